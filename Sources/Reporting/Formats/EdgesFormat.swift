internal import Aggregation

/// `edges.csv`.
struct EdgesFormat: ReportFormat {
    static let name = "edges.csv"
    private var file: TableFile<ReplyEdge>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.edges, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.replies.edges())
        try file.close()
    }
}
