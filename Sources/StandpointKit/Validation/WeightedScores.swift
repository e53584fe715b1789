public import Statistics

/// How well the tool finds each class in the whole corpus, with percentile intervals.
public struct WeightedScores: Sendable {
    /// One a class; an interval is that of the draws in which the score has a value.
    public var precision: [Interval], recall: [Interval], f1: [Interval]
    /// Over all.
    public var macroF1: Interval, macroRecall: Interval, accuracy: Interval

    /// Items with the weight by which each stands for others of its stratum, drawn anew by `units` (the author).
    ///
    /// O(resamples × items).
    /// - Throws: as `classificationScores`.
    init(
        truth: [Int], given: [Int], weights: [Double], classes: Int, units: [Int], level: Double,
        resamples: Int, using generator: inout SeededGenerator
    ) throws(StatisticsError) {
        let scores = try classificationScores(
            ConfusionMatrix(truth: truth, given: given, classes: classes, weights: weights))
        var members: [[Int]] = []
        var places: [Int: Int] = [:]
        for (item, unit) in units.enumerated() {
            if let known = places[unit] {
                members[known].append(item)
            } else {
                places[unit] = members.count
                members.append([item])
            }
        }
        var draws = [[Double]](repeating: [], count: 3 * classes + 3)
        for _ in 0..<resamples {
            var matrix = ConfusionMatrix(classes: classes)
            for _ in members.indices {
                for item in members[generator.below(members.count)] {
                    matrix.add(truth: truth[item], given: given[item], weight: weights[item])
                }
            }
            let found = try classificationScores(matrix)
            let (rows, columns) = (matrix.truthTotals, matrix.givenTotals)
            for place in 0..<classes {
                if columns[place] > 0 { draws[place].append(found.classes[place].precision) }
                if rows[place] > 0 { draws[classes + place].append(found.classes[place].recall) }
                if rows[place] + columns[place] > 0 {
                    draws[2 * classes + place].append(found.classes[place].f1)
                }
            }
            draws[3 * classes].append(found.macroF1)
            draws[3 * classes + 1].append(found.macroRecall)
            draws[3 * classes + 2].append(found.accuracy)
        }
        func interval(_ estimate: Double, _ place: Int) -> Interval {
            percentileInterval(estimate, draws[place], level: level)
        }
        let counts = try ConfusionMatrix(truth: truth, given: given, classes: classes)
        let (rows, columns) = (counts.truthTotals, counts.givenTotals)
        precision = (0..<classes).map {
            Self.widened(interval(scores.classes[$0].precision, $0), Int(columns[$0]))
        }
        recall = (0..<classes).map {
            Self.widened(interval(scores.classes[$0].recall, classes + $0), Int(rows[$0]))
        }
        f1 = (0..<classes).map { interval(scores.classes[$0].f1, 2 * classes + $0) }
        macroF1 = interval(scores.macroF1, 3 * classes)
        macroRecall = interval(scores.macroRecall, 3 * classes + 1)
        accuracy = interval(scores.accuracy, 3 * classes + 2)
    }
    /// A sample without a single error has no error to draw: the limit of Clopper and Pearson (1934) stands in
    /// for the bootstrap's there, and at 0 alike.
    private static func widened(_ interval: Interval, _ items: Int) -> Interval {
        guard interval.low == interval.high, interval.estimate == 0 || interval.estimate == 1,
            let exact = try? exactInterval(
                successes: interval.estimate == 1 ? items : 0, trials: items,
                level: interval.level)
        else { return interval }
        return Interval(
            estimate: interval.estimate, low: exact.low, high: exact.high, level: interval.level)
    }
}
