/// A blank-separated piece of a pattern.
enum PatternPiece: Hashable {
    /// A word with its escapes resolved; `wild` where it ended in `*`, `tag` where it began with `#`.
    case word([UInt8], wild: Bool, tag: Bool)
    /// `*`: one token.
    case gap
    /// `**`: none to three tokens.
    case wideGap

    /// A word without a wildcard.
    var isPlain: Bool {
        if case .word(_, let wild, _) = self { return !wild }
        return false
    }
}

/// Resolves `(a|b|)` and cuts a pattern at its blanks.
enum PatternAlternatives {
    /// A byte with the fact whether a backslash stood before it.
    private struct Unit: Hashable {
        var byte: UInt8
        var isEscaped: Bool

        /// True when the byte stands for itself as a sign of the notation.
        func isSign(_ sign: Unicode.Scalar) -> Bool {
            !isEscaped && byte == UInt8(ascii: sign)
        }
    }

    /// All sequences of pieces that `bytes` stands for. Groups do not nest.
    static func expand(_ bytes: ArraySlice<UInt8>) throws(Pattern.Failure) -> [[PatternPiece]] {
        let units = try resolveEscapes(bytes)
        var strings: [[Unit]] = [[]]
        var index = 0
        while index < units.count {
            if units[index].isSign(")") || units[index].isSign("|") {
                throw Pattern.Failure(
                    reason: "'\(Character(Unicode.Scalar(units[index].byte)))' outside a group",
                    remedy: "write a backslash before it where the sign itself is meant")
            }
            guard units[index].isSign("(") else {
                for at in strings.indices { strings[at].append(units[index]) }
                index += 1
                continue
            }
            let (branches, end) = try group(units, from: index + 1)
            strings = strings.flatMap { head in branches.map { head + $0 } }
            if strings.count > Pattern.maximumExpansions {
                throw Pattern.Failure(
                    reason: "the alternatives stand for more than \(Pattern.maximumExpansions) "
                        + "phrases", remedy: "split the entry")
            }
            index = end
        }
        return try strings.map { (string) throws(Pattern.Failure) in try cut(string) }
    }

    private static func resolveEscapes(
        _ bytes: ArraySlice<UInt8>
    ) throws(Pattern.Failure) -> [Unit] {
        var units: [Unit] = []
        units.reserveCapacity(bytes.count)
        var escaped = false
        for byte in bytes {
            if byte == UInt8(ascii: "\\"), !escaped {
                escaped = true
                continue
            }
            units.append(Unit(byte: byte, isEscaped: escaped))
            escaped = false
        }
        if escaped {
            throw Pattern.Failure(
                reason: "a backslash at the end", remedy: "write '\\\\' for a backslash")
        }
        return units
    }

    /// The branches of a group that opened before `start`, and where the text behind it begins.
    private static func group(
        _ units: [Unit], from start: Int
    ) throws(Pattern.Failure) -> (branches: [[Unit]], end: Int) {
        var branches: [[Unit]] = [[]]
        var index = start
        while index < units.count {
            let unit = units[index]
            index += 1
            if unit.isSign(")") { return (branches, index) }
            if unit.isSign("(") { break }
            if unit.isSign("|") {
                branches.append([])
            } else {
                branches[branches.count - 1].append(unit)
            }
        }
        throw Pattern.Failure(
            reason: "a group '(' without its ')', or one inside another",
            remedy: "close it, or write '\\(' where the sign itself is meant")
    }

    private static func cut(_ units: [Unit]) throws(Pattern.Failure) -> [PatternPiece] {
        var pieces: [PatternPiece] = []
        for part in units.split(whereSeparator: { !$0.isEscaped && $0.byte == 0x20 }) {
            pieces.append(try piece(part))
        }
        return pieces
    }

    private static func piece(_ part: ArraySlice<Unit>) throws(Pattern.Failure) -> PatternPiece {
        let stars = part.filter { $0.isSign("*") }.count
        if stars == part.count {
            if stars > 2 {
                throw Pattern.Failure(
                    reason: "more than two '*' in a row",
                    remedy: "'*' stands for one word, '**' for none to three")
            }
            return stars == 1 ? .gap : .wideGap
        }
        var rest = part
        let wild = rest.last?.isSign("*") ?? false
        if wild { rest = rest.dropLast() }
        let tag = (rest.first?.isSign("#") ?? false) && rest.count > 1
        if rest.contains(where: { $0.isSign("*") }) {
            throw Pattern.Failure(
                reason: "a '*' inside or before a word",
                remedy: "'*' ends a word; write '\\*' where the sign itself is meant")
        }
        return .word(rest.map(\.byte), wild: wild, tag: tag)
    }
}
