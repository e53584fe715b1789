/// How well one class is found.
public struct ClassScores: Hashable, Sendable, Codable {
    /// Right among those given the class; 0 where none was.
    public var precision: Double
    /// Found among those of the class; 0 where there are none.
    public var recall: Double
    /// Their harmonic mean; 0 where both are 0.
    public var f1: Double
    /// Weight of items truly of the class.
    public var support: Double
}

/// How well classes are found, over all.
public struct ClassificationScores: Hashable, Sendable, Codable {
    /// One per class.
    public var classes: [ClassScores]
    /// The mean F1, and the mean recall, of the classes that occur in truth or among those given.
    public var macroF1: Double, macroRecall: Double
    /// Right among all.
    public var accuracy: Double
}

/// Precision, recall and F1 (van Rijsbergen 1979) of a confusion matrix. O(k²).
/// - Throws: `empty` without items.
public func classificationScores(
    _ matrix: ConfusionMatrix
) throws(StatisticsError) -> ClassificationScores {
    let total = matrix.total
    guard total > 0 else { throw .empty }
    let truth = matrix.truthTotals
    let given = matrix.givenTotals
    var scores: [ClassScores] = []
    var right = 0.0
    for index in 0..<matrix.classes {
        let hits = matrix.cells[index][index]
        right += hits
        scores.append(
            ClassScores(
                precision: given[index] > 0 ? hits / given[index] : 0,
                recall: truth[index] > 0 ? hits / truth[index] : 0,
                f1: truth[index] + given[index] > 0
                    ? 2 * hits / (truth[index] + given[index]) : 0,
                support: truth[index]))
    }
    let present = scores.indices.filter { truth[$0] + given[$0] > 0 }
    let count = Double(present.count)
    return ClassificationScores(
        classes: scores, macroF1: present.reduce(0) { $0 + scores[$1].f1 } / count,
        macroRecall: present.reduce(0) { $0 + scores[$1].recall } / count,
        accuracy: right / total)
}

/// Scores with percentile bootstrap intervals.
public struct ClassificationIntervals: Hashable, Sendable, Codable {
    /// One per class.
    public var precision: [Interval], recall: [Interval], f1: [Interval]
    /// Over all.
    public var macroF1: Interval, macroRecall: Interval, accuracy: Interval
}

/// Precision, recall and F1 with percentile intervals from items drawn with replacement. O(resamples ×
/// items).
///
/// `units` names the unit that is drawn, such as the comment's author; by default each item alone. A
/// draw without a class leaves that class's precision, recall or F1 out where it has no value.
/// - Throws: `empty`, `lengthMismatch`, `outOfRange`.
public func classificationIntervals(
    truth: [Int], given: [Int], classes: Int, units: [Int]? = nil, level: Double = 0.95,
    resamples: Int = 1_999, using generator: inout SeededGenerator
) throws(StatisticsError) -> ClassificationIntervals {
    try requireLevel(level)
    try requireResamples(resamples)
    let matrix = try ConfusionMatrix(truth: truth, given: given, classes: classes)
    let scores = try classificationScores(matrix)
    let draws = try ItemDraws(truth: truth, given: given, classes: classes, units: units)
    var precision = [[Double]](repeating: [], count: classes)
    var recall = precision
    var f1 = precision
    var macro: [Double] = []
    var macroRecall: [Double] = []
    var accuracy: [Double] = []
    for _ in 0..<resamples {
        let drawn = draws.matrix(using: &generator)
        let found = try classificationScores(drawn)
        let truthTotals = drawn.truthTotals
        let givenTotals = drawn.givenTotals
        for index in 0..<classes {
            if givenTotals[index] > 0 { precision[index].append(found.classes[index].precision) }
            if truthTotals[index] > 0 { recall[index].append(found.classes[index].recall) }
            if truthTotals[index] + givenTotals[index] > 0 {
                f1[index].append(found.classes[index].f1)
            }
        }
        macro.append(found.macroF1)
        macroRecall.append(found.macroRecall)
        accuracy.append(found.accuracy)
    }
    func limits(_ estimate: Double, _ replicates: [Double]) -> Interval {
        bootstrapInterval(
            estimate: estimate, replicates: replicates, jackknife: [], level: level)
    }
    return ClassificationIntervals(
        precision: (0..<classes).map { limits(scores.classes[$0].precision, precision[$0]) },
        recall: (0..<classes).map { limits(scores.classes[$0].recall, recall[$0]) },
        f1: (0..<classes).map { limits(scores.classes[$0].f1, f1[$0]) },
        macroF1: limits(scores.macroF1, macro),
        macroRecall: limits(scores.macroRecall, macroRecall),
        accuracy: limits(scores.accuracy, accuracy))
}
