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
        let judged = JudgedBins(bins, places: places)
        var rows: [ChangePointRow] = []
        for (metric, isSkeptic) in [("share_skeptic", true), ("share_believer", false)] {
            var generator = SeededGenerator(
                seed: seed,
                stream: SeededGenerator.stream(
                    named: "changepoints\u{1F}\(threadID)\u{1F}\(metric)"))
            guard
                let result = try? changePoints(
                    judged.counts(ofSkeptics: isSkeptic), bins: grid.count,
                    permutations: permutations, using: &generator)
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

/// Every author's judged comments bin by bin, author after author: what the search for changes takes, in the
/// order in which it needs it.
private struct JudgedBins {
    private struct Cell {
        var author: Int32 = 0, bin: Int32 = 0
        var skeptic: Int32 = 0, believer: Int32 = 0, judged: Int32 = 0
    }

    private var cells: [Cell] = []

    /// - Parameter places: each bin's place on the grid of bins.
    init(_ bins: [(bin: TimeBin, summary: GroupSummary)], places: [TimeBin: Int]) {
        var numbers: [String: Int] = [:]
        // How many cells each author has, then where the next of them goes.
        var next: [Int] = []
        for (_, summary) in bins {
            for author in summary.authors where author.classes.judged > 0 {
                let number = numbers[author.authorID] ?? next.count
                if number == next.count {
                    numbers[author.authorID] = number
                    next.append(0)
                }
                next[number] += 1
            }
        }
        var sum = 0
        for number in next.indices {
            let count = next[number]
            next[number] = sum
            sum += count
        }
        cells = Array(repeating: Cell(), count: sum)
        for (bin, summary) in bins {
            for author in summary.authors where author.classes.judged > 0 {
                guard let number = numbers[author.authorID] else { continue }
                cells[next[number]] = Cell(
                    author: Int32(number), bin: Int32(places[bin] ?? 0),
                    skeptic: Int32(clamping: author.classes.skeptic),
                    believer: Int32(clamping: author.classes.believer),
                    judged: Int32(clamping: author.classes.judged))
                next[number] += 1
            }
        }
    }

    func counts(ofSkeptics isSkeptic: Bool) -> [AuthorBinCount] {
        cells.map {
            AuthorBinCount(
                author: Int($0.author), bin: Int($0.bin),
                successes: Int(isSkeptic ? $0.skeptic : $0.believer), trials: Int($0.judged))
        }
    }
}
