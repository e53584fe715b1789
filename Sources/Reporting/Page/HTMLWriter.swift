/// HTML in the making. Foreign text can enter in one way only, through ``text(_:)`` and
/// ``attribute(_:_:)``, which escape it; markup is always a literal of this program.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Markup that stands in the source code.
    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: markup.description.utf8)
    }

    /// Escaped text.
    mutating func text(_ text: String) { Escaping.html(text, to: &bytes) }

    /// Escaped text of bytes that lie on scalar borders.
    mutating func text(_ slice: ArraySlice<UInt8>) { Escaping.html(slice, to: &bytes) }

    /// An integer.
    mutating func number(_ value: Int) { Numbers.append(value, to: &bytes) }

    /// A number with a fixed number of decimals.
    mutating func number(_ value: Double, _ decimals: Int) {
        bytes.append(contentsOf: Numbers.fixed(value, decimals).utf8)
    }

    /// ` name="value"`, the value escaped.
    mutating func attribute(_ name: StaticString, _ value: String) {
        open(name)
        Escaping.attribute(value, to: &bytes)
    }

    /// ` name="12"`.
    mutating func attribute(_ name: StaticString, _ value: Int) {
        open(name)
        raw("\"")
        number(value)
        raw("\"")
    }

    /// ` name="1.25"`.
    mutating func attribute(_ name: StaticString, _ value: Double, _ decimals: Int = 1) {
        open(name)
        raw("\"")
        number(value, decimals)
        raw("\"")
    }

    /// Markup made before.
    mutating func append(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

    /// What was written.
    var markup: Markup { Markup(self) }

    private mutating func open(_ name: StaticString) {
        raw(" ")
        raw(name)
        raw("=")
    }
}

/// Finished HTML: every text in it went through ``HTMLWriter`` or ``Escaping``.
struct Markup: Sendable {
    let bytes: [UInt8]

    fileprivate init(_ writer: HTMLWriter) { bytes = writer.bytes }

    /// Escaped text.
    init(text: String) {
        var writer = HTMLWriter()
        writer.text(text)
        self.init(writer)
    }

    /// Markup of this program.
    init(_ markup: StaticString) {
        var writer = HTMLWriter()
        writer.raw(markup)
        self.init(writer)
    }

    /// What `body` writes.
    init(_ body: (inout HTMLWriter) -> Void) {
        var writer = HTMLWriter()
        body(&writer)
        self.init(writer)
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
