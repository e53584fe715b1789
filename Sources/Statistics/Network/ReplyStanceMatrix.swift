/// Who answers whom, against what the row and column sums alone would give.
public struct ReplyStanceMatrix: Hashable, Sendable, Codable {
    /// For each stance of the answering comment, the shares of the stances answered; 0 in an empty row.
    public var rowShares: [[Double]]
    /// The counts expected without any link of the stances.
    public var expected: [[Double]]
    /// Adjusted residuals (Haberman 1973): beyond ±2 a cell is unusual; 0 where it has no variance.
    public var residuals: [[Double]]
    /// Pearson's chi-square with its degrees of freedom, over rows and columns that occur.
    public var chiSquare: Double, degreesOfFreedom: Int
    /// From the chi-square distribution; 1 without degrees of freedom. Treats replies as independent:
    /// ``segregation(_:labels:permutations:using:)`` is the test that does not.
    public var pValue: Double
    /// Cramér's V, 0 to 1 (Cramér 1946).
    public var cramersV: Double
}

/// Describes a table of replies by stance, `counts[source][target]`. O(k²).
/// - Throws: `lengthMismatch` for a ragged table, `empty` without replies, `outOfRange`.
public func replyStanceMatrix(_ counts: [[Int]]) throws(StatisticsError) -> ReplyStanceMatrix {
    let width = counts.first?.count ?? 0
    var rows = [Double](repeating: 0, count: counts.count)
    var columns = [Double](repeating: 0, count: width)
    for (i, row) in counts.enumerated() {
        guard row.count == width else { throw .lengthMismatch(width, row.count) }
        for (j, count) in row.enumerated() {
            guard count >= 0 else { throw .outOfRange("counts, 0 or more") }
            rows[i] += Double(count)
            columns[j] += Double(count)
        }
    }
    let total = rows.reduce(0, +)
    guard total > 0 else { throw .empty }
    var statistic = 0.0
    var shares: [[Double]] = []
    var expected: [[Double]] = []
    var residuals: [[Double]] = []
    for (i, row) in counts.enumerated() {
        shares.append(row.map { rows[i] > 0 ? Double($0) / rows[i] : 0 })
        expected.append(columns.map { rows[i] * $0 / total })
        residuals.append(
            row.indices.map { j in
                let gap = Double(row[j]) - expected[i][j]
                let variance =
                    expected[i][j] * (1 - rows[i] / total) * (1 - columns[j] / total)
                if expected[i][j] > 0 { statistic += gap * gap / expected[i][j] }
                return variance > 0 ? gap / variance.squareRoot() : 0
            })
    }
    let usedRows = rows.count { $0 > 0 }
    let usedColumns = columns.count { $0 > 0 }
    let degrees = (usedRows - 1) * (usedColumns - 1)
    let smaller = Double(min(usedRows, usedColumns) - 1)
    return ReplyStanceMatrix(
        rowShares: shares, expected: expected, residuals: residuals, chiSquare: statistic,
        degreesOfFreedom: degrees,
        pValue: degrees > 0
            ? ChiSquare(degreesOfFreedom: Double(degrees)).survival(statistic) : 1,
        cramersV: smaller > 0 ? min(1, (statistic / (total * smaller)).squareRoot()) : 0)
}
