internal import Conversation

extension Tables {
    /// `pages.csv`: every input is accounted for.
    static let pages = Table<PageRecord>(
        name: "pages", title: "Pages",
        description: "One row an input, also for one that could not be read; sorted by path.",
        columns: fileColumns + pageColumns + outcomeColumns,
        primaryKey: ["page_id"])

    private static let fileColumns: [Column<PageRecord>] = [
        Column("page_id", .string, "Hash of path and content.", isRequired: true) {
            .word($0.pageID)
        },
        Column("path", .string, "As the user named it, with /; a part of a container has #n.") {
            .text($0.path)
        },
        Column("sha256", .string, "SHA-256 of the bytes; empty where nothing could be read.") {
            .word($0.sha256)
        },
        Column("bytes", .integer, "Size of the file.", atLeast: 0) { .integer($0.byteCount) },
        Column("charset", .string, "The character set used to decode it.") { .word($0.charset) },
        Column("format", .string, "html, outline, mhtml, warc and so on.") { .word($0.format) },
    ]

    private static let pageColumns: [Column<PageRecord>] = [
        Column("canonical_url", .string, "The page's own address.") { .text($0.page.canonicalURL) },
        Column("site", .string, "The site's name, or its host.") { .text($0.page.site) },
        Column("title", .string, "The article's title.") { .text($0.page.title) },
        Column("page_author", .string, "The article's author.") { .text($0.page.author) },
        Column("published_at", .datetime, "When the article was published, ISO 8601.") {
            .word($0.page.publishedAt.iso8601)
        },
        Column("saved_at", .datetime, "When the page was saved, ISO 8601.") {
            .word($0.page.savedAt.iso8601)
        },
        Column(
            "saved_at_source", .string, "Where the save date comes from.",
            options: SavedAtSource.allCases.map(\.rawValue)
        ) { .word($0.page.savedAtSource.rawValue) },
        Column("lang", .string, "The declared language, BCP 47.") { .text($0.page.language) },
    ]

    private static let outcomeColumns: [Column<PageRecord>] = [
        Column("extractor", .string, "Which readers found the threads, joined by +.") {
            .word($0.extractor)
        },
        Column("comments_declared", .integer, "The number the page states; never trusted.") {
            .integer($0.commentsDeclared)
        },
        Column("comments_found", .integer, "The comments that are in the file.", atLeast: 0) {
            .integer($0.commentsFound)
        },
        Column(
            "status", .string, "What became of it.", options: PageStatus.allCases.map(\.rawValue),
            isRequired: true
        ) { .word($0.status.rawValue) },
        Column("error_code", .string, "A stable short word for a failure.") {
            .word($0.errorCode)
        },
        Column("warnings", .string, "code: message, joined by ; and led by the failure's message.")
        {
            .text(warningText(of: $0))
        },
    ]

    private static func warningText(of record: PageRecord) -> String {
        var parts: [String] = []
        if let message = record.errorMessage, !message.isEmpty { parts.append(message) }
        for warning in record.page.warnings { parts.append("\(warning.code): \(warning.message)") }
        return parts.joined(separator: "; ")
    }
}
