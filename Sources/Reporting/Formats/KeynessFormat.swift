/// `keyness.csv`.
struct KeynessFormat: ReportFormat {
    static let name = "keyness.csv"
    private var file: TableFile<KeynessRow>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.keyness, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.extras.keyness)
        try file.close()
    }
}
