public import Aggregation
public import Statistics

/// A term that one group uses more than the other: a row of `keyness.csv`.
public struct KeynessRow: Hashable, Sendable {
    /// The term.
    public var term: TermTally.Term
    /// Occurrences, comments and people in group A and in group B.
    public var countA: Int, countB: Int, commentsA: Int, commentsB: Int, authorsA: Int,
        authorsB: Int
    /// What the people's counts say; above 0 group B uses it more.
    public var keyness: Keyness
    /// Over all terms, by Benjamini-Hochberg.
    public var pAdjusted: Double

    /// Terms that fewer people use are left out.
    public static let enoughAuthors = 3

    /// Every term that enough people use, the most distinctive first (by the size of z, ties by the term).
    ///
    /// People are counted, not occurrences, so that one person's pet phrase does not lead the list: log-odds
    /// with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008), limits of the log ratio for all terms
    /// together (Evert 2022), G².
    /// - Throws: `StatisticsError.empty` where a group has no terms.
    /// - Complexity: O(terms log terms).
    public static func rows(
        _ tally: TermTally, enoughAuthors: Int = enoughAuthors
    ) throws(StatisticsError) -> [KeynessRow] {
        try rows(tally.uses(byAtLeast: enoughAuthors))
    }

    /// The same of counts that were made elsewhere; terms that too few people use are left out already.
    public static func rows(_ uses: [TermUse]) throws(StatisticsError) -> [KeynessRow] {
        // Over the same terms as the prior: what is left out of one must be left out of the other, or the
        // smaller group seems to use every term more.
        var totals: [String: TermCounts] = [:]
        for use in uses {
            totals[use.term.kind, default: TermCounts(first: 0, second: 0)].first +=
                use.first.people
            totals[use.term.kind, default: TermCounts(first: 0, second: 0)].second +=
                use.second.people
        }
        // Words are weighed against words, pairs against pairs.
        var rows: [KeynessRow] = []
        for (kind, total) in totals.sorted(by: { $0.key < $1.key }) {
            let own = uses.filter { $0.term.kind == kind }
            guard !own.isEmpty else { continue }
            let scores = try Statistics.keyness(
                own.map {
                    TermCounts(first: $0.first.people, second: $0.second.people)
                },
                totals: total)
            let adjusted = try benjaminiHochberg(scores.map(\.pValue))
            for (place, item) in own.enumerated() {
                rows.append(
                    KeynessRow(
                        term: item.term, countA: item.first.occurrences,
                        countB: item.second.occurrences,
                        commentsA: item.first.comments, commentsB: item.second.comments,
                        authorsA: item.first.people, authorsB: item.second.people,
                        keyness: scores[place], pAdjusted: adjusted[place]))
            }
        }
        return rows.sorted {
            let first = $0.keyness.z.magnitude
            let second = $1.keyness.z.magnitude
            return first != second ? first > second : $0.term < $1.term
        }
    }
}
