internal import Conversation

/// `evidence.csv`: why each comment has its score.
struct EvidenceFormat: ReportFormat {
    static let name = "evidence.csv"
    private var file: TableFile<EvidenceRow>
    private let isRedacted: Bool

    init(_ context: ReportContext) throws {
        file = try TableFile(Tables.evidence, context)
        isRedacted = context.options.redactText
    }

    mutating func add(_ thread: JudgedThread) throws {
        for record in thread.record.comments {
            try file.append(contentsOf: EvidenceRow.rows(of: record, isRedacted: isRedacted))
        }
    }

    mutating func finish(_ digest: ReportDigest) throws { try file.close() }
}
