/// The mean with Student's t interval, in the unit of the values (Student 1908). O(n).
///
/// It treats the values as independent; for values of one author use ``clusteredMean(_:level:)``.
/// - Throws: `tooFew` below two values, `notFinite`, `outOfRange` for the level.
public func meanInterval(
    _ values: [Double], level: Double = 0.95
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireFinite(values)
    guard values.count >= 2 else { throw .tooFew(needed: 2, found: values.count) }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    var squares = 0.0
    for value in values { squares += (value - mean) * (value - mean) }
    let error = (squares / (n - 1) / n).squareRoot()
    let reach = StudentT(degreesOfFreedom: n - 1).critical(level) * error
    return Interval(estimate: mean, low: mean - reach, high: mean + reach, level: level)
}
