internal import Aggregation
internal import Statistics

extension Tables {
    /// `timeline.csv`.
    static let timeline = Table<TimelineRow>(
        name: "timeline", title: "Timeline",
        description: """
            One row a time bin, for all threads together (thread_id empty) and for each; bins without \
            comments are left out, and so are comments without a usable time.
            """,
        columns: [
            Column("thread_id", .string, "The thread; empty for all together.") {
                .word($0.threadID)
            },
            Column("bin_start", .date, "The bin's first day.", isRequired: true) {
                .word($0.bin.start)
            },
            Column("bin_end", .date, "The day after its last.", isRequired: true) {
                .word($0.bin.end)
            },
            Column("n_comments", .integer, "Comments.", atLeast: 0) {
                .integer($0.figures.counts.comments)
            },
            Column("n_authors", .integer, "Authors whom the pages name.", atLeast: 0) {
                .integer($0.figures.authorCount)
            },
            count("n_skeptic", "Comments on the skeptics' side.", \.figures, \.skeptic),
            count("n_believer", "Comments on the believers' side.", \.figures, \.believer),
        ]
            + interval(
                "share_skeptic", "share_lo", "share_hi",
                "Skeptics among the comments in which something told.", in: 0...1
            ) { $0.figures.shareSkeptic } + [
                Column("stance_logit", .number, "ln((B + .5) / (S + .5)).") {
                    .number($0.figures.logit?.logit)
                }
            ]
            + interval(
                "sentiment_mean", "sentiment_lo", "sentiment_hi", "Mean tone.", in: -1...1
            ) { $0.figures.sentiment } + [
                Column(
                    "is_low_n", .boolean,
                    """
                    Fewer than \(GroupFigures.enoughComments) judged comments or \
                    \(GroupFigures.enoughAuthors) authors.
                    """
                ) { .boolean($0.figures.isLowN) }
            ],
        foreignKeys: [ForeignKey(field: "thread_id", table: "threads", otherField: "thread_id")])
}
