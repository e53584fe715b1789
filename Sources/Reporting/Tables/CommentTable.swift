internal import Conversation

/// A comment with what its row needs besides.
struct CommentRow {
    let record: CommentRecord
    let isRedacted: Bool

    var comment: Comment { record.comment }
    var judgement: Judgement? { record.judgement }

    /// Evidence found in the words; context adds evidence without words.
    private var hits: some Sequence<Evidence> {
        (judgement?.evidence ?? []).lazy.filter { $0.span.count > 0 }
    }

    var hitCount: Int? { judgement == nil ? nil : hits.reduce(0) { count, _ in count + 1 } }

    /// The distinct matched texts in lower case, in the order of the text, joined by `|`; the entries' ids
    /// where texts are left out.
    var matchedTerms: String {
        guard let count = judgement?.evidence.count, count > 0 else { return "" }
        var seen = Set<String>(minimumCapacity: count)
        var joined = ""
        for hit in hits {
            let term = isRedacted ? hit.entryID : Self.lowercased(hit.matchedText)
            guard seen.insert(term).inserted else { continue }
            if seen.count > 1 { joined += "|" }
            joined += term
        }
        return joined
    }

    /// The text in lower case; itself where it is plain lower case, as most are.
    private static func lowercased(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? text : text.lowercased()
    }
}

extension Tables {
    /// `comments.csv`, and all but two members of a line of `comments.jsonl`.
    static let comments = Table<CommentRow>(
        name: "comments", title: "Comments",
        description: "One row a comment, sorted by thread and position.",
        columns: extractedCommentColumns + judgedCommentColumns + seenColumns,
        primaryKey: ["comment_id"],
        foreignKeys: [
            ForeignKey(field: "thread_id", table: "threads", otherField: "thread_id"),
            ForeignKey(field: "page_id", table: "pages", otherField: "page_id"),
            ForeignKey(field: "parent_id", table: "", otherField: "comment_id"),
        ])

    /// What was read from the page.
    static let extractedCommentColumns: [Column<CommentRow>] = [
        Column("comment_id", .string, "Stable across saves of the page.", isRequired: true) {
            .word($0.record.commentID)
        },
        Column("thread_id", .string, "The thread.", isRequired: true) { .word($0.record.threadID) },
        Column("page_id", .string, "The page it was read from; the latest save.") {
            .word($0.record.pageID)
        },
        Column("native_id", .string, "The comment system's own id.") { .text($0.comment.nativeID) },
        Column("permalink", .string, "A link to the comment, as the page has it.") {
            .text($0.comment.permalink)
        },
        Column(
            "position", .integer, "0-based place in reading order within the thread.", atLeast: 0
        ) {
            .integer($0.comment.position)
        },
        Column("parent_id", .string, "The comment it answers; empty at the top and where lost.") {
            .word($0.record.parentID)
        },
        Column(
            "parent_source", .string, "How the parent was found.",
            options: ParentSource.allCases.map(\.rawValue)
        ) { .word($0.comment.parentSource.rawValue) },
        Column("depth", .integer, "0 for a top-level comment.", atLeast: 0) {
            .integer($0.comment.depth)
        },
        Column("author_id", .string, "The author; empty for nobody.") { .word($0.record.authorID) },
        Column("author_name", .string, "The name as the page shows it.") {
            .text($0.comment.author.name)
        },
        Column("timestamp", .datetime, "When it was written, ISO 8601 with offset.") {
            .word($0.comment.time.iso8601)
        },
        Column("timestamp_raw", .string, "The time as the page shows it.") {
            .text($0.comment.time.raw)
        },
        Column(
            "timestamp_precision", .string, "How much of the time is known.",
            options: TimestampPrecision.allCases.map(\.rawValue)
        ) { .word($0.comment.time.precision.rawValue) },
        Column(
            "timestamp_source", .string, "Where the time was read.",
            options: TimestampSource.allCases.map(\.rawValue)
        ) { .word($0.comment.time.source.rawValue) },
        Column("text", .string, "The body, quotes included; empty when texts are left out.") {
            $0.isRedacted ? .missing : .text($0.comment.text)
        },
        Column("n_words", .integer, "Words, quoted words included.", atLeast: 0) {
            .integer($0.judgement?.wordCount)
        },
        Column("n_quoted_words", .integer, "Words that somebody else wrote.", atLeast: 0) {
            .integer($0.judgement?.quotedWordCount)
        },
        Column("likes", .integer, "Votes for it, or the net score.") { .integer($0.comment.likes) },
        Column("dislikes", .integer, "Votes against it.") { .integer($0.comment.dislikes) },
        Column("is_op", .boolean, "The post that opens the thread.") { .boolean($0.comment.isOP) },
        Column("is_deleted", .boolean, "A stub of a removed comment.") {
            .boolean($0.comment.isDeleted)
        },
    ]

    /// What was made of it.
    static let judgedCommentColumns: [Column<CommentRow>] = [
        Column(
            "stance", .string, "From the words alone.", options: Stance.allCases.map(\.rawValue)
        ) { .word($0.judgement?.stance.rawValue) },
        Column(
            "stance_score", .number, "-1 skeptic to 1 believer, from the words alone.", in: -1...1
        ) { .number($0.judgement?.stanceScore) },
        Column("p_skeptic", .number, "Calibrated probability.", in: 0...1) {
            .number($0.judgement?.pSkeptic)
        },
        Column("p_believer", .number, "Calibrated probability.", in: 0...1) {
            .number($0.judgement?.pBeliever)
        },
        Column("p_neutral", .number, "Calibrated probability.", in: 0...1) {
            .number($0.judgement?.pNeutral)
        },
        Column(
            "stance_in_context", .string,
            "With the parent, the thread and the author's other comments.",
            options: Stance.allCases.map(\.rawValue)
        ) { .word($0.judgement?.stanceInContext.rawValue) },
        Column("context_score", .number, "-1 skeptic to 1 believer, in context.", in: -1...1) {
            .number($0.judgement?.contextScore)
        },
        Column(
            "sentiment", .string, "The tone, whatever side it takes.",
            options: Sentiment.allCases.map(\.rawValue)
        ) { .word($0.judgement?.sentiment.rawValue) },
        Column("sentiment_score", .number, "-1 negative to 1 positive.", in: -1...1) {
            .number($0.judgement?.sentimentScore)
        },
        Column("n_hits", .integer, "Pieces of evidence found in its words.", atLeast: 0) {
            .integer($0.hitCount)
        },
        Column("matched_terms", .string, "The distinct words that counted, joined by |.") {
            .text($0.matchedTerms)
        },
    ]

    private static let seenColumns: [Column<CommentRow>] = [
        Column("first_seen_page", .string, "The earliest save that shows it.") {
            .word($0.record.firstSeenPage)
        },
        Column("last_seen_page", .string, "The latest save that shows it.") {
            .word($0.record.lastSeenPage)
        },
    ]
}
