/// One author's comments in two groups (before and after, thread A and thread B). Either part may be
/// empty; an author with both parts links the groups, and is resampled and permuted as one person.
///
/// Every comparison is second minus first.
public struct PairedCluster: Hashable, Sendable, Codable {
    /// The author's totals in the first and in the second group.
    public var first: Cluster, second: Cluster

    /// Makes an author's pair of totals.
    public init(
        first: Cluster = Cluster(sum: 0, count: 0), second: Cluster = Cluster(sum: 0, count: 0)
    ) {
        self.first = first
        self.second = second
    }

    var isEmpty: Bool { first.count == 0 && second.count == 0 }
}

/// Two groups' estimates and the difference, second minus first.
public struct DifferenceEstimate: Hashable, Sendable, Codable {
    /// The groups' own estimates.
    public var first: Interval, second: Interval
    /// second - first.
    public var difference: Interval
    /// The authors with comments in the first group, in the second, and in both.
    public var firstAuthors: Int, secondAuthors: Int, commonAuthors: Int
}

/// Throws for impossible parts or an empty group; returns the authors who wrote something.
func validatedPairs(
    _ pairs: [PairedCluster], share: Bool = false
) throws(StatisticsError) -> [PairedCluster] {
    var first = 0.0
    var second = 0.0
    for pair in pairs {
        for part in [pair.first, pair.second] {
            guard part.sum.isFinite, part.count.isFinite else { throw .notFinite }
            guard part.count >= 0 else { throw .outOfRange("counts, 0 or more") }
            if share, part.sum < 0 || part.sum > part.count {
                throw .outOfRange("an author's successes, from 0 to the trials")
            }
        }
        first += pair.first.count
        second += pair.second.count
    }
    guard first > 0, second > 0 else { throw .empty }
    return pairs.filter { !$0.isEmpty }
}
