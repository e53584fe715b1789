/// `authors.csv`.
struct AuthorsFormat: ReportFormat {
    static let name = "authors.csv"
    private var file: TableFile<AuthorFigures>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.authors, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.authors)
        try file.close()
    }
}
