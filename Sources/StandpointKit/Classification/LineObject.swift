import Reporting

/// The members of one JSON object in a line (RFC 8259), found in a single pass over its bytes.
///
/// Brackets, strings and separators are checked; the inside of numbers and words is left to whoever
/// parses the object. One value serves line after line, so that a line costs no allocation.
struct LineObject {
    /// The members that a judgement does not write itself: name, colon and value.
    private(set) var kept: [Range<Int>] = []
    /// The text between its quotes; nil where the object has none.
    private(set) var text: Range<Int>?
    /// Whether the text holds escapes.
    private(set) var textHasEscapes = false

    private let member: [UInt8]
    private var index = 0
    private var start = 0
    private var end = 0
    private var stringHasEscapes = false

    /// Looks for the text under the name `member`.
    init(member: String) { self.member = Array(member.utf8) }

    /// Reads the object in `range` of `bytes`.
    mutating func read(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(TextLineError) {
        kept.removeAll(keepingCapacity: true)
        text = nil
        start = range.lowerBound
        index = start
        end = range.upperBound
        skipSpace(bytes)
        try expect(UInt8(ascii: "{"), bytes)
        skipSpace(bytes)
        if index < end, bytes[index] == UInt8(ascii: "}") {
            index += 1
        } else {
            try readMembers(bytes)
        }
        skipSpace(bytes)
        guard index == end else { throw failure }
        if text == nil { throw .noText }
    }

    private var failure: TextLineError { .notAnObject(byte: index - start) }

    private mutating func readMembers(_ bytes: Span<UInt8>) throws(TextLineError) {
        while true {
            skipSpace(bytes)
            let first = index
            let name = try string(bytes)
            let nameHasEscapes = stringHasEscapes
            skipSpace(bytes)
            try expect(UInt8(ascii: ":"), bytes)
            skipSpace(bytes)
            if index < end, bytes[index] == UInt8(ascii: "\"") {
                let value = try string(bytes)
                if text == nil, isMember(name, nameHasEscapes, bytes) {
                    text = value
                    textHasEscapes = stringHasEscapes
                }
            } else {
                try skipValue(bytes)
            }
            if !isOwn(name, bytes) { kept.append(first..<index) }
            skipSpace(bytes)
            guard index < end, bytes[index] == UInt8(ascii: ",") else {
                return try expect(UInt8(ascii: "}"), bytes)
            }
            index += 1
        }
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while index < end {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
            index += 1
        }
    }

    private mutating func expect(
        _ byte: UInt8, _ bytes: Span<UInt8>
    ) throws(TextLineError) {
        guard index < end, bytes[index] == byte else { throw failure }
        index += 1
    }

    /// The range between a string's quotes.
    private mutating func string(_ bytes: Span<UInt8>) throws(TextLineError) -> Range<Int> {
        try expect(UInt8(ascii: "\""), bytes)
        let first = index
        stringHasEscapes = false
        while index < end {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return first..<(index - 1) }
            if byte == UInt8(ascii: "\\") {
                stringHasEscapes = true
                index += 1
            }
        }
        index = end
        throw failure
    }

    /// Skips a value that is no string, however deep, without recursion.
    private mutating func skipValue(_ bytes: Span<UInt8>) throws(TextLineError) {
        let first = index
        var depth = 0
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                guard depth > 0 else { throw failure }
                _ = try string(bytes)
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return try check(index > first) }
                depth -= 1
                if depth == 0 {
                    index += 1
                    return
                }
            case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
                if depth == 0 { return try check(index > first) }
            default: break
            }
            index += 1
        }
        throw failure
    }

    private func check(_ isGood: Bool) throws(TextLineError) {
        if !isGood { throw failure }
    }

    private func isMember(
        _ name: Range<Int>, _ hasEscapes: Bool, _ bytes: Span<UInt8>
    ) -> Bool {
        if hasEscapes {
            var raw: [UInt8] = []
            for index in name { raw.append(bytes[index]) }
            return TextMember.decoded(raw[...]).utf8.elementsEqual(member)
        }
        return isEqual(name, bytes, member)
    }

    private func isEqual(_ range: Range<Int>, _ bytes: Span<UInt8>, _ name: [UInt8]) -> Bool {
        guard range.count == name.count else { return false }
        for (offset, byte) in name.enumerated() where bytes[range.lowerBound + offset] != byte {
            return false
        }
        return true
    }

    /// True for a member that a judgement writes.
    private func isOwn(_ name: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        guard !name.isEmpty else { return false }
        switch bytes[name.lowerBound] {
        case UInt8(ascii: "s"), UInt8(ascii: "p"), UInt8(ascii: "n"), UInt8(ascii: "e"):
            return Self.own.contains { isEqual(name, bytes, $0) }
        default: return false
        }
    }

    private static let own = JudgedLine.members.map { Array($0.utf8) }
}
