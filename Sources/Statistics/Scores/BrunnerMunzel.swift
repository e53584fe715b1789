/// What the Brunner-Munzel test found.
public struct BrunnerMunzelResult: Hashable, Sendable, Codable {
    /// P(first < second) + ½ P(first = second), 0 to 1; ½ when neither tends to be higher.
    public var relativeEffect: Interval
    /// The statistic, positive where the second group tends to be higher, and its degrees of freedom.
    public var statistic: Double, degreesOfFreedom: Double
    /// Two-sided, from Student's t.
    public var pValue: Double
}

/// Brunner & Munzel's test (2000) that neither group tends to higher values, for unequal variances and
/// ties. Give one value per author. Use it with at least ten values a group. O((m + n) log(m + n)).
/// - Throws: `tooFew` below two values in a group, `noVariation` where the groups do not overlap or all
///   values are equal, `notFinite`, `outOfRange`.
public func brunnerMunzel(
    first: [Double], second: [Double], level: Double = 0.95
) throws(StatisticsError) -> BrunnerMunzelResult {
    try requireLevel(level)
    try requireFinite(first)
    try requireFinite(second)
    let smaller = min(first.count, second.count)
    guard smaller >= 2 else { throw .tooFew(needed: 2, found: smaller) }
    let m = Double(first.count)
    let n = Double(second.count)
    let pooled = midranks(first + second)
    let firstRanks = Array(pooled[..<first.count])
    let secondRanks = Array(pooled[first.count...])
    let firstMean = firstRanks.reduce(0, +) / m
    let secondMean = secondRanks.reduce(0, +) / n

    func spread(_ ranks: [Double], _ own: [Double], _ mean: Double) -> Double {
        let count = Double(ranks.count)
        var squares = 0.0
        for (rank, inner) in zip(ranks, own) {
            let gap = rank - inner - mean + (count + 1) / 2
            squares += gap * gap
        }
        return squares / (count - 1)
    }
    let one = m * spread(firstRanks, midranks(first), firstMean)
    let two = n * spread(secondRanks, midranks(second), secondMean)
    guard one + two > 0 else { throw .noVariation }

    let statistic = m * n * (secondMean - firstMean) / ((m + n) * (one + two).squareRoot())
    let degrees = (one + two) * (one + two) / (one * one / (m - 1) + two * two / (n - 1))
    let distribution = StudentT(degreesOfFreedom: degrees)
    let effect = (secondMean - firstMean) / (m + n) + 0.5
    let reach = distribution.critical(level) * (one + two).squareRoot() / (m * n)
    return BrunnerMunzelResult(
        relativeEffect: Interval(
            estimate: effect, low: effect - reach, high: effect + reach, level: level
        ).clamped(to: 0...1),
        statistic: statistic, degreesOfFreedom: degrees,
        pValue: distribution.twoSided(statistic))
}
