/// Writes JSON member by member into bytes; commas, indents and escapes are its business.
///
/// Members stand in the order in which they are written, so equal values give equal bytes.
public struct JSONWriter {
    /// The JSON so far.
    public private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    /// False right after an opening bracket.
    private var needsComma = false

    /// A writer of one-line JSON, or with `pretty` of JSON indented by two spaces.
    public init(pretty: Bool = false) { isPretty = pretty }

    /// `{ … }` as the whole value or as an element of an array.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginElement()
        bracketed(0x7B, 0x7D, body)
    }

    /// `"name": { … }`.
    public mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        beginMember(name)
        bracketed(0x7B, 0x7D, body)
    }

    /// `"name": [ … ]`.
    public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
        beginMember(name)
        bracketed(0x5B, 0x5D, body)
    }

    /// `"name": "text"`, or null without a text.
    public mutating func member(_ name: String, _ text: String?) {
        beginMember(name)
        if let text { Escaping.json(text, to: &bytes) } else { null() }
    }

    /// `"name": 1`, or null.
    public mutating func member(_ name: String, _ value: Int?) {
        beginMember(name)
        if let value { Numbers.append(value, to: &bytes) } else { null() }
    }

    /// `"name": 0.5`, or null without a finite value.
    public mutating func member(_ name: String, _ value: Double?) {
        beginMember(name)
        if let value, value.isFinite { Numbers.append(value, to: &bytes) } else { null() }
    }

    /// `"name": true`, or null.
    public mutating func member(_ name: String, _ value: Bool?) {
        beginMember(name)
        if let value {
            bytes.append(contentsOf: (value ? "true" : "false").utf8)
        } else {
            null()
        }
    }

    /// `"name": ["a", "b"]`.
    public mutating func member(_ name: String, _ texts: [String]) {
        array(name) { json in for text in texts { json.element(text) } }
    }

    /// A string in an array.
    public mutating func element(_ text: String) {
        beginElement()
        Escaping.json(text, to: &bytes)
    }

    /// A line feed behind the value: the end of a file or of a JSON line.
    public mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Empties the buffer and hands over what it held.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func null() { bytes.append(contentsOf: "null".utf8) }

    private mutating func beginElement() {
        if needsComma { bytes.append(0x2C) }
        newLine()
        needsComma = true
    }

    private mutating func beginMember(_ name: String) {
        beginElement()
        Escaping.json(name, to: &bytes)
        bytes.append(0x3A)
        if isPretty { bytes.append(0x20) }
    }

    private mutating func bracketed(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
    ) {
        bytes.append(open)
        needsComma = false
        depth += 1
        body(&self)
        depth -= 1
        if needsComma { newLine() }
        bytes.append(close)
        needsComma = true
    }

    private mutating func newLine() {
        guard isPretty, depth > 0 || bytes.last == 0x2C || needsComma else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    }
}
