/// The difference of two independent shares, second minus first, with Newcombe's hybrid score interval
/// (Newcombe 1998, method 10). O(1).
///
/// It treats comments as independent; where authors write many use
/// ``clusteredDifference(_:level:)``.
/// - Throws: `empty` where a group has no trials, `outOfRange`.
public func newcombeDifference(
    first: (successes: Int, trials: Int), second: (successes: Int, trials: Int),
    level: Double = 0.95
) throws(StatisticsError) -> Interval {
    let one = try wilsonInterval(successes: first.successes, trials: first.trials, level: level)
    let two = try wilsonInterval(successes: second.successes, trials: second.trials, level: level)
    return recoveredDifference(first: one, second: two, correlation: 0)
}

/// The interval of a difference recovered from two intervals and the correlation of the estimates
/// (Newcombe 1998b; Zou & Donner 2008, "MOVER").
func recoveredDifference(first: Interval, second: Interval, correlation: Double) -> Interval {
    let difference = second.estimate - first.estimate
    func reach(_ x: Double, _ y: Double) -> Double {
        max(0, x * x + y * y - 2 * correlation * x * y).squareRoot()
    }
    let down = reach(second.estimate - second.low, first.high - first.estimate)
    let up = reach(second.high - second.estimate, first.estimate - first.low)
    return Interval(
        estimate: difference, low: difference - down, high: difference + up, level: first.level)
}

/// The difference of two shares over comments, second minus first, -1 to 1: Newcombe's interval on
/// ``clusteredShare(_:level:)``, with the correlation that authors of both groups bring in. O(authors).
/// - Throws: `empty` where a group has no comments, `tooFew` below two authors in one, `notFinite`,
///   `outOfRange`.
public func clusteredDifference(
    _ pairs: [PairedCluster], level: Double = 0.95
) throws(StatisticsError) -> DifferenceEstimate {
    let active = try validatedPairs(pairs, share: true)
    let first = try clusteredShare(active.map(\.first), level: level)
    let second = try clusteredShare(active.map(\.second), level: level)
    let correlation = pairCorrelation(active, first: first, second: second)
    return DifferenceEstimate(
        first: first.interval, second: second.interval,
        difference: recoveredDifference(
            first: first.interval, second: second.interval, correlation: correlation
        ).clamped(to: -1...1),
        firstAuthors: first.authors, secondAuthors: second.authors,
        commonAuthors: active.count { $0.first.count > 0 && $0.second.count > 0 })
}

/// The difference of two means over comments, second minus first, with limits as in
/// ``clusteredMean(_:level:)``. O(authors).
/// - Throws: As ``clusteredDifference(_:level:)``.
public func clusteredMeanDifference(
    _ pairs: [PairedCluster], level: Double = 0.95
) throws(StatisticsError) -> DifferenceEstimate {
    let active = try validatedPairs(pairs)
    let first = try clusteredMean(active.map(\.first), level: level)
    let second = try clusteredMean(active.map(\.second), level: level)
    let correlation = pairCorrelation(active, first: first, second: second)
    return DifferenceEstimate(
        first: first.interval, second: second.interval,
        difference: recoveredDifference(
            first: first.interval, second: second.interval, correlation: correlation),
        firstAuthors: first.authors, secondAuthors: second.authors,
        commonAuthors: active.count { $0.first.count > 0 && $0.second.count > 0 })
}

/// The correlation of the two estimates, from the residuals of the authors in both groups; its size is
/// kept at or below what the residuals alone give, -1 to 1.
private func pairCorrelation(
    _ pairs: [PairedCluster], first: ClusteredEstimate, second: ClusteredEstimate
) -> Double {
    var covariance = 0.0
    var one = 0.0
    var two = 0.0
    for pair in pairs {
        let a = pair.first.sum - first.interval.estimate * pair.first.count
        let b = pair.second.sum - second.interval.estimate * pair.second.count
        covariance += a * b
        one += a * a
        two += b * b
    }
    guard one > 0, two > 0 else { return 0 }
    return min(max(covariance / (one * two).squareRoot(), -1), 1)
}
