internal import Aggregation
internal import Statistics

extension Tables {
    /// `changepoints.csv`.
    static let changePoints = Table<ChangePointRow>(
        name: "changepoints", title: "Change points",
        description: """
            One row a time at which a share changed, for all threads together (thread_id empty) and for each with \
            \(ChangePointRow.enoughBins) bins and \(ChangePointRow.enoughComments) judged comments or more: PELT with a \
            binomial cost (Killick et al. 2012), its penalty set by permutation.
            """,
        columns: [
            Column("thread_id", .string, "The thread; empty for all together.") {
                .word($0.threadID)
            },
            Column(
                "metric", .string, "Which share.", options: ["share_skeptic", "share_believer"],
                isRequired: true
            ) { .word($0.metric) },
            Column("at", .date, "First day of the first bin of the new level.", isRequired: true) {
                .word($0.bin.start)
            },
            Column("before", .number, "The share since the change before.", in: 0...1) {
                .number($0.before)
            },
            Column("after", .number, "The share until the change after.", in: 0...1) {
                .number($0.after)
            },
            Column("difference", .number, "after less before.", in: -1...1) {
                .number($0.difference?.estimate)
            },
            Column("conf_low", .number, "Its lower 95 % limit, from author to author.", in: -1...1)
            {
                .number($0.difference?.low)
            },
            Column("conf_high", .number, "Its upper 95 % limit.", in: -1...1) {
                .number($0.difference?.high)
            },
            Column(
                "p_permutation", .number, "How often a series without change shows one as large.",
                in: 0...1
            ) { .number($0.pValue) },
        ],
        foreignKeys: [ForeignKey(field: "thread_id", table: "threads", otherField: "thread_id")])
}
