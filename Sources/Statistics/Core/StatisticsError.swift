/// Why an estimate could not be given.
///
/// Cases where ``isUndefined`` is true say that the data cannot answer (a report leaves the cell empty
/// and puts ``description`` in its note); the others say that the call was wrong.
public enum StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A group has no members, or all its weights are zero.
    case empty
    /// Fewer observations than the method needs.
    case tooFew(needed: Int, found: Int)
    /// All values are equal, or a margin of a table is zero, so that the statistic has no value.
    case noVariation
    /// A matrix that must be inverted is singular.
    case singular
    /// Two lists that belong together differ in length.
    case lengthMismatch(Int, Int)
    /// A value is NaN or infinite.
    case notFinite
    /// An argument lies outside its range; the string names it and the range.
    case outOfRange(String)

    /// True when the data, not the call, is the reason.
    public var isUndefined: Bool {
        switch self {
        case .empty, .tooFew, .noVariation, .singular: true
        case .lengthMismatch, .notFinite, .outOfRange: false
        }
    }

    /// One line for people.
    public var description: String {
        switch self {
        case .empty: "the group is empty"
        case .tooFew(let needed, let found): "needs at least \(needed) observations, has \(found)"
        case .noVariation: "all values are equal, so that the statistic has no value"
        case .singular: "the equations have no single solution"
        case .lengthMismatch(let first, let second):
            "lists that belong together have \(first) and \(second) members"
        case .notFinite: "a value is not a finite number"
        case .outOfRange(let what): "argument out of range: \(what)"
        }
    }
}

/// Throws unless every value is a finite number.
func requireFinite(_ values: [Double]) throws(StatisticsError) {
    for value in values where !value.isFinite { throw .notFinite }
}

/// Throws unless `level` is a usable confidence level.
func requireLevel(_ level: Double) throws(StatisticsError) {
    guard level > 0, level < 1 else { throw .outOfRange("confidence level, above 0 and below 1") }
}

/// Throws unless `0 <= successes <= trials` and there is at least one trial.
func requireCounts(_ successes: Int, of trials: Int) throws(StatisticsError) {
    guard successes >= 0, trials >= 0 else { throw .outOfRange("counts, 0 or more") }
    guard successes <= trials else { throw .outOfRange("successes, at most the trials") }
    guard trials > 0 else { throw .empty }
}
