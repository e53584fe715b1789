/// The Gini coefficient of comments per author: 0 when all write alike, (n-1)/n when one writes all.
///
/// From the sorted values, G = Σ (2i - n - 1) x_i / (n Σ x) (Gini 1912; Dixon et al. 1987 without the
/// small-sample factor). O(n log n). One author gives 0.
/// - Throws: `empty` without authors or comments, `outOfRange` for a negative count.
public func gini(_ counts: [Int]) throws(StatisticsError) -> Double {
    for count in counts where count < 0 { throw .outOfRange("counts, 0 or more") }
    let sorted = counts.sorted()
    let n = Double(sorted.count)
    var total = 0.0
    var weighted = 0.0
    for (index, count) in sorted.enumerated() {
        total += Double(count)
        weighted += (2 * Double(index + 1) - n - 1) * Double(count)
    }
    guard total > 0 else { throw .empty }
    return weighted / (n * total)
}

/// The effective number of authors, 1 to n: how many authors writing equally would be as concentrated.
///
/// 1 / Σ share² (inverse Simpson, Hill number of order 2: Laakso & Taagepera 1979), which is Kish's effective
/// sample size (1965) with the counts as weights. O(n).
/// - Throws: `empty` without comments, `outOfRange` for a negative count.
public func effectiveNumber(_ counts: [Int]) throws(StatisticsError) -> Double {
    var total = 0.0
    var squares = 0.0
    for count in counts {
        guard count >= 0 else { throw .outOfRange("counts, 0 or more") }
        total += Double(count)
        squares += Double(count) * Double(count)
    }
    guard total > 0 else { throw .empty }
    return total * total / squares
}
