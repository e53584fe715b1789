internal import Aggregation
internal import Conversation
internal import Statistics

extension AuthorFigures {
    /// The author's stance index; nil where the author never takes a side.
    var logit: LogitEstimate? {
        let classes = summary.classes
        guard classes.skeptic + classes.believer > 0 else { return nil }
        return try? stanceLogit(believer: classes.believer, skeptic: classes.skeptic)
    }
}

extension Tables {
    /// `authors.csv`.
    static let authors = Table<AuthorFigures>(
        name: "authors", title: "Authors",
        description:
            "One row an author over all threads, sorted by id; nameless comments have none.",
        columns: [
            Column("author_id", .string, "Hash of site and account.", isRequired: true) {
                .word($0.summary.authorID)
            },
            Column("author_name", .string, "The name under which the author first appears.") {
                .text($0.name)
            },
            Column("n_comments", .integer, "Comments.", atLeast: 0) {
                .integer($0.summary.counts.comments)
            },
            Column("n_threads", .integer, "Threads.", atLeast: 0) { .integer($0.summary.threads) },
            Column("n_words", .integer, "Words, quoted words included.", atLeast: 0) {
                .integer($0.summary.counts.words)
            },
            Column("first_at", .datetime, "The earliest comment, ISO 8601 in UTC.") {
                utc($0.summary.counts.firstSecond)
            },
            Column("last_at", .datetime, "The latest comment, ISO 8601 in UTC.") {
                utc($0.summary.counts.lastSecond)
            },
            Column("n_replies_made", .integer, "Answers to anybody.", atLeast: 0) {
                .integer($0.summary.counts.replies)
            },
            Column("n_replies_got", .integer, "Answers from others.", atLeast: 0) {
                .integer($0.repliesGot)
            },
            Column("stance_logit", .number, "ln((B + .5) / (S + .5)) over the author's comments.") {
                .number($0.logit?.logit)
            },
            Column("stance_logit_se", .number, "Its standard error.", atLeast: 0) {
                .number($0.logit?.standardError)
            },
            Column(
                "stance", .string, "The side of most of the author's comments.",
                options: Stance.allCases.map(\.rawValue)
            ) { .word($0.summary.classes.majority.rawValue) },
            Column("sentiment_mean", .number, "Mean tone.", in: -1...1) {
                .number($0.summary.counts.sentimentMean)
            },
        ],
        primaryKey: ["author_id"])
}
