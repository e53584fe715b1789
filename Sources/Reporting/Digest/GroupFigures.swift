public import Aggregation
public import Statistics

/// A group of comments with its estimates: what a table's row and a line of the page are made from.
///
/// Every interval is at the 95 % level and takes the author, not the comment, as the unit (one person with
/// 80 comments is not 80 votes). Shares are among the comments in which something told; the coverage says
/// how many that are.
public struct GroupFigures: Hashable, Sendable {
    /// The exact sums.
    public var counts: Counts
    /// Comments per stance.
    public var classes: ClassCounts
    /// Authors whom the pages name.
    public var authorCount: Int
    /// Skeptics among the judged comments, 0 to 1; nil without any.
    public var shareSkeptic: Interval?
    /// Believers among the judged comments, 0 to 1.
    public var shareBeliever: Interval?
    /// Share of believers less share of skeptics, -1 to 1.
    public var balance: Interval?
    /// ln((B + .5) / (S + .5)) with its standard error; nil when both are 0.
    public var logit: LogitEstimate?
    /// Mean tone, -1 to 1; nil where no text could be scored.
    public var sentiment: Interval?
    /// Concentration of comments on authors, 0 to 1.
    public var authorGini: Double?
    /// How many authors writing equally much would be as concentrated, 1 and up.
    public var effectiveAuthors: Double?
    /// Judged / all comments, 0 to 1; nil without comments.
    public var coverage: Double? { classes.coverage }
    /// True where the figures rest on so little that they are to be read with care.
    public var isLowN: Bool {
        classes.judged < Self.enoughComments || authorCount < Self.enoughAuthors
    }

    /// Below this many judged comments a group is flagged.
    public static let enoughComments = 10
    /// Below this many authors a group is flagged.
    public static let enoughAuthors = 5

    /// Estimates everything from a group's sums. O(authors).
    public init(_ group: GroupSummary) {
        counts = group.counts
        classes = group.classes
        authorCount = group.namedAuthors
        shareSkeptic = Self.share(of: \.skeptic, in: group)
        shareBeliever = Self.share(of: \.believer, in: group)
        balance = Self.balance(of: group)
        logit =
            group.classes.skeptic + group.classes.believer > 0
            ? try? stanceLogit(believer: group.classes.believer, skeptic: group.classes.skeptic)
            : nil
        sentiment = Self.mean(
            group.authors.map { Cluster(sum: $0.sentimentSum, count: Double($0.scored)) })
        authorGini = try? gini(group.commentsPerAuthor)
        effectiveAuthors = try? effectiveNumber(group.commentsPerAuthor)
    }

    /// A share from author to author; with one author, whose comments say nothing of how authors
    /// differ, the Wilson interval over comments.
    private static func share(
        of part: KeyPath<ClassCounts, Int>, in group: GroupSummary
    ) -> Interval? {
        let clusters = group.authors.map {
            Cluster(successes: $0.classes[keyPath: part], trials: $0.classes.judged)
        }
        if let estimate = try? clusteredShare(clusters) { return estimate.interval }
        return try? wilsonInterval(
            successes: group.classes[keyPath: part], trials: group.classes.judged)
    }

    private static func balance(of group: GroupSummary) -> Interval? {
        mean(
            group.authors.map {
                Cluster(
                    sum: Double($0.classes.believer - $0.classes.skeptic),
                    count: Double($0.classes.judged))
            })
    }

    /// A mean from author to author, cut to -1 … 1; without limits (the widest ones) where there is only
    /// one author.
    private static func mean(_ clusters: [Cluster]) -> Interval? {
        if let estimate = try? clusteredMean(clusters) {
            return estimate.interval.clamped(to: -1...1)
        }
        let sum = clusters.reduce(0) { $0 + $1.sum }
        let count = clusters.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        return Interval(estimate: sum / count, low: -1, high: 1, level: 0.95)
    }
}
