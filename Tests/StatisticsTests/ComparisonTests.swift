import Statistics
import Testing

@Suite("Two groups")
struct ComparisonTests {
    @Test("the permutation p is that of all 462 ways to choose 5 authors of 11, within chance")
    func permutation() throws {
        let authors = zip(Reference.permutationSums, Reference.permutationCounts).enumerated().map {
            let cluster = Cluster(sum: $1.0, count: $1.1)
            return $0 < 5 ? PairedCluster(first: cluster) : PairedCluster(second: cluster)
        }
        var generator = SeededGenerator(seed: 3)
        let result = try permutationDifference(authors, permutations: 9_999, using: &generator)
        expectClose(abs(result.statistic), abs(Reference.permutationExact[0]), 1e-9)
        let exact = Reference.permutationExact[1]
        let error = (exact * (1 - exact) / 9_999).squareRoot()
        #expect(abs(result.pValue - exact) < 4 * error + 1e-4)
    }

    @Test("Cliff's delta with its interval, and Brunner-Munzel, are those of the reference")
    func scores() throws {
        for (place, pair) in Reference.scoreGroups.enumerated() {
            let delta = try cliffsDelta(first: pair[0], second: pair[1])
            expectClose(delta.estimate, Reference.cliffsDelta[place][0])
            expectClose(delta.low, Reference.cliffsDelta[place][1], 1e-6)
            expectClose(delta.high, Reference.cliffsDelta[place][2], 1e-6)
            let test = try brunnerMunzel(first: pair[0], second: pair[1])
            expectClose(abs(test.statistic), abs(Reference.brunnerMunzel[place][0]), 1e-9)
            expectClose(test.pValue, Reference.brunnerMunzel[place][1], 1e-9)
            expectClose(test.relativeEffect.estimate, (delta.estimate + 1) / 2, 1e-12)
        }
    }

    @Test("McNemar's exact and mid-p agree with statsmodels and scipy")
    func mcNemarTest() throws {
        for row in Reference.mcnemar {
            let result = try mcNemar(forward: Int(row[0]), backward: Int(row[1]))
            expectClose(result.exact, row[2], 1e-9, "\(row)")
            expectClose(result.midP, row[3], 1e-9, "\(row)")
        }
    }

    @Test("Stuart-Maxwell agrees with statsmodels")
    func stuartMaxwellTest() throws {
        for (table, row) in zip(Reference.stuartMaxwellTables, Reference.stuartMaxwell) {
            let result = try stuartMaxwell(table)
            expectClose(result.statistic, row[0], 1e-9)
            #expect(result.degreesOfFreedom == Int(row[1]))
            expectClose(result.pValue, row[2], 1e-9)
        }
    }

    @Test(
        "Stuart-Maxwell leaves out classes that nobody left or took, as a generalised inverse does")
    func unlinkedClasses() throws {
        for (table, row) in zip(Reference.unlinkedTables, Reference.unlinked) {
            let result = try stuartMaxwell(table)
            expectClose(result.statistic, row[0], 1e-9)
            #expect(result.degreesOfFreedom == Int(row[1]))
            expectClose(result.pValue, row[2], 1e-9)
        }
        // (b - c)² / (b + c), McNemar's own chi-square.
        expectClose(try stuartMaxwell([[9, 7], [2, 1]]).statistic, 25 / 9.0, 1e-12)
        #expect(try stuartMaxwell([[9, 7], [2, 1]]).changed == 9)
        #expect(throws: StatisticsError.noVariation) { try stuartMaxwell([[4, 0], [0, 3]]) }
        #expect(throws: StatisticsError.empty) { try stuartMaxwell([[0, 0], [0, 0]]) }
        #expect(throws: StatisticsError.lengthMismatch(2, 1)) { try stuartMaxwell([[1, 2], [3]]) }
        #expect(throws: StatisticsError.outOfRange("counts, 0 or more")) {
            try stuartMaxwell([[1, -2], [3, 1]])
        }
    }

    @Test("Kitagawa's split and its jackknife errors are those of the plain formula, and add up")
    func kitagawa() throws {
        let authors = Reference.kitagawaAuthors.map {
            PairedCluster(
                first: Cluster(successes: $0[0], trials: $0[1]),
                second: Cluster(successes: $0[2], trials: $0[3]))
        }
        let split = try kitagawaSplit(authors)
        let parts = [split.total, split.minds, split.activity, split.turnover]
        let critical = StudentT(degreesOfFreedom: Double(authors.count - 1)).quantile(0.975)
        for (part, wanted) in zip(parts, zip(Reference.kitagawa[0], Reference.kitagawa[1])) {
            expectClose(part.estimate, wanted.0, 1e-12)
            expectClose((part.high - part.low) / 2 / critical, wanted.1, 1e-9)
        }
        expectClose(split.minds.estimate + split.crowd.estimate, split.total.estimate, 1e-12)
        #expect(split.stayed + split.left + split.came == authors.count)
    }

    @Test("Holm and Benjamini-Hochberg agree with statsmodels")
    func adjusted() throws {
        for (found, wanted) in [
            (try holm(Reference.pValues), Reference.adjusted[0]),
            (try benjaminiHochberg(Reference.pValues), Reference.adjusted[1]),
        ] {
            for (p, q) in zip(found, wanted) { expectClose(p, q, 1e-12) }
        }
    }

    @Test("the difference over authors reverses when the groups change places")
    func antisymmetry() throws {
        let pairs = Reference.kitagawaAuthors.map {
            PairedCluster(
                first: Cluster(successes: $0[0], trials: $0[1]),
                second: Cluster(successes: $0[2], trials: $0[3]))
        }
        let turned = pairs.map { PairedCluster(first: $0.second, second: $0.first) }
        let one = try clusteredDifference(pairs).difference
        let other = try clusteredDifference(turned).difference
        expectClose(one.estimate, -other.estimate)
        expectClose(one.low, -other.high)
        expectClose(one.high, -other.low)
        #expect(one.contains(one.estimate))
        var generator = SeededGenerator(seed: 5)
        let boot = try bootstrapDifference(pairs, resamples: 1_999, using: &generator)
        expectClose(boot.estimate, one.estimate)
        #expect(abs(boot.width - one.width) < 0.3 * one.width)
        let mean = try clusteredMeanDifference(pairs)
        expectClose(mean.difference.estimate, one.estimate)
    }
}
