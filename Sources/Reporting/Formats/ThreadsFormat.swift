/// `threads.csv`.
struct ThreadsFormat: ReportFormat {
    static let name = "threads.csv"
    private var file: TableFile<ThreadSummary>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.threads, context) }

    mutating func add(_ thread: JudgedThread) throws { try file.append(thread.summary) }

    mutating func finish(_ digest: ReportDigest) throws { try file.close() }
}
