/// What a permutation test found.
public struct PermutationResult: Hashable, Sendable, Codable {
    /// second - first, in the unit of the values.
    public var difference: Double
    /// The difference over its cluster-robust standard error: what is permuted.
    public var statistic: Double
    /// Permutations at least as extreme as the data.
    public var extreme: Int
    /// Permutations made.
    public var permutations: Int
    /// (extreme + 1) / (permutations + 1), two-sided: never 0 (Phipson & Smyth 2010).
    public var pValue: Double { Double(extreme + 1) / Double(permutations + 1) }
}

/// Tests whether two groups have the same mean or share, by permuting authors.
///
/// An author of one group goes to either group, with the groups' sizes kept; an author of both has the
/// two parts exchanged or not. The statistic is studentized, so that the test holds for the difference
/// of means even where the groups differ otherwise (Janssen 1997; Chung & Romano 2013).
/// O(permutations × authors of the smaller group and of both).
/// - Parameter permutations: At least 99; 1,999 is usual.
/// - Throws: `empty` where a group has no comments, `tooFew` below two authors in all, `noVariation`
///   where all authors have the same mean, `notFinite`, `outOfRange`.
public func permutationDifference(
    _ pairs: [PairedCluster], permutations: Int = 1_999, using generator: inout SeededGenerator
) throws(StatisticsError) -> PermutationResult {
    guard permutations >= 99 else { throw .outOfRange("permutations, at least 99") }
    let active = try validatedPairs(pairs)
    guard active.count >= 2 else { throw .tooFew(needed: 2, found: active.count) }
    var single: [Cluster] = []
    var both: [PairedCluster] = []
    var chosen = 0
    for pair in active {
        if pair.first.count > 0, pair.second.count > 0 {
            both.append(pair)
        } else if pair.first.count > 0 {
            single.insertFirst(pair.first, at: &chosen)
        } else {
            single.append(pair.second)
        }
    }
    var all = PowerSums()
    for cluster in single { all.add(cluster) }

    var firstSums = PowerSums()
    for cluster in single[..<chosen] { firstSums.add(cluster) }
    var observed = GroupSums(first: firstSums, second: all.minus(firstSums))
    for pair in both { observed.add(pair) }
    let statistic = observed.statistic
    guard statistic.isFinite || observed.difference != 0 else { throw .noVariation }

    // The smaller group is drawn; the rest is the other.
    let drawSecond = chosen > single.count - chosen
    let drawn = drawSecond ? single.count - chosen : chosen
    var extreme = 0
    let limit = abs(statistic) * (1 - 1e-10)
    for _ in 0..<permutations {
        var part = PowerSums()
        for place in 0..<drawn {
            single.swapAt(place, place + generator.below(single.count - place))
            part.add(single[place])
        }
        let rest = all.minus(part)
        var sums =
            drawSecond
            ? GroupSums(first: rest, second: part) : GroupSums(first: part, second: rest)
        for pair in both {
            sums.add(
                generator.coin() ? pair : PairedCluster(first: pair.second, second: pair.first))
        }
        let permuted = abs(sums.statistic)
        if permuted >= limit || permuted.isNaN { extreme += 1 }
    }
    return PermutationResult(
        difference: observed.difference, statistic: statistic, extreme: extreme,
        permutations: permutations)
}

extension [Cluster] {
    /// Puts `cluster` at the end of the leading part of length `count`.
    fileprivate mutating func insertFirst(_ cluster: Cluster, at count: inout Int) {
        append(cluster)
        swapAt(count, self.count - 1)
        count += 1
    }
}

/// The sums from which a group's mean and its linearized variance follow.
private struct PowerSums {
    var sum = 0.0, count = 0.0, sumSquares = 0.0, products = 0.0, countSquares = 0.0

    mutating func add(_ cluster: Cluster) {
        sum += cluster.sum
        count += cluster.count
        sumSquares += cluster.sum * cluster.sum
        products += cluster.sum * cluster.count
        countSquares += cluster.count * cluster.count
    }

    func minus(_ other: PowerSums) -> PowerSums {
        PowerSums(
            sum: sum - other.sum, count: count - other.count,
            sumSquares: sumSquares - other.sumSquares, products: products - other.products,
            countSquares: countSquares - other.countSquares)
    }

    /// Σ (sum - mean · count)² / N².
    func variance(mean: Double) -> Double {
        max(0, sumSquares - 2 * mean * products + mean * mean * countSquares) / (count * count)
    }
}

/// Both groups' sums, and the products across groups of the authors in both.
private struct GroupSums {
    var first: PowerSums, second: PowerSums
    var sumSum = 0.0, sumCount = 0.0, countSum = 0.0, countCount = 0.0

    init(first: PowerSums, second: PowerSums) {
        self.first = first
        self.second = second
    }

    mutating func add(_ pair: PairedCluster) {
        first.add(pair.first)
        second.add(pair.second)
        sumSum += pair.first.sum * pair.second.sum
        sumCount += pair.first.sum * pair.second.count
        countSum += pair.first.count * pair.second.sum
        countCount += pair.first.count * pair.second.count
    }

    var difference: Double { second.sum / second.count - first.sum / first.count }

    /// The difference over its standard error; infinite where only the error is zero.
    var statistic: Double {
        let one = first.sum / first.count
        let two = second.sum / second.count
        let crossed = sumSum - two * sumCount - one * countSum + one * two * countCount
        let variance =
            first.variance(mean: one) + second.variance(mean: two)
            - 2 * crossed / (first.count * second.count)
        // Below this the variance is rounding of the sums that it is a difference of.
        guard variance > 1e-14 * (one * one + two * two) else {
            return abs(two - one) < 1e-12 ? .nan : two > one ? .infinity : -.infinity
        }
        return (two - one) / variance.squareRoot()
    }
}
