/// A share over comments with a Wilson interval whose number of trials is cut by the design effect, so
/// that it reflects how authors differ (Korn & Graubard 1998; Dean & Pagano 2015). O(authors).
///
/// `successes <= trials` must hold in each cluster. Where every author is at 0 or every author at 1 no
/// variance can be seen; the authors are then the trials.
/// - Throws: `empty` without comments, `tooFew` below two authors, `notFinite`, `outOfRange`.
public func clusteredShare(
    _ clusters: [Cluster], level: Double = 0.95
) throws(StatisticsError) -> ClusteredEstimate {
    try requireLevel(level)
    for cluster in clusters where cluster.sum < 0 || cluster.sum > cluster.count {
        throw .outOfRange("an author's successes, from 0 to the trials")
    }
    let moments = try ClusterMoments(clusters)
    let share = moments.mean
    let simple = share * (1 - share) / moments.comments
    let critical = StudentT(degreesOfFreedom: moments.degreesOfFreedom).critical(level)
    let variance = moments.standardError * moments.standardError
    let effect = simple > 0 && variance > 0 ? variance / simple : 0
    let trials =
        effect > 0 ? moments.comments / effect : moments.degreesOfFreedom + 1
    return ClusteredEstimate(
        interval: wilsonScore(share: share, trials: trials, critical: critical, level: level),
        standardError: moments.standardError, degreesOfFreedom: moments.degreesOfFreedom,
        authors: moments.authors, comments: moments.comments,
        designEffect: effect > 0 ? effect : moments.comments / trials)
}
