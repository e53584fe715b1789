/// `timeline.csv`.
struct TimelineFormat: ReportFormat {
    static let name = "timeline.csv"
    private var file: TableFile<TimelineRow>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.timeline, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.timeline)
        try file.close()
    }
}
