/// A tab-separated file without quoting: the header names the columns, a line that is `#` or begins
/// with `# ` is a comment, blank lines count for nothing.
struct TSVTable {
    /// One field and where it stands.
    struct Field {
        var text: String
        /// 1-based, in code points.
        var column: Int
    }

    /// One row; its fields run in the order of the header.
    struct Row {
        var line: Int
        /// Its fields, a range of ``TSVTable/places``.
        fileprivate var fields: Range<Int>
    }

    /// Where a field stands in the file.
    private struct Place {
        var start: Int32, end: Int32
        /// 1-based, in code points.
        var column: Int32
    }

    var path: String
    var header: [Field] = []
    var headerLine = 0
    var rows: [Row] = []
    var problems: [LexiconProblem] = []
    private let bytes: [UInt8]
    private var places: [Place] = []

    /// Reads a file in one pass over its bytes.
    init(_ file: LexiconFile) {
        path = file.path
        bytes = file.bytes
        var start = 0
        // A byte order mark is no content.
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
        var line = 0
        while start < bytes.count {
            line += 1
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            var stop = end
            if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
            read(start..<stop, line: line)
            start = end + 1
        }
        if header.isEmpty, problems.isEmpty {
            problems.append(
                LexiconProblem(
                    file: path, line: 0, kind: .missingColumn, reason: "the file has no header",
                    remedy: "write the column names, separated by tabs, in the first line"))
        }
    }

    private mutating func read(_ range: Range<Int>, line: Int) {
        let end = range.upperBound
        var index = range.lowerBound
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        if index == end { return }
        if bytes[range.lowerBound] == UInt8(ascii: "#") {
            let second = range.lowerBound + 1
            if second == end || bytes[second] == 0x20 { return }
        }
        let first = places.count
        var start = range.lowerBound
        var column = 1
        index = start
        var continuations = 0
        var isASCII = true
        while true {
            if index == end || bytes[index] == 0x09 {
                // Bytes that are not UTF-8 are replaced, so that the text has others.
                guard isASCII || text(start, index).utf8.elementsEqual(bytes[start..<index]) else {
                    problems.append(
                        LexiconProblem(
                            file: path, line: line, column: column, kind: .notUTF8,
                            reason: "the bytes are not UTF-8", remedy: "save the file as UTF-8"))
                    places.removeLast(places.count - first)
                    return
                }
                places.append(
                    Place(start: Int32(start), end: Int32(index), column: Int32(column)))
                column += index - start - continuations + 1
                start = index + 1
                continuations = 0
                isASCII = true
                if index == end { break }
            } else if bytes[index] >= 0x80 {
                isASCII = false
                if bytes[index] < 0xC0 { continuations += 1 }
            }
            index += 1
        }
        if header.isEmpty {
            header = places[first...].map(field)
            headerLine = line
            places.removeLast(places.count - first)
        } else if places.count - first > header.count {
            problems.append(
                LexiconProblem(
                    file: path, line: line, column: Int(places[first + header.count].column),
                    kind: .fieldCount,
                    reason: "\(places.count - first) fields where the header names \(header.count)",
                    remedy: "remove the surplus tabs; fields hold no tab"))
            places.removeLast(places.count - first)
        } else {
            rows.append(Row(line: line, fields: first..<places.count))
        }
    }

    private func text(_ start: Int, _ end: Int) -> String {
        start == end ? "" : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func field(_ place: Place) -> Field {
        Field(text: text(Int(place.start), Int(place.end)), column: Int(place.column))
    }

    /// The place of each wanted column in the header; problems name those that lack or are unknown.
    mutating func columns(
        required: [String], optional: [String], prefix: String? = nil
    ) -> [String: Int] {
        var places: [String: Int] = [:]
        for (index, field) in header.enumerated() {
            let name = field.text
            let known =
                required.contains(name) || optional.contains(name)
                || (prefix.map { name.hasPrefix($0) && name.count > $0.count } ?? false)
            if !known || places[name] != nil {
                problems.append(
                    LexiconProblem(
                        file: path, line: headerLine, column: field.column, kind: .unknownColumn,
                        reason: known ? "column '\(name)' twice" : "no column is called '\(name)'",
                        remedy: "use \((required + optional).joined(separator: ", "))"))
            } else {
                places[name] = index
            }
        }
        for name in required where places[name] == nil && !header.isEmpty {
            problems.append(
                LexiconProblem(
                    file: path, line: headerLine, kind: .missingColumn,
                    reason: "the header lacks the column '\(name)'",
                    remedy: "add it; the columns are \(required.joined(separator: ", "))"))
        }
        return places
    }

    /// The field in a column; an empty one where the row is too short or the column is not there.
    func field(_ row: Row, _ place: Int?) -> Field {
        guard let place, place < row.fields.count else { return Field(text: "", column: 0) }
        return field(places[row.fields.lowerBound + place])
    }

    /// Whether a field holds nothing.
    func isEmpty(_ row: Row, _ place: Int?) -> Bool {
        guard let place, place < row.fields.count else { return true }
        let field = places[row.fields.lowerBound + place]
        return field.start == field.end
    }
}
