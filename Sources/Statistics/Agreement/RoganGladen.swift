/// A share corrected for the tool's errors (Rogan & Gladen 1978), 0 to 1:
/// (apparent + specificity - 1) / (sensitivity + specificity - 1), cut to 0 ... 1.
///
/// The limits are those of Lang & Reiczigel (2014), which allow for the sizes of all three samples.
/// O(1).
/// - Parameters:
///   - positives: Comments that the tool puts into the class, of `total`.
///   - truePositives: Coded comments of the class that the tool finds, of `positiveCoded`.
///   - trueNegatives: Coded comments not of the class that the tool leaves out, of `negativeCoded`.
/// - Throws: `empty` for a sample of 0, `noVariation` where the tool is no better than chance
///   (sensitivity + specificity at most 1), `outOfRange`.
public func roganGladen(
    positives: Int, total: Int, truePositives: Int, positiveCoded: Int, trueNegatives: Int,
    negativeCoded: Int, level: Double = 0.95
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireCounts(positives, of: total)
    try requireCounts(truePositives, of: positiveCoded)
    try requireCounts(trueNegatives, of: negativeCoded)
    let sensitivity = Double(truePositives) / Double(positiveCoded)
    let specificity = Double(trueNegatives) / Double(negativeCoded)
    guard sensitivity + specificity > 1 else { throw .noVariation }
    let apparent = Double(positives) / Double(total)
    let estimate = (apparent + specificity - 1) / (sensitivity + specificity - 1)

    let z = NormalDistribution.critical(level)
    let n = Double(total) + z * z
    let nSe = Double(positiveCoded) + 2
    let nSp = Double(negativeCoded) + 2
    let p = (Double(positives) + z * z / 2) / n
    let se = (Double(truePositives) + 1) / nSe
    let sp = (Double(trueNegatives) + 1) / nSp
    let youden = se + sp - 1
    guard youden > 0 else { throw .noVariation }
    let centre = (p + sp - 1) / youden
    let shift =
        2 * z * z * (centre * se * (1 - se) / nSe - (1 - centre) * sp * (1 - sp) / nSp)
    let spread =
        z
        * (p * (1 - p) / n + centre * centre * se * (1 - se) / nSe
        + (1 - centre) * (1 - centre) * sp * (1 - sp) / nSp).squareRoot() / youden
    return Interval(
        estimate: estimate, low: centre + shift - spread, high: centre + shift + spread,
        level: level
    ).clampedWithEstimate(to: 0...1)
}

extension Interval {
    /// Estimate and limits cut to `range`, with the limits around the estimate.
    func clampedWithEstimate(to range: ClosedRange<Double>) -> Interval {
        let middle = min(max(estimate, range.lowerBound), range.upperBound)
        let cut = clamped(to: range)
        return Interval(
            estimate: middle, low: min(cut.low, middle), high: max(cut.high, middle), level: level)
    }
}
