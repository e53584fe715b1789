/// How kappa counts a disagreement between ordered classes.
public enum KappaWeights: String, Hashable, Sendable, Codable, CaseIterable {
    /// All alike.
    case none
    /// By the distance of the classes.
    case linear
    /// By its square.
    case quadratic
}

/// Cohen's kappa of two coders, or of tool and coder: 1 full agreement, 0 chance (Cohen 1960; weighted
/// 1968). O(k²).
/// - Throws: `empty` without items, `noVariation` where both use one class only.
public func cohensKappa(
    _ matrix: ConfusionMatrix, weights: KappaWeights = .none
) throws(StatisticsError) -> Double {
    let total = matrix.total
    guard total > 0 else { throw .empty }
    let rows = matrix.truthTotals
    let columns = matrix.givenTotals
    var observed = 0.0
    var expected = 0.0
    for i in 0..<matrix.classes {
        for j in 0..<matrix.classes where i != j {
            let gap = Double(abs(i - j))
            let cost: Double
            switch weights {
            case .none: cost = 1
            case .linear: cost = gap
            case .quadratic: cost = gap * gap
            }
            observed += cost * matrix.cells[i][j]
            expected += cost * rows[i] * columns[j] / total
        }
    }
    guard expected > 0 else { throw .noVariation }
    return 1 - observed / expected
}

/// Kappa with a percentile interval from items drawn with replacement (Efron 1979). Draws in which kappa
/// has no value are left out. O(resamples × items).
///
/// `units` names the unit that is drawn, such as the comment's author; by default each item alone.
/// - Throws: As ``cohensKappa(_:weights:)``, `lengthMismatch`, `outOfRange`.
public func cohensKappaInterval(
    first: [Int], second: [Int], classes: Int, weights: KappaWeights = .none, units: [Int]? = nil,
    level: Double = 0.95, resamples: Int = 1_999, using generator: inout SeededGenerator
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireResamples(resamples)
    let matrix = try ConfusionMatrix(truth: first, given: second, classes: classes)
    let estimate = try cohensKappa(matrix, weights: weights)
    let draws = try ItemDraws(truth: first, given: second, classes: classes, units: units)
    var replicates: [Double] = []
    for _ in 0..<resamples {
        let drawn = draws.matrix(using: &generator)
        if let kappa = try? cohensKappa(drawn, weights: weights) { replicates.append(kappa) }
    }
    return bootstrapInterval(
        estimate: estimate, replicates: replicates, jackknife: [], level: level)
}

/// Coded items grouped by the unit that is drawn.
struct ItemDraws {
    private let classes: Int
    private var groups: [[(truth: Int, given: Int)]]

    init(truth: [Int], given: [Int], classes: Int, units: [Int]?) throws(StatisticsError) {
        if let units, units.count != truth.count {
            throw .lengthMismatch(truth.count, units.count)
        }
        self.classes = classes
        groups = []
        var places: [Int: Int] = [:]
        for (place, pair) in zip(truth, given).enumerated() {
            let unit = units?[place] ?? place
            if let known = places[unit] {
                groups[known].append((pair.0, pair.1))
            } else {
                places[unit] = groups.count
                groups.append([(pair.0, pair.1)])
            }
        }
    }

    /// As many units as there are, drawn with replacement.
    func matrix(using generator: inout SeededGenerator) -> ConfusionMatrix {
        var cells = [Double](repeating: 0, count: classes * classes)
        for _ in groups.indices {
            for (truth, given) in groups[generator.below(groups.count)] {
                cells[truth * classes + given] += 1
            }
        }
        var matrix = ConfusionMatrix(classes: classes)
        for (place, count) in cells.enumerated() where count > 0 {
            matrix.add(truth: place / classes, given: place % classes, weight: count)
        }
        return matrix
    }
}
