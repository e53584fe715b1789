/// A lexicon as its folder holds it.
public struct Lexicon: Sendable, Hashable {
    /// What it is.
    public var about: LexiconAbout
    /// The words and phrases.
    public var entries: [LexiconEntry]
    /// The names on each side of a topic.
    public var names: [LexiconName]
    /// The sentences that prove it.
    public var tests: [LexiconTest]
    /// The numbers that turn sums into scores.
    public var calibration: Calibration

    /// Makes a lexicon from values.
    public init(
        about: LexiconAbout, entries: [LexiconEntry] = [], names: [LexiconName] = [],
        tests: [LexiconTest] = [], calibration: Calibration = Calibration()
    ) {
        self.about = about
        self.entries = entries
        self.names = names
        self.tests = tests
        self.calibration = calibration
    }

    /// Reads the files of a lexicon's folder; the first error ends it. Linear in the bytes.
    public init(files: [LexiconFile]) throws(LexiconProblem) {
        var reader = LexiconReader(files: files)
        let lexicon = reader.read()
        if let problem = reader.problems.first(where: { !$0.isWarning }) { throw problem }
        guard let lexicon else {
            throw LexiconProblem(
                file: files.first?.path ?? LexiconFileName.about.rawValue, line: 0,
                kind: .missingFile, reason: "no lexicon could be read",
                remedy: "give the folder of a lexicon")
        }
        self = lexicon
    }

    /// Reads the files of a lexicon's folder and names everything that is wrong with them, in the
    /// order of files and lines. The lexicon is nil only where `about.tsv` or `entries.tsv` could not
    /// be read at all; broken rows are left out of it.
    public static func check(
        files: [LexiconFile]
    ) -> (lexicon: Lexicon?, problems: [LexiconProblem]) {
        var reader = LexiconReader(files: files)
        guard let lexicon = reader.read() else { return (nil, reader.problems) }
        let paths = Dictionary(
            files.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
        var problems = reader.problems
        problems += LexiconCheck(lexicon: lexicon, paths: paths).problems()
        // Stable: one line's problems stay in the order in which they were found.
        problems.sort { ($0.file, $0.line) < ($1.file, $1.line) }
        return (lexicon, problems)
    }
}
