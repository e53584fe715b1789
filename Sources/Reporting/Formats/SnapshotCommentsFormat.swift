/// `snapshot_comments.csv`.
struct SnapshotCommentsFormat: ReportFormat {
    static let name = "snapshot_comments.csv"
    private var file: TableFile<SavedCommentRow>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.snapshotComments, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.extras.savedComments)
        try file.close()
    }
}
