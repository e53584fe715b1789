/// The standard normal distribution.
public enum NormalDistribution {
    /// P(Z <= z), through the complementary error function.
    public static func cdf(_ z: Double) -> Double { 0.5 * Real.erfc(-z * 0.7071067811865476) }

    /// P(Z > z), exact in the tail.
    public static func survival(_ z: Double) -> Double { 0.5 * Real.erfc(z * 0.7071067811865476) }

    /// P(|Z| >= |z|): the two-sided p-value.
    public static func twoSided(_ z: Double) -> Double { Real.erfc(abs(z) * 0.7071067811865476) }

    /// The density at z.
    public static func density(_ z: Double) -> Double {
        0.3989422804014327 * Real.exp(-0.5 * z * z)
    }

    /// The value below which a share `p` lies, relative error about 1e-16 (Wichura 1988, AS 241,
    /// PPND16). 0 gives -infinity, 1 gives infinity, anything outside NaN.
    public static func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
        let q = p - 0.5
        if abs(q) <= 0.425 {
            let r = 0.180625 - q * q
            return q * ratio(r, centralNumerator, centralDenominator)
        }
        var r = (-Real.log(q < 0 ? p : 1 - p)).squareRoot()
        let z: Double
        if r <= 5 {
            r -= 1.6
            z = ratio(r, middleNumerator, middleDenominator)
        } else {
            r -= 5
            z = ratio(r, farNumerator, farDenominator)
        }
        return q < 0 ? -z : z
    }

    /// The two-sided critical value, such as 1.96 for 0.95.
    static func critical(_ level: Double) -> Double { -quantile(0.5 * (1 - level)) }

    private typealias Octic = (
        Double, Double, Double, Double, Double, Double, Double, Double
    )

    private static func ratio(_ r: Double, _ n: Octic, _ d: Octic) -> Double {
        polynomial(r, n) / polynomial(r, d)
    }

    /// Coefficients from the constant upward.
    private static func polynomial(_ r: Double, _ c: Octic) -> Double {
        ((((((c.7 * r + c.6) * r + c.5) * r + c.4) * r + c.3) * r + c.2) * r + c.1) * r + c.0
    }

    private static let centralNumerator: Octic = (
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427,
        13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
        33430.575583588128105, 2509.0809287301226727
    )
    private static let centralDenominator: Octic = (
        1.0, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674,
        5226.4952788528545610
    )
    private static let middleNumerator: Octic = (
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
        3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
        0.0227238449892691845833, 7.74545014278341407640e-4
    )
    private static let middleDenominator: Octic = (
        1.0, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4,
        1.05075007164441684324e-9
    )
    private static let farNumerator: Octic = (
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
        0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860,
        2.71155556874348757815e-5, 2.01033439929228813265e-7
    )
    private static let farDenominator: Octic = (
        1.0, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
        2.04426310338993978564e-15
    )
}
