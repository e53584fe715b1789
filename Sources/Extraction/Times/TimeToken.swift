/// One piece of a text that may hold a time: a number, a word or a mark.
struct TimeToken: Sendable {
    enum Kind: UInt8, Sendable { case number, word, mark, end }

    var kind = Kind.end
    /// Where it stands in the text (bytes).
    var start = 0, end = 0
    /// The value of a number.
    var value = 0
    /// The digits of a number, leading zeros included.
    var digits = 0
    /// ASCII form of a mark (typographic ones mapped to their plain relatives), 1 for any other.
    var mark: UInt8 = 0
    /// True when white space stands before it.
    var isSpaced = false
    /// The meanings of a word.
    var word = TimeWord()

    func isMark(_ byte: Unicode.Scalar) -> Bool { kind == .mark && mark == UInt8(ascii: byte) }
    func has(_ flag: TimeWordFlags) -> Bool { kind == .word && word.flags.contains(flag) }
}

/// Cuts a text into tokens, one at a time; knows the digits of Arabic, Persian and full-width text.
struct TimeLexer: Sendable {
    private let table = TimeWordTable.shared

    /// The token at or after `position`.
    func token(_ bytes: Span<UInt8>, at position: Int) -> TimeToken {
        var token = TimeToken()
        var index = position
        while index < bytes.count, let length = blank(bytes, index) {
            // Marks of writing direction stand between digits and are no space.
            if length < 3 || bytes[index + 1] != 0x80 || bytes[index + 2] < 0x8B
                || bytes[index + 2] == 0xAF
            {
                token.isSpaced = true
            }
            index += length
        }
        token.start = index
        token.end = index
        guard index < bytes.count else { return token }
        if let digit = digit(bytes, index) {
            token.kind = .number
            var next = digit
            while token.digits < 18 {
                token.value = token.value * 10 + next.value
                token.digits += 1
                index += next.length
                guard let more = self.digit(bytes, index) else { break }
                next = more
            }
            token.end = index
            return token
        }
        if let length = letter(bytes, index) {
            let isIdeograph = length == 3 && bytes[index] >= 0xE3
            var end = index + length
            while end < bytes.count {
                if bytes[end] == 0x27, end + 1 < bytes.count, isASCIILetter(bytes[end + 1]) {
                    end += 1
                } else if let next = letter(bytes, end),
                    isIdeograph == (next == 3 && bytes[end] >= 0xE3)
                {
                    end += next
                } else if isRightQuote(bytes, end), letter(bytes, end + 3) != nil {
                    end += 3
                } else {
                    break
                }
            }
            token.kind = .word
            token.end = end
            if end - index <= 40 {
                let key = table.hash(of: bytes, from: index, to: end)
                if let word = table.word(key) { token.word = word }
            }
            return token
        }
        token.kind = .mark
        (token.mark, token.end) = mark(bytes, index)
        return token
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    private func isRightQuote(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        index + 3 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
            && bytes[index + 2] == 0x99
    }

    /// The length of the blank at `index`: white space, or a mark that is not seen.
    private func blank(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
        let byte = bytes[index]
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
        guard byte >= 0xC2, index + 1 < bytes.count else { return nil }
        let next = bytes[index + 1]
        if byte == 0xC2 { return next == 0xA0 || next == 0xAD ? 2 : nil }
        guard index + 2 < bytes.count else { return nil }
        let last = bytes[index + 2]
        switch (byte, next) {
        case (0xE2, 0x80): return last <= 0x8F || last >= 0xA8 && last <= 0xAF ? 3 : nil
        case (0xE2, 0x81): return last == 0x9F || last >= 0xA6 && last <= 0xA9 ? 3 : nil
        case (0xE3, 0x80): return last == 0x80 ? 3 : nil
        case (0xEF, 0xBB): return last == 0xBF ? 3 : nil
        default: return nil
        }
    }

    private func digit(_ bytes: Span<UInt8>, _ index: Int) -> (value: Int, length: Int)? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte >= 0x30 && byte <= 0x39 { return (Int(byte) - 0x30, 1) }
        guard byte == 0xD9 || byte == 0xDB || byte == 0xEF else { return nil }
        let (scalar, length) = decode(bytes, index, bytes.count)
        switch scalar {
        case 0x660...0x669: return (Int(scalar) - 0x660, length)
        case 0x6F0...0x6F9: return (Int(scalar) - 0x6F0, length)
        case 0xFF10...0xFF19: return (Int(scalar) - 0xFF10, length)
        default: return nil
        }
    }

    /// The length of the letter at `index`, nil for anything else.
    private func letter(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte < 0x80 { return isASCIILetter(byte) ? 1 : nil }
        guard digit(bytes, index) == nil else { return nil }
        let (scalar, length) = decode(bytes, index, bytes.count)
        switch scalar {
        case 0xAA, 0xB5, 0xBA: return length
        case 0..<0xC0, 0xD7, 0xF7, 0x2000..<0x2C00, 0x3000..<0x3005, 0x3008..<0x3040: return nil
        case 0x60C, 0x61B, 0x61F, 0xFF00..<0xFF21, 0xFFFD: return nil
        default: return length
        }
    }

    private func mark(_ bytes: Span<UInt8>, _ index: Int) -> (UInt8, end: Int) {
        if bytes[index] < 0x80 { return (bytes[index], index + 1) }
        let (scalar, length) = decode(bytes, index, bytes.count)
        let plain: Unicode.Scalar =
            switch scalar {
            case 0x2010...0x2015, 0x2212: "-"
            case 0xB7, 0x2022, 0x2219, 0x22C5, 0x30FB: "|"
            case 0xB0: "."
            case 0x60C, 0xFF0C, 0x3001: ","
            case 0xFF1A: ":"
            case 0xFF0E: "."
            case 0xFF0F, 0x2044: "/"
            case 0xFF08: "("
            case 0xFF09: ")"
            case 0x2018, 0x2019, 0x2B9: "'"
            default: "\u{1}"
            }
        return (UInt8(ascii: plain), index + length)
    }
}
