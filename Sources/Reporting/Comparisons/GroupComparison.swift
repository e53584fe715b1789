public import Aggregation
internal import Conversation
internal import Statistics

/// Two groups of comments against each other, with the author as the unit.
public struct GroupComparison: Sendable {
    /// A group: what it is called and its sums.
    public struct Group: Sendable {
        /// The name (`2016-08`, a thread's id, a site).
        public var name: String
        /// Its sums.
        public var summary: GroupSummary

        /// Makes a group.
        public init(name: String, summary: GroupSummary) {
            self.name = name
            self.summary = summary
        }
    }

    /// Names the rows and, with the seed, the stream of random numbers.
    public var id: String
    /// The groups; differences are `second` less `first`.
    public var first: Group, second: Group
    /// The seed of the run.
    public var seed: UInt64
    /// The permutations of each test.
    public var permutations = 1_999

    /// Makes a comparison.
    public init(id: String, first: Group, second: Group, seed: UInt64, permutations: Int = 1_999) {
        self.id = id
        self.first = first
        self.second = second
        self.seed = seed
        self.permutations = permutations
    }

    /// The shares of skeptics and believers and the mean tone: Newcombe's interval over authors with an
    /// author-level permutation test for shares; a cluster-robust interval, Cliff's delta and
    /// Brunner-Munzel over authors' means for the tone. O(authors × permutations).
    public func rows() -> [ComparisonRow] { shareRows() + [toneRow()] }

    /// The shares alone. O(authors × permutations).
    public func shareRows() -> [ComparisonRow] {
        [
            shareRow("share_skeptic") { $0.classes.skeptic },
            shareRow("share_believer") { $0.classes.believer },
        ]
    }

    /// "Did minds change or did the crowd?": Kitagawa's split of the change of both shares, for groups that
    /// are periods, McNemar's test over the people who took a side in both, and Stuart and Maxwell's over the
    /// three classes of all in whose comments something told in both. O(authors).
    public func splitRows() -> [ComparisonRow] {
        splitRows("share_skeptic") { $0.classes.skeptic }
            + splitRows("share_believer") { $0.classes.believer } + [switchRow(), classRow()]
    }

    private func row(_ metric: String) -> ComparisonRow {
        var row = ComparisonRow(
            comparisonID: id, groupA: first.name, groupB: second.name, metric: metric)
        row.commentsA = first.summary.classes.judged
        row.commentsB = second.summary.classes.judged
        row.authorsA = first.summary.authors.count { $0.classes.judged > 0 }
        row.authorsB = second.summary.authors.count { $0.classes.judged > 0 }
        let isSmall = [first, second].contains {
            $0.summary.classes.judged < GroupFigures.enoughComments
                || $0.summary.namedAuthors < GroupFigures.enoughAuthors
        }
        if isSmall { row.note = Self.smallNote }
        return row
    }

    static let smallNote =
        "small group: fewer than \(GroupFigures.enoughComments) judged comments or "
        + "\(GroupFigures.enoughAuthors) authors"

    /// Each author once, by id, with the totals in both groups. Both lists are sorted: one walk.
    private func pairs(_ cluster: (AuthorPart) -> Cluster) -> [PairedCluster] {
        let earlier = first.summary.authors
        let later = second.summary.authors
        var pairs: [PairedCluster] = []
        pairs.reserveCapacity(max(earlier.count, later.count))
        var (one, other) = (0, 0)
        while one < earlier.count || other < later.count {
            var pair = PairedCluster()
            let isFirst =
                other == later.count
                || one < earlier.count && earlier[one].authorID <= later[other].authorID
            let isSecond =
                one == earlier.count
                || other < later.count && later[other].authorID <= earlier[one].authorID
            if isFirst {
                pair.first = cluster(earlier[one])
                one += 1
            }
            if isSecond {
                pair.second = cluster(later[other])
                other += 1
            }
            pairs.append(pair)
        }
        return pairs
    }

    private func generator(_ metric: String) -> SeededGenerator {
        SeededGenerator(
            seed: seed, stream: SeededGenerator.stream(named: id + "\u{1F}" + metric))
    }

    private func shareRow(_ metric: String, _ part: (AuthorPart) -> Int) -> ComparisonRow {
        var row = row(metric)
        let pairs = pairs { Cluster(successes: part($0), trials: $0.classes.judged) }
        do throws(StatisticsError) {
            row.fill(try clusteredDifference(pairs))
            row.effectName = "difference_of_shares"
            row.effectSize = row.difference
            row.test = "author_permutation"
            var generator = generator(metric)
            let result = try permutationDifference(
                pairs, permutations: permutations, using: &generator)
            row.statistic = result.statistic
            row.pValue = result.pValue
            row.resamples = result.permutations
            row.seed = seed
        } catch {
            row.add(note: error.description)
        }
        return row
    }

    private func toneRow() -> ComparisonRow {
        var row = row("sentiment_mean")
        row.commentsA = first.summary.counts.scored
        row.commentsB = second.summary.counts.scored
        row.authorsA = first.summary.authors.count { $0.scored > 0 }
        row.authorsB = second.summary.authors.count { $0.scored > 0 }
        do throws(StatisticsError) {
            row.fill(
                try clusteredMeanDifference(
                    pairs { Cluster(sum: $0.sentimentSum, count: Double($0.scored)) }))
            row.low = row.low.map { max(-2, $0) }
            row.high = row.high.map { min(2, $0) }
            let means = [first, second].map { group in
                group.summary.authors.compactMap(\.sentimentMean)
            }
            row.effectName = "cliffs_delta"
            row.effectSize = try cliffsDelta(first: means[0], second: means[1]).estimate
            row.test = "brunner_munzel"
            let result = try brunnerMunzel(first: means[0], second: means[1])
            row.statistic = result.statistic
            row.pValue = result.pValue
        } catch {
            row.add(note: error.description)
        }
        return row
    }

    private func splitRows(_ metric: String, _ part: (AuthorPart) -> Int) -> [ComparisonRow] {
        let pairs = pairs { Cluster(successes: part($0), trials: $0.classes.judged) }
        let names = ["minds", "crowd", "crowd_activity", "crowd_turnover"]
        do throws(StatisticsError) {
            let split = try kitagawaSplit(pairs)
            let parts = [split.minds, split.crowd, split.activity, split.turnover]
            return zip(names, parts).map { name, interval in
                var row = row(metric + ":" + name)
                row.estimateA = split.before
                row.estimateB = split.after
                row.difference = interval.estimate
                // A share cannot move further than this.
                row.low = max(-1, interval.low)
                row.high = min(1, interval.high)
                row.level = interval.level
                row.effectName = "part_of_total"
                row.effectSize =
                    split.total.estimate == 0 ? nil : interval.estimate / split.total.estimate
                row.test = "kitagawa_jackknife"
                row.add(
                    note: "\(split.stayed) authors in both, \(split.left) left, \(split.came) came")
                return row
            }
        } catch {
            var row = row(metric + ":minds")
            row.add(note: error.description)
            return [row]
        }
    }

    /// People of both periods by the class of most of their comments in each.
    private func classRow() -> ComparisonRow {
        var row = row("switched_class")
        row.test = "stuart_maxwell"
        let order: [Stance] = [.skeptic, .neutral, .believer]
        func place(_ author: AuthorPart) -> Int? {
            author.isAnonymous ? nil : order.firstIndex(of: author.classes.majority)
        }
        let earlier = Dictionary(
            first.summary.authors.map { ($0.authorID, place($0)) },
            uniquingKeysWith: { one, _ in one })
        var table = Array(repeating: Array(repeating: 0, count: order.count), count: order.count)
        for author in second.summary.authors {
            guard let after = place(author), let before = earlier[author.authorID] ?? nil else {
                continue
            }
            table[before][after] += 1
        }
        let people = table.reduce(0) { $0 + $1.reduce(0, +) }
        row.add(note: "\(people) authors in both, each by the class of most of the comments")
        do throws(StatisticsError) {
            let result = try stuartMaxwell(table)
            row.statistic = result.statistic
            row.pValue = result.pValue
            row.add(
                note: "chi-square of \(result.changed) who changed class, degrees of freedom: "
                    + "\(result.degreesOfFreedom)")
            if result.changed < Self.enoughChanged {
                row.add(note: "fewer than \(Self.enoughChanged) changed, so that p is rough")
            }
        } catch {
            row.add(note: error.description)
        }
        return row
    }

    /// Below so many changes the chi-square distribution is rough.
    private static let enoughChanged = 10

    /// People by the side of most of their comments in each period.
    private func switchRow() -> ComparisonRow {
        var row = row("switched_side")
        row.test = "mcnemar_mid_p"
        let sides = SwitchedAuthor.find(from: first.summary, to: second.summary)
        let toDoubt = sides.count { $0.after == .skeptic }
        row.estimateA = Double(toDoubt)
        row.estimateB = Double(sides.count - toDoubt)
        row.add(
            note: "estimate_a: believers who became skeptics, estimate_b: skeptics who became "
                + "believers")
        do throws(StatisticsError) {
            let result = try mcNemar(forward: toDoubt, backward: sides.count - toDoubt)
            row.pValue = result.midP
        } catch {
            row.add(note: error.description)
        }
        return row
    }
}

extension ComparisonRow {
    fileprivate mutating func fill(_ estimate: DifferenceEstimate) {
        estimateA = estimate.first.estimate
        estimateB = estimate.second.estimate
        difference = estimate.difference.estimate
        low = estimate.difference.low
        high = estimate.difference.high
        level = estimate.difference.level
    }

    /// Adds a remark to those there are.
    mutating func add(note text: String) { note = note.isEmpty ? text : note + "; " + text }
}

extension [ComparisonRow] {
    /// Adjusts the p-values of all rows together: Holm up to ten tests, Benjamini-Hochberg above.
    public mutating func adjust() {
        let tested = indices.filter { self[$0].pValue != nil }
        let values = tested.compactMap { self[$0].pValue }
        let method = values.count <= 10 ? "holm" : "benjamini_hochberg"
        guard
            let adjusted = try? values.count <= 10 ? holm(values) : benjaminiHochberg(values)
        else { return }
        for (place, value) in zip(tested, adjusted) {
            self[place].pAdjusted = value
            self[place].adjustMethod = method
        }
    }
}
