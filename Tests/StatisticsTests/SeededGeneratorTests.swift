import Statistics
import Testing

@Suite("Seeded draws")
struct SeededGeneratorTests {
    @Test("a draw below n is even: chi-square of 60,000 draws over 6 outcomes is unremarkable")
    func even() {
        var generator = SeededGenerator(seed: 1)
        var counts = [Double](repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[generator.below(6)] += 1 }
        let statistic = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
        #expect(ChiSquare(degreesOfFreedom: 5).survival(statistic) > 0.001)
    }
}
