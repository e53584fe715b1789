/// What the Mann-Kendall test found.
public struct MannKendallResult: Hashable, Sendable, Codable {
    /// S: the number of rising pairs less that of falling ones.
    public var score: Double
    /// Kendall's tau-a, -1 to 1: S over the number of pairs.
    public var tau: Double
    /// The variance of S, with the correction where one was asked for.
    public var variance: Double
    /// The standard normal statistic, with continuity correction.
    public var statistic: Double
    /// Two-sided.
    public var pValue: Double
    /// By what the variance was multiplied for autocorrelation; 1 without correction.
    public var correction: Double
}

/// The Mann-Kendall test for a monotone trend in evenly spaced values (Mann 1945; Kendall 1975), ties
/// allowed for. O(n²).
/// - Parameter autocorrelated: True corrects the variance for autocorrelation (Hamed & Rao 1998), with
///   the lags that differ from 0 at the 5 % level in the ranks of the detrended values. Where the
///   correction would not be positive (short series) it is left at 1.
/// - Throws: `tooFew` below four values, `noVariation` where all are equal, `notFinite`.
public func mannKendall(
    _ values: [Double], autocorrelated: Bool = true
) throws(StatisticsError) -> MannKendallResult {
    try requireFinite(values)
    let count = values.count
    guard count >= 4 else { throw .tooFew(needed: 4, found: count) }
    var score = 0.0
    for i in 0..<count {
        for j in (i + 1)..<count {
            score += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0
        }
    }
    let n = Double(count)
    var variance = n * (n - 1) * (2 * n + 5)
    for group in tieSizes(values) { variance -= group * (group - 1) * (2 * group + 5) }
    variance /= 18
    guard variance > 0 else { throw .noVariation }
    var correction = 1.0
    if autocorrelated {
        let factor = hamedRaoFactor(values, slope: medianSlope(values))
        if factor > 0 { correction = factor }
    }
    variance *= correction
    let shifted = score > 0 ? score - 1 : score < 0 ? score + 1 : 0
    let statistic = shifted / variance.squareRoot()
    return MannKendallResult(
        score: score, tau: score / (0.5 * n * (n - 1)), variance: variance, statistic: statistic,
        pValue: NormalDistribution.twoSided(statistic), correction: correction)
}

/// The sizes of groups of equal values.
private func tieSizes(_ values: [Double]) -> [Double] {
    var sizes: [Double] = []
    var previous: Double?
    for value in values.sorted() {
        if value == previous {
            sizes[sizes.count - 1] += 1
        } else {
            sizes.append(1)
            previous = value
        }
    }
    return sizes
}

/// The median of all pairs' slopes per step. O(n² log n).
private func medianSlope(_ values: [Double]) -> Double {
    var slopes: [Double] = []
    for i in values.indices {
        for j in values.indices where j > i {
            slopes.append((values[j] - values[i]) / Double(j - i))
        }
    }
    return median(sorted: slopes.sorted())
}

/// 1 + 2/(n(n-1)(n-2)) Σ (n-k)(n-k-1)(n-k-2) ρ_k over the lags whose ρ_k is significant.
private func hamedRaoFactor(_ values: [Double], slope: Double) -> Double {
    let count = values.count
    let n = Double(count)
    let detrended = values.enumerated().map { $1 - Double($0 + 1) * slope }
    let ranks = midranks(detrended)
    let mean = (n + 1) / 2
    let centred = ranks.map { $0 - mean }
    let total = centred.reduce(0) { $0 + $1 * $1 }
    guard total > 0 else { return 1 }
    let bound = NormalDistribution.critical(0.95) / n.squareRoot()
    var sum = 0.0
    for lag in 1..<count {
        var product = 0.0
        for place in 0..<(count - lag) { product += centred[place] * centred[place + lag] }
        let correlation = product / total
        if abs(correlation) > bound {
            let rest = n - Double(lag)
            sum += rest * (rest - 1) * (rest - 2) * correlation
        }
    }
    return 1 + 2 / (n * (n - 1) * (n - 2)) * sum
}
