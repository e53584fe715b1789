/// Wilson's score interval for a share (Wilson 1927), 0 to 1. O(1).
///
/// It treats the trials as independent; where one author writes many comments use
/// ``clusteredShare(_:level:)``.
/// - Throws: `empty` without trials, `outOfRange` for impossible counts or level.
public func wilsonInterval(
    successes: Int, trials: Int, level: Double = 0.95
) throws(StatisticsError) -> Interval {
    try requireCounts(successes, of: trials)
    try requireLevel(level)
    return wilsonScore(
        share: Double(successes) / Double(trials), trials: Double(trials),
        critical: NormalDistribution.critical(level), level: level)
}

/// Wilson's interval for a share seen in an effective (fractional) number of trials.
func wilsonScore(share: Double, trials: Double, critical z: Double, level: Double) -> Interval {
    let square = z * z
    let scale = 1 + square / trials
    let centre = share + square / (2 * trials)
    let spread =
        z * (share * (1 - share) / trials + square / (4 * trials * trials)).squareRoot()
    // At 0 and 1 centre and spread are equal up to rounding; the limits are then exact.
    let low = share <= 0 ? 0 : max(0, (centre - spread) / scale)
    let high = share >= 1 ? 1 : min(1, (centre + spread) / scale)
    return Interval(estimate: share, low: low, high: high, level: level)
}
