import Statistics
import Testing

@Suite("Trends and changes")
struct TrendTests {
    @Test("Mann-Kendall, plain and corrected for autocorrelation, agrees with pymannkendall")
    func mannKendallTest() throws {
        for (series, row) in zip(Reference.trendSeries, Reference.mannKendall) {
            let plain = try mannKendall(series, autocorrelated: false)
            expectClose(Double(plain.score), row[0])
            expectClose(plain.variance, row[1], 1e-9)
            expectClose(plain.statistic, row[2], 1e-9)
            expectClose(plain.pValue, row[3], 1e-9)
            expectClose(plain.tau, row[4], 1e-9)
            let corrected = try mannKendall(series)
            // The correction never makes the variance negative, where the reference does.
            guard row[5] > 0, row[5] >= row[1] * 0.01 else { continue }
            expectClose(corrected.variance, row[5], 1e-6, "corrected variance")
            expectClose(corrected.statistic, row[6], 1e-6, "corrected z")
            expectClose(corrected.pValue, row[7], 1e-6, "corrected p")
        }
    }

    @Test("Theil-Sen with its limits agrees with scipy, on uneven times")
    func theilSenTest() throws {
        for (series, row) in zip(Reference.trendSeries, Reference.theilSen) {
            let x = series.indices.map { index in uneven(index) }
            let line = try theilSen(x: x, y: series)
            expectClose(line.slope.estimate, row[0], 1e-9)
            expectClose(line.intercept, row[1], 1e-9)
            expectClose(line.slope.low, row[2], 1e-9)
            expectClose(line.slope.high, row[3], 1e-9)
        }
    }

    /// index^1.3, by the exponential of the logarithm of no library: Newton's tenth root of the 13th power.
    private func uneven(_ index: Int) -> Double {
        guard index > 0 else { return 0 }
        var power = 1.0
        for _ in 0..<13 { power *= Double(index) }
        var root = Double(index) * 2
        for _ in 0..<200 {
            var ninth = 1.0
            for _ in 0..<9 { ninth *= root }
            root -= (ninth * root - power) / (10 * ninth)
        }
        return root
    }

    /// Alcohol and malformation (Agresti 2002, Categorical Data Analysis, section 5.3): z² = 6.57.
    @Test("Cochran-Armitage gives Agresti's published chi-square, and a design effect divides it")
    func cochranArmitageTest() throws {
        let malformed = [48, 38, 5, 1, 1]
        let normal = [17_066, 14_464, 788, 126, 37]
        let trials = zip(malformed, normal).map { $0 + $1 }
        let scores = [0, 0.5, 1.5, 4, 7]
        let result = try cochranArmitage(successes: malformed, trials: trials, scores: scores)
        expectClose(result.statistic * result.statistic, 6.57, 0.002)
        expectClose(result.pValue, 0.010, 0.05)
        let wide = try cochranArmitage(
            successes: malformed, trials: trials, scores: scores, designEffect: 4)
        expectClose(wide.statistic, result.statistic / 2)
        #expect(throws: StatisticsError.self) { try cochranArmitage(successes: [1], trials: [2]) }
    }

    @Test("PELT finds the changes that ruptures finds under the same cost")
    func pelt() throws {
        for row in Reference.pelt {
            let found = try binomialPELT(
                successes: row[0], trials: row[1], penalty: Double(row[2][0]), minimumBins: 2)
            #expect(found == row[3])
        }
    }

    @Test("segmented regression agrees with statsmodels' WLS under Newey-West errors")
    func segmented() throws {
        let result = try segmentedRegression(
            Reference.eventValues, weights: Reference.eventWeights, event: 17, lags: 3)
        let found = [result.level, result.slope, result.levelChange, result.slopeChange]
        for (coefficient, row) in zip(found, Reference.eventFit) {
            expectClose(coefficient.interval.estimate, row[0], 1e-9)
            expectClose(coefficient.standardError, row[1], 1e-8)
            expectClose(coefficient.pValue, row[2], 1e-7)
            expectClose(coefficient.interval.low, row[3], 1e-8)
            expectClose(coefficient.interval.high, row[4], 1e-8)
        }
    }
}
