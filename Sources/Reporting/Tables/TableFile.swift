/// A CSV file being written.
struct TableFile<Row> {
    private let writer: CSVWriter<Row>
    private let sink: any ReportSink
    private var file: OutputFile

    /// Opens the file and writes its header.
    init(_ table: Table<Row>, _ context: ReportContext) throws {
        writer = CSVWriter(table, options: context.options)
        sink = context.sink
        file = try OutputFile(table.fileName, in: sink)
        let hasMark = context.options.excel
        let writer = writer
        try file.append(to: sink) { bytes in
            if hasMark { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
            writer.appendHeader(to: &bytes)
        }
    }

    mutating func append(_ row: Row) throws {
        try file.append(to: sink) { writer.append(row, to: &$0) }
    }

    mutating func append(contentsOf rows: some Sequence<Row>) throws {
        for row in rows { try append(row) }
    }

    mutating func close() throws { try file.close(in: sink) }
}
