/// A log-odds index with its standard error.
public struct LogitEstimate: Hashable, Sendable, Codable {
    /// ln((B + .5) / (S + .5)): 0 is balance, above 0 believers prevail.
    public var logit: Double
    /// sqrt(1/(S + .5) + 1/(B + .5)).
    public var standardError: Double

    /// The normal interval `logit ± z · standardError`, in log-odds.
    public func interval(level: Double = 0.95) -> Interval {
        let reach = NormalDistribution.critical(level) * standardError
        return Interval(estimate: logit, low: logit - reach, high: logit + reach, level: level)
    }
}

/// The stance index of a thread or author from its counts of comments (Lowe, Benoit, Mikhaylov & Laver
/// 2011, "Scaling policy preferences from coded political texts"), in log-odds. O(1).
///
/// Without any comment of either side it is 0 with a standard error of 2: callers leave the cell empty
/// then. - Throws: `outOfRange` for a negative count.
public func stanceLogit(
    believer: Int, skeptic: Int
) throws(StatisticsError) -> LogitEstimate {
    guard believer >= 0, skeptic >= 0 else { throw .outOfRange("counts, 0 or more") }
    let b = Double(believer) + 0.5
    let s = Double(skeptic) + 0.5
    return LogitEstimate(logit: Real.log(b / s), standardError: (1 / s + 1 / b).squareRoot())
}
