import Foundation

/// What is wrong with a file of labels, and where.
public struct LabelProblem: Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// 1-based line; 0 where the whole file is meant.
    public var line: Int
    /// What is wrong and what to do.
    public var reason: String

    /// `file:line: reason`.
    public var description: String {
        line > 0 ? "\(path):\(line): \(reason)" : "\(path): \(reason)"
    }
}

/// Why labels could not be compared.
public enum ValidationError: Error, Sendable {
    /// A file cannot be read, or nothing in it can be used.
    case noInput(String)
    /// Files hold lines that cannot be used; every one of them.
    case problems([LabelProblem])
}

/// Some columns of a table in CSV (comma or semicolon), TSV or JSON Lines.
struct LabelTable {
    /// A row: its 1-based line and the wanted values; nil where the table or the object has none.
    struct Row {
        var line: Int
        var values: [String?]
    }

    let path: String
    /// The names of all columns; of JSON Lines, those of the first object.
    private(set) var columns: [String] = []
    private(set) var rows: [Row] = []

    /// Reads the columns `wanted` of the file at `path`. Linear in the file.
    init(path: String, wanted: [String]) throws(ValidationError) {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .noInput("\(path): no such file")
        }
        guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
            throw .noInput("\(path): cannot be read; name a CSV, TSV or JSON Lines file")
        }
        if data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            try readLines(data, wanted)
        } else {
            try readTable(Array(data), wanted)
        }
    }

    private mutating func readLines(
        _ data: Data, _ wanted: [String]
    ) throws(ValidationError) {
        var line = 0
        for bytes in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
            guard let object = (try? JSONSerialization.jsonObject(with: bytes)) as? [String: Any]
            else {
                throw .problems([LabelProblem(path: path, line: line, reason: "not a JSON object")])
            }
            if columns.isEmpty { columns = object.keys.sorted() }
            let values = wanted.map { name -> String? in
                switch object[name] {
                case let text as String: text
                case let number as NSNumber: number.stringValue
                default: nil
                }
            }
            rows.append(Row(line: line, values: values))
        }
    }

    private mutating func readTable(
        _ bytes: [UInt8], _ wanted: [String]
    ) throws(ValidationError) {
        var reader = DelimitedRows(bytes, separator: Self.separator(of: bytes))
        guard let header = reader.next(), header.fields != [""] else {
            throw .noInput("\(path): is empty; the first line must name the columns")
        }
        columns = header.fields
        let places = wanted.map { columns.firstIndex(of: $0) }
        while let row = reader.next() {
            if row.fields.allSatisfy({ $0.isEmpty }) { continue }
            guard row.fields.count == columns.count else {
                throw .problems([
                    LabelProblem(
                        path: path, line: row.line,
                        reason:
                            "has \(row.fields.count) fields where the header has \(columns.count); a text with a line break or a comma must stand in quotation marks"
                    )
                ])
            }
            rows.append(
                Row(line: row.line, values: places.map { $0.map { row.fields[$0] } }))
        }
    }

    /// The separator that the first line holds most of; spreadsheets of some countries write semicolons.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let header = bytes.prefix { $0 != 0x0A }
        let known = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        return known.max { one, two in
            header.count { $0 == one } < header.count { $0 == two }
        } ?? known[0]
    }
}

extension LabelTable {
    /// Keeps the values of `columns` in their order; `wanted` are the columns that were read.
    mutating func keep(_ columns: [String], of wanted: [String]) {
        let places = columns.map { wanted.firstIndex(of: $0) }
        for index in rows.indices {
            rows[index].values = places.map { $0.flatMap { rows[index].values[$0] } }
        }
    }
}
