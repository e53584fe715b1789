/// "Did minds change or did the crowd?": the change of a mean or share between two periods, split.
///
/// `total = minds + activity + turnover`, each with its interval, in the unit of the values.
public struct KitagawaSplit: Hashable, Sendable, Codable {
    /// The mean before and after.
    public var before: Double, after: Double
    /// after - before.
    public var total: Interval
    /// What came from people of both periods writing differently: Σ (r₁ - r₀)(w₀ + w₁)/2.
    public var minds: Interval
    /// What came from who writes, and how much: ``activity`` and ``turnover`` together.
    public var crowd: Interval
    /// The part of the crowd effect from people of both periods writing more or less.
    public var activity: Interval
    /// The part of the crowd effect from people who left and people who came.
    public var turnover: Interval
    /// The authors in both periods, only in the first, only in the second.
    public var stayed: Int, left: Int, came: Int
}

/// Splits a change into changed minds and a changed crowd (Kitagawa 1955, with the authors as strata).
///
/// Author g has the mean r and the share w of all comments in each period. The rate effect is
/// Σ (r₁ - r₀)(w₀ + w₁)/2 over authors of both periods; all else, Σ (w₁ - w₀)(r₀ + r₁)/2, is composition,
/// where someone who left or came has one r only. Composition is measured from the mean of the two
/// periods, so that its parts do not depend on where the scale has its zero.
///
/// Limits are estimate ± t × delete-one-author jackknife error (Efron & Stein 1981), with the effective
/// number of authors less one as degrees of freedom. They speak of the authors as a sample of people
/// who might have written. O(authors).
/// - Throws: `empty` where a period has no comments, `tooFew` below three authors, `notFinite`,
///   `outOfRange`.
public func kitagawaSplit(
    _ authors: [PairedCluster], level: Double = 0.95
) throws(StatisticsError) -> KitagawaSplit {
    try requireLevel(level)
    let active = try validatedPairs(authors)
    guard active.count >= 3 else { throw .tooFew(needed: 3, found: active.count) }
    var all = SplitSums()
    for author in active { all.add(author, sign: 1) }
    let parts = all.parts

    var mean = SplitParts()
    var squares = SplitParts()
    var used = 0.0
    for author in active {
        var rest = all
        rest.add(author, sign: -1)
        guard rest.first.count > 0, rest.second.count > 0 else { continue }
        let gap = rest.parts.minus(parts)
        used += 1
        mean = mean.plus(gap)
        squares = squares.plus(gap.squared)
    }
    guard used >= 3 else { throw .tooFew(needed: 3, found: Int(used)) }
    let centre = mean.scaled(1 / used)
    let variance = squares.minus(centre.squared.scaled(used)).scaled((used - 1) / used)
    let critical = StudentT(degreesOfFreedom: used - 1).critical(level)
    func interval(_ part: KeyPath<SplitParts, Double>) -> Interval {
        let reach = critical * max(0, variance[keyPath: part]).squareRoot()
        let estimate = parts[keyPath: part]
        return Interval(
            estimate: estimate, low: estimate - reach, high: estimate + reach, level: level)
    }
    return KitagawaSplit(
        before: all.first.sum / all.first.count, after: all.second.sum / all.second.count,
        total: interval(\.total), minds: interval(\.minds), crowd: interval(\.crowd),
        activity: interval(\.activity), turnover: interval(\.turnover),
        stayed: active.count { $0.first.count > 0 && $0.second.count > 0 },
        left: active.count { $0.second.count == 0 }, came: active.count { $0.first.count == 0 })
}

/// The parts of the change.
private struct SplitParts {
    var minds = 0.0, activity = 0.0, turnover = 0.0, crowd = 0.0, total = 0.0

    func plus(_ other: SplitParts) -> SplitParts { combined(other) { $0 + $1 } }
    func minus(_ other: SplitParts) -> SplitParts { combined(other) { $0 - $1 } }
    var squared: SplitParts { combined(self) { $0 * $1 } }
    func scaled(_ factor: Double) -> SplitParts { combined(self) { x, _ in x * factor } }

    private func combined(
        _ other: SplitParts, _ operation: (Double, Double) -> Double
    ) -> SplitParts {
        SplitParts(
            minds: operation(minds, other.minds), activity: operation(activity, other.activity),
            turnover: operation(turnover, other.turnover), crowd: operation(crowd, other.crowd),
            total: operation(total, other.total))
    }
}

/// Sums over authors from which every part follows, so that leaving one author out costs O(1).
private struct SplitSums {
    var first = Cluster(sum: 0, count: 0), second = Cluster(sum: 0, count: 0)
    /// Of the authors in both periods.
    var stayFirst = Cluster(sum: 0, count: 0), staySecond = Cluster(sum: 0, count: 0)
    /// Of the same, the sums that one period's counts would have with the other's means.
    var secondMeanFirstCount = 0.0, firstMeanSecondCount = 0.0

    mutating func add(_ author: PairedCluster, sign: Double) {
        first.sum += sign * author.first.sum
        first.count += sign * author.first.count
        second.sum += sign * author.second.sum
        second.count += sign * author.second.count
        guard author.first.count > 0, author.second.count > 0 else { return }
        stayFirst.sum += sign * author.first.sum
        stayFirst.count += sign * author.first.count
        staySecond.sum += sign * author.second.sum
        staySecond.count += sign * author.second.count
        secondMeanFirstCount += sign * author.second.sum / author.second.count * author.first.count
        firstMeanSecondCount += sign * author.first.sum / author.first.count * author.second.count
    }

    var parts: SplitParts {
        let before = first.sum / first.count
        let after = second.sum / second.count
        let middle = (before + after) / 2
        // Σ (r₁ - r₀)(w₀ + w₁)/2 and Σ (w₁ - w₀)(r₀ + r₁)/2, multiplied out.
        let minds =
            ((secondMeanFirstCount - stayFirst.sum) / first.count
                + (staySecond.sum - firstMeanSecondCount) / second.count) / 2
        let activity =
            ((staySecond.sum + firstMeanSecondCount) / second.count
                - (secondMeanFirstCount + stayFirst.sum) / first.count) / 2
            - middle * (staySecond.count / second.count - stayFirst.count / first.count)
        let came = second.sum - staySecond.sum - middle * (second.count - staySecond.count)
        let left = first.sum - stayFirst.sum - middle * (first.count - stayFirst.count)
        let turnover = came / second.count - left / first.count
        return SplitParts(
            minds: minds, activity: activity, turnover: turnover, crowd: activity + turnover,
            total: after - before)
    }
}
