import Statistics

/// Shares of true classes in a corpus from a coded sample of strata, with percentile intervals.
///
/// A class's share is the sum over the strata of the stratum's part of the corpus times the class's share among
/// its coded items (Cochran 1977, 5.3). Where the strata are the tool's classes this is, number for number, the
/// correction for misclassification through the weighted confusion matrix (Buonaccorsi 2010; Rogan and Gladen
/// 1978 for two classes), and it needs no inverse. Each resample draws a stratum's items anew with one
/// more taken from all coded items, so that a stratum without errors is not taken as certain, and shrinks what
/// differs by the finite population correction (Rao and Wu 1988): a corpus coded whole has no
/// uncertainty left.
struct StratifiedShares {
    /// One stratum.
    struct Stratum {
        /// Comments in it.
        var size: Int
        /// The classes of its coded items, by place.
        var coded: [Int]
    }

    let strata: [Stratum]
    let classes: Int

    /// Strata without a coded item are left out, for nothing is known of them.
    init(strata: [Stratum], classes: Int) {
        self.strata = strata.filter { !$0.coded.isEmpty && $0.size > 0 }
        self.classes = classes
    }

    /// One interval a class; empty without coded items. O(resamples × items).
    func intervals(
        resamples: Int, level: Double, using generator: inout SeededGenerator
    ) -> [Interval] {
        guard !strata.isEmpty else { return [] }
        let total = strata.reduce(0.0) { $0 + Double(max($1.size, $1.coded.count)) }
        let parts = strata.map { Double(max($0.size, $0.coded.count)) / total }
        let shares = strata.map { self.shares(of: $0.coded) }
        var estimate = [Double](repeating: 0, count: classes)
        for (part, own) in zip(parts, shares) {
            for place in 0..<classes { estimate[place] += part * own[place] }
        }
        let pooled = strata.flatMap(\.coded)
        var replicates = [[Double]](repeating: [], count: classes)
        for _ in 0..<resamples {
            var drawn = [Double](repeating: 0, count: classes)
            for (index, stratum) in strata.enumerated() {
                let count = stratum.coded.count
                let unseen = 1 - Double(count) / Double(max(stratum.size, count))
                let factor = unseen.squareRoot()
                var own = [Double](repeating: 0, count: classes)
                for _ in 0..<count {
                    let place = generator.below(count + 1)
                    let label =
                        place < count
                        ? stratum.coded[place] : pooled[generator.below(pooled.count)]
                    own[label] += 1 / Double(count)
                }
                for place in 0..<classes {
                    let start = shares[index][place]
                    drawn[place] += parts[index] * (start + factor * (own[place] - start))
                }
            }
            for place in 0..<classes { replicates[place].append(drawn[place]) }
        }
        return (0..<classes).map {
            percentileInterval(estimate[$0], replicates[$0], level: level)
        }
    }

    private func shares(of coded: [Int]) -> [Double] {
        var shares = [Double](repeating: 0, count: classes)
        for label in coded { shares[label] += 1 / Double(coded.count) }
        return shares
    }
}

/// The percentile interval of `replicates` (Efron 1979), between order statistics by straight lines; the
/// estimate alone without replicates. O(n log n).
func percentileInterval(_ estimate: Double, _ replicates: [Double], level: Double) -> Interval {
    let sorted = replicates.sorted()
    guard let last = sorted.last else {
        return Interval(estimate: estimate, low: estimate, high: estimate, level: level)
    }
    func quantile(_ share: Double) -> Double {
        let position = share * Double(sorted.count - 1)
        let low = Int(position)
        guard low + 1 < sorted.count else { return last }
        return sorted[low] + (position - Double(low)) * (sorted[low + 1] - sorted[low])
    }
    return Interval(
        estimate: estimate, low: min(estimate, quantile((1 - level) / 2)),
        high: max(estimate, quantile((1 + level) / 2)), level: level)
}
