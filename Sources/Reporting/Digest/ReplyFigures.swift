public import Aggregation
internal import Conversation
public import Statistics

/// Who answers whom, over all threads.
public struct ReplyFigures: Hashable, Sendable {
    /// Answers from each stance (row) to each (column): skeptic, believer, neutral, no signal.
    public var matrix: [[Int]]
    /// Answers between the sides, and within them.
    public var across: Int, within: Int
    /// Authors by the side of most of their comments, against their sides dealt out anew; nil where
    /// too few answer each other.
    public var segregation: Segregation?
    /// The pairs that answer most, the most frequent first; ids.
    public var pairs: [ReplyEdge]

    /// Below so many answers between people who take a side nothing is tested.
    public static let enough = 10
    private static let pairLimit = 10

    /// Sums and tests. O(cells log cells + permutations × edges).
    init(_ replies: ReplyTally, authors: [AuthorFigures], seed: UInt64) {
        var matrix = [[Int]](repeating: [0, 0, 0, 0], count: 4)
        for thread in replies.matrices().values {
            for (i, row) in thread.rows.enumerated() {
                for (j, count) in row.enumerated() { matrix[i][j] += count }
            }
        }
        self.matrix = matrix
        across = matrix[0][1] + matrix[1][0]
        within = matrix[0][0] + matrix[1][1]
        let edges = replies.edges()
        pairs = Array(
            edges.filter { $0.weight > 1 }.sorted {
                $0.weight != $1.weight
                    ? $0.weight > $1.weight : ($0.source, $0.target) < ($1.source, $1.target)
            }.prefix(Self.pairLimit))
        guard across + within >= Self.enough else { return }
        let places = Dictionary(
            authors.enumerated().map { ($1.summary.authorID, $0) },
            uniquingKeysWith: { first, _ in first })
        let labels = authors.map { author -> Int? in
            switch author.summary.classes.majority {
            case .skeptic: 0
            case .believer: 1
            case .neutral, .noSignal: nil
            }
        }
        let directed = edges.compactMap { edge -> DirectedEdge? in
            guard let source = places[edge.source], let target = places[edge.target] else {
                return nil
            }
            return DirectedEdge(source: source, target: target, weight: Double(edge.weight))
        }
        var generator = SeededGenerator(
            seed: seed, stream: SeededGenerator.stream(named: "replies"))
        segregation = try? Statistics.segregation(
            directed, labels: labels, permutations: 999, using: &generator)
    }
}
