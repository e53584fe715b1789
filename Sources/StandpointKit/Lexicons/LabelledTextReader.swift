import Foundation
public import Lexicon

/// Why labelled texts could not be read.
public enum LabelledTextError: Error, Sendable, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(path: String, detail: String)
    /// The header in this line has no column, or the object in this line no member, of this name.
    case noColumn(path: String, line: Int, name: String, known: [String])
    /// A line cannot be understood.
    case badLine(path: String, line: Int, detail: String)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let path, let detail): "\(path): cannot be read (\(detail))"
        case .noColumn(let path, let line, let name, let known):
            "\(path):\(line): there is no column \"\(name)\"; there are \(known.joined(separator: ", ")); "
                + "name it with --text-column or --label-column"
        case .badLine(let path, let line, let detail): "\(path):\(line): \(detail)"
        }
    }
}

/// Reads texts with labels from TSV, CSV (RFC 4180) or JSON Lines.
public struct LabelledTextReader: Sendable {
    /// The names of the columns or members.
    public struct Columns: Sendable {
        /// The text and the label; both must be there.
        public var text = "text", label = "stance"
        /// The text's topic, author, and the text that it answers; read where they are there.
        public var topic = "topic", author = "author", parent = "parent_text"

        /// The standard names.
        public init() {}
    }

    private let columns: Columns

    /// A reader of these columns.
    public init(columns: Columns) { self.columns = columns }

    /// Reads a file; its extension, else its first byte, tells the format.
    /// - Complexity: linear in the file.
    public func read(_ path: String) throws(LabelledTextError) -> [LabelledText] {
        let data: Data
        do {
            data =
                path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path, detail: error.localizedDescription)
        }
        let isJSON =
            path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
            || data.first { $0 > 0x20 } == UInt8(ascii: "{")
        if isJSON { return try jsonLines(data, path) }
        let separator = path.hasSuffix(".csv") ? UInt8(ascii: ",") : UInt8(ascii: "\t")
        return try table(Array(data), separator, path)
    }

    private func jsonLines(_ data: Data, _ path: String) throws(LabelledTextError) -> [LabelledText]
    {
        var result: [LabelledText] = []
        var number = 0
        for line in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy({ $0 <= 0x20 }) { continue }
            guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any]
            else { throw .badLine(path: path, line: number, detail: "not a JSON object") }
            func value(_ name: String) -> String? {
                switch object[name] {
                case let text as String: text
                case let number as NSNumber: number.stringValue
                default: nil
                }
            }
            guard let text = value(columns.text) else {
                throw .noColumn(
                    path: path, line: number, name: columns.text, known: object.keys.sorted())
            }
            guard let label = value(columns.label) else {
                throw .noColumn(
                    path: path, line: number, name: columns.label, known: object.keys.sorted())
            }
            result.append(
                LabelledText(
                    text: text, label: label, topic: value(columns.topic) ?? "",
                    parent: value(columns.parent) ?? "", author: value(columns.author) ?? "",
                    line: number))
        }
        return result
    }

    private func table(
        _ bytes: [UInt8], _ separator: UInt8, _ path: String
    ) throws(LabelledTextError) -> [LabelledText] {
        var rows = DelimitedRows(bytes, separator: separator)
        guard let header = rows.next() else { return [] }
        let names = header.fields
        func place(_ name: String) -> Int? { names.firstIndex(of: name) }
        guard let text = place(columns.text) else {
            throw .noColumn(path: path, line: 1, name: columns.text, known: names)
        }
        guard let label = place(columns.label) else {
            throw .noColumn(path: path, line: 1, name: columns.label, known: names)
        }
        let (topic, parent, author) = (
            place(columns.topic), place(columns.parent), place(columns.author)
        )
        var result: [LabelledText] = []
        while let row = rows.next() {
            let fields = row.fields
            if fields == [""] { continue }
            func field(_ place: Int?) -> String {
                place.flatMap { fields.indices.contains($0) ? fields[$0] : nil } ?? ""
            }
            guard fields.count > max(text, label) else {
                throw .badLine(
                    path: path, line: row.line,
                    detail: "has \(fields.count) fields, the header \(names.count)")
            }
            result.append(
                LabelledText(
                    text: fields[text], label: fields[label], topic: field(topic),
                    parent: field(parent), author: field(author), line: row.line))
        }
        return result
    }
}

/// The rows of a table with separated fields (RFC 4180; for TSV alike, so that a field may be quoted).
struct DelimitedRows {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line = 1

    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        self.separator = separator
    }

    /// The next row and its 1-based line, nil at the end. Linear in the row.
    mutating func next() -> (line: Int, fields: [String])? {
        guard index < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        var field: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\""), field.isEmpty, isClosed(from: index) {
                readQuoted(into: &field)
            } else if byte == separator {
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            } else if byte == 0x0A {
                line += 1
                break
            } else if byte != 0x0D || (index < bytes.count && bytes[index] != 0x0A) {
                field.append(byte)
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
        return (start, fields)
    }

    /// Whether a quotation mark that opens a field at `start` is closed before a separator or a line's
    /// end: a text in TSV that merely begins with a mark is no quoted field.
    private func isClosed(from start: Int) -> Bool {
        var place = start
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "\"") {
                let next = place + 1 < bytes.count ? bytes[place + 1] : 0x0A
                if next == UInt8(ascii: "\"") {
                    place += 2
                    continue
                }
                return next == separator || next == 0x0A || next == 0x0D
            }
            if separator == UInt8(ascii: "\t"), bytes[place] == 0x0A { return false }
            place += 1
        }
        return false
    }

    private mutating func readQuoted(into field: inout [UInt8]) {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return }
                index += 1
            }
            if byte == 0x0A { line += 1 }
            field.append(byte)
        }
    }
}
