/// The difference of two means or shares, second minus first, with an author-cluster bootstrap
/// interval.
///
/// Authors are drawn with replacement from all authors of both groups, each with all of their comments
/// in both; draws in which a group is empty are left out. O(resamples × authors).
/// - Parameter resamples: At least 100; 1,999 is usual.
/// - Throws: `empty` where a group has no comments, `tooFew` below two authors in all, `notFinite`,
///   `outOfRange`.
public func bootstrapDifference(
    _ pairs: [PairedCluster], level: Double = 0.95, resamples: Int = 1_999,
    method: BootstrapMethod = .bca, using generator: inout SeededGenerator
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireResamples(resamples)
    let active = try validatedPairs(pairs)
    guard active.count >= 2 else { throw .tooFew(needed: 2, found: active.count) }
    var replicates: [Double] = []
    replicates.reserveCapacity(resamples)
    for _ in 0..<resamples {
        var sums = PairSums()
        for _ in 0..<active.count { sums.add(active[generator.below(active.count)]) }
        replicates.append(sums.difference)
    }
    var all = PairSums()
    for pair in active { all.add(pair) }
    let jackknife =
        method == .bca ? active.map { all.without($0).difference }.filter(\.isFinite) : []
    return bootstrapInterval(
        estimate: all.difference, replicates: replicates, jackknife: jackknife, level: level)
}

/// The totals of both groups.
private struct PairSums {
    var first = Cluster(sum: 0, count: 0), second = Cluster(sum: 0, count: 0)

    mutating func add(_ pair: PairedCluster) {
        first.sum += pair.first.sum
        first.count += pair.first.count
        second.sum += pair.second.sum
        second.count += pair.second.count
    }

    func without(_ pair: PairedCluster) -> PairSums {
        var rest = self
        rest.first.sum -= pair.first.sum
        rest.first.count -= pair.first.count
        rest.second.sum -= pair.second.sum
        rest.second.count -= pair.second.count
        return rest
    }

    /// NaN where a group is empty.
    var difference: Double { second.sum / second.count - first.sum / first.count }
}
