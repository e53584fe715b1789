public import Conversation

/// Exact sums over comments. Every field is an integer that adds up, or an extreme, so that merging in
/// any order and grouping gives the same bits; a sum wraps past 2^63 instead of trapping.
public struct Counts: Hashable, Sendable, Codable {
    /// Scores in -1 ... 1 are kept in whole units of 1/100,000, their squares in units of 1e-10.
    public static let scale = 100_000.0

    /// Comments, stubs of deleted ones included.
    public var comments = 0
    /// Words, quoted ones included; and the quoted ones alone.
    public var words = 0, quotedWords = 0
    /// Sum of likes, and the number of comments that show any number of likes.
    public var likes = 0, liked = 0
    /// Comments that answer another one.
    public var replies = 0
    /// Comments with a time of any precision.
    public var dated = 0
    /// Stubs of deleted comments.
    public var deleted = 0
    /// Comments whose tone was judged: not deleted, not empty, in a language that the lexicon speaks.
    public var scored = 0
    /// Judged comments of negative and of positive tone.
    public var negative = 0, positive = 0
    /// Sums over the judged comments of the tone and of its square, in ``scale`` units.
    public var sentimentSum = 0, sentimentSquares = 0
    /// Sums over all comments of the stance score and of its square, in ``scale`` units.
    public var stanceSum = 0, stanceSquares = 0
    /// The earliest and the latest time, seconds since 1970; `Int64.max` and `.min` without any.
    public var firstSecond = Int64.max, lastSecond = Int64.min
    /// The greatest depth; -1 without comments.
    public var maxDepth = -1

    /// No comments.
    public init() {}

    /// The counts of one comment; `useContext` chooses the stance score.
    public init(_ record: CommentRecord, useContext: Bool) {
        let comment = record.comment
        comments = 1
        if let shown = comment.likes {
            likes = shown
            liked = 1
        }
        replies = record.parentID != nil || comment.parent != nil ? 1 : 0
        deleted = comment.isDeleted ? 1 : 0
        maxDepth = comment.depth
        if let seconds = comment.time.seconds {
            dated = 1
            firstSecond = seconds
            lastSecond = seconds
        }
        guard let judgement = record.judgement else { return }
        words = judgement.wordCount
        quotedWords = judgement.quotedWordCount
        let stance = Counts.fixed(useContext ? judgement.contextScore : judgement.stanceScore)
        stanceSum = stance
        stanceSquares = stance * stance
        guard !comment.isDeleted, Counts.isScored(judgement) else { return }
        scored = 1
        switch judgement.sentiment {
        case .negative: negative = 1
        case .positive: positive = 1
        case .neutral: break
        }
        let sentiment = Counts.fixed(judgement.sentimentScore)
        sentimentSum = sentiment
        sentimentSquares = sentiment * sentiment
    }

    /// Adds another group's counts. Associative and commutative, with `Counts()` as its zero.
    public mutating func merge(_ other: Counts) {
        comments &+= other.comments
        words &+= other.words
        quotedWords &+= other.quotedWords
        likes &+= other.likes
        liked &+= other.liked
        replies &+= other.replies
        dated &+= other.dated
        deleted &+= other.deleted
        scored &+= other.scored
        negative &+= other.negative
        positive &+= other.positive
        sentimentSum &+= other.sentimentSum
        sentimentSquares &+= other.sentimentSquares
        stanceSum &+= other.stanceSum
        stanceSquares &+= other.stanceSquares
        firstSecond = min(firstSecond, other.firstSecond)
        lastSecond = max(lastSecond, other.lastSecond)
        maxDepth = max(maxDepth, other.maxDepth)
    }

    /// The mean tone of the judged comments, -1 to 1; nil without any.
    public var sentimentMean: Double? {
        scored > 0 ? Double(sentimentSum) / Counts.scale / Double(scored) : nil
    }

    /// A score as whole units; NaN counts as 0, and a score outside -1 ... 1 is cut.
    static func fixed(_ score: Double) -> Int {
        score.isNaN ? 0 : Int((min(max(score, -1), 1) * scale).rounded())
    }

    /// Whether the tone of a judged text says anything.
    private static func isScored(_ judgement: Judgement) -> Bool {
        switch judgement.noSignalReason {
        case "language", "empty", "only_quotes": false
        default: true
        }
    }
}

/// Comments per stance.
public struct ClassCounts: Hashable, Sendable, Codable {
    /// Comments of each class.
    public var skeptic = 0, believer = 0, neutral = 0, noSignal = 0

    /// No comments.
    public init() {}

    /// Comments of one class.
    public subscript(stance: Stance) -> Int {
        get {
            switch stance {
            case .skeptic: skeptic
            case .believer: believer
            case .neutral: neutral
            case .noSignal: noSignal
            }
        }
        set {
            switch stance {
            case .skeptic: skeptic = newValue
            case .believer: believer = newValue
            case .neutral: neutral = newValue
            case .noSignal: noSignal = newValue
            }
        }
    }

    /// Comments in which something told: the denominator of shares.
    public var judged: Int { skeptic + believer + neutral }

    /// All comments.
    public var total: Int { judged + noSignal }

    mutating func remove(_ part: ClassCounts) {
        skeptic &-= part.skeptic
        believer &-= part.believer
        neutral &-= part.neutral
        noSignal &-= part.noSignal
    }

    /// judged / total, 0 to 1; nil without comments.
    public var coverage: Double? { total > 0 ? Double(judged) / Double(total) : nil }

    /// The side of the majority: skeptic or believer where one has more comments, neutral where they
    /// are even (or both absent) among judged comments, no signal without any.
    public var majority: Stance {
        if judged == 0 { return .noSignal }
        return skeptic > believer ? .skeptic : believer > skeptic ? .believer : .neutral
    }
}
