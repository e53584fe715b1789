internal import Aggregation
internal import Statistics

extension Tables {
    /// `keyness.csv`.
    static let keyness = Table<KeynessRow>(
        name: "keyness", title: "Distinctive words",
        description: """
            One row a term that enough people use, the most distinctive first. Estimates and tests count people, \
            not occurrences; above 0 group B uses the term more. Log-odds under an informative Dirichlet prior \
            (Monroe et al. 2008); limits of the log ratio for all terms together (Evert 2022).
            """,
        columns: [
            Column("term", .string, "The term.", isRequired: true) { .text($0.term.form) },
            Column("kind", .string, "word, bigram or entry.") { .word($0.term.kind) },
            Column("count_a", .integer, "Occurrences in group A.", atLeast: 0) {
                .integer($0.countA)
            },
            Column("count_b", .integer, "Occurrences in group B.", atLeast: 0) {
                .integer($0.countB)
            },
            Column("comments_a", .integer, "Comments of group A that hold it.", atLeast: 0) {
                .integer($0.commentsA)
            },
            Column("comments_b", .integer, "Comments of group B that hold it.", atLeast: 0) {
                .integer($0.commentsB)
            },
            Column("authors_a", .integer, "People of group A who use it.", atLeast: 0) {
                .integer($0.authorsA)
            },
            Column("authors_b", .integer, "People of group B who use it.", atLeast: 0) {
                .integer($0.authorsB)
            },
            Column("log_odds", .number, "Difference of log-odds, B less A, natural logarithm.") {
                .number($0.keyness.logOdds)
            },
            Column("log_odds_z", .number, "Its z-score.") { .number($0.keyness.z) },
            Column("log_ratio", .number, "log2 of the ratio of relative frequencies, B to A.") {
                .number($0.keyness.logRatio)
            },
            Column("log_ratio_lo", .number, "Its lower limit; empty where it has none.") {
                .number($0.keyness.logRatioLow)
            },
            Column("log_ratio_hi", .number, "Its upper limit; empty where it has none.") {
                .number($0.keyness.logRatioHigh)
            },
            Column("g2", .number, "Log-likelihood ratio.", atLeast: 0) { .number($0.keyness.g2) },
            Column("p_adjusted", .number, "Its p, by Benjamini-Hochberg.", in: 0...1) {
                .number($0.pAdjusted)
            },
        ])
}
