/// Which side of the claim a text takes.
public enum Stance: String, Sendable, Codable, CaseIterable {
    /// Doubts that the claim is real or that its maker is credible.
    case skeptic
    /// Holds the claim real, or defends it.
    case believer
    /// Speaks, but takes no side.
    case neutral
    /// Nothing was found that tells.
    case noSignal = "no_signal"
}

/// The tone of a text, whatever side it takes.
public enum Sentiment: String, Sendable, Codable, CaseIterable {
    /// Unfriendly, sad, angry.
    case negative
    /// Neither, or both alike.
    case neutral
    /// Friendly, glad.
    case positive
}

/// Which of the two measures a piece of evidence counts for.
public enum Measure: String, Sendable, Codable, CaseIterable {
    /// Towards skeptic (negative) or believer (positive).
    case stance
    /// Towards negative or positive tone.
    case sentiment
}

/// One reason for a score: the words, the lexicon entry, what changed its weight, what it added.
public struct Evidence: Hashable, Sendable, Codable {
    /// The words in the comment's text (UTF-8 bytes). Empty for evidence from context.
    public var span: TextSpan
    /// The matched text, or for context what was seen ("agrees with comment 12: believer").
    public var matchedText: String
    /// The entry's id in its lexicon.
    public var entryID: String
    /// The lexicon's id.
    public var lexiconID: String
    /// Which measure it counts for.
    public var measure: Measure
    /// The entry's category (`fraud`, `reality`, `praise`).
    public var category: String
    /// The entry's own weight.
    public var baseWeight: Double
    /// The rules that changed it, in order (`negated`, `questioned`, `attributed`).
    public var modifiers: [String]
    /// The product of the rules' multipliers.
    public var multiplier: Double
    /// What it added to the score; the contributions sum to the raw score.
    public var contribution: Double
    /// The 0-based sentence in which it stands.
    public var sentence: Int
    /// True inside a quotation.
    public var inQuote: Bool

    /// Makes a piece of evidence.
    public init(
        span: TextSpan, matchedText: String, entryID: String, lexiconID: String, measure: Measure,
        category: String, baseWeight: Double, modifiers: [String] = [], multiplier: Double = 1,
        contribution: Double, sentence: Int = 0, inQuote: Bool = false
    ) {
        self.span = span
        self.matchedText = matchedText
        self.entryID = entryID
        self.lexiconID = lexiconID
        self.measure = measure
        self.category = category
        self.baseWeight = baseWeight
        self.modifiers = modifiers
        self.multiplier = multiplier
        self.contribution = contribution
        self.sentence = sentence
        self.inQuote = inQuote
    }
}

/// What was made of one text.
public struct Judgement: Hashable, Sendable, Codable {
    /// From the words alone.
    public var stance: Stance
    /// -1 (skeptic) to 1 (believer), from the words alone.
    public var stanceScore: Double
    /// Calibrated probabilities; they sum to 1.
    public var pSkeptic: Double, pBeliever: Double, pNeutral: Double
    /// With the parent, the thread and the author's other comments.
    public var stanceInContext: Stance
    /// -1 to 1, in context.
    public var contextScore: Double
    /// The tone.
    public var sentiment: Sentiment
    /// -1 to 1.
    public var sentimentScore: Double
    /// Words, quoted words included.
    public var wordCount: Int
    /// Words inside quotations.
    public var quotedWordCount: Int
    /// BCP 47 tag of the text's own language, nil where it could not be told.
    public var language: String?
    /// Why there is no signal (`language`, `empty`, `only_quotes`, `no_words`), nil otherwise.
    public var noSignalReason: String?
    /// Every reason, in the order of the text; context last.
    public var evidence: [Evidence]

    /// A judgement without any evidence.
    public init(
        stance: Stance = .noSignal, stanceScore: Double = 0, pSkeptic: Double = 0,
        pBeliever: Double = 0, pNeutral: Double = 1, sentiment: Sentiment = .neutral,
        sentimentScore: Double = 0, wordCount: Int = 0, quotedWordCount: Int = 0,
        evidence: [Evidence] = []
    ) {
        self.stance = stance
        self.stanceScore = stanceScore
        self.pSkeptic = pSkeptic
        self.pBeliever = pBeliever
        self.pNeutral = pNeutral
        self.stanceInContext = stance
        self.contextScore = stanceScore
        self.sentiment = sentiment
        self.sentimentScore = sentimentScore
        self.wordCount = wordCount
        self.quotedWordCount = quotedWordCount
        self.evidence = evidence
    }
}
