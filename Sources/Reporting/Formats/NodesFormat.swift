/// `nodes.csv`.
struct NodesFormat: ReportFormat {
    static let name = "nodes.csv"
    private var file: TableFile<AuthorFigures>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.nodes, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.authors)
        try file.close()
    }
}
