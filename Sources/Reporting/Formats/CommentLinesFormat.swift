internal import Conversation

/// `comments.jsonl`: the same comments with their path and quotations, one JSON object a line.
struct CommentLinesFormat: ReportFormat {
    static let name = "comments.jsonl"
    private let context: ReportContext
    private var file: OutputFile

    init(_ context: ReportContext) throws {
        self.context = context
        file = try OutputFile(Self.name, in: context.sink)
    }

    mutating func add(_ thread: JudgedThread) throws {
        for record in thread.record.comments {
            let path = context.paths[record.pageID] ?? ""
            try file.append(to: context.sink) { [isRedacted = context.options.redactText] in
                CommentLine.append(
                    record, path: path, content: .judged, isRedacted: isRedacted, to: &$0)
            }
        }
    }

    mutating func finish(_ digest: ReportDigest) throws { try file.close(in: context.sink) }
}
