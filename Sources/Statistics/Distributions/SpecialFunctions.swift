/// Gamma and beta functions, accurate to about 1e-14 relative where the tests compare them.
enum SpecialFunctions {
    /// ln Γ(x) for x > 0: Stirling's series above 10, the recurrence below.
    static func logGamma(_ x: Double) -> Double {
        if x >= 10 {
            return (x - 0.5) * Real.log(x) - x + halfLogTwoPi + stirlingCorrection(x)
        }
        var product = 1.0
        var shifted = x
        while shifted < 10 {
            product *= shifted
            shifted += 1
        }
        return logGamma(shifted) - Real.log(product)
    }

    /// ln B(a, b), free of the cancellation of three ln Γ (the scheme of R's `lbeta`).
    static func logBeta(_ a: Double, _ b: Double) -> Double {
        let small = min(a, b)
        let large = max(a, b)
        if large < 10 { return logGamma(small) + logGamma(large) - logGamma(small + large) }
        let ratio = small / (small + large)
        let common = stirlingCorrection(large) - stirlingCorrection(small + large)
        if small >= 10 {
            return -0.5 * Real.log(large) + halfLogTwoPi + stirlingCorrection(small) + common
                + (small - 0.5) * Real.log(ratio) + large * Real.log1p(-ratio)
        }
        return logGamma(small) + common + small - small * Real.log(small + large)
            + (large - 0.5) * Real.log1p(-ratio)
    }

    /// The regularized lower incomplete gamma function P(a, x) and its complement Q(a, x):
    /// series below a + 1, continued fraction above (Gautschi 1979; modified Lentz).
    static func incompleteGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        guard x > 0 else { return (0, 1) }
        guard x < .infinity else { return (1, 0) }
        let front = Real.exp(a * Real.log(x) - x - logGamma(a))
        if x < a + 1 {
            var term = 1 / a
            var sum = term
            var n = a
            repeat {
                n += 1
                term *= x / n
                sum += term
            } while abs(term) > abs(sum) * 1e-17 && n < a + 1_000_000
            let lower = min(1, front * sum)
            return (lower, 1 - lower)
        }
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var h = d
        var i = 1.0
        while i < 1_000_000 {
            let an = -i * (i - a)
            b += 2
            d = 1 / nonZero(an * d + b)
            c = nonZero(b + an / c)
            let delta = d * c
            h *= delta
            if abs(delta - 1) < 1e-16 { break }
            i += 1
        }
        let upper = min(1, front * h)
        return (1 - upper, upper)
    }

    /// The regularized incomplete beta function I_x(a, b); `complement` is 1 - x, given by the caller
    /// so that no digits are lost near 1 (continued fraction, modified Lentz; DiDonato & Morris 1992).
    static func incompleteBeta(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double
    {
        guard x > 0 else { return 0 }
        guard complement > 0 else { return 1 }
        if x > (a + 1) / (a + b + 2) {
            return 1 - incompleteBeta(complement, complement: x, b, a)
        }
        let front = Real.exp(a * Real.log(x) + b * Real.log(complement) - logBeta(a, b)) / a
        var c = 1.0
        var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
        var h = d
        var m = 1.0
        while m < 1_000_000 {
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonZero(1 + even * d)
            c = nonZero(1 + even / c)
            h *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonZero(1 + odd * d)
            c = nonZero(1 + odd / c)
            let delta = d * c
            h *= delta
            if abs(delta - 1) < 1e-16 { break }
            m += 1
        }
        return min(1, front * h)
    }

    /// ln(n choose k).
    static func logChoose(_ n: Double, _ k: Double) -> Double {
        if k == 0 || k == n { return 0 }
        return -Real.log(n + 1) - logBeta(k + 1, n - k + 1)
    }

    /// A root of the increasing function `value` in `low ... high`: Newton's steps, kept inside a
    /// shrinking bracket by bisection.
    static func increasingRoot(
        low: Double, high: Double, start: Double, value: (Double) -> Double,
        slope: (Double) -> Double
    ) -> Double {
        var low = low
        var high = high
        var x = min(max(start, low), high)
        for _ in 0..<200 {
            let y = value(x)
            if y == 0 { return x }
            if y < 0 { low = x } else { high = x }
            let gradient = slope(x)
            var next = gradient > 0 ? x - y / gradient : .nan
            if !(next > low && next < high) { next = 0.5 * (low + high) }
            if abs(next - x) <= 1e-15 * abs(x) || next == x { return next }
            x = next
        }
        return x
    }

    private static let halfLogTwoPi = 0.918938533204672741780329736406
    private static let tiny = 1e-300

    private static func nonZero(_ x: Double) -> Double { abs(x) < tiny ? tiny : x }

    /// Stirling's correction Σ B_2k / (2k(2k-1) x^(2k-1)), for x >= 10 good to 1e-17.
    private static func stirlingCorrection(_ x: Double) -> Double {
        let y = 1 / (x * x)
        var sum = -3617.0 / 122_400
        sum = sum * y + 1.0 / 156
        sum = sum * y - 691.0 / 360_360
        sum = sum * y + 1.0 / 1_188
        sum = sum * y - 1.0 / 1_680
        sum = sum * y + 1.0 / 1_260
        sum = sum * y - 1.0 / 360
        sum = sum * y + 1.0 / 12
        return sum / x
    }
}
