/// One metric of one comparison: a row of `compare.csv`. Every difference is B less A.
public struct ComparisonRow: Hashable, Sendable {
    /// The comparison, and the names of its groups (B is empty for a course over time).
    public var comparisonID: String, groupA: String, groupB: String
    /// What is compared: `share_skeptic`, `share_believer`, `sentiment_mean` and so on.
    public var metric: String
    /// The comments and the authors on which each estimate rests.
    public var commentsA: Int?, commentsB: Int?, authorsA: Int?, authorsB: Int?
    /// The estimates; nil where the data cannot tell.
    public var estimateA: Double?, estimateB: Double?, difference: Double?
    /// The limits of the difference, and their level.
    public var low: Double?, high: Double?, level: Double?
    /// A standardized size of the effect and what it is (`cliffs_delta`).
    public var effectName: String, effectSize: Double?
    /// The test, its statistic and its p-value.
    public var test: String, statistic: Double?, pValue: Double?
    /// The p-value adjusted for the whole table, and by what.
    public var pAdjusted: Double?, adjustMethod: String
    /// Draws of the test and the seed from which they come; nil where nothing was drawn.
    public var resamples: Int?, seed: UInt64?
    /// Why something is missing or to be read with care.
    public var note: String

    /// A row in which only the names are set.
    public init(comparisonID: String, groupA: String, groupB: String, metric: String) {
        self.comparisonID = comparisonID
        self.groupA = groupA
        self.groupB = groupB
        self.metric = metric
        effectName = ""
        test = ""
        adjustMethod = ""
        note = ""
    }
}
