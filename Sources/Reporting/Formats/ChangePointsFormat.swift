/// `changepoints.csv`.
struct ChangePointsFormat: ReportFormat {
    static let name = "changepoints.csv"
    private var file: TableFile<ChangePointRow>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.changePoints, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.changes)
        try file.close()
    }
}
