/// What McNemar's test found, from the people who changed.
public struct McNemarResult: Hashable, Sendable, Codable {
    /// People who changed one way and the other.
    public var forward: Int, backward: Int
    /// Two-sided exact binomial p (McNemar 1947).
    public var exact: Double
    /// Two-sided mid-p, less conservative and the better choice (Fagerland, Lydersen & Laake 2013).
    public var midP: Double
}

/// Tests whether as many people changed one way as the other. O(changes).
///
/// The unit is a person (an author with a stance in both periods), not a comment.
/// - Throws: `empty` where nobody changed, `outOfRange` for a negative count.
public func mcNemar(forward: Int, backward: Int) throws(StatisticsError) -> McNemarResult {
    guard forward >= 0, backward >= 0 else { throw .outOfRange("counts, 0 or more") }
    let changed = forward + backward
    guard changed > 0 else { throw .empty }
    let fewer = min(forward, backward)
    let logHalf = -Double(changed) * Real.log(2)
    func mass(_ k: Int) -> Double {
        Real.exp(SpecialFunctions.logChoose(Double(changed), Double(k)) + logHalf)
    }
    // P(X <= fewer) for a fair coin: I_1/2(n - k, k + 1).
    let lower =
        fewer == changed
        ? 1
        : SpecialFunctions.incompleteBeta(
            0.5, complement: 0.5, Double(changed - fewer), Double(fewer + 1))
    let exact = min(1, 2 * lower)
    // Twice the one-sided mid-p, which is 1 where as many changed either way.
    let midP = 2 * lower - mass(fewer)
    return McNemarResult(
        forward: forward, backward: backward, exact: exact, midP: min(1, max(0, midP)))
}

/// What the Stuart-Maxwell test found.
public struct StuartMaxwellResult: Hashable, Sendable, Codable {
    /// The chi-square statistic.
    public var statistic: Double
    /// The classes that occur, less one.
    public var degreesOfFreedom: Int
    /// From the chi-square distribution.
    public var pValue: Double
}

/// Tests whether the classes have the same shares before and after, in the same people (Stuart 1955;
/// Maxwell 1970). Two classes give McNemar's chi-square. O(k³) for k classes.
///
/// `table[i][j]` counts the people of class i before and j after. Classes that nobody has are left out.
/// - Throws: `lengthMismatch` for a table that is not square, `outOfRange` for a negative count, `empty`
///   for no people, `noVariation` for a single class, `singular` where the changes do not link classes.
public func stuartMaxwell(_ table: [[Int]]) throws(StatisticsError) -> StuartMaxwellResult {
    var total = 0
    for row in table {
        guard row.count == table.count else { throw .lengthMismatch(table.count, row.count) }
        for count in row {
            guard count >= 0 else { throw .outOfRange("counts, 0 or more") }
            total += count
        }
    }
    guard total > 0 else { throw .empty }
    let used = table.indices.filter { index in
        table[index].contains { $0 > 0 } || table.contains { $0[index] > 0 }
    }
    guard used.count > 1 else { throw .noVariation }
    let cells = used.map { row in used.map { Double(table[row][$0]) } }
    let size = used.count - 1
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
    let statistic = zip(gaps, solved).reduce(0) { $0 + $1.0 * $1.1 }
    return StuartMaxwellResult(
        statistic: statistic, degreesOfFreedom: size,
        pValue: ChiSquare(degreesOfFreedom: Double(size)).survival(statistic))
}
