internal import Conversation

/// `comments.csv`, row by row.
struct CommentsFormat: ReportFormat {
    static let name = "comments.csv"
    private var file: TableFile<CommentRow>
    private let isRedacted: Bool

    init(_ context: ReportContext) throws {
        file = try TableFile(Tables.comments, context)
        isRedacted = context.options.redactText
    }

    mutating func add(_ thread: JudgedThread) throws {
        for record in thread.record.comments {
            try file.append(CommentRow(record: record, isRedacted: isRedacted))
        }
    }

    mutating func finish(_ digest: ReportDigest) throws { try file.close() }
}
