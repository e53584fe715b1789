/// How bootstrap replicates become limits.
public enum BootstrapMethod: String, Hashable, Sendable, Codable, CaseIterable {
    /// The quantiles of the replicates (Efron 1979).
    case percentile
    /// Bias-corrected and accelerated (Efron 1987; DiCiccio & Efron 1996).
    case bca
}

/// The mean or share over comments with an author-cluster bootstrap interval: authors are drawn with
/// replacement, each with all of their comments (Davison & Hinkley 1997, 3.8).
///
/// Cost O(resamples × authors); 1,999 resamples of 100,000 authors take about a second.
/// - Parameter resamples: At least 100; 1,999 is usual.
/// - Parameter generator: Where the draws come from; the same state gives the same limits.
/// - Throws: `empty`, `tooFew` below two authors, `notFinite`, `outOfRange`.
public func bootstrapMean(
    _ clusters: [Cluster], level: Double = 0.95, resamples: Int = 1_999,
    method: BootstrapMethod = .bca, using generator: inout SeededGenerator
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireResamples(resamples)
    let active = try validated(clusters)
    guard active.count >= 2 else { throw .tooFew(needed: 2, found: active.count) }
    let replicates = ratioReplicates(active, resamples: resamples, using: &generator)
    return bootstrapInterval(
        estimate: ratio(active), replicates: replicates,
        jackknife: method == .bca ? jackknifeRatios(active) : [], level: level)
}

/// Throws unless `resamples` is enough for limits.
func requireResamples(_ resamples: Int) throws(StatisticsError) {
    guard resamples >= 100 else { throw .outOfRange("resamples, at least 100") }
}

/// Σ sum / Σ count of `resamples` draws of as many authors as there are.
func ratioReplicates(
    _ clusters: [Cluster], resamples: Int, using generator: inout SeededGenerator
) -> [Double] {
    var replicates: [Double] = []
    replicates.reserveCapacity(resamples)
    for _ in 0..<resamples {
        var sum = 0.0
        var count = 0.0
        for _ in 0..<clusters.count {
            let drawn = clusters[generator.below(clusters.count)]
            sum += drawn.sum
            count += drawn.count
        }
        replicates.append(sum / count)
    }
    return replicates
}

/// The ratio without each author in turn; an author with all the comments is passed over.
func jackknifeRatios(_ clusters: [Cluster]) -> [Double] {
    var sum = 0.0
    var count = 0.0
    for cluster in clusters {
        sum += cluster.sum
        count += cluster.count
    }
    return clusters.compactMap { cluster in
        count > cluster.count ? (sum - cluster.sum) / (count - cluster.count) : nil
    }
}

/// Limits from replicates; BCa where `jackknife` has values, else percentile. Replicates that are not
/// finite are left out. Sorts: O(r log r).
func bootstrapInterval(
    estimate: Double, replicates: [Double], jackknife: [Double], level: Double
) -> Interval {
    let sorted = replicates.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else {
        let only = sorted.first ?? estimate
        return Interval(
            estimate: estimate, low: min(only, estimate), high: max(only, estimate), level: level)
    }
    var lowTail = 0.5 * (1 - level)
    var highTail = 1 - lowTail
    if !jackknife.isEmpty {
        var below = 0.0
        for value in sorted where value <= estimate { below += value < estimate ? 1 : 0.5 }
        // Kept off 0 and 1, where the bias would be infinite.
        let share = min(max(below, 0.5), Double(sorted.count) - 0.5) / Double(sorted.count)
        let bias = NormalDistribution.quantile(share)
        let acceleration = jackknifeAcceleration(jackknife)
        func adjusted(_ tail: Double) -> Double {
            let z = bias + NormalDistribution.quantile(tail)
            let scale = 1 - acceleration * z
            return scale > 0 ? NormalDistribution.cdf(bias + z / scale) : (z < 0 ? 0 : 1)
        }
        lowTail = adjusted(lowTail)
        highTail = adjusted(highTail)
    }
    return Interval(
        estimate: estimate, low: sortedQuantile(sorted, lowTail),
        high: sortedQuantile(sorted, highTail), level: level)
}

/// Skewness of the jackknife values over six (Efron 1987, 7.3).
private func jackknifeAcceleration(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    var squares = 0.0
    var cubes = 0.0
    for value in values {
        let gap = mean - value
        squares += gap * gap
        cubes += gap * gap * gap
    }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
}

/// The quantile of ascending values at (n + 1) p, interpolated (Hyndman & Fan 1996, type 6).
func sortedQuantile(_ sorted: [Double], _ p: Double) -> Double {
    let place = min(max(Double(sorted.count + 1) * p, 1), Double(sorted.count))
    let lower = Int(place)
    let fraction = place - Double(lower)
    let base = sorted[lower - 1]
    return lower < sorted.count ? base + fraction * (sorted[lower] - base) : base
}
