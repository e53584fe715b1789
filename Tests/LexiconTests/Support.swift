import Language
import Lexicon

/// A small lexicon folder made of strings.
enum Folder {
    static let about = """
        key\tvalue
        id\tsmall
        title\tA small one
        kind\tstance
        language\ten
        licence\tApache-2.0
        category.fraud\tWords of fraud
        """

    /// The files of a lexicon; a file given as nil is left out.
    static func files(
        about: String? = Folder.about, entries: String? = nil, names: String? = nil,
        tests: String? = nil, calibration: String? = nil
    ) -> [LexiconFile] {
        let header = "id\tpattern\tmeasure\tweight\tcategory\n"
        let all: [(String, String?)] = [
            ("about.tsv", about), ("entries.tsv", entries ?? header + "a\thoax\tstance\t-1\tfraud"),
            ("names.tsv", names), ("tests.tsv", tests), ("calibration.tsv", calibration),
        ]
        return all.compactMap { name, content in
            content.map { LexiconFile(path: "small/" + name, bytes: Array($0.utf8)) }
        }
    }
}

/// A lexicon of stance patterns, each its own id.
func lexicon(_ patterns: [String], measure: EntryMeasure = .stance) -> Lexicon {
    Lexicon(
        about: LexiconAbout(id: "made", title: "Made", kind: .stance),
        entries: patterns.map {
            LexiconEntry(id: $0, pattern: $0, measure: measure, weight: 1, category: "word")
        })
}

/// What the patterns find in a text: the id and the matched source text of each hit.
func found(_ patterns: [String], in text: String) -> [String] {
    found(CompiledLexicon([lexicon(patterns)]), in: text)
}

/// What a compiled lexicon finds in a text.
func found(_ compiled: CompiledLexicon, in text: String) -> [String] {
    let doc = tokens(text)
    return compiled.hits(in: doc).map { hit in
        let first = doc.tokens[hit.tokens.lowerBound]
        let last = doc.tokens[hit.tokens.upperBound - 1]
        return compiled.entryID(of: hit) + " = " + doc.sourceString(from: first.start, to: last.end)
    }
}

/// A text cut into tokens.
func tokens(_ text: String) -> TokenizedText {
    var doc = TokenizedText()
    Tokenizer().tokenize(text, into: &doc)
    return doc
}
