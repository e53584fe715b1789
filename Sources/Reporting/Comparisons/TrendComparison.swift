public import Aggregation
internal import Conversation
internal import Statistics

/// A course over time as rows of `compare.csv`: is there a trend, and did a known event change it?
public struct TrendComparison: Sendable {
    /// Names the rows; `group` says whose course it is.
    public var id: String, group: String
    /// The bins with their sums, ascending, of one width; bins without comments may be left out.
    public var bins: [(bin: TimeBin, summary: GroupSummary)]
    /// The first day after a known event, in days since 1970.
    public var eventDay: Int?

    /// Makes a course.
    public init(
        id: String, group: String, bins: [(bin: TimeBin, summary: GroupSummary)],
        eventDay: Int? = nil
    ) {
        self.id = id
        self.group = group
        self.bins = bins
        self.eventDay = eventDay
    }

    /// Mann-Kendall with Theil-Sen's slope a bin, Cochran-Armitage over the binned counts, and with an event
    /// the jump and the change of slope of a segmented regression; for the shares of both sides.
    public func rows() -> [ComparisonRow] {
        rows("share_skeptic") { $0.skeptic } + rows("share_believer") { $0.believer }
    }

    private func rows(_ metric: String, _ part: (ClassCounts) -> Int) -> [ComparisonRow] {
        var rows = [slope(metric, part), ordered(metric, part)]
        if eventDay != nil { rows += event(metric, part) }
        return rows
    }

    private func row(_ metric: String, _ test: String) -> ComparisonRow {
        var row = ComparisonRow(comparisonID: id, groupA: group, groupB: "", metric: metric)
        row.commentsA = bins.reduce(0) { $0 + $1.summary.classes.judged }
        row.test = test
        if let first = bins.first, let last = bins.last {
            row.note =
                "\(bins.count) bins (\(first.bin.unit.rawValue)) from "
                + "\(first.bin.start) to \(last.bin.end)"
        }
        return row
    }

    /// Bins with something judged, and each one's place on an even grid of bins.
    private var judged: [(place: Int, summary: GroupSummary)] {
        guard let first = bins.first?.bin else { return [] }
        var places: [(Int, GroupSummary)] = []
        var bin = first
        var place = 0
        for (wanted, summary) in bins {
            while bin < wanted, place < 100_000 {
                bin = bin.next
                place += 1
            }
            if summary.classes.judged > 0 { places.append((place, summary)) }
        }
        return places
    }

    private func slope(_ metric: String, _ part: (ClassCounts) -> Int) -> ComparisonRow {
        var row = row(metric + ":slope_per_bin", "mann_kendall_hamed_rao")
        let judged = judged
        let shares = judged.map {
            Double(part($0.summary.classes)) / Double($0.summary.classes.judged)
        }
        do throws(StatisticsError) {
            let line = try theilSen(x: judged.map { Double($0.place) }, y: shares)
            row.difference = line.slope.estimate
            row.low = line.slope.low
            row.high = line.slope.high
            row.level = line.slope.level
            row.effectName = "kendall_tau"
            let result = try mannKendall(shares)
            row.effectSize = result.tau
            row.statistic = result.statistic
            row.pValue = result.pValue
        } catch {
            row.add(note: error.description)
        }
        return row
    }

    private func ordered(_ metric: String, _ part: (ClassCounts) -> Int) -> ComparisonRow {
        var row = row(metric + ":trend_of_counts", "cochran_armitage")
        let judged = judged
        var places: [String: Int] = [:]
        var clusters: [Cluster] = []
        for (_, summary) in judged {
            for author in summary.authors {
                let place = places[author.authorID] ?? clusters.count
                if place == clusters.count {
                    places[author.authorID] = place
                    clusters.append(Cluster(sum: 0, count: 0))
                }
                clusters[place].sum += Double(part(author.classes))
                clusters[place].count += Double(author.classes.judged)
            }
        }
        do throws(StatisticsError) {
            let effect = try clusteredShare(clusters).designEffect
            let result = try cochranArmitage(
                successes: judged.map { part($0.summary.classes) },
                trials: judged.map(\.summary.classes.judged),
                scores: judged.map { Double($0.place) },
                designEffect: max(1, effect))
            row.difference = result.slope
            row.statistic = result.statistic
            row.pValue = result.pValue
            row.effectName = "design_effect"
            row.effectSize = effect
        } catch {
            row.add(note: error.description)
        }
        return row
    }

    private func event(_ metric: String, _ part: (ClassCounts) -> Int) -> [ComparisonRow] {
        var jump = row(metric + ":jump_at_event", "segmented_regression_newey_west")
        var turn = row(metric + ":slope_change_at_event", "segmented_regression_newey_west")
        let judged = judged
        let count = (judged.last?.place ?? -1) + 1
        var values = [Double](repeating: 0, count: count)
        var weights = values
        for (place, summary) in judged {
            values[place] = Double(part(summary.classes)) / Double(summary.classes.judged)
            weights[place] = Double(summary.classes.judged)
        }
        do throws(StatisticsError) {
            let result = try segmentedRegression(values, weights: weights, event: eventPlace(count))
            jump.fill(result.levelChange)
            turn.fill(result.slopeChange)
        } catch {
            jump.add(note: error.description)
            turn.add(note: error.description)
        }
        return [jump, turn]
    }

    /// The first bin that begins on the event's day or later.
    private func eventPlace(_ count: Int) -> Int {
        guard let eventDay, var bin = bins.first?.bin else { return 0 }
        var place = 0
        while place < count, bin.startDay < eventDay {
            bin = bin.next
            place += 1
        }
        return place
    }
}

extension ComparisonRow {
    fileprivate mutating func fill(_ coefficient: Coefficient) {
        difference = coefficient.interval.estimate
        low = coefficient.interval.low
        high = coefficient.interval.high
        level = coefficient.interval.level
        pValue = coefficient.pValue
        statistic =
            coefficient.standardError > 0
            ? coefficient.interval.estimate / coefficient.standardError : nil
    }
}
