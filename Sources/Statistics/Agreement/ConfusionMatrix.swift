/// How often items of a true class (row) were put into a class (column). Weights allowed, such as
/// inverse inclusion probabilities.
public struct ConfusionMatrix: Hashable, Sendable, Codable {
    /// The number of classes.
    public let classes: Int
    /// Rows of true classes, columns of given ones.
    public private(set) var cells: [[Double]]

    /// An empty matrix of `classes` rows and columns.
    public init(classes: Int) {
        self.classes = classes
        cells = [[Double]](repeating: [Double](repeating: 0, count: classes), count: classes)
    }

    /// Counts pairs of classes, 0 and up.
    /// - Throws: `lengthMismatch`, `outOfRange` for a class that does not exist or a negative weight.
    public init(
        truth: [Int], given: [Int], classes: Int, weights: [Double]? = nil
    ) throws(StatisticsError) {
        guard truth.count == given.count else { throw .lengthMismatch(truth.count, given.count) }
        if let weights, weights.count != truth.count {
            throw .lengthMismatch(truth.count, weights.count)
        }
        self.init(classes: classes)
        for (place, pair) in zip(truth, given).enumerated() {
            let weight = weights?[place] ?? 1
            guard (0..<classes).contains(pair.0), (0..<classes).contains(pair.1) else {
                throw .outOfRange("class, below the number of classes")
            }
            guard weight >= 0, weight.isFinite else { throw .outOfRange("weights, 0 or more") }
            cells[pair.0][pair.1] += weight
        }
    }

    /// Adds one item.
    public mutating func add(truth: Int, given: Int, weight: Double = 1) {
        cells[truth][given] += weight
    }

    /// All weight.
    public var total: Double { cells.reduce(0) { $0 + $1.reduce(0, +) } }

    /// Weight per true class.
    public var truthTotals: [Double] { cells.map { $0.reduce(0, +) } }

    /// Weight per given class.
    public var givenTotals: [Double] {
        (0..<classes).map { column in cells.reduce(0) { $0 + $1[column] } }
    }
}
