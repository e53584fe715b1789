internal import Aggregation

/// `snapshots.csv`.
struct SnapshotsFormat: ReportFormat {
    static let name = "snapshots.csv"
    private var file: TableFile<SnapshotChange>

    init(_ context: ReportContext) throws { file = try TableFile(Tables.snapshots, context) }

    mutating func finish(_ digest: ReportDigest) throws {
        try file.append(contentsOf: digest.extras.snapshots)
        try file.close()
    }
}
