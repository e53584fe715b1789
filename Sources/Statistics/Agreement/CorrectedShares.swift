/// Shares of several classes corrected for the tool's errors, with percentile intervals.
///
/// With M the chance that an item of true class i is given class j, from a coded sample, the given shares
/// are q = Mᵀπ, solved for π (Buonaccorsi 2010, 2.4; Rogan & Gladen 1978 for two classes) and brought onto
/// the simplex by the nearest point of it (Duchi et al. 2008). Each resample draws the coded items
/// anew within their true classes, with one item added in proportion to each row so that a row without
/// errors is not taken as certain, and the given counts anew with the variance that `designEffect` (of
/// ``clusteredShare(_:level:)``) gives them. O(resamples × (coded items + k³)).
/// - Parameters:
///   - given: Items of the whole corpus that the tool put into each class.
///   - coded: Truth against tool, of a coded sample.
/// - Returns: One interval per class.
/// - Throws: `lengthMismatch`, `empty` without items or for a class without coded items, `singular` where the tool
///   cannot tell two classes apart, `outOfRange`.
public func correctedShares(
    given: [Int], coded: ConfusionMatrix, designEffect: Double = 1, level: Double = 0.95,
    resamples: Int = 1_999, using generator: inout SeededGenerator
) throws(StatisticsError) -> [Interval] {
    try requireLevel(level)
    try requireResamples(resamples)
    guard given.count == coded.classes else { throw .lengthMismatch(coded.classes, given.count) }
    guard designEffect > 0 else { throw .outOfRange("design effect, above 0") }
    for count in given where count < 0 { throw .outOfRange("counts, 0 or more") }
    let total = given.reduce(0.0) { $0 + Double($1) }
    let rows = coded.truthTotals
    guard total > 0, rows.allSatisfy({ $0 > 0 }) else { throw .empty }
    let shares = given.map { Double($0) / total }
    let estimate = try solvedShares(shares, coded.cells)

    let sample = max(1, Int((total / designEffect).rounded()))
    let columns = coded.givenTotals.map { $0 / coded.total }
    var replicates = [[Double]](repeating: [], count: given.count)
    for _ in 0..<resamples {
        let drawn = multinomial(sample, shares, using: &generator).map { $0 / Double(sample) }
        let cells = coded.cells.indices.map { row -> [Double] in
            let smoothed = zip(coded.cells[row], columns).map { ($0 + $1) / (rows[row] + 1) }
            return multinomial(max(1, Int(rows[row].rounded())), smoothed, using: &generator)
        }
        if let solved = try? solvedShares(drawn, cells) {
            for (place, share) in solved.enumerated() { replicates[place].append(share) }
        }
    }
    return estimate.indices.map { place in
        bootstrapInterval(
            estimate: estimate[place], replicates: replicates[place], jackknife: [], level: level)
    }
}

/// π with Mᵀπ = q, on the simplex.
private func solvedShares(
    _ shares: [Double], _ cells: [[Double]]
) throws(StatisticsError) -> [Double] {
    var matrix = SquareMatrix(size: shares.count)
    for (row, counts) in cells.enumerated() {
        let total = counts.reduce(0, +)
        guard total > 0 else { throw .empty }
        for (column, count) in counts.enumerated() { matrix[column, row] = count / total }
    }
    return nearestOnSimplex(try matrix.solving(shares))
}

/// The nearest point whose parts are at least 0 and sum to 1. O(k log k).
private func nearestOnSimplex(_ point: [Double]) -> [Double] {
    var sum = 0.0
    var shift = 0.0
    for (place, value) in point.sorted(by: >).enumerated() {
        sum += value
        let candidate = (sum - 1) / Double(place + 1)
        if value > candidate { shift = candidate }
    }
    return point.map { max(0, $0 - shift) }
}

/// Counts of `size` draws among `shares`, as Double, from one binomial draw per class.
private func multinomial(
    _ size: Int, _ shares: [Double], using generator: inout SeededGenerator
) -> [Double] {
    var left = size
    var rest = 1.0
    return shares.map { share in
        guard left > 0, rest > 0 else { return 0 }
        let drawn = generator.binomial(left, min(1, max(0, share / rest)))
        left -= drawn
        rest -= share
        return Double(drawn)
    }
}
