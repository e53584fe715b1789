extension Tables {
    /// `sensitivity.csv`.
    static let sensitivity = Table<SensitivityRow>(
        name: "sensitivity", title: "Findings under other choices",
        description: """
            One row a finding and a choice that somebody could have made as well: other thresholds, other words, \
            other bins, other authors. Written by compare --sensitivity; otherwise without rows.
            """,
        columns: [
            Column("choice", .string, "The choice.", isRequired: true) { .word($0.choice) },
            Column("comparison_id", .string, "The comparison.", isRequired: true) {
                .text($0.row.comparisonID)
            },
            Column("metric", .string, "What is compared.", isRequired: true) {
                .word($0.row.metric)
            },
            Column("n_a", .integer, "Comments behind estimate_a.", atLeast: 0) {
                .integer($0.row.commentsA)
            },
            Column("n_b", .integer, "Comments behind estimate_b.", atLeast: 0) {
                .integer($0.row.commentsB)
            },
            Column("estimate_a", .number, "The metric in group A.") { .number($0.row.estimateA) },
            Column("estimate_b", .number, "The metric in group B.") { .number($0.row.estimateB) },
            Column("difference", .number, "B less A, or the slope.") {
                .number($0.row.difference)
            },
            Column("conf_low", .number, "Its lower limit.") { .number($0.row.low) },
            Column("conf_high", .number, "Its upper limit.") { .number($0.row.high) },
            Column("stands", .boolean, "Whether it says what the comparison says.") {
                .boolean($0.isSame)
            },
        ])
}
