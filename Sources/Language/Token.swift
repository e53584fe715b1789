public import Conversation

/// What kind of thing a token is.
public enum TokenKind: UInt8, Sendable {
    /// Letters, with inner apostrophes and hyphens: `don't`, `e-cat`.
    case word
    /// Digits with separators, signs and units: `3.5`, `100%`, `$10`.
    case number
    /// `:-)`, `<3`.
    case emoticon
    /// One emoji with its modifiers and joiners.
    case emoji
    /// `#word`.
    case hashtag
    /// `@name`.
    case mention
    /// A web or mail address.
    case url
    /// One run of the same punctuation mark: `!!!`, `?`, `...`, `"`.
    case punctuation
}

/// Facts of a token's form that folding loses.
public struct TokenFlags: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes flags from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    public static let capitalized = TokenFlags(rawValue: 1)
    /// Two letters or more, all capitals.
    public static let allCaps = TokenFlags(rawValue: 2)
    /// A letter is repeated three times or more ("soooo"); the folded form keeps two.
    public static let elongated = TokenFlags(rawValue: 4)
    /// Stands inside a quotation (an attribution to somebody else, not scare quotes).
    public static let quoted = TokenFlags(rawValue: 8)
    /// Stands inside scare quotes: at most four words between quotation marks.
    public static let scareQuoted = TokenFlags(rawValue: 16)
    /// White space stands before it.
    public static let spaceBefore = TokenFlags(rawValue: 32)
}

/// A token: offsets into the text, which later stages never change, and into the folded bytes.
public struct Token: Sendable {
    /// UTF-8 offsets in the source text, end exclusive.
    public var start: UInt32, end: UInt32
    /// Offsets of the folded form (lower case, straight apostrophe, at most two of a letter in a row,
    /// no `#`) in ``TokenizedText/folded``.
    public var foldedStart: UInt32, foldedEnd: UInt32
    /// Its kind.
    public var kind: TokenKind
    /// Facts of its form.
    public var flags: TokenFlags
    /// 0-based sentence.
    public var sentence: UInt32
    /// 0-based clause, counted through the whole text.
    public var clause: UInt32

    /// Makes a token.
    public init(
        start: UInt32, end: UInt32, foldedStart: UInt32, foldedEnd: UInt32, kind: TokenKind,
        flags: TokenFlags, sentence: UInt32 = 0, clause: UInt32 = 0
    ) {
        self.start = start
        self.end = end
        self.foldedStart = foldedStart
        self.foldedEnd = foldedEnd
        self.kind = kind
        self.flags = flags
        self.sentence = sentence
        self.clause = clause
    }

    /// The token's place in the source text.
    public var span: TextSpan { TextSpan(start: Int(start), end: Int(end)) }
}

/// A text cut into tokens (spaCy: Doc). Buffers are reused from text to text through
/// `Tokenizer.tokenize(_:into:)`, so that no token costs an allocation.
public struct TokenizedText: Sendable {
    /// The source text's bytes.
    public var bytes: [UInt8] = []
    /// The folded forms, one after the other.
    public var folded: [UInt8] = []
    /// The tokens in order: spans ascend, are disjoint and lie on scalar borders.
    public var tokens: [Token] = []

    /// An empty text.
    public init() {}
}
