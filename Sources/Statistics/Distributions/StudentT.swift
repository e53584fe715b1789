/// Student's t distribution with `degreesOfFreedom` > 0, fractions allowed.
public struct StudentT: Hashable, Sendable {
    /// The degrees of freedom, above 0; infinity is the normal distribution.
    public let degreesOfFreedom: Double

    /// Makes the distribution.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom must be above 0")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(T <= t), through the incomplete beta function (Abramowitz & Stegun 1964, 26.7.1).
    public func cdf(_ t: Double) -> Double { t <= 0 ? upperTail(-t) : 1 - upperTail(t) }

    /// P(T > t), exact in the tail.
    public func survival(_ t: Double) -> Double { t >= 0 ? upperTail(t) : 1 - upperTail(-t) }

    /// P(|T| >= |t|): the two-sided p-value.
    public func twoSided(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

    /// The density at t.
    public func density(_ t: Double) -> Double {
        if degreesOfFreedom > 1e12 { return NormalDistribution.density(t) }
        let half = 0.5 * degreesOfFreedom
        let constant =
            -SpecialFunctions.logBeta(half, 0.5) - 0.5 * Real.log(degreesOfFreedom)
        return Real.exp(constant - (half + 0.5) * Real.log1p(t * t / degreesOfFreedom))
    }

    /// The value below which a share `p` lies: Newton's method on the tail from the Cornish-Fisher
    /// start (Hill 1970), bracketed. 0 gives -infinity, 1 gives infinity, anything outside NaN.
    public func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        let z = -NormalDistribution.quantile(tail)
        if degreesOfFreedom > 1e12 { return p < 0.5 ? -z : z }
        let start = z + (z * z * z + z) / (4 * degreesOfFreedom)
        var high = max(2 * start, 1)
        while upperTail(high) > tail { high *= 4 }
        let t = SpecialFunctions.increasingRoot(
            low: 0, high: high, start: start, value: { tail - upperTail($0) },
            slope: { density($0) })
        return p < 0.5 ? -t : t
    }

    /// The two-sided critical value, such as 2.228 for 0.95 and 10 degrees of freedom.
    func critical(_ level: Double) -> Double { -quantile(0.5 * (1 - level)) }

    /// P(T > t) for t >= 0.
    private func upperTail(_ t: Double) -> Double {
        if degreesOfFreedom > 1e12 { return NormalDistribution.survival(t) }
        guard t < .infinity else { return 0 }
        let square = t * t
        let sum = degreesOfFreedom + square
        guard sum < .infinity else { return 0 }
        return 0.5
            * SpecialFunctions.incompleteBeta(
                degreesOfFreedom / sum, complement: square / sum, 0.5 * degreesOfFreedom, 0.5)
    }
}
