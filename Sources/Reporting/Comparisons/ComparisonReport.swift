public import Aggregation

/// What `standpoint compare` writes.
public struct ComparisonReport: Sendable {
    /// A group with its figures.
    public struct Group: Sendable {
        /// The name in `compare.csv`, and the one for people (a thread's title).
        public var name: String, label: String
        /// Counts and estimates.
        public var figures: GroupFigures

        /// Makes a group.
        public init(name: String, label: String, figures: GroupFigures) {
            self.name = name
            self.label = label
            self.figures = figures
        }
    }

    /// `compare.csv`, adjusted for many tests (``Swift/Array/adjust()``).
    public var rows: [ComparisonRow]
    /// `keyness.csv`.
    public var keyness: [KeynessRow]
    /// The two groups whose words it compares.
    public var keynessGroups = ["", ""]
    /// Comments that use the leading terms.
    public var examples: [TermExample] = []
    /// `changepoints.csv`.
    public var changes: [ChangePointRow]
    /// `snapshots.csv`.
    public var snapshots: [SnapshotChange]
    /// `snapshot_comments.csv`.
    public var savedComments: [SavedCommentRow] = []
    /// `switched.csv`.
    public var switched: [SwitchedAuthorRow] = []
    /// `sensitivity.csv`; nil where nobody asked for it.
    public var sensitivity: [SensitivityRow]?
    /// The groups in the order in which people want them.
    public var groups: [Group] = []
    /// The course of all comments together.
    public var timeline: [TimelineRow] = []
    /// The first day after a known event, in days since 1970; nil where none was named.
    public var eventDay: Int?
    /// The width of its bins.
    public var timelineUnit = TimeUnit.month
    /// Threads and comments compared.
    public var threadCount = 0, commentCount = 0
    /// The threads' titles by id, for the page.
    public var threadTitles: [String: String] = [:]
    /// What a reader must know: groups left out, samples drawn.
    public var notes: [String] = []

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

    /// A group's name for people.
    public func label(_ name: String) -> String {
        groups.first { $0.name == name }?.label ?? name
    }

    /// Writes the tables, the page, and a `datapackage.json` that describes the tables.
    /// - Throws: what the sink throws.
    public func write(run: RunInformation, options: ReportOptions, to sink: any ReportSink) throws {
        let context = ReportContext(
            run: run, options: options, pages: [], paths: [:], places: [:], sink: sink)
        try write(rows, Tables.comparison, context)
        try write(keyness, Tables.keyness, context)
        try write(changes, Tables.changePoints, context)
        try write(snapshots, Tables.snapshots, context)
        try write(savedComments, Tables.snapshotComments, context)
        try write(switched, Tables.switched, context)
        try write(sensitivity ?? [], Tables.sensitivity, context)
        try write(ComparisonPage(report: self, run: run).rendered(), PageFormat.name, context)
        let bytes = DataPackage.encode(
            run, tables: DataPackage.comparisonTables, isExcel: options.excel)
        try write(bytes, DataPackageFormat.name, context)
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

    private func write(_ bytes: [UInt8], _ name: String, _ context: ReportContext) throws {
        var file = try OutputFile(name, in: context.sink)
        try file.append(to: context.sink) { $0 = bytes }
        try file.close(in: context.sink)
    }
}
