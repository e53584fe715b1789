/// What the Stuart-Maxwell test found.
public struct StuartMaxwellResult: Hashable, Sendable, Codable {
    /// The chi-square statistic.
    public var statistic: Double
    /// The classes that somebody left or took, less one for each set of them that no change links.
    public var degreesOfFreedom: Int
    /// From the chi-square distribution; rough where few changed.
    public var pValue: Double
    /// People whose class changed.
    public var changed: Int
}

/// Tests whether the classes have the same shares before and after, in the same people (Stuart 1955;
/// Maxwell 1970). Two classes give McNemar's chi-square. O(k³) for k classes.
///
/// `table[i][j]` counts the people of class i before and j after. Who kept a class says nothing here, so that
/// a class which nobody left or took has no part. Classes that no change links are tested apart and summed,
/// which is what a generalised inverse of the whole covariance gives.
/// - Throws: `lengthMismatch` for a table that is not square, `outOfRange` for a negative count, `empty`
///   for no people, `noVariation` where nobody changed class.
public func stuartMaxwell(_ table: [[Int]]) throws(StatisticsError) -> StuartMaxwellResult {
    var total = 0
    var changed = 0
    for (place, row) in table.enumerated() {
        guard row.count == table.count else { throw .lengthMismatch(table.count, row.count) }
        for (column, count) in row.enumerated() {
            guard count >= 0 else { throw .outOfRange("counts, 0 or more") }
            total += count
            if column != place { changed += count }
        }
    }
    guard total > 0 else { throw .empty }
    guard changed > 0 else { throw .noVariation }
    var statistic = 0.0
    var degreesOfFreedom = 0
    for classes in linkedClasses(table) {
        statistic += try marginalStatistic(classes.map { row in classes.map { table[row][$0] } })
        degreesOfFreedom += classes.count - 1
    }
    return StuartMaxwellResult(
        statistic: statistic, degreesOfFreedom: degreesOfFreedom,
        pValue: ChiSquare(degreesOfFreedom: Double(degreesOfFreedom)).survival(statistic),
        changed: changed)
}

/// The sets of two classes and more that changes link, each in order.
private func linkedClasses(_ table: [[Int]]) -> [[Int]] {
    var isSeen = table.map { _ in false }
    var sets: [[Int]] = []
    for start in table.indices where !isSeen[start] {
        isSeen[start] = true
        var set = [start]
        var next = 0
        while next < set.count {
            let one = set[next]
            next += 1
            for other in table.indices
            where !isSeen[other] && table[one][other] + table[other][one] > 0 {
                isSeen[other] = true
                set.append(other)
            }
        }
        if set.count > 1 { sets.append(set.sorted()) }
    }
    return sets
}

/// Stuart's quadratic form over all classes but the last.
private func marginalStatistic(_ table: [[Int]]) throws(StatisticsError) -> Double {
    let cells = table.map { $0.map(Double.init) }
    let size = cells.count - 1
    let rows = cells.map { $0.reduce(0, +) }
    let columns = cells.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
    var matrix = SquareMatrix(size: size)
    var gaps = [Double](repeating: 0, count: size)
    for i in 0..<size {
        gaps[i] = rows[i] - columns[i]
        for j in 0..<size {
            matrix[i, j] =
                i == j ? rows[i] + columns[i] - 2 * cells[i][i] : -(cells[i][j] + cells[j][i])
        }
    }
    let solved = try matrix.solving(gaps)
    return zip(gaps, solved).reduce(0) { $0 + $1.0 * $1.1 }
}
