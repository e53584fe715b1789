/// A half-open range of UTF-8 byte offsets in one text, `start ..< end`, on scalar borders.
///
/// Inside the program every offset is a byte offset, because the text is bytes; reports give
/// Unicode code points, converted once at the border with ``codePoints(in:)``.
public struct TextSpan: Hashable, Sendable, Codable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset just past the last byte.
    public var end: Int

    /// Makes the span `start ..< end`; `start` may not exceed `end`.
    public init(start: Int, end: Int) {
        precondition(start <= end, "a span ends before it starts")
        self.start = start
        self.end = end
    }

    /// Length in bytes.
    public var count: Int { end - start }

    /// True when `other` lies wholly inside this span.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// True when the two spans share at least one byte.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// The bytes of the span in `text`, or an empty string where the span lies outside it.
    public func slice(of text: String) -> Substring {
        let bytes = text.utf8
        guard end <= bytes.count else { return "" }
        let lower = bytes.index(bytes.startIndex, offsetBy: start)
        let upper = bytes.index(lower, offsetBy: count)
        return text[lower..<upper]
    }
}

/// Turns ascending byte offsets of one text into code-point offsets, in one walk over the text.
public struct CodePointCounter {
    private let bytes: String.UTF8View
    private var index: String.UTF8View.Index
    private var byte = 0
    private var codePoint = 0

    /// A counter at the start of `text`.
    public init(_ text: String) {
        bytes = text.utf8
        index = bytes.startIndex
    }

    /// The number of code points before byte `offset`. Offsets below an earlier one restart the walk.
    public mutating func codePoints(before offset: Int) -> Int {
        if offset < byte {
            index = bytes.startIndex
            byte = 0
            codePoint = 0
        }
        while byte < offset, index != bytes.endIndex {
            if bytes[index] & 0xC0 != 0x80 { codePoint += 1 }
            bytes.formIndex(after: &index)
            byte += 1
        }
        // A walk that stopped inside a scalar has counted its first byte already.
        return codePoint
    }
}

extension TextSpan {
    /// The same range in Unicode code points, 0-based, end exclusive: what reports print.
    public func codePoints(in text: String) -> Range<Int> {
        var counter = CodePointCounter(text)
        let lower = counter.codePoints(before: start)
        return lower..<counter.codePoints(before: end)
    }
}
