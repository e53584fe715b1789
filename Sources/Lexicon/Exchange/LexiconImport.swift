public import Conversation

/// Reads lexicons of other tools.
public struct LexiconImport: Sendable {
    /// The format that is read.
    public let format: ExchangeFormat

    /// A reader of `format`.
    public init(_ format: ExchangeFormat) { self.format = format }

    /// Reads one file. Words that cannot be said in this notation, or stand there twice, become
    /// warnings. Formats of categories without weights give 1 to words of friendly or believing
    /// categories, -1 to their opposites (by the category's name: `positive`, `neg_positive`,
    /// `skeptic`), and leave other categories out with a warning. Linear in the bytes.
    ///
    /// - Parameters:
    ///   - file: The path that messages show.
    ///   - id: The id of the lexicon that is made.
    ///   - measure: What the weights are for.
    /// - Throws: the first line that is not of the format.
    public func read(
        _ bytes: [UInt8], file: String, id: String, measure: Measure = .sentiment
    ) throws(LexiconProblem) -> (lexicon: Lexicon, warnings: [LexiconProblem]) {
        var lines = try ForeignLines(bytes, file: file)
        var words = ForeignWords(measure: measure, file: file)
        switch format {
        case .vader: try readWeighted(&lines, &words, whole: false)
        case .afinn: try readWeighted(&lines, &words, whole: true)
        case .liwc: try LIWCReader.read(&lines, &words)
        case .quanteda: try QuantedaReader.read(&lines, &words)
        case .lexicoder: try readLexicoder(&lines, &words)
        }
        if words.entries.isEmpty {
            throw lines.problem(.emptyField, 0, "the file holds no word with a weight")
        }
        let about = LexiconAbout(
            id: id, title: id, kind: measure == .stance ? .stance : .sentiment,
            licence: "that of the source", sources: ["\(format.rawValue) file \(file)"],
            categories: words.categories.map {
                LexiconAbout.Category(name: $0, description: "From the \(format.rawValue) file")
            })
        return (Lexicon(about: about, entries: words.entries), words.warnings)
    }

    private func readWeighted(
        _ lines: inout ForeignLines, _ words: inout ForeignWords, whole: Bool
    ) throws(LexiconProblem) {
        while let line = lines.next() {
            let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2, let weight = Double(fields[1]), weight.isFinite,
                !whole || weight == weight.rounded()
            else {
                // The second field, or the end of the line where there is none.
                let column = (fields.first?.unicodeScalars.count ?? 0) + (fields.count > 1 ? 2 : 1)
                throw lines.problem(
                    .badWeight, line.number, column: column,
                    whole
                        ? "no word, tab and whole number: '\(line.text)'"
                        : "no word, tab and number: '\(line.text)'")
            }
            // AFINN runs to 5 where this scale ends at 4.
            words.add(
                String(fields[0]), globs: false, weight: whole ? weight * 0.8 : weight,
                category: "word", line: line.number)
        }
    }

    private func readLexicoder(
        _ lines: inout ForeignLines, _ words: inout ForeignWords
    ) throws(LexiconProblem) {
        var category: String?
        while let line = lines.next() {
            if line.text.first == "+" {
                category = String(line.text.dropFirst()).trimmed
                continue
            }
            guard let category else {
                throw lines.problem(
                    .unknownCategory, line.number, column: 1,
                    "a word before the first category ('+name'): '\(line.text)'")
            }
            words.add(
                line.text.trimmed, globs: true, weight: nil, category: category,
                line: line.number)
        }
    }
}

/// The lines of a foreign file, blank ones left out.
struct ForeignLines {
    private let lines: [(number: Int, text: String)]
    private var index = 0
    let file: String

    /// Cuts a file into lines.
    /// - Throws: the place of the first byte that is not UTF-8; older dictionaries are in Latin-1.
    init(_ bytes: [UInt8], file: String) throws(LexiconProblem) {
        self.file = file
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        var lines: [(number: Int, text: String)] = []
        while start < bytes.count {
            number += 1
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[start..<end]
            while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 {
                line.removeLast()
            }
            if line.contains(where: { $0 > 0x20 }) {
                guard let text = String(validating: line, as: UTF8.self) else {
                    let repaired = String(decoding: line, as: UTF8.self).unicodeScalars
                    let column = repaired.prefix { $0 != "\u{FFFD}" }.count + 1
                    throw LexiconProblem(
                        file: file, line: number, column: column, kind: .notUTF8,
                        reason: "a byte that is not UTF-8",
                        remedy: "convert the file, as with: iconv -f latin1 -t utf-8")
                }
                lines.append((number, text))
            }
            start = end + 1
        }
        self.lines = lines
    }

    mutating func next() -> (number: Int, text: String)? {
        guard index < lines.count else { return nil }
        index += 1
        return lines[index - 1]
    }

    /// What is wrong with a line; the column counts code points from 1, 0 means the whole line.
    func problem(
        _ kind: LexiconProblem.Kind, _ line: Int, column: Int = 0, _ reason: String
    ) -> LexiconProblem {
        LexiconProblem(
            file: file, line: line, column: column, kind: kind, reason: reason,
            remedy:
                "check the format's name (\(ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")))"
        )
    }
}

/// The entries that a foreign file gives.
struct ForeignWords {
    private(set) var entries: [LexiconEntry] = []
    private(set) var categories: [String] = []
    private(set) var warnings: [LexiconProblem] = []
    private var known: Set<String> = []
    private var refused: Set<String> = []
    private let measure: Measure
    private let file: String

    init(measure: Measure, file: String) {
        self.measure = measure
        self.file = file
    }

    /// Adds a word; a nil weight is told by the category's name.
    mutating func add(
        _ text: String, globs: Bool, weight: Double?, category: String, line: Int
    ) {
        let sign = weight ?? CategoryPolarity.sign(category)
        if weight == nil, sign == 0 {
            if refused.insert(category).inserted {
                warn(
                    .unknownCategory, line,
                    "the category '\(category)' takes no side and is left out",
                    "name it positive or negative, skeptic or believer, to use it")
            }
            return
        }
        if sign == 0 { return }
        guard let pattern = ForeignPattern.pattern(text, globs: globs) else {
            warn(
                .badPattern, line, "'\(text)' has a wildcard inside a word and is left out",
                "write the words out")
            return
        }
        guard known.insert(pattern.lowercased()).inserted else {
            warn(
                .duplicatePattern, line, "'\(text)' stands there twice; the first counts",
                "keep one")
            return
        }
        if !categories.contains(category) { categories.append(category) }
        let bound = Lexicon.maximumWeight
        entries.append(
            LexiconEntry(
                id: text, pattern: pattern,
                measure: measure == .stance ? .stance : .sentiment,
                weight: max(-bound, min(bound, sign)), category: category))
    }

    /// Notes what is left out.
    mutating func warn(
        _ kind: LexiconProblem.Kind, _ line: Int, _ reason: String, _ remedy: String
    ) {
        warnings.append(
            LexiconProblem(
                file: file, line: line, kind: kind, reason: reason, remedy: remedy,
                isWarning: true))
    }
}

extension String {
    /// Without blanks, tabs and quotation marks at both ends.
    var trimmed: String {
        let signs: Set<UInt8> = [0x20, 0x09, 0x22, 0x27]
        var bytes = Array(utf8)[...]
        while let first = bytes.first, signs.contains(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, signs.contains(last) { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
