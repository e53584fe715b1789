/// Holm's step-down adjustment (Holm 1979): controls the chance of any false finding. For few tests.
///
/// In the order given, each from its own p to 1. O(m log m).
/// - Throws: `outOfRange` for a p outside 0 to 1, NaN included.
public func holm(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
    try requireProbabilities(pValues)
    let count = pValues.count
    var adjusted = pValues
    var running = 0.0
    for (rank, place) in ascendingOrder(pValues).enumerated() {
        running = max(running, min(1, Double(count - rank) * pValues[place]))
        adjusted[place] = running
    }
    return adjusted
}

/// Benjamini & Hochberg's step-up adjustment (1995): controls the share of false findings among all
/// findings. For many tests.
///
/// In the order given, each from its own p to 1. O(m log m).
/// - Throws: `outOfRange` for a p outside 0 to 1, NaN included.
public func benjaminiHochberg(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
    try requireProbabilities(pValues)
    let count = pValues.count
    var adjusted = pValues
    var running = 1.0
    for (rank, place) in ascendingOrder(pValues).enumerated().reversed() {
        running = min(running, Double(count) / Double(rank + 1) * pValues[place])
        adjusted[place] = running
    }
    return adjusted
}

private func requireProbabilities(_ values: [Double]) throws(StatisticsError) {
    for value in values where !(value >= 0 && value <= 1) { throw .outOfRange("p, 0 to 1") }
}

private func ascendingOrder(_ values: [Double]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
}
