public import Aggregation

/// What `standpoint compare` writes.
public struct ComparisonReport: Sendable {
    /// `compare.csv`, adjusted for many tests (``Swift/Array/adjust()``).
    public var rows: [ComparisonRow]
    /// `keyness.csv`.
    public var keyness: [KeynessRow]
    /// `changepoints.csv`.
    public var changes: [ChangePointRow]
    /// `snapshots.csv`.
    public var snapshots: [SnapshotChange]

    /// Makes a report; tables without rows still get their header.
    public init(
        rows: [ComparisonRow] = [], keyness: [KeynessRow] = [], changes: [ChangePointRow] = [],
        snapshots: [SnapshotChange] = []
    ) {
        self.rows = rows
        self.keyness = keyness
        self.changes = changes
        self.snapshots = snapshots
    }

    /// Writes the four tables and a `datapackage.json` that describes them.
    /// - Throws: what the sink throws.
    public func write(run: RunInformation, options: ReportOptions, to sink: any ReportSink) throws {
        let context = ReportContext(run: run, options: options, pages: [], paths: [:], sink: sink)
        try write(rows, Tables.comparison, context)
        try write(keyness, Tables.keyness, context)
        try write(changes, Tables.changePoints, context)
        try write(snapshots, Tables.snapshots, context)
        let bytes = DataPackage.encode(
            run, tables: DataPackage.comparisonTables, isExcel: options.excel)
        var file = try OutputFile(DataPackageFormat.name, in: sink)
        try file.append(to: sink) { $0 = bytes }
        try file.close(in: sink)
    }

    /// One table alone as CSV, for standard output.
    public static func csv(_ rows: [ComparisonRow], options: ReportOptions) -> [UInt8] {
        let writer = CSVWriter(Tables.comparison, options: options)
        var bytes: [UInt8] = []
        writer.appendHeader(to: &bytes)
        for row in rows { writer.append(row, to: &bytes) }
        return bytes
    }

    private func write<Row>(_ rows: [Row], _ table: Table<Row>, _ context: ReportContext) throws {
        var file = try TableFile(table, context)
        try file.append(contentsOf: rows)
        try file.close()
    }
}
