internal import Conversation

extension Tables {
    /// `snapshot_comments.csv`.
    static let snapshotComments = Table<SavedCommentRow>(
        name: "snapshot_comments", title: "Comments that came, went or changed",
        description: """
            One row a comment and pair of saves between which it came, went or changed its words. The text is the \
            latest that any save shows.
            """,
        columns: [
            Column("thread_id", .string, "The thread.", isRequired: true) {
                .word($0.comment.threadID)
            },
            Column("comment_id", .string, "The comment.", isRequired: true) {
                .word($0.comment.commentID)
            },
            Column(
                "change", .string, "What became of it.",
                options: SavedCommentRow.Kind.allCases.map(\.rawValue), isRequired: true
            ) { .word($0.kind.rawValue) },
            Column("from_page", .string, "The page of the earlier save.") { .word($0.fromPage) },
            Column("to_page", .string, "The page of the later save.") { .word($0.toPage) },
            Column("to_saved_at", .datetime, "When the later save was made.") {
                .word($0.toSavedAt)
            },
            Column("first_seen_at", .datetime, "The first save that shows the comment.") {
                .word($0.firstSeenAt)
            },
            Column("last_seen_at", .datetime, "The last save that shows it.") {
                .word($0.lastSeenAt)
            },
            Column("author_name", .string, "Who wrote it.") { .text($0.comment.authorName) },
            Column("timestamp", .datetime, "When it was written.") { .word($0.comment.at) },
            Column(
                "stance", .string, "The side that it takes, in context.",
                options: Stance.allCases.map(\.rawValue)
            ) { .word($0.comment.stance.rawValue) },
            Column("text", .string, "Its latest text.") { .text($0.comment.text) },
        ])
}
