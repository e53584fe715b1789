import Statistics
import Testing

@Suite("Distributions agree with scipy")
struct DistributionTests {
    @Test("the normal distribution, far into both tails")
    func normal() {
        for row in Reference.normalCDF {
            expectClose(NormalDistribution.cdf(row[0]) / row[1], 1, 1e-11, "cdf \(row[0])")
            expectClose(NormalDistribution.survival(row[0]) / row[2], 1, 1e-11, "sf \(row[0])")
        }
        for row in Reference.normalQuantile {
            expectClose(NormalDistribution.quantile(row[0]), row[1], 1e-9, "quantile \(row[0])")
        }
    }

    @Test("Student's t, from half a degree of freedom to ten million")
    func studentT() {
        for row in Reference.studentT {
            let distribution = StudentT(degreesOfFreedom: row[0])
            expectClose(distribution.cdf(row[1]), row[2], 1e-9, "cdf \(row)")
            expectClose(distribution.survival(row[1]), row[3], 1e-9, "sf \(row)")
        }
        for row in Reference.studentTQuantile {
            expectClose(
                StudentT(degreesOfFreedom: row[0]).quantile(row[1]), row[2], 1e-8, "ppf \(row)")
        }
    }

    @Test("chi-square")
    func chiSquare() {
        for row in Reference.chiSquare {
            let distribution = ChiSquare(degreesOfFreedom: row[0])
            expectClose(distribution.cdf(row[1]), row[2], 1e-9, "cdf \(row)")
            expectClose(distribution.survival(row[1]), row[3], 1e-9, "sf \(row)")
        }
        for row in Reference.chiSquareQuantile {
            expectClose(
                ChiSquare(degreesOfFreedom: row[0]).quantile(row[1]), row[2], 1e-8, "ppf \(row)")
        }
    }

    @Test("beta")
    func beta() {
        for row in Reference.beta {
            let distribution = BetaDistribution(row[0], row[1])
            expectClose(distribution.quantile(row[2]), row[3], 1e-8, "ppf \(row)")
            expectClose(distribution.cdf(0.3), row[4], 1e-9, "cdf \(row)")
        }
    }
}
