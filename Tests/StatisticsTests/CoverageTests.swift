import Statistics
import Testing

/// 95 % intervals must hold the truth in 93 to 97 % of 500 seeded runs of made-up crowds.
@Suite("Coverage in simulation")
struct CoverageTests {
    private static let runs = 500

    /// Geometric counts, 1 and up, of mean 3: a few write much.
    private func activity(_ generator: inout SeededGenerator) -> Int {
        var count = 1
        while count < 80, generator.unit() > 1.0 / 3 { count += 1 }
        return count
    }

    /// An author's comments: each of their own side nine times in ten.
    private func comments(
        _ count: Int, isSkeptic: Bool, _ generator: inout SeededGenerator
    ) -> Cluster {
        let rate = isSkeptic ? 0.9 : 0.1
        var hits = 0
        for _ in 0..<count where generator.unit() < rate { hits += 1 }
        return Cluster(successes: hits, trials: count)
    }

    private func expectCoverage(
        _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
        _ run: (inout SeededGenerator) throws -> Bool
    ) rethrows {
        var covered = 0
        for index in 0..<Self.runs {
            var generator = SeededGenerator(seed: UInt64(index) + 1)
            if try run(&generator) { covered += 1 }
        }
        let share = Double(covered) / Double(Self.runs)
        #expect(
            (0.93...0.97).contains(share), "\(name) covers \(share)", sourceLocation: sourceLocation
        )
    }

    @Test("a share over authors", arguments: [30, 120])
    func share(authors: Int) throws {
        // 35 % skeptics: .35 * .9 + .65 * .1
        try expectCoverage("share") { generator in
            let clusters = (0..<authors).map { _ in
                comments(activity(&generator), isSkeptic: generator.unit() < 0.35, &generator)
            }
            return try clusteredShare(clusters).interval.contains(0.38)
        }
    }

    @Test("a mean score over authors")
    func mean() throws {
        try expectCoverage("mean") { generator in
            let clusters = (0..<60).map { _ in
                let count = activity(&generator)
                let own = 0.2 + 0.3 * generator.normal()
                var sum = 0.0
                for _ in 0..<count { sum += own + 0.4 * generator.normal() }
                return Cluster(sum: sum, count: Double(count))
            }
            return try clusteredMean(clusters).interval.contains(0.2)
        }
    }

    @Test("a difference between two groups that share a third of their authors")
    func difference() throws {
        // 60 % against 40 % skeptics; those in both groups keep their side in 2 of 3 cases.
        let truth = (0.4 * 0.8 + 0.1) - (0.6 * 0.8 + 0.1)
        try expectCoverage("difference") { generator in
            let pairs = (0..<90).map { author in
                var pair = PairedCluster()
                let before = generator.unit() < 0.6
                // Of skeptics two thirds stay, so that 40 % of all are skeptics afterwards.
                let after =
                    author % 3 == 0 ? before && generator.unit() < 2.0 / 3 : generator.unit() < 0.4
                if author % 3 != 1 {
                    pair.first = comments(activity(&generator), isSkeptic: before, &generator)
                }
                if author % 3 != 2 {
                    pair.second = comments(activity(&generator), isSkeptic: after, &generator)
                }
                return pair
            }
            return try clusteredDifference(pairs).difference.contains(truth)
        }
    }

    /// Authors are in the first period with probability .7, in the second with .6; 60 % are skeptics, of whom 30 %
    /// turn, and 5 % of the others turn to doubt. The share moves by d = (.44 - .6) * .8; people of both periods,
    /// who write .6 of the first period's and .7 of the second's comments, bring d * (.6 + .7) / 2 of it.
    @Test("Kitagawa's split into minds and crowd")
    func kitagawa() throws {
        let total = (0.44 - 0.6) * 0.8
        let minds = total * 0.65
        func split(_ generator: inout SeededGenerator) throws -> KitagawaSplit {
            let authors = (0..<150).map { _ in
                let before = generator.unit() < 0.6
                let after = generator.unit() < (before ? 0.7 : 0.05)
                var pair = PairedCluster()
                if generator.unit() < 0.7 {
                    pair.first = comments(activity(&generator), isSkeptic: before, &generator)
                }
                if generator.unit() < 0.6 {
                    pair.second = comments(activity(&generator), isSkeptic: after, &generator)
                }
                return pair
            }
            return try kitagawaSplit(authors)
        }
        try expectCoverage("total") { try split(&$0).total.contains(total) }
        try expectCoverage("minds") { try split(&$0).minds.contains(minds) }
        try expectCoverage("crowd") { try split(&$0).crowd.contains(total - minds) }
    }
}

@Suite("Change points in simulation")
struct ChangePointTests {
    /// 24 bins, 120 authors with 1 to 80 comments each, 1 in 10 comments off the author's own side.
    private func crowd(
        changeAt: Int?, from before: Double, to after: Double, _ generator: inout SeededGenerator
    ) -> [AuthorBinCount] {
        var counts: [AuthorBinCount] = []
        for author in 0..<120 {
            let conviction = generator.unit()
            var left = 1
            while left < 80, generator.unit() > 0.12 { left += 1 }
            for _ in 0..<left {
                let bin = generator.below(24)
                let share = changeAt.map { bin >= $0 ? after : before } ?? before
                var isSkeptic = conviction < share
                if generator.unit() < 0.1 { isSkeptic.toggle() }
                counts.append(
                    AuthorBinCount(
                        author: author, bin: bin, successes: isSkeptic ? 1 : 0, trials: 1))
            }
        }
        return counts
    }

    @Test("a change by 0.30 is found within one bin in at least 90 % of runs")
    func found() throws {
        var hits = 0
        for run in 0..<60 {
            var generator = SeededGenerator(seed: UInt64(run) + 100)
            let counts = crowd(changeAt: 13, from: 0.6, to: 0.3, &generator)
            let result = try changePoints(
                counts, bins: 24, permutations: 199, using: &generator)
            if result.changes.contains(where: { abs($0.bin - 13) <= 1 }) { hits += 1 }
        }
        #expect(hits >= 54, "\(hits) of 60")
    }

    @Test("without a change one is seen in at most 5 % of runs")
    func falseAlarms() throws {
        var alarms = 0
        for run in 0..<100 {
            var generator = SeededGenerator(seed: UInt64(run) + 900)
            let counts = crowd(changeAt: nil, from: 0.45, to: 0.45, &generator)
            let result = try changePoints(
                counts, bins: 24, permutations: 199, using: &generator)
            if !result.changes.isEmpty { alarms += 1 }
        }
        #expect(alarms <= 5, "\(alarms) of 100")
    }
}
