/// The chi-square distribution with `degreesOfFreedom` > 0, fractions allowed.
public struct ChiSquare: Hashable, Sendable {
    /// The degrees of freedom, above 0.
    public let degreesOfFreedom: Double

    /// Makes the distribution.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom must be above 0")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(X <= x), through the incomplete gamma function.
    public func cdf(_ x: Double) -> Double {
        SpecialFunctions.incompleteGamma(0.5 * degreesOfFreedom, 0.5 * x).lower
    }

    /// P(X > x): the p-value, exact in the tail.
    public func survival(_ x: Double) -> Double {
        SpecialFunctions.incompleteGamma(0.5 * degreesOfFreedom, 0.5 * x).upper
    }

    /// The density at x.
    public func density(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let half = 0.5 * degreesOfFreedom
        return 0.5
            * Real.exp((half - 1) * Real.log(0.5 * x) - 0.5 * x - SpecialFunctions.logGamma(half))
    }

    /// The value below which a share `p` lies: Newton's method from the Wilson-Hilferty (1931) start,
    /// bracketed. 0 gives 0, 1 gives infinity, anything outside NaN.
    public func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? 0 : p == 1 ? .infinity : .nan }
        let ninth = 2 / (9 * degreesOfFreedom)
        let cube = 1 - ninth + NormalDistribution.quantile(p) * ninth.squareRoot()
        let start = max(degreesOfFreedom * cube * cube * cube, 1e-8)
        var high = max(2 * start, 1)
        while cdf(high) < p { high *= 2 }
        return SpecialFunctions.increasingRoot(
            low: 0, high: high, start: start,
            value: { p < 0.9 ? cdf($0) - p : (1 - p) - survival($0) }, slope: { density($0) })
    }
}
