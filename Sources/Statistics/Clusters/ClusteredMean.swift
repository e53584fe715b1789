/// The mean over comments with a t interval from author to author (linearized ratio, cluster-robust).
///
/// Variance and degrees of freedom as in ``ClusterMoments``. O(authors).
/// - Throws: `empty` without comments, `tooFew` below two authors, `notFinite`, `outOfRange`.
public func clusteredMean(
    _ clusters: [Cluster], level: Double = 0.95
) throws(StatisticsError) -> ClusteredEstimate {
    try requireLevel(level)
    let moments = try ClusterMoments(active: try validated(clusters))
    let reach =
        StudentT(degreesOfFreedom: moments.degreesOfFreedom).critical(level)
        * moments.standardError
    return ClusteredEstimate(
        interval: Interval(
            estimate: moments.mean, low: moments.mean - reach, high: moments.mean + reach,
            level: level),
        standardError: moments.standardError, degreesOfFreedom: moments.degreesOfFreedom,
        authors: moments.authors, comments: moments.comments, designEffect: 1)
}

/// Mean, variance of the mean and its degrees of freedom, over authors.
struct ClusterMoments {
    let mean: Double
    let standardError: Double
    let degreesOfFreedom: Double
    let authors: Int
    let comments: Double

    /// `active` has been through ``validated(_:)``.
    init(active: [Cluster]) throws(StatisticsError) {
        guard active.count >= 2 else { throw .tooFew(needed: 2, found: active.count) }
        var total = 0.0
        var squares = 0.0
        for cluster in active {
            total += cluster.count
            squares += cluster.count * cluster.count
        }
        let mean = ratio(active)
        let concentration = squares / (total * total)
        var variance = 0.0
        for cluster in active {
            let residual = cluster.sum - mean * cluster.count
            variance += residual * residual
        }
        self.mean = mean
        self.authors = active.count
        self.comments = total
        // An author's residual is too small by his own pull on the mean; Σ w² takes it out on average.
        standardError = (variance / (total * total) / (1 - concentration)).squareRoot()
        degreesOfFreedom = max(1, 1 / concentration - 1)
    }
}
