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
