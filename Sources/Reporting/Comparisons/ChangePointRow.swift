public import Aggregation
internal import Conversation
public import Statistics

/// A time at which a share changed: a row of `changepoints.csv`.
public struct ChangePointRow: Hashable, Sendable {
    /// The thread; empty for all together.
    public var threadID: String
    /// `share_skeptic` or `share_believer`.
    public var metric: String
    /// The first bin of the new level.
    public var bin: TimeBin
    /// The levels on both sides and their difference with its limits; nil where one side has one author.
    public var before: Double?, after: Double?, difference: Interval?
    /// How often a series without change shows one as large, over the whole series.
    public var pValue: Double

    /// Below so many bins, or judged comments, no change is looked for.
    public static let enoughBins = 8, enoughComments = 40

    /// The changes of both shares. Nothing is found in short or thin series.
    ///
    /// - Parameters:
    ///   - bins: ascending, of one width; bins without comments may be left out.
    ///   - threadID: the thread, empty for all together; it names the stream of random numbers.
    ///   - seed: the run's seed.
    ///   - permutations: 999 by default.
    /// - Complexity: O(permutations × (authors' bins + bins)).
    public static func find(
        in bins: [(bin: TimeBin, summary: GroupSummary)], threadID: String, seed: UInt64,
        permutations: Int = 999
    ) -> [ChangePointRow] {
        guard let first = bins.first?.bin, let last = bins.last?.bin else { return [] }
        guard bins.reduce(0, { $0 + $1.summary.classes.judged }) >= enoughComments else {
            return []
        }
        var grid: [TimeBin] = []
        var bin = first
        while bin <= last, grid.count < 4_000 {
            grid.append(bin)
            bin = bin.next
        }
        guard grid.count >= enoughBins, grid.last == last else { return [] }
        let places = Dictionary(
            grid.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
        var authors: [String: Int] = [:]
        var rows: [ChangePointRow] = []
        for (metric, part) in [
            ("share_skeptic", \ClassCounts.skeptic), ("share_believer", \ClassCounts.believer),
        ] as [(String, KeyPath<ClassCounts, Int>)] {
            var counts: [AuthorBinCount] = []
            for (bin, summary) in bins {
                for author in summary.authors where author.classes.judged > 0 {
                    let number = authors[author.authorID] ?? authors.count
                    authors[author.authorID] = number
                    counts.append(
                        AuthorBinCount(
                            author: number, bin: places[bin] ?? 0,
                            successes: author.classes[keyPath: part],
                            trials: author.classes.judged))
                }
            }
            var generator = SeededGenerator(
                seed: seed,
                stream: SeededGenerator.stream(
                    named: "changepoints\u{1F}\(threadID)\u{1F}\(metric)"))
            guard
                let result = try? changePoints(
                    counts, bins: grid.count, permutations: permutations, using: &generator)
            else { continue }
            rows += result.changes.map { change in
                ChangePointRow(
                    threadID: threadID, metric: metric, bin: grid[change.bin],
                    before: change.estimate?.first.estimate,
                    after: change.estimate?.second.estimate,
                    difference: change.estimate?.difference, pValue: change.pValue)
            }
        }
        return rows
    }
}
