import Statistics
import Testing

@Suite("Shares and means")
struct ShareTests {
    @Test("Wilson's and the exact interval agree with statsmodels")
    func wilson() throws {
        for row in Reference.wilson {
            let (s, n) = (Int(row[0]), Int(row[1]))
            let wilson = try wilsonInterval(successes: s, trials: n, level: row[2])
            expectClose(wilson.low, row[3], 1e-9, "low \(row)")
            expectClose(wilson.high, row[4], 1e-9, "high \(row)")
            expectClose(wilson.estimate, Double(s) / Double(n))
            let exact = try exactInterval(successes: s, trials: n, level: row[2])
            expectClose(exact.low, row[5], 1e-8, "exact low \(row)")
            expectClose(exact.high, row[6], 1e-8, "exact high \(row)")
        }
    }

    @Test("Newcombe's interval of a difference agrees with statsmodels")
    func newcombe() throws {
        for row in Reference.newcombe {
            let interval = try newcombeDifference(
                first: (successes: Int(row[0]), trials: Int(row[1])),
                second: (successes: Int(row[2]), trials: Int(row[3])))
            expectClose(interval.low, row[4], 1e-9, "low \(row)")
            expectClose(interval.high, row[5], 1e-9, "high \(row)")
        }
    }

    @Test("the t interval of a mean agrees with scipy")
    func mean() throws {
        let interval = try meanInterval(Reference.meanSample)
        expectClose(interval.estimate, Reference.meanInterval[0])
        expectClose(interval.low, Reference.meanInterval[1])
        expectClose(interval.high, Reference.meanInterval[2])
    }

    @Test("the stance index is the logit of Lowe et al. (2011), and turns its sign with the sides")
    func stanceIndex() throws {
        let index = try stanceLogit(believer: 20, skeptic: 5)
        // ln(20.5 / 5.5) and sqrt(1/5.5 + 1/20.5).
        expectClose(index.logit, 1.315_676_793_905_937, 1e-12)
        expectClose(index.standardError, 0.480_206_902_931_5, 1e-12)
        let turned = try stanceLogit(believer: 5, skeptic: 20)
        expectClose(turned.logit, -index.logit)
        let limits = index.interval()
        expectClose(limits.high - limits.low, 2 * 1.959_963_984_540_054 * index.standardError)
    }

    @Test("Gini and the effective number of authors: even, one voice, and a case by hand")
    func concentration() throws {
        expectClose(try gini([4, 4, 4, 4]), 0)
        // |differences| of 1, 2, 3, 4 sum to 20; 20 / (2 * 16 * 2.5).
        expectClose(try gini([3, 1, 4, 2]), 0.25)
        expectClose(try effectiveNumber([4, 4, 4, 4]), 4)
        expectClose(try effectiveNumber([7]), 1)
        expectClose(try effectiveNumber([3, 1]), 1.6)
        // One with half of all and five with a tenth each: 1 / (.25 + .05).
        expectClose(try effectiveNumber([5, 1, 1, 1, 1, 1]), 10 / 3.0)
        // Who writes nothing changes nothing, and twice the people are twice the voices.
        expectClose(try effectiveNumber([3, 1, 0]), 1.6)
        expectClose(try effectiveNumber([3, 1, 3, 1]), 3.2)
        #expect(throws: StatisticsError.self) { try gini([]) }
        #expect(throws: StatisticsError.empty) { try effectiveNumber([0, 0]) }
        #expect(throws: StatisticsError.self) { try effectiveNumber([3, -1]) }
    }

    @Test("an empty group, one author, a broken count: an error that says which, never a NaN")
    func errors() {
        #expect(throws: StatisticsError.empty) { try wilsonInterval(successes: 0, trials: 0) }
        #expect(throws: StatisticsError.self) { try wilsonInterval(successes: 3, trials: 2) }
        #expect(throws: StatisticsError.self) {
            try wilsonInterval(successes: 1, trials: 2, level: 1)
        }
        let single = [Cluster(successes: 1, trials: 3)]
        #expect(throws: StatisticsError.tooFew(needed: 2, found: 1)) { try clusteredShare(single) }
        #expect(throws: StatisticsError.notFinite) { try meanInterval([1, .nan, 2]) }
        #expect(StatisticsError.empty.isUndefined)
        #expect(!StatisticsError.outOfRange("x").isUndefined)
    }
}
