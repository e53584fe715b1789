extension SeededGenerator {
    /// The number of successes in `trials` draws of chance `share`: by inversion for a small mean, by
    /// transformed rejection (Hörmann 1993, BTRS) for a large one. Expected O(min(mean, 1)).
    public mutating func binomial(_ trials: Int, _ share: Double) -> Int {
        precondition(trials >= 0 && share >= 0 && share <= 1, "no such binomial distribution")
        if share > 0.5 { return trials - binomial(trials, 1 - share) }
        guard trials > 0, share > 0 else { return 0 }
        let n = Double(trials)
        return n * share < 10 ? inverted(n, share) : rejected(n, share)
    }

    /// Walks up the distribution from 0.
    private mutating func inverted(_ n: Double, _ share: Double) -> Int {
        let odds = share / (1 - share)
        var mass = Real.exp(n * Real.log1p(-share))
        var left = unit()
        var k = 0.0
        while left > mass, k < n {
            left -= mass
            k += 1
            mass *= odds * (n - k + 1) / k
        }
        return Int(k)
    }

    private mutating func rejected(_ n: Double, _ share: Double) -> Int {
        let deviation = (n * share * (1 - share)).squareRoot()
        let b = 1.15 + 2.53 * deviation
        let a = -0.0873 + 0.0248 * b + 0.01 * share
        let c = n * share + 0.5
        let alpha = (2.83 + 5.1 / b) * deviation
        let mode = ((n + 1) * share).rounded(.down)
        let logOdds = Real.log(share / (1 - share))
        let top = SpecialFunctions.logGamma(mode + 1) + SpecialFunctions.logGamma(n - mode + 1)
        while true {
            let u = unit() - 0.5
            let v = unit()
            let us = 0.5 - abs(u)
            let k = ((2 * a / us + b) * u + c).rounded(.down)
            guard k >= 0, k <= n else { continue }
            if us >= 0.07, v <= 0.92 - 4.2 / b { return Int(k) }
            let height = Real.log(v * alpha / (a / (us * us) + b))
            let bound =
                top - SpecialFunctions.logGamma(k + 1) - SpecialFunctions.logGamma(n - k + 1)
                + (k - mode) * logOdds
            if height <= bound { return Int(k) }
        }
    }
}
