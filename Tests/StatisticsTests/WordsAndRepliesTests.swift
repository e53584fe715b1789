import Statistics
import Testing

@Suite("Words and replies")
struct WordsAndRepliesTests {
    @Test(
        "keyness: log-odds under the prior, limits of the ratio and G2 are those of the reference")
    func keynessTest() throws {
        let terms = Reference.termCounts.map { TermCounts(first: $0[0], second: $0[1]) }
        let found = try keyness(terms, totals: TermCounts(first: 11_000, second: 19_000))
        for (term, row) in zip(found, Reference.keyness) {
            expectClose(term.logOdds, row[0], 1e-9)
            expectClose(term.z, row[1], 1e-9)
            expectClose(term.logRatioLow, row[2], 1e-7)
            expectClose(term.logRatioHigh, row[3], 1e-7)
            expectClose(term.g2, row[4], 1e-8)
            expectClose(term.pValue, row[5], 1e-8)
            let inside = term.conservativeLogRatio
            #expect(inside == 0 || abs(inside) <= abs(term.logRatio))
        }
    }

    @Test("assortativity agrees with networkx")
    func assortativityTest() throws {
        var mixing = [[Double]](repeating: [0, 0, 0], count: 3)
        for edge in Reference.networkEdges {
            mixing[Reference.networkLabels[edge[0]]][Reference.networkLabels[edge[1]]] += 1
        }
        expectClose(try assortativity(mixing), Reference.assortativity, 1e-9)
    }

    @Test("segregation: an echo chamber is told from chance, labels dealt at random are not")
    func segregationTest() throws {
        let edges = Reference.networkEdges.map { DirectedEdge(source: $0[0], target: $0[1]) }
        var generator = SeededGenerator(seed: 1)
        let random = try segregation(
            edges, labels: Reference.networkLabels.map { $0 }, permutations: 999, using: &generator)
        expectClose(random.assortativity, Reference.assortativity, 1e-9)
        #expect(random.assortativityPValue > 0.05)
        #expect(abs(random.eiIndex - random.expectedEIIndex) < 0.25)

        let chamber = edges.filter { ($0.source < 12) == ($0.target < 12) }
        let sides = (0..<25).map { $0 < 12 ? 0 : 1 as Int? }
        let result = try segregation(chamber, labels: sides, permutations: 999, using: &generator)
        expectClose(result.eiIndex, -1)
        expectClose(result.eiIndexPValue, 0.001, 1e-9)
        expectClose(try eiIndex(internal: 3, external: 1), -0.5)
    }

    @Test("the reply-stance matrix agrees with scipy and statsmodels")
    func replyMatrix() throws {
        let result = try replyStanceMatrix(Reference.replyTable)
        expectClose(result.chiSquare, Reference.replyChi[0], 1e-9)
        expectClose(result.pValue, Reference.replyChi[1], 1e-9)
        expectClose(result.cramersV, Reference.replyChi[2], 1e-9)
        for (found, wanted) in zip(result.residuals, Reference.replyResiduals) {
            for (x, y) in zip(found, wanted) { expectClose(x, y, 1e-9) }
        }
        for row in result.rowShares { expectClose(row.reduce(0, +), 1, 1e-12) }
    }
}
