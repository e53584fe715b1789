/// The beta distribution with both parameters above 0: exact binomial limits and shares are its
/// quantiles.
public struct BetaDistribution: Hashable, Sendable {
    /// The parameters.
    public let a: Double, b: Double

    /// Makes the distribution.
    public init(_ a: Double, _ b: Double) {
        precondition(a > 0 && b > 0, "the parameters of a beta distribution must be above 0")
        self.a = a
        self.b = b
    }

    /// P(X <= x), through the incomplete beta function.
    public func cdf(_ x: Double) -> Double {
        SpecialFunctions.incompleteBeta(x, complement: 1 - x, a, b)
    }

    /// The density at x.
    public func density(_ x: Double) -> Double {
        guard x > 0, x < 1 else { return 0 }
        return Real.exp(
            (a - 1) * Real.log(x) + (b - 1) * Real.log1p(-x) - SpecialFunctions.logBeta(a, b))
    }

    /// The value below which a share `p` lies: Newton's method, bracketed. 0 gives 0, 1 gives 1.
    public func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? 0 : p == 1 ? 1 : .nan }
        return SpecialFunctions.increasingRoot(
            low: 0, high: 1, start: a / (a + b), value: { cdf($0) - p }, slope: { density($0) })
    }
}

/// The exact interval for a share (Clopper & Pearson 1934), 0 to 1: never covers less than `level`,
/// mostly more. O(1).
/// - Throws: `empty` without trials, `outOfRange`.
public func exactInterval(
    successes: Int, trials: Int, level: Double = 0.95
) throws(StatisticsError) -> Interval {
    try requireCounts(successes, of: trials)
    try requireLevel(level)
    let tail = 0.5 * (1 - level)
    let s = Double(successes)
    let f = Double(trials - successes)
    return Interval(
        estimate: s / (s + f), low: s > 0 ? BetaDistribution(s, f + 1).quantile(tail) : 0,
        high: f > 0 ? BetaDistribution(s + 1, f).quantile(1 - tail) : 1, level: level)
}
