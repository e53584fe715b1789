/// A robust line through points.
public struct TheilSenLine: Hashable, Sendable, Codable {
    /// The median of all pairs' slopes with Sen's limits, in units of y per unit of x.
    public var slope: Interval
    /// The median of y less slope times the median of x.
    public var intercept: Double
}

/// The Theil-Sen line (Theil 1950; Sen 1968), which holds though up to 29 % of the points are wrong by
/// anything. Points of equal x give no slope. O(n² log n): for up to about 2,000 points.
/// - Throws: `lengthMismatch`, `tooFew` below two points, `noVariation` where all x are equal,
///   `notFinite`, `outOfRange`.
public func theilSen(
    x: [Double], y: [Double], level: Double = 0.95
) throws(StatisticsError) -> TheilSenLine {
    try requireLevel(level)
    guard x.count == y.count else { throw .lengthMismatch(x.count, y.count) }
    try requireFinite(x)
    try requireFinite(y)
    guard x.count >= 2 else { throw .tooFew(needed: 2, found: x.count) }
    var slopes: [Double] = []
    slopes.reserveCapacity(x.count * (x.count - 1) / 2)
    for i in x.indices {
        for j in x.indices where j > i && x[i] != x[j] {
            slopes.append((y[j] - y[i]) / (x[j] - x[i]))
        }
    }
    guard !slopes.isEmpty else { throw .noVariation }
    slopes.sort()
    let slope = median(sorted: slopes)

    let n = Double(x.count)
    var variance = n * (n - 1) * (2 * n + 5)
    for values in [x, y] {
        for run in runs(values.sorted()) { variance -= run * (run - 1) * (2 * run + 5) }
    }
    let reach = NormalDistribution.critical(level) * max(0, variance / 18).squareRoot()
    let pairs = Double(slopes.count)
    // Sen's order statistics, rounded as scipy does.
    let low = max(0, Int((0.5 * (pairs - reach)).rounded(.toNearestOrEven)) - 1)
    let high = min(slopes.count - 1, Int((0.5 * (pairs + reach)).rounded(.toNearestOrEven)))
    return TheilSenLine(
        slope: Interval(
            estimate: slope, low: slopes[min(low, slopes.count - 1)], high: slopes[high],
            level: level),
        intercept: median(sorted: y.sorted()) - slope * median(sorted: x.sorted()))
}

/// Lengths of runs of equal values.
private func runs(_ sorted: [Double]) -> [Double] {
    var lengths: [Double] = []
    for (place, value) in sorted.enumerated() {
        if place > 0, sorted[place - 1] == value {
            lengths[lengths.count - 1] += 1
        } else {
            lengths.append(1)
        }
    }
    return lengths
}
