/// How often one term occurs in two groups of comments.
public struct TermCounts: Hashable, Sendable, Codable {
    /// Occurrences in the first and in the second group. Counting each author once keeps one person's
    /// pet phrase from leading the list.
    public var first: Int, second: Int

    /// Makes a term's counts.
    public init(first: Int, second: Int) {
        self.first = first
        self.second = second
    }
}

/// How distinctive a term is; every sign is positive where the second group uses it more.
public struct Keyness: Hashable, Sendable, Codable {
    /// The difference of log-odds under the prior, natural logarithm, and its z-score.
    public var logOdds: Double, z: Double
    /// log2 of the ratio of the relative frequencies, half an occurrence added where a group has none.
    public var logRatio: Double
    /// Limits of the log ratio, for all terms together; infinite where a group has none.
    public var logRatioLow: Double, logRatioHigh: Double
    /// The limit of ``logRatio`` nearer to 0, and 0 where the limits have 0 between them (Evert 2022).
    public var conservativeLogRatio: Double
    /// The log-likelihood ratio, 0 or more, and its chi-square p (one degree of freedom), unadjusted.
    public var g2: Double, pValue: Double
}

/// The distinctive terms of two groups of comments. Results stand in the order of `terms`. O(terms).
///
/// - Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, "Fightin'
///   Words", eq. 16-22): a term's prior is `priorWeight` times its share of `background`, by default the
///   two groups together.
/// - Log ratio with exact conditional limits (Clopper-Pearson on first : second), Bonferroni-adjusted
///   over the terms: the conservative log ratio of Evert (2022, as in R's `corpora`).
/// - G² over the 2 × 2 table (Dunning 1993).
/// - Parameters:
///   - terms: The counts of all terms.
///   - totals: The tokens (or authors) of each group, at least each term's counts.
///   - background: Counts of the same terms in the prior's corpus, same order.
///   - priorWeight: The size of the prior in tokens: how much evidence a term must bring to stand out.
/// - Throws: `empty` for a total of 0, `lengthMismatch`, `outOfRange`.
public func keyness(
    _ terms: [TermCounts], totals: TermCounts, background: [Int]? = nil,
    priorWeight: Double = 500, level: Double = 0.95
) throws(StatisticsError) -> [Keyness] {
    try requireLevel(level)
    guard totals.first >= 0, totals.second >= 0 else { throw .outOfRange("counts, 0 or more") }
    guard totals.first > 0, totals.second > 0 else { throw .empty }
    guard priorWeight > 0, priorWeight.isFinite else { throw .outOfRange("prior, above 0") }
    let prior = background ?? terms.map { $0.first &+ $0.second }
    guard prior.count == terms.count else { throw .lengthMismatch(terms.count, prior.count) }
    for (term, count) in zip(terms, prior) {
        guard term.first >= 0, term.second >= 0, count >= 0, term.first <= totals.first,
            term.second <= totals.second
        else { throw .outOfRange("counts, from 0 to the totals") }
    }
    let priorTotal = prior.reduce(0.0) { $0 + Double($1) }
    let tail = (1 - level) / Double(max(1, terms.count)) / 2
    // Most terms of a corpus are rare and share their counts with many others: each pair is worked out once.
    var known: [CountsAndPrior: Keyness] = [:]
    return zip(terms, prior).map { term, count in
        let counts = CountsAndPrior(term: term, prior: count)
        if let known = known[counts] { return known }
        // A term that the background lacks gets the share of half an occurrence.
        let share = max(Double(count), 0.5) / max(priorTotal, 1)
        let scores = scored(
            term, totals: totals, prior: priorWeight * share, priorTotal: priorWeight, tail: tail)
        known[counts] = scores
        return scores
    }
}

/// Everything in which two terms of one call differ.
private struct CountsAndPrior: Hashable {
    let term: TermCounts
    let prior: Int
}

private func scored(
    _ term: TermCounts, totals: TermCounts, prior: Double, priorTotal: Double, tail: Double
) -> Keyness {
    let a = Double(term.first)
    let b = Double(term.second)
    let m = Double(totals.first)
    let n = Double(totals.second)
    func odds(_ count: Double, _ total: Double) -> Double {
        Real.log((count + prior) / max(total + priorTotal - count - prior, 1e-9))
    }
    let logOdds = odds(b, n) - odds(a, m)
    let error = (1 / (a + prior) + 1 / (b + prior)).squareRoot()
    let half = a == 0 || b == 0 ? 0.5 : 0
    let logRatio = Real.log2((b + half) / n) - Real.log2((a + half) / m)
    let low = b == 0 ? -.infinity : ratioLimit(part: b, rest: a, tail: tail) + Real.log2(m / n)
    let high = a == 0 ? .infinity : -ratioLimit(part: a, rest: b, tail: tail) + Real.log2(m / n)
    let both = a + b
    let g2 =
        2
        * (product(a, a * (m + n), both * m) + product(b, b * (m + n), both * n)
            + product(m - a, (m - a) * (m + n), (m + n - both) * m)
            + product(n - b, (n - b) * (m + n), (m + n - both) * n))
    let positive = max(0, g2)
    return Keyness(
        logOdds: logOdds, z: logOdds / error, logRatio: logRatio, logRatioLow: low,
        logRatioHigh: high, conservativeLogRatio: low > 0 ? low : high < 0 ? high : 0,
        g2: positive, pValue: ChiSquare(degreesOfFreedom: 1).survival(positive))
}

/// x ln(y/z), 0 for x = 0.
private func product(_ x: Double, _ y: Double, _ z: Double) -> Double {
    x > 0 ? x * Real.log(y / z) : 0
}

/// log2 of the odds at the lower Clopper-Pearson limit of `part` among both: -infinity for no part.
private func ratioLimit(part: Double, rest: Double, tail: Double) -> Double {
    let share = BetaDistribution(part, rest + 1).quantile(tail)
    return Real.log2(share / (1 - share))
}
