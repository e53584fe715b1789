extension Tables {
    /// `compare.csv`.
    static let comparison = Table<ComparisonRow>(
        name: "compare", title: "Comparisons",
        description: """
            One row a metric of a comparison; every difference is B less A. Intervals and tests take the \
            author as the unit. For a course over time group_b is empty and the difference is a slope, a jump \
            or a change of slope, as the metric says.
            """,
        columns: [
            Column("comparison_id", .string, "The comparison.", isRequired: true) {
                .text($0.comparisonID)
            },
            Column("group_a", .string, "The first group.") { .text($0.groupA) },
            Column("group_b", .string, "The second group; empty for a course over time.") {
                .text($0.groupB)
            },
            Column(
                "metric", .string, "What is compared; after a colon, which part of it.",
                isRequired: true
            ) { .word($0.metric) },
            Column("n_a", .integer, "Comments behind estimate_a.", atLeast: 0) {
                .integer($0.commentsA)
            },
            Column("n_b", .integer, "Comments behind estimate_b.", atLeast: 0) {
                .integer($0.commentsB)
            },
            Column("n_authors_a", .integer, "Authors behind estimate_a.", atLeast: 0) {
                .integer($0.authorsA)
            },
            Column("n_authors_b", .integer, "Authors behind estimate_b.", atLeast: 0) {
                .integer($0.authorsB)
            },
            Column("estimate_a", .number, "The metric in group A.") { .number($0.estimateA) },
            Column("estimate_b", .number, "The metric in group B.") { .number($0.estimateB) },
            Column("difference", .number, "B less A, or what the metric says.") {
                .number($0.difference)
            },
            Column("conf_low", .number, "Lower limit of the difference.") { .number($0.low) },
            Column("conf_high", .number, "Upper limit of the difference.") { .number($0.high) },
            Column("conf_level", .number, "Level of the limits.", in: 0...1) { .number($0.level) },
            Column("effect_name", .string, "Which effect size.") { .word($0.effectName) },
            Column("effect_size", .number, "Its value.") { .number($0.effectSize) },
            Column("test", .string, "The test.") { .word($0.test) },
            Column("statistic", .number, "Its statistic.") { .number($0.statistic) },
            Column("p_value", .number, "Its two-sided p.", in: 0...1) { .number($0.pValue) },
            Column("p_adjusted", .number, "p adjusted for all rows of the table.", in: 0...1) {
                .number($0.pAdjusted)
            },
            Column("adjust_method", .string, "holm or benjamini_hochberg.") {
                .word($0.adjustMethod)
            },
            Column("resamples", .integer, "Draws of the test.", atLeast: 0) {
                .integer($0.resamples)
            },
            Column("seed", .string, "Where they come from; 64 bits.") {
                .word($0.seed.map { String($0) })
            },
            Column("note", .string, "Why something is missing or to be read with care.") {
                .text($0.note)
            },
        ])
}
