/// Reads LIWC dictionaries.
enum LIWCReader {
    static func read(
        _ lines: inout ForeignLines, _ words: inout ForeignWords
    ) throws(LexiconProblem) {
        guard let first = lines.next(), first.text.trimmed == "%" else {
            throw lines.problem(.badKey, 1, column: 1, "the file does not begin with a line '%'")
        }
        var names: [String: String] = [:]
        var isHeader = true
        while let line = lines.next() {
            if line.text.trimmed == "%" {
                isHeader = false
                continue
            }
            let fields = line.text.split { $0 == "\t" || (isHeader && $0 == " ") }
                .map { String($0).trimmed }.filter { !$0.isEmpty }
            if isHeader {
                guard fields.count >= 2 else {
                    throw lines.problem(
                        .badKey, line.number, column: 1,
                        "no number and name of a category: '\(line.text)'")
                }
                names[fields[0]] = fields[1]
                continue
            }
            guard let word = fields.first, fields.count >= 2 else {
                throw lines.problem(
                    .emptyField, line.number, column: line.text.unicodeScalars.count + 1,
                    "a word without a category: '\(line.text)'")
            }
            try add(word, fields.dropFirst(), names, line, lines, &words)
        }
        if isHeader {
            throw lines.problem(.badKey, 0, "the categories do not end with a line '%'")
        }
    }

    /// A word's categories may contradict; the first that takes a side counts.
    private static func add(
        _ word: String, _ numbers: ArraySlice<String>, _ names: [String: String],
        _ line: (number: Int, text: String), _ lines: ForeignLines, _ words: inout ForeignWords
    ) throws(LexiconProblem) {
        var known: [String] = []
        for number in numbers {
            if number.contains("(") || number.contains("/") {
                words.warn(
                    .unknownCategory, line.number,
                    "'\(word)' counts under a condition, '\(number)', which is left out",
                    "write the phrases of the condition out")
                continue
            }
            guard let name = names[number] else {
                throw lines.problem(
                    .unknownCategory, line.number, column: column(of: number, in: line.text),
                    "no category has the number '\(number)'")
            }
            known.append(name)
        }
        guard let first = known.first else { return }
        let sided = known.first { CategoryPolarity.sign($0) != 0 }
        words.add(
            word, globs: true, weight: nil, category: sided ?? first, line: line.number)
    }

    /// Where the last field that holds `number` begins, in code points from 1.
    private static func column(of number: String, in text: String) -> Int {
        var column = 1
        var found = 0
        for field in text.split(separator: "\t", omittingEmptySubsequences: false) {
            if String(field).trimmed == number { found = column }
            column += field.unicodeScalars.count + 1
        }
        return found
    }
}

/// Reads quanteda dictionaries in YAML: the subset that `quanteda::as.yaml` writes, keys that end in
/// a colon, lists with `- item` or `[a, b]`, indentation by blanks.
enum QuantedaReader {
    static func read(
        _ lines: inout ForeignLines, _ words: inout ForeignWords
    ) throws(LexiconProblem) {
        var keys: [(indent: Int, name: String)] = []
        while let line = lines.next() {
            let indent = line.text.prefix { $0 == " " }.count
            let text = String(line.text.dropFirst(indent))
            if text.hasPrefix("#") || text == "---" || text == "..." { continue }
            if text.hasPrefix("- ") || text == "-" {
                guard let key = keys.last else {
                    throw lines.problem(
                        .unknownCategory, line.number, column: indent + 1,
                        "an item before the first key: '\(text)'")
                }
                add(String(text.dropFirst(1)).trimmed, key.name, line.number, &words)
                continue
            }
            guard let colon = key(in: text) else {
                throw lines.problem(
                    .badKey, line.number, column: indent + 1,
                    "neither a key with a colon nor an item: '\(text)'")
            }
            let name = String(text[..<colon]).trimmed
            while let last = keys.last, last.indent >= indent { keys.removeLast() }
            keys.append((indent, name))
            let rest = String(text[text.index(after: colon)...]).trimmed
            if rest.isEmpty { continue }
            for item in items(rest) { add(item, name, line.number, &words) }
        }
    }

    /// The colon that ends a key: the last one that a blank or nothing follows.
    private static func key(in text: String) -> String.Index? {
        if text.hasSuffix(":") { return text.index(before: text.endIndex) }
        return text.indices.first { index in
            text[index] == ":" && text[text.index(after: index)...].hasPrefix(" ")
        }
    }

    private static func items(_ text: String) -> [String] {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return [text] }
        return text.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed }
    }

    private static func add(
        _ item: String, _ key: String, _ line: Int, _ words: inout ForeignWords
    ) {
        if item.isEmpty { return }
        words.add(item, globs: true, weight: nil, category: key, line: line)
    }
}
