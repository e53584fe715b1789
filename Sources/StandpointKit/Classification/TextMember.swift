/// Why a line of input holds no text.
public enum TextLineError: Error, Sendable, Equatable {
    /// The line is not a JSON object; `byte` is the first offset that does not fit.
    case notAnObject(byte: Int)
    /// The object has no member `text`, or it is no string.
    case noText
}

extension TextLineError: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .notAnObject(let byte):
            "not a JSON object (byte \(byte)); each line must be one object with a \"text\", "
                + "or use --lines for plain text"
        case .noText:
            "no \"text\" with a string in this object; name the member with --text-field"
        }
    }
}

/// Reads one string member of a JSON object (RFC 8259) without building the rest.
///
/// A general decoder costs more than judging the text does; this reads each byte once.
struct TextMember {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// The string under `name` in the object that `line` holds.
    static func text(
        named name: String, in line: ArraySlice<UInt8>
    ) throws(TextLineError) -> String {
        var reader = TextMember(bytes: line, index: line.startIndex)
        return try reader.find(name)
    }

    private mutating func find(_ name: String) throws(TextLineError) -> String {
        skipSpace()
        try expect(UInt8(ascii: "{"))
        skipSpace()
        if peek() == UInt8(ascii: "}") { throw .noText }
        while true {
            skipSpace()
            let member = try string()
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            if peek() == UInt8(ascii: "\"") {
                let value = try string()
                if Self.decoded(bytes[member]) == name { return Self.decoded(bytes[value]) }
            } else {
                try skipValue()
            }
            skipSpace()
            if peek() == UInt8(ascii: ",") {
                index += 1
            } else {
                try expect(UInt8(ascii: "}"))
                throw .noText
            }
        }
    }

    private func peek() -> UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            index += 1
        }
    }

    private var failure: TextLineError { .notAnObject(byte: index - bytes.startIndex) }

    private mutating func expect(_ byte: UInt8) throws(TextLineError) {
        guard peek() == byte else { throw failure }
        index += 1
    }

    /// The range between a string's quotes.
    private mutating func string() throws(TextLineError) -> Range<Int> {
        try expect(UInt8(ascii: "\""))
        let start = index
        while let byte = peek() {
            if byte == UInt8(ascii: "\"") {
                index += 1
                return start..<(index - 1)
            }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        throw failure
    }

    /// Skips numbers, words, arrays and objects by counting brackets.
    private mutating func skipValue() throws(TextLineError) {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                index += 1
                if depth == 0 { return }
            case UInt8(ascii: ",") where depth == 0: return
            default: index += 1
            }
        }
        throw failure
    }

    /// A string's text with its escapes resolved. A lone surrogate becomes U+FFFD, as does a byte
    /// sequence that is no UTF-8.
    static func decoded(_ raw: ArraySlice<UInt8>) -> String {
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var position = raw.startIndex
        while position < raw.endIndex {
            let byte = raw[position]
            position += 1
            guard byte == UInt8(ascii: "\\"), position < raw.endIndex else {
                result.append(byte)
                continue
            }
            let escape = raw[position]
            position += 1
            switch escape {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "u"):
                let scalar = scalar(in: raw, at: &position)
                result.append(contentsOf: String(scalar).utf8)
            default: result.append(escape)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The scalar of a `\u` escape whose digits begin at `position`; takes a following low surrogate too.
    private static func scalar(
        in raw: ArraySlice<UInt8>, at position: inout Int
    ) -> Unicode.Scalar {
        guard let first = hex(raw, at: position) else { return "\u{FFFD}" }
        position += 4
        if (0xD800..<0xDC00).contains(first), position + 1 < raw.endIndex,
            raw[position] == UInt8(ascii: "\\"), raw[position + 1] == UInt8(ascii: "u"),
            let second = hex(raw, at: position + 2), (0xDC00..<0xE000).contains(second)
        {
            position += 6
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                ?? "\u{FFFD}"
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private static func hex(_ raw: ArraySlice<UInt8>, at start: Int) -> UInt32? {
        guard start + 4 <= raw.endIndex else { return nil }
        var value: UInt32 = 0
        for byte in raw[start..<start + 4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - 0x57)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - 0x37)
            default: return nil
            }
        }
        return value
    }
}
