import Conversation

extension Lexicon {
    /// The files of the lexicon, as `Lexicon(files:)` reads them back; empty tables have no file, and
    /// a column that is empty in all rows is left out. Tabs and line breaks in a field become blanks.
    public func serialized() -> [LexiconFile] {
        var files = [
            LexiconFile(path: LexiconFileName.about.rawValue, bytes: aboutTable().bytes),
            LexiconFile(path: LexiconFileName.entries.rawValue, bytes: entryTable().bytes),
        ]
        if !names.isEmpty {
            var table = TSVWriter(["pattern", "side", "name", "note"])
            for name in names {
                table.add([
                    name.pattern, name.side.rawValue, name.name == name.pattern ? "" : name.name,
                    name.note,
                ])
            }
            files.append(LexiconFile(path: LexiconFileName.names.rawValue, bytes: table.bytes))
        }
        if !tests.isEmpty {
            var table = TSVWriter(["sentence", "measure", "expected", "category"])
            for test in tests {
                table.add([
                    test.sentence, test.measure.rawValue, test.expected, test.category ?? "-",
                ])
            }
            files.append(LexiconFile(path: LexiconFileName.tests.rawValue, bytes: table.bytes))
        }
        if !calibration.values.isEmpty {
            var table = TSVWriter(["key", "value"])
            for (key, value) in calibration.values { table.add([key, Lexicon.number(value)]) }
            files.append(
                LexiconFile(path: LexiconFileName.calibration.rawValue, bytes: table.bytes))
        }
        return files
    }

    private func aboutTable() -> TSVWriter {
        var table = TSVWriter(["key", "value"])
        table.add(["id", about.id])
        table.add(["title", about.title])
        table.add(["kind", about.kind.rawValue])
        table.add(["language", about.language])
        if let measure = about.measure { table.add(["measure", measure.rawValue]) }
        table.add(["version", about.version])
        if !about.licence.isEmpty { table.add(["licence", about.licence]) }
        for source in about.sources { table.add(["source", source]) }
        for parent in about.parents { table.add(["parent", parent]) }
        if !about.topic.isEmpty { table.add(["topic", about.topic]) }
        for name in about.classes { table.add(["class", name]) }
        for category in about.categories {
            table.add(["category.\(category.name)", category.description])
        }
        for note in about.notes { table.add(["note", note]) }
        return table
    }

    private func entryTable() -> TSVWriter {
        let hasMildness = entries.contains { $0.mildness != 0 }
        let hasLean = entries.contains { $0.lean != 0 }
        let hasScope = entries.contains { $0.scope != .text }
        let hasSource = entries.contains { !$0.source.isEmpty }
        let hasNote = entries.contains { !$0.note.isEmpty }
        let hasCount = entries.contains { $0.count != nil }
        let hasExample = entries.contains { !$0.example.isEmpty }
        var header = ["id", "pattern", "measure", "weight", "category"]
        if hasMildness { header.append("mild") }
        if hasLean { header.append("lean") }
        if hasScope { header.append("scope") }
        if hasSource { header.append("source") }
        header += about.classes.map { "class.\($0)" }
        if hasCount { header.append("count") }
        if hasNote { header.append("note") }
        if hasExample { header.append("example") }
        var table = TSVWriter(header)
        for entry in entries {
            var row = [
                entry.id, entry.pattern, entry.measure.rawValue, Lexicon.number(entry.weight),
                entry.category,
            ]
            if hasMildness {
                row.append(entry.mildness == 0 ? "" : Lexicon.number(entry.mildness))
            }
            if hasLean { row.append(entry.lean == 0 ? "" : Lexicon.number(entry.lean)) }
            if hasScope { row.append(entry.scope.rawValue) }
            if hasSource { row.append(entry.source) }
            for index in about.classes.indices {
                row.append(
                    Lexicon.number(
                        index < entry.classWeights.count ? entry.classWeights[index] : 0))
            }
            if hasCount { row.append(entry.count.map(String.init) ?? "") }
            if hasNote { row.append(entry.note) }
            if hasExample { row.append(entry.example) }
            table.add(row)
        }
        return table
    }

    /// The shortest decimal that reads back as the value, without `.0`.
    static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

/// Writes rows separated by tabs.
struct TSVWriter {
    private(set) var bytes: [UInt8] = []

    init(_ header: [String]) { add(header) }

    mutating func add(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(0x09) }
            for byte in field.utf8 {
                bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
            }
        }
        bytes.append(0x0A)
    }
}
