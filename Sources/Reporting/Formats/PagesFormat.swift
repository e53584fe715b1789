internal import Conversation

/// `pages.csv`.
struct PagesFormat: ReportFormat {
    static let name = "pages.csv"
    private var file: TableFile<PageRecord>

    init(_ context: ReportContext) throws {
        file = try TableFile(Tables.pages, context)
        try file.append(contentsOf: context.pages)
    }

    mutating func finish(_ digest: ReportDigest) throws { try file.close() }
}
