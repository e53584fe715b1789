/// What the Cochran-Armitage test found.
public struct CochranArmitageResult: Hashable, Sendable, Codable {
    /// The standard normal statistic; positive where the share rises with the score.
    public var statistic: Double
    /// Two-sided.
    public var pValue: Double
    /// The slope of the share per unit of score (weighted least squares).
    public var slope: Double
}

/// The Cochran-Armitage test for a linear trend in binned shares (Cochran 1954; Armitage 1955), by
/// default over bins 1, 2, 3... O(bins).
///
/// It treats comments as independent. `designEffect`, such as that of ``clusteredShare(_:level:)`` over
/// all bins, divides the squared statistic (Rao & Scott 1992).
/// - Throws: `lengthMismatch`, `empty` without trials, `noVariation` where all or no trials succeed or
///   fewer than two scores occur, `outOfRange`, `notFinite`.
public func cochranArmitage(
    successes: [Int], trials: [Int], scores: [Double]? = nil, designEffect: Double = 1
) throws(StatisticsError) -> CochranArmitageResult {
    guard successes.count == trials.count else {
        throw .lengthMismatch(successes.count, trials.count)
    }
    let scores = scores ?? trials.indices.map { Double($0 + 1) }
    guard scores.count == trials.count else { throw .lengthMismatch(trials.count, scores.count) }
    try requireFinite(scores)
    guard designEffect > 0 else { throw .outOfRange("design effect, above 0") }
    var total = 0.0
    var successTotal = 0.0
    var scoreTotal = 0.0
    for (place, count) in trials.enumerated() {
        guard count >= 0, successes[place] >= 0, successes[place] <= count else {
            throw .outOfRange("successes, from 0 to the trials")
        }
        total += Double(count)
        successTotal += Double(successes[place])
        scoreTotal += Double(count) * scores[place]
    }
    guard total > 0 else { throw .empty }
    let share = successTotal / total
    let meanScore = scoreTotal / total
    var product = 0.0
    var squares = 0.0
    for (place, count) in trials.enumerated() {
        let gap = scores[place] - meanScore
        product += gap * Double(successes[place])
        squares += gap * gap * Double(count)
    }
    let variance = share * (1 - share) * squares
    guard variance > 0 else { throw .noVariation }
    let statistic = product / (variance * designEffect).squareRoot()
    return CochranArmitageResult(
        statistic: statistic, pValue: NormalDistribution.twoSided(statistic),
        slope: product / squares)
}
