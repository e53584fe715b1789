import Conversation

/// Reads the files of one lexicon and gathers what is wrong with them.
struct LexiconReader {
    private let files: [LexiconFile]
    private(set) var problems: [LexiconProblem] = []

    init(files: [LexiconFile]) { self.files = files }

    /// The lexicon without its broken rows; nil where a file that must be there is not.
    mutating func read() -> Lexicon? {
        for file in files where LexiconFileName(rawValue: file.name) == nil {
            report(
                file.path, 0, 0, .unknownFile, "the file is none of a lexicon's",
                "a lexicon holds "
                    + LexiconFileName.allCases.map(\.rawValue).joined(separator: ", "),
                isWarning: true)
        }
        guard let about = readAbout() else { return nil }
        guard let entries = readEntries(about) else { return nil }
        return Lexicon(
            about: about, entries: entries, names: readNames(), tests: readTests(about),
            calibration: readCalibration())
    }

    private func file(_ name: LexiconFileName) -> LexiconFile? {
        files.first { $0.name == name.rawValue }
    }

    private mutating func report(
        _ path: String, _ line: Int, _ column: Int, _ kind: LexiconProblem.Kind, _ reason: String,
        _ remedy: String, isWarning: Bool = false
    ) {
        problems.append(
            LexiconProblem(
                file: path, line: line, column: column, kind: kind, reason: reason, remedy: remedy,
                isWarning: isWarning))
    }

    private mutating func missing(_ name: LexiconFileName) {
        var folder = files.first?.path ?? ""
        if let file = files.first { folder = String(folder.dropLast(file.name.count)) }
        report(
            folder + name.rawValue, 0, 0, .missingFile, "the file is not there",
            "a lexicon needs about.tsv and entries.tsv")
    }

    // MARK: about.tsv

    private mutating func readAbout() -> LexiconAbout? {
        guard let file = file(.about) else {
            missing(.about)
            return nil
        }
        var table = TSVTable(file)
        let places = table.columns(required: ["key", "value"], optional: [])
        problems += table.problems
        var about = LexiconAbout(id: "", title: "", kind: .stance, language: "")
        var seen: Set<String> = []
        for row in table.rows {
            let key = table.field(row, places["key"])
            let value = table.field(row, places["value"])
            if value.text.isEmpty {
                report(
                    file.path, row.line, 0, .emptyField, "the key '\(key.text)' has no value",
                    "write key, tab, value")
                continue
            }
            if !AboutKeys.isRepeatable(key.text), !seen.insert(key.text).inserted {
                report(
                    file.path, row.line, key.column, .badKey, "the key '\(key.text)' stands twice",
                    "keep one")
                continue
            }
            if let failure = AboutKeys.set(key.text, value.text, &about) {
                report(
                    file.path, row.line, failure.isKey ? key.column : value.column,
                    failure.isKey ? .unknownKey : .badValue, failure.reason, failure.remedy)
            }
        }
        for key in ["id", "title", "kind", "language", "licence"] where !seen.contains(key) {
            report(
                file.path, 0, 0, .badKey, "the key '\(key)' is missing",
                "add a line: \(key), tab, value", isWarning: key == "licence")
        }
        return about
    }

    // MARK: entries.tsv

    private mutating func readEntries(_ about: LexiconAbout) -> [LexiconEntry]? {
        guard let file = file(.entries) else {
            missing(.entries)
            return nil
        }
        var table = TSVTable(file)
        let places = table.columns(
            required: ["id", "pattern", "measure", "weight", "category"],
            optional: ["mild", "lean", "scope", "source", "note", "count", "example"],
            prefix: "class.")
        problems += table.problems
        let entryPlaces = EntryPlaces(places, classes: about.classes)
        var entries: [LexiconEntry] = []
        entries.reserveCapacity(table.rows.count)
        for row in table.rows {
            if let entry = readEntry(row, table, entryPlaces) { entries.append(entry) }
        }
        return entries
    }

    private mutating func readEntry(
        _ row: TSVTable.Row, _ table: TSVTable, _ places: EntryPlaces
    ) -> LexiconEntry? {
        let path = table.path
        for (name, place) in places.required {
            if table.isEmpty(row, place) {
                report(
                    path, row.line, table.field(row, place).column, .emptyField,
                    "the field '\(name)' is empty",
                    "give each entry id, pattern, measure, weight and category")
                return nil
            }
        }
        let measureField = table.field(row, places.measure)
        guard let measure = EntryMeasure(rawValue: measureField.text) else {
            badValue(path, row.line, measureField, "measure", EntryMeasure.self)
            return nil
        }
        let scopeField = table.field(row, places.scope)
        guard let scope = EntryScope(rawValue: scopeField.text.isEmpty ? "text" : scopeField.text)
        else {
            badValue(path, row.line, scopeField, "scope", EntryScope.self)
            return nil
        }
        let category = table.field(row, places.category).text
        let weightField = table.field(row, places.weight)
        guard let mildness = readOptional(path, row.line, table.field(row, places.mild)),
            let lean = readOptional(path, row.line, table.field(row, places.lean))
        else { return nil }
        let allowsZero =
            category == Lexicon.blocker || measure == .classes
            || (measure == .sentiment && (mildness != 0 || lean != 0))
        guard let weight = readWeight(path, row.line, weightField, allowsZero: allowsZero) else {
            return nil
        }
        var classWeights: [Double] = []
        for place in places.classes {
            let field = table.field(row, place)
            guard let value = readWeight(path, row.line, field, allowsZero: true) else {
                return nil
            }
            classWeights.append(value)
        }
        let countField = table.field(row, places.count)
        if !countField.text.isEmpty, Int(countField.text).map({ $0 < 0 }) ?? true {
            report(
                path, row.line, countField.column, .badValue,
                "the count '\(countField.text)' is no number", "write a whole number or nothing")
        }
        return LexiconEntry(
            id: table.field(row, places.id).text,
            pattern: table.field(row, places.pattern).text, measure: measure, weight: weight,
            category: category, scope: scope, source: table.field(row, places.source).text,
            note: table.field(row, places.note).text, count: Int(countField.text),
            example: table.field(row, places.example).text, classWeights: classWeights,
            mildness: mildness, lean: lean, line: row.line)
    }

    /// The number of a field that may be empty, which is 0; nil where it is no weight.
    private mutating func readOptional(
        _ path: String, _ line: Int, _ field: TSVTable.Field
    ) -> Double? {
        field.text.isEmpty ? 0 : readWeight(path, line, field, allowsZero: true)
    }

    private mutating func readWeight(
        _ path: String, _ line: Int, _ field: TSVTable.Field, allowsZero: Bool
    ) -> Double? {
        guard let weight = DecimalNumber.value(field.text), weight.isFinite else {
            report(
                path, line, field.column, .badWeight, "the weight '\(field.text)' is no number",
                "write a number such as -1.5")
            return nil
        }
        if abs(weight) > Lexicon.maximumWeight || (weight == 0 && !allowsZero) {
            report(
                path, line, field.column, .badWeight,
                weight == 0 ? "the weight is zero" : "the weight \(field.text) is out of range",
                "weights run from -10 to 10 and are not zero (but in the category blocker)")
            return nil
        }
        return weight
    }

    private mutating func badValue<Value: RawRepresentable & CaseIterable>(
        _ path: String, _ line: Int, _ field: TSVTable.Field, _ name: String, _ type: Value.Type
    ) where Value.RawValue == String {
        report(
            path, line, field.column, .badValue, "'\(field.text)' is no \(name)",
            "use \(type.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    // MARK: The other files

    private mutating func readNames() -> [LexiconName] {
        guard let file = file(.names) else { return [] }
        var table = TSVTable(file)
        let places = table.columns(required: ["pattern", "side"], optional: ["name", "note"])
        problems += table.problems
        var names: [LexiconName] = []
        for row in table.rows {
            let pattern = table.field(row, places["pattern"])
            let side = table.field(row, places["side"])
            if pattern.text.isEmpty {
                report(
                    file.path, row.line, pattern.column, .emptyField, "the pattern is empty",
                    "write the name as texts spell it")
            } else if let known = NameSide(rawValue: side.text) {
                names.append(
                    LexiconName(
                        pattern: pattern.text, side: known,
                        name: table.field(row, places["name"]).text,
                        note: table.field(row, places["note"]).text, line: row.line))
            } else {
                badValue(file.path, row.line, side, "side", NameSide.self)
            }
        }
        return names
    }

    private mutating func readTests(_ about: LexiconAbout) -> [LexiconTest] {
        guard let file = file(.tests) else { return [] }
        var table = TSVTable(file)
        let places = table.columns(
            required: ["sentence", "measure", "expected", "category"], optional: [])
        problems += table.problems
        var tests: [LexiconTest] = []
        for row in table.rows {
            let measureField = table.field(row, places["measure"])
            let expected = table.field(row, places["expected"])
            let category = table.field(row, places["category"]).text
            guard let measure = Measure(rawValue: measureField.text) else {
                badValue(file.path, row.line, measureField, "measure", Measure.self)
                continue
            }
            let classes =
                about.classes.isEmpty
                ? (measure == .stance
                    ? Stance.allCases.map(\.rawValue) : Sentiment.allCases.map(\.rawValue))
                : about.classes
            guard classes.contains(expected.text) else {
                report(
                    file.path, row.line, expected.column, .badValue,
                    "'\(expected.text)' is no class of \(measure.rawValue)",
                    "use \(classes.joined(separator: ", "))")
                continue
            }
            tests.append(
                LexiconTest(
                    sentence: table.field(row, places["sentence"]).text, measure: measure,
                    expected: expected.text,
                    category: category.isEmpty || category == "-" ? nil : category, line: row.line))
        }
        return tests
    }

    private mutating func readCalibration() -> Calibration {
        var calibration = Calibration()
        guard let file = file(.calibration) else { return calibration }
        var table = TSVTable(file)
        let places = table.columns(required: ["key", "value"], optional: [])
        problems += table.problems
        for row in table.rows {
            let key = table.field(row, places["key"])
            let field = table.field(row, places["value"])
            guard let value = Double(field.text), value.isFinite else {
                report(
                    file.path, row.line, field.column, .badValue,
                    "'\(field.text)' is no number", "write a number such as 0.25")
                continue
            }
            if calibration[key.text] != nil {
                report(
                    file.path, row.line, key.column, .badKey, "the key '\(key.text)' stands twice",
                    "keep one")
            }
            calibration[key.text] = value
        }
        return calibration
    }
}

extension Lexicon {
    /// No weight is larger.
    public static let maximumWeight = 10.0

    /// The category of phrases that count nothing and hide their words ("kind of"); weight 0.
    public static let blocker = "blocker"
}
