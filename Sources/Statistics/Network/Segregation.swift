/// Replies of one author to another.
public struct DirectedEdge: Hashable, Sendable, Codable {
    /// Who answers, and who is answered: places in the list of labels.
    public var source: Int, target: Int
    /// The number of replies.
    public var weight: Double

    /// Makes an edge.
    public init(source: Int, target: Int, weight: Double = 1) {
        self.source = source
        self.target = target
        self.weight = weight
    }
}

/// How far people answer their own kind, against chance.
public struct Segregation: Hashable, Sendable, Codable {
    /// Newman's assortativity over the labels: 1 own kind only, 0 as by chance, below 0 the other kinds.
    public var assortativity: Double
    /// (external - internal) / all, -1 to 1.
    public var eiIndex: Double
    /// The mean E-I index over the permutations: what the sizes of the groups alone would give.
    public var expectedEIIndex: Double
    /// Two-sided permutation p-values, (b + 1)/(m + 1).
    public var assortativityPValue: Double, eiIndexPValue: Double
    /// The permutations made.
    public var permutations: Int
}

/// Newman's assortativity coefficient for categories (Newman 2003, eq. 2): (Σ e_ii - Σ a_i b_i) /
/// (1 - Σ a_i b_i), with e the shares of reply weight from label to label. O(k²).
///
/// `mixing[i][j]` is the weight of answers from label i to label j.
/// - Throws: `lengthMismatch` for a table that is not square, `empty`, `noVariation` where all answers
///   stay within one label, `outOfRange`, `notFinite`.
public func assortativity(_ mixing: [[Double]]) throws(StatisticsError) -> Double {
    var total = 0.0
    var inside = 0.0
    var sources = [Double](repeating: 0, count: mixing.count)
    var targets = sources
    for (i, row) in mixing.enumerated() {
        guard row.count == mixing.count else { throw .lengthMismatch(mixing.count, row.count) }
        try requireFinite(row)
        for (j, weight) in row.enumerated() {
            guard weight >= 0 else { throw .outOfRange("weights, 0 or more") }
            total += weight
            sources[i] += weight
            targets[j] += weight
            if i == j { inside += weight }
        }
    }
    guard total > 0 else { throw .empty }
    let chance = zip(sources, targets).reduce(0) { $0 + $1.0 * $1.1 } / (total * total)
    guard chance < 1 else { throw .noVariation }
    return (inside / total - chance) / (1 - chance)
}

/// Assortativity and E-I index of a reply network, tested by giving the authors' labels out anew among
/// the authors, the network kept (Krackhardt & Stern 1988). Answers to oneself and edges with an
/// unlabelled end are left out. O(permutations × edges).
/// - Parameter labels: One per author, 0 and up; nil where the author has none.
/// - Parameter permutations: At least 99.
/// - Throws: `empty` without a usable edge, `noVariation` where all labelled authors share a label or all
///   answers stay within one, `outOfRange`.
public func segregation(
    _ edges: [DirectedEdge], labels: [Int?], permutations: Int = 1_999,
    using generator: inout SeededGenerator
) throws(StatisticsError) -> Segregation {
    guard permutations >= 99 else { throw .outOfRange("permutations, at least 99") }
    var kinds = 0
    for case .some(let label) in labels {
        guard label >= 0, label < 1_000 else { throw .outOfRange("labels, 0 to 999") }
        kinds = max(kinds, label + 1)
    }
    var places = [Int](repeating: -1, count: labels.count)
    var known: [Int] = []
    for (author, label) in labels.enumerated() {
        guard let label else { continue }
        places[author] = known.count
        known.append(label)
    }
    var usable: [DirectedEdge] = []
    for edge in edges {
        guard labels.indices.contains(edge.source), labels.indices.contains(edge.target) else {
            throw .outOfRange("an edge's ends, places in the labels")
        }
        guard edge.weight >= 0, edge.weight.isFinite else {
            throw .outOfRange("weights, 0 or more")
        }
        let source = places[edge.source]
        let target = places[edge.target]
        guard source >= 0, target >= 0, source != target, edge.weight > 0 else { continue }
        usable.append(DirectedEdge(source: source, target: target, weight: edge.weight))
    }
    guard !usable.isEmpty else { throw .empty }
    guard Set(known).count > 1 else { throw .noVariation }

    let observed = Mixing(usable, labels: known, kinds: kinds)
    let coefficient = try assortativity(observed.table)
    var eiValues: [Double] = []
    var assortative = 0
    for _ in 0..<permutations {
        generator.shuffle(&known)
        let mixing = Mixing(usable, labels: known, kinds: kinds)
        eiValues.append(mixing.eiIndex)
        // A draw in which all answers stay within one label is as segregated as can be.
        let value = (try? assortativity(mixing.table)) ?? 1
        if abs(value) >= abs(coefficient) - 1e-12 { assortative += 1 }
    }
    let expected = eiValues.reduce(0, +) / Double(permutations)
    let gap = abs(observed.eiIndex - expected) - 1e-12
    let extreme = eiValues.count { abs($0 - expected) >= gap }
    return Segregation(
        assortativity: coefficient, eiIndex: observed.eiIndex, expectedEIIndex: expected,
        assortativityPValue: Double(assortative + 1) / Double(permutations + 1),
        eiIndexPValue: Double(extreme + 1) / Double(permutations + 1), permutations: permutations)
}

/// Reply weight from label to label.
private struct Mixing {
    var table: [[Double]]

    init(_ edges: [DirectedEdge], labels: [Int], kinds: Int) {
        var flat = [Double](repeating: 0, count: kinds * kinds)
        for edge in edges { flat[labels[edge.source] * kinds + labels[edge.target]] += edge.weight }
        table = (0..<kinds).map { Array(flat[($0 * kinds)..<($0 * kinds + kinds)]) }
    }

    var eiIndex: Double {
        var own = 0.0
        var all = 0.0
        for (i, row) in table.enumerated() {
            own += row[i]
            for weight in row { all += weight }
        }
        return (all - 2 * own) / all
    }
}
