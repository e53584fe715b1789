internal import Aggregation
internal import Conversation
internal import Statistics

extension Tables {
    /// `threads.csv`.
    static let threads = Table<ThreadSummary>(
        name: "threads", title: "Threads",
        description: "One row a thread, over all its pages and saves; sorted by id.",
        columns: threadColumns + threadCountColumns + threadEstimateColumns,
        primaryKey: ["thread_id"])

    private static let threadColumns: [Column<ThreadSummary>] = [
        Column("thread_id", .string, "Hash of the address and the place.", isRequired: true) {
            .word($0.threadID)
        },
        Column("canonical_url", .string, "The page's own address.") { .text($0.canonicalURL) },
        Column("title", .string, "The thread's title.") { .text($0.title) },
        Column("topic", .string, "The topic lexicon under which it was judged.") {
            .word($0.topic)
        },
        Column("topic_reason", .string, "Why that topic.") { .text($0.topicReason) },
        Column("n_pages", .integer, "Pages that show it.", atLeast: 0) { .integer($0.pageCount) },
        Column("n_comments", .integer, "Comments.", atLeast: 0) {
            .integer($0.figures.counts.comments)
        },
        Column("n_authors", .integer, "Authors whom the pages name.", atLeast: 0) {
            .integer($0.figures.authorCount)
        },
        Column("n_words", .integer, "Words, quoted words included.", atLeast: 0) {
            .integer($0.figures.counts.words)
        },
        Column("first_comment_at", .datetime, "The earliest comment, ISO 8601 in UTC.") {
            utc($0.figures.counts.firstSecond)
        },
        Column("last_comment_at", .datetime, "The latest comment, ISO 8601 in UTC.") {
            utc($0.figures.counts.lastSecond)
        },
        Column("max_depth", .integer, "The greatest depth; 0 without replies.", atLeast: 0) {
            .integer($0.figures.counts.comments > 0 ? $0.figures.counts.maxDepth : nil)
        },
        Column("reply_share", .number, "Replies / comments.", in: 0...1) { .number($0.replyShare) },
        Column("dated_share", .number, "Dated comments / comments.", in: 0...1) {
            .number($0.datedShare)
        },
    ]

    private static let threadCountColumns: [Column<ThreadSummary>] = [
        count("n_skeptic", "Comments on the skeptics' side.", \.figures, \.skeptic),
        count("n_believer", "Comments on the believers' side.", \.figures, \.believer),
        count("n_neutral", "Comments that take no side.", \.figures, \.neutral),
        count("n_no_signal", "Comments in which nothing told.", \.figures, \.noSignal),
    ]

    private static let threadEstimateColumns: [Column<ThreadSummary>] =
        interval(
            "share_skeptic", "share_skeptic_lo", "share_skeptic_hi",
            "Skeptics among the comments in which something told.", in: 0...1
        ) { $0.figures.shareSkeptic }
        + interval(
            "share_believer", "share_believer_lo", "share_believer_hi",
            "Believers among the comments in which something told.", in: 0...1
        ) { $0.figures.shareBeliever } + [
            Column("stance_logit", .number, "ln((B + .5) / (S + .5)); above 0 believers prevail.") {
                .number($0.figures.logit?.logit)
            },
            Column("stance_logit_se", .number, "Its standard error over comments.", atLeast: 0) {
                .number($0.figures.logit?.standardError)
            },
            Column("coverage", .number, "Comments in which something told / comments.", in: 0...1) {
                .number($0.figures.coverage)
            },
        ]
        + interval(
            "sentiment_mean", "sentiment_lo", "sentiment_hi", "Mean tone.", in: -1...1
        ) { $0.figures.sentiment } + [
            Column(
                "author_gini", .number, "Concentration of comments on authors; 0 is even.",
                in: 0...1
            ) { .number($0.figures.authorGini) },
            Column(
                "ei_index", .number, "Replies across sides against within; -1 is an echo chamber.",
                in: -1...1
            ) { .number($0.eiIndex) },
        ]
}
