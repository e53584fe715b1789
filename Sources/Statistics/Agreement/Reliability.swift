/// One bin of a reliability table.
public struct ReliabilityBin: Hashable, Sendable, Codable {
    /// The range of predicted probabilities, low included, high excluded but for 1.
    public var low: Double, high: Double
    /// The items in it.
    public var count: Int
    /// The mean prediction; 0 in an empty bin.
    public var meanPrediction: Double
    /// The share that came true, with Wilson's interval; nil in an empty bin.
    public var observed: Interval?
}

/// Whether probabilities mean what they say.
public struct ReliabilityTable: Hashable, Sendable, Codable {
    /// Bins of equal width from 0 to 1, empty ones included.
    public var bins: [ReliabilityBin]
    /// Expected calibration error, 0 to 1: the mean gap of prediction and outcome (Naeini et al. 2015).
    public var expectedCalibrationError: Double
    /// The largest gap of any bin.
    public var maximumCalibrationError: Double
    /// The Brier score, 0 to 1, 0 is best (Brier 1950).
    public var brier: Double
}

/// A reliability table of predicted probabilities against outcomes (DeGroot & Fienberg 1983). O(n).
/// - Throws: `lengthMismatch`, `empty`, `outOfRange` for a probability outside 0 to 1 (NaN included) or
///   fewer than one bin.
public func reliabilityTable(
    predicted: [Double], outcomes: [Bool], bins: Int = 10, level: Double = 0.95
) throws(StatisticsError) -> ReliabilityTable {
    try requireLevel(level)
    guard predicted.count == outcomes.count else {
        throw .lengthMismatch(predicted.count, outcomes.count)
    }
    guard bins >= 1 else { throw .outOfRange("bins, 1 or more") }
    guard !predicted.isEmpty else { throw .empty }
    var counts = [Int](repeating: 0, count: bins)
    var hits = counts
    var sums = [Double](repeating: 0, count: bins)
    var brier = 0.0
    for (probability, outcome) in zip(predicted, outcomes) {
        guard probability >= 0, probability <= 1 else { throw .outOfRange("probability, 0 to 1") }
        let bin = min(bins - 1, Int(probability * Double(bins)))
        counts[bin] += 1
        sums[bin] += probability
        hits[bin] += outcome ? 1 : 0
        let gap = probability - (outcome ? 1 : 0)
        brier += gap * gap
    }
    let total = Double(predicted.count)
    var error = 0.0
    var largest = 0.0
    var rows: [ReliabilityBin] = []
    for bin in 0..<bins {
        let count = Double(counts[bin])
        var observed: Interval?
        if counts[bin] > 0 {
            observed = try wilsonInterval(successes: hits[bin], trials: counts[bin], level: level)
            let gap = abs(sums[bin] - Double(hits[bin])) / count
            error += gap * count / total
            largest = max(largest, gap)
        }
        rows.append(
            ReliabilityBin(
                low: Double(bin) / Double(bins), high: Double(bin + 1) / Double(bins),
                count: counts[bin], meanPrediction: counts[bin] > 0 ? sums[bin] / count : 0,
                observed: observed))
    }
    return ReliabilityTable(
        bins: rows, expectedCalibrationError: error, maximumCalibrationError: largest,
        brier: brier / total)
}
