/// A coefficient with its test.
public struct Coefficient: Hashable, Sendable, Codable {
    /// The estimate with its limits.
    public var interval: Interval
    /// Its standard error.
    public var standardError: Double
    /// Two-sided, from Student's t.
    public var pValue: Double
}

/// What changed at a known event.
public struct SegmentedRegressionResult: Hashable, Sendable, Codable {
    /// The level at bin 0 and the slope per bin, before the event.
    public var level: Coefficient, slope: Coefficient
    /// The jump at the event against the line continued, and the change of slope per bin.
    public var levelChange: Coefficient, slopeChange: Coefficient
    /// The lags that the standard errors allow for.
    public var lags: Int
}

/// Segmented regression of an interrupted time series (Wagner et al. 2002; Bernal, Cummins & Gasparrini
/// 2017): y = level + slope · t + levelChange · D + slopeChange · D (t - event), with D = 1 from the
/// event on.
///
/// Weighted least squares on evenly spaced bins (weights: the trials of a share; 0 leaves a bin out),
/// so that effects are in the unit of y; a logit would bend them. Errors are Newey & West's (1987) with
/// Bartlett weights, the factor n/(n - 4) for small samples and Student's t with n - 4 degrees of
/// freedom. Lags by default: ⌊4 (n/100)^(2/9)⌋ (Newey & West 1994). O(n · lags).
/// - Parameter event: The first bin after the event; at least 2 used bins must lie on either side.
/// - Throws: `lengthMismatch`, `tooFew` below eight used bins or two on a side, `singular`, `notFinite`,
///   `outOfRange`.
public func segmentedRegression(
    _ values: [Double], weights: [Double]? = nil, event: Int, lags: Int? = nil,
    level: Double = 0.95
) throws(StatisticsError) -> SegmentedRegressionResult {
    try requireLevel(level)
    let weights = weights ?? [Double](repeating: 1, count: values.count)
    guard weights.count == values.count else {
        throw .lengthMismatch(values.count, weights.count)
    }
    try requireFinite(weights)
    for weight in weights where weight < 0 { throw .outOfRange("weights, 0 or more") }
    let used = values.indices.filter { weights[$0] > 0 }
    try requireFinite(used.map { values[$0] })
    guard used.count >= 8 else { throw .tooFew(needed: 8, found: used.count) }
    let before = used.count { $0 < event }
    let side = min(before, used.count - before)
    guard side >= 2 else { throw .tooFew(needed: 2, found: side) }
    let count = Double(used.count)
    let lags = lags ?? Int(4 * Real.pow(count / 100, 2.0 / 9))
    guard lags >= 0, lags < used.count else { throw .outOfRange("lags, 0 to the bins") }

    let rows = used.map { bin -> [Double] in
        let after = bin >= event ? 1.0 : 0
        return [1, Double(bin), after, after * Double(bin - event)]
    }
    var normal = SquareMatrix(size: 4)
    var right = [Double](repeating: 0, count: 4)
    for (row, bin) in zip(rows, used) {
        for i in 0..<4 {
            right[i] += weights[bin] * row[i] * values[bin]
            for j in 0..<4 { normal[i, j] += weights[bin] * row[i] * row[j] }
        }
    }
    let bread = try normal.inverse()
    let estimates = (0..<4).map { i in (0..<4).reduce(0) { $0 + bread[i, $1] * right[$1] } }
    let scores = zip(rows, used).map { row, bin -> [Double] in
        let fitted = (0..<4).reduce(0) { $0 + row[$1] * estimates[$1] }
        return row.map { $0 * weights[bin] * (values[bin] - fitted) }
    }
    let meat = neweyWest(scores, lags: lags)
    let distribution = StudentT(degreesOfFreedom: count - 4)
    let coefficients = (0..<4).map { index -> Coefficient in
        var variance = 0.0
        for i in 0..<4 {
            for j in 0..<4 { variance += bread[index, i] * meat[i, j] * bread[j, index] }
        }
        let error = max(0, variance * count / (count - 4)).squareRoot()
        let reach = distribution.critical(level) * error
        let estimate = estimates[index]
        return Coefficient(
            interval: Interval(
                estimate: estimate, low: estimate - reach, high: estimate + reach, level: level),
            standardError: error,
            pValue: error > 0 ? distribution.twoSided(estimate / error) : estimate == 0 ? 1 : 0)
    }
    return SegmentedRegressionResult(
        level: coefficients[0], slope: coefficients[1], levelChange: coefficients[2],
        slopeChange: coefficients[3], lags: lags)
}

/// Γ₀ + Σ (1 - l/(L + 1)) (Γ_l + Γ_lᵀ) of the scores.
private func neweyWest(_ scores: [[Double]], lags: Int) -> SquareMatrix {
    let size = scores.first?.count ?? 0
    var sum = SquareMatrix(size: size)
    for lag in 0...lags {
        let weight = 1 - Double(lag) / Double(lags + 1)
        for place in lag..<scores.count {
            for i in 0..<size {
                for j in 0..<size {
                    let product = weight * scores[place][i] * scores[place - lag][j]
                    sum[i, j] += product
                    if lag > 0 { sum[j, i] += product }
                }
            }
        }
    }
    return sum
}
