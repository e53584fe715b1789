import Statistics
import Testing

@Suite("Seeded draws")
struct SeededGeneratorTests {
    @Test("are xoshiro256** seeded by SplitMix64, as written in another language")
    func reference() {
        var generator = SeededGenerator(seed: 42)
        #expect((0..<8).map { _ in generator.next() } == Reference.xoshiro42)
    }

    @Test("a draw below n is even: chi-square of 60,000 draws over 6 outcomes is unremarkable")
    func even() {
        var generator = SeededGenerator(seed: 1)
        var counts = [Double](repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[generator.below(6)] += 1 }
        let statistic = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
        #expect(ChiSquare(degreesOfFreedom: 5).survival(statistic) > 0.001)
    }

    @Test("streams of one seed differ, and a named stream is the same every time")
    func streams() {
        let name = SeededGenerator.stream(named: "threads a-b")
        var one = SeededGenerator(seed: 9, stream: name)
        var same = SeededGenerator(seed: 9, stream: name)
        var other = SeededGenerator(seed: 9, stream: SeededGenerator.stream(named: "threads a-c"))
        let draws = (0..<4).map { _ in one.next() }
        #expect(draws == (0..<4).map { _ in same.next() })
        #expect(draws != (0..<4).map { _ in other.next() })
    }
}
