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
    /// A line break stands before it.
    public static let newlineBefore = TokenFlags(rawValue: 64)
    /// A blank line stands before it.
    public static let paragraphBefore = TokenFlags(rawValue: 128)
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
    /// ``WordHash`` of the folded form, so that a look-up need not walk it again.
    public var hash: UInt32
    /// 0-based sentence.
    public var sentence: UInt32
    /// 0-based clause, counted through the whole text.
    public var clause: UInt32

    /// Makes a token.
    public init(
        start: UInt32, end: UInt32, foldedStart: UInt32, foldedEnd: UInt32, kind: TokenKind,
        flags: TokenFlags, hash: UInt32 = 0, sentence: UInt32 = 0, clause: UInt32 = 0
    ) {
        self.start = start
        self.end = end
        self.foldedStart = foldedStart
        self.foldedEnd = foldedEnd
        self.kind = kind
        self.flags = flags
        self.hash = hash
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
    /// The stretches that somebody else wrote, ascending and disjoint; scare quotes are not among them.
    public var quotations: [QuotationSpan] = []
    /// The number of sentences and of clauses.
    public var sentenceCount = 0, clauseCount = 0
    /// The number of word and number tokens, and how many of them stand inside quotations.
    public var wordCount = 0, quotedWordCount = 0

    /// An empty text.
    public init() {}

    /// The folded bytes of a token.
    public func folded(of token: Token) -> ArraySlice<UInt8> {
        folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
    }

    /// The folded form of a token as a string; allocates, so for messages and tests.
    public func foldedString(of token: Token) -> String {
        String(decoding: folded(of: token), as: UTF8.self)
    }

    /// The source text between two byte offsets as a string; allocates.
    public func sourceString(from start: UInt32, to end: UInt32) -> String {
        String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
}
