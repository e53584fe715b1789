/// A JSON value (RFC 8259), for the data that pages carry in scripts and attributes.
///
/// Lenient where pages are sloppy: raw line breaks in strings, trailing commas. Numbers keep their text.
enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// Parses a text; nil where it is no JSON. Linear; nesting deeper than 128 is refused.
    init?(parsing bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        self = value
    }

    /// An object's member; nil for other values.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// A string, or a number's text.
    var string: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// A whole number.
    var integer: Int? { string.flatMap { Int($0) } }

    /// An array's elements; a lone value counts as an array of one.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}

/// Reads JSON from bytes.
private struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) -> JSONValue? {
        guard depth < 128 else { return nil }
        skipSpace()
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
        index += 1
        var members: [(key: String, value: JSONValue)] = []
        while true {
            skipSpace()
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "}") {
                index += 1
                return .object(members)
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard bytes[index] == UInt8(ascii: "\""), let key = string() else { return nil }
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
            index += 1
            guard let value = value(depth: depth + 1) else { return nil }
            members.append((key, value))
        }
    }

    private mutating func array(_ depth: Int) -> JSONValue? {
        index += 1
        var elements: [JSONValue] = []
        while true {
            skipSpace()
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "]") {
                index += 1
                return .array(elements)
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
        }
    }

    private mutating func number() -> JSONValue? {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                index += 1
            default:
                return start < index
                    ? .number(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
            }
        }
        return start < index ? .number(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[index..<end].elementsEqual(word.description.utf8) else {
            return nil
        }
        index = end
        return value
    }

    private mutating func string() -> String? {
        index += 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\"), index < bytes.count else {
                text.append(byte)
                continue
            }
            let escaped = bytes[index]
            index += 1
            switch escaped {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
            case UInt8(ascii: "u"): text += Array(String(unicodeScalar()).utf8)
            default: text.append(escaped)
            }
        }
        return nil
    }

    /// The scalar of `\uXXXX`, a surrogate pair taken together; U+FFFD for a lone half.
    private mutating func unicodeScalar() -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        guard let first = hex() else { return replacement }
        if first >= 0xD800, first < 0xDC00, index + 1 < bytes.count,
            bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            guard let second = hex(), second >= 0xDC00, second < 0xE000 else { return replacement }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                ?? replacement
        }
        return Unicode.Scalar(first) ?? replacement
    }

    private mutating func hex() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
        index += 4
        return UInt32(digits, radix: 16)
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }
}
