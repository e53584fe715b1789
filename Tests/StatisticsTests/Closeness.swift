import Testing

/// True when two numbers agree to `tolerance`, relative to the larger where that exceeds 1; infinities
/// agree with themselves.
func isClose(_ found: Double, _ wanted: Double, _ tolerance: Double = 1e-9) -> Bool {
    if found == wanted { return true }
    return abs(found - wanted) <= tolerance * max(1, abs(wanted))
}

/// Expects two numbers to agree; the message names both.
func expectClose(
    _ found: Double, _ wanted: Double, _ tolerance: Double = 1e-9, _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        isClose(found, wanted, tolerance), "\(what) found \(found), wanted \(wanted)",
        sourceLocation: sourceLocation)
}
