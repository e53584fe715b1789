/// Writes a table as CSV: RFC 4180 with LF, one header row, empty cells where a value is missing.
struct CSVWriter<Row> {
    private let names: [String]
    private let values: [@Sendable (Row) -> Cell]
    private let isGuarded: Bool

    init(_ table: Table<Row>, options: ReportOptions) {
        names = table.columns.map(\.name)
        values = table.columns.map(\.value)
        isGuarded = !options.rawCSV
    }

    /// The header row.
    func appendHeader(to out: inout [UInt8]) {
        for (index, name) in names.enumerated() {
            if index > 0 { out.append(0x2C) }
            out.append(contentsOf: name.utf8)
        }
        out.append(0x0A)
    }

    /// One row; linear in its text.
    func append(_ row: Row, to out: inout [UInt8]) {
        for index in values.indices {
            if index > 0 { out.append(0x2C) }
            switch values[index](row) {
            case .text(let text): Escaping.csvField(text, guarded: isGuarded, to: &out)
            case .word(let word): Escaping.csvField(word, guarded: false, to: &out)
            case .integer(let value): Numbers.append(value, to: &out)
            case .number(let value): Numbers.append(value, to: &out)
            case .boolean(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
            case .missing: break
            }
        }
        out.append(0x0A)
    }
}
