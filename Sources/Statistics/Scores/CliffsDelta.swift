/// Cliff's delta with its interval: P(second > first) - P(second < first), -1 to 1 (Cliff 1993).
///
/// 0 when neither group tends to be higher; 1 when every second value exceeds every first. Give one
/// value per author (a mean score), since values count as independent. The variance is Cliff's (1996)
/// consistent estimate, the limits the asymmetric ones of Feng & Cliff (2004). At ±1 that variance is
/// 0; the limit then is that of Wilson's score interval on the smaller group's size.
/// O((m + n) log(m + n)).
/// - Throws: `tooFew` below two values in a group, `notFinite`, `outOfRange`.
public func cliffsDelta(
    first: [Double], second: [Double], level: Double = 0.95
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireFinite(first)
    try requireFinite(second)
    let smaller = min(first.count, second.count)
    guard smaller >= 2 else { throw .tooFew(needed: 2, found: smaller) }
    let dominance = Dominance(first: first, second: second)
    let delta = dominance.delta
    let z = NormalDistribution.critical(level)
    if abs(delta) == 1 {
        let bound = wilsonScore(share: 1, trials: Double(smaller), critical: z, level: level).low
        let inner = 2 * bound - 1
        return Interval(
            estimate: delta, low: delta > 0 ? inner : -1, high: delta > 0 ? 1 : -inner,
            level: level)
    }
    let variance = dominance.variance
    let square = 1 - delta * delta
    let spread = z * (variance * (square * square + z * z * variance)).squareRoot()
    let scale = 1 - delta * delta + z * z * variance
    let centre = delta - delta * delta * delta
    return Interval(
        estimate: delta, low: (centre - spread) / scale, high: (centre + spread) / scale,
        level: level
    ).clamped(to: -1...1)
}

/// Cliff's dominance statistics of two groups.
private struct Dominance {
    let delta: Double
    /// The consistent variance of delta, kept at or above its smallest possible value.
    let variance: Double

    init(first: [Double], second: [Double]) {
        let m = Double(first.count)
        let n = Double(second.count)
        let rows = Dominance.means(of: second, over: first.sorted(), sign: 1)
        let columns = Dominance.means(of: first, over: second.sorted(), sign: -1)
        let delta = rows.means.reduce(0, +) / n
        var rowSquares = 0.0
        for mean in rows.means { rowSquares += (mean - delta) * (mean - delta) }
        var columnSquares = 0.0
        for mean in columns.means { columnSquares += (mean - delta) * (mean - delta) }
        // Each pair adds d² = 1 unless it is tied.
        let total = rows.untied - m * n * delta * delta
        let raw =
            (m * m * rowSquares + n * n * columnSquares - total) / (m * n * (m - 1) * (n - 1))
        self.delta = min(max(delta, -1), 1)
        variance = max(raw, (1 - delta * delta) / (m * n - 1))
    }

    /// For each value its mean dominance over `others`, and the number of untied pairs.
    private static func means(
        of values: [Double], over others: [Double], sign: Double
    ) -> (means: [Double], untied: Double) {
        var untied = 0.0
        let means = values.map { value in
            let place = placement(of: value, in: others)
            let above = others.count - place.atOrBelow
            untied += Double(place.below + above)
            return sign * Double(place.below - above) / Double(others.count)
        }
        return (means, untied)
    }
}
