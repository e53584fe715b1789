/// What one author adds to a group: the unit that is resampled and permuted, since one person with 80
/// comments is not 80 votes.
///
/// A share is the special case in which `sum` is the number of comments in the class and `count` the
/// number of comments judged; a mean has `sum` of the scores.
public struct Cluster: Hashable, Sendable, Codable {
    /// Sum of the values over the author's comments.
    public var sum: Double
    /// Number of the author's comments.
    public var count: Double

    /// Makes an author's totals.
    public init(sum: Double, count: Double) {
        self.sum = sum
        self.count = count
    }

    /// Makes an author's totals for a share.
    public init(successes: Int, trials: Int) {
        sum = Double(successes)
        count = Double(trials)
    }
}

/// A mean or share over authors' comments, with its uncertainty from author to author.
public struct ClusteredEstimate: Hashable, Sendable, Codable {
    /// The estimate with its limits.
    public var interval: Interval
    /// The cluster-robust standard error, in the unit of the estimate.
    public var standardError: Double
    /// The degrees of freedom that the interval uses: nearly the effective number of authors less one.
    public var degreesOfFreedom: Double
    /// The number of authors with at least one comment.
    public var authors: Int
    /// The number of comments.
    public var comments: Double
    /// How many times larger the variance is than that of as many independent comments; for shares only,
    /// 1 for means.
    public var designEffect: Double
}

/// The authors who wrote something, checked: finite sums, counts of at least zero.
func validated(_ clusters: [Cluster]) throws(StatisticsError) -> [Cluster] {
    for cluster in clusters {
        guard cluster.sum.isFinite, cluster.count.isFinite else { throw .notFinite }
        guard cluster.count >= 0 else { throw .outOfRange("counts, 0 or more") }
    }
    let active = clusters.filter { $0.count > 0 }
    guard !active.isEmpty else { throw .empty }
    return active
}

/// Σ sum / Σ count.
func ratio(_ clusters: [Cluster]) -> Double {
    var sum = 0.0
    var count = 0.0
    for cluster in clusters {
        sum += cluster.sum
        count += cluster.count
    }
    return sum / count
}
