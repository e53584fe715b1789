import Aggregation
import Conversation
import Statistics
import Testing

@Suite("Who answers whom")
struct ReplyTallyTests {
    private let thread = [
        record("1", author: "ann", stance: .skeptic, position: 0),
        record("2", author: "bob", stance: .believer, sentiment: -0.5, parent: "1", position: 1),
        record("3", author: "ann", stance: .skeptic, sentiment: 0.25, parent: "2", position: 2),
        record("4", author: "ann", stance: .skeptic, parent: "3", position: 3),
        record("5", author: "cem", stance: .skeptic, sentiment: 1, parent: "1", position: 4),
        record("6", author: "", stance: .neutral, parent: "5", position: 5),
        record("7", author: "bob", stance: .believer, sentiment: 0.5, parent: "4", position: 6),
        record("8", author: "bob", stance: .believer, parent: "lost", position: 7),
    ]

    @Test("edges carry weight, agreement, disagreement and mean tone")
    func edges() {
        var tally = ReplyTally()
        tally.add(thread: thread)
        let edges = tally.edges()
        #expect(edges.map { "\($0.source)>\($0.target)" } == ["ann>bob", "bob>ann", "cem>ann"])
        #expect(edges.map(\.weight) == [1, 2, 1])
        #expect(edges.map(\.disagreements) == [1, 2, 0])
        #expect(edges.map(\.agreements) == [0, 0, 1])
        #expect(edges.map(\.meanSentiment) == [0.25, 0, 1])
        #expect(tally.repliesGot() == ["ann": 3, "bob": 1, "cem": 1])
    }

    @Test("the matrix leaves answers to oneself out and gives the E-I counts")
    func matrix() throws {
        var tally = ReplyTally()
        tally.add(thread: thread)
        let matrix = try #require(tally.matrices()["t"])
        #expect(matrix[.believer, .skeptic] == 2)
        #expect(matrix[.skeptic, .skeptic] == 1)
        #expect(matrix[.neutral, .skeptic] == 1)
        #expect(matrix.withinSides == 1)
        #expect(matrix.acrossSides == 3)
        #expect(matrix.rows.flatMap { $0 }.reduce(0, +) == 5)
    }

    @Test("merging in any order gives what adding all gives")
    func mergeLaws() {
        for seed in 0..<8 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let threads = Dictionary(grouping: randomRecords(200, using: &generator)) {
                $0.threadID
            }
            .values.map { $0 }
            var whole = ReplyTally()
            let parts = threads.map { records in
                whole.add(thread: records)
                var part = ReplyTally()
                part.add(thread: records)
                return part
            }
            var forward = ReplyTally()
            for part in parts { forward.merge(part) }
            var backward = ReplyTally()
            for part in parts.reversed() { backward.merge(part) }
            #expect(forward == whole)
            #expect(backward == whole)
            #expect(!whole.cells.isEmpty)
        }
    }
}
