/// The mark by which a quotation was told.
public enum QuotationKind: UInt8, Sendable, CaseIterable {
    /// Given with the text: the page's markup says so.
    case markup
    /// Lines that begin with `>` or `Ø`.
    case linePrefix
    /// `// ... //`.
    case slashes
    /// The tail below "-----Original Message-----" or a block of mail headers.
    case forwarded
    /// What follows "X wrote:" or "Quote from X".
    case attribution
    /// `[quote] ... [/quote]`.
    case bbcode
    /// A pasted question and answer: name, date, "Dear ...", "Warm Regards".
    case transcript
    /// More than four words between quotation marks.
    case marks
    /// A long run shared with an earlier text.
    case sharedRun
}

/// A stretch of a text that somebody else wrote.
public struct QuotationSpan: Hashable, Sendable {
    /// UTF-8 offsets, end exclusive.
    public var start: UInt32, end: UInt32
    /// How it was told.
    public var kind: QuotationKind

    /// Makes a span.
    public init(start: UInt32, end: UInt32, kind: QuotationKind) {
        self.start = start
        self.end = end
        self.kind = kind
    }
}
