import Lexicon
import Testing

/// A broken folder and the place and kind of the one problem that must be named.
struct Broken: Sendable, CustomTestStringConvertible {
    var kind: LexiconProblem.Kind
    var place: String
    var says: String
    var files: [LexiconFile]
    var isWarning = false

    var testDescription: String { "\(kind.rawValue): \(says)" }

    private static let header = "id\tpattern\tmeasure\tweight\tcategory\n"
    private static let good = header + "a\thoax\tstance\t-1\tfraud\n"

    private static func row(_ text: String) -> [LexiconFile] {
        Folder.files(entries: good + text)
    }

    static let all: [Broken] = [
        Broken(
            kind: .missingFile, place: "small/about.tsv", says: "not there",
            files: Folder.files(about: nil)),
        Broken(
            kind: .unknownFile, place: "small/other.tsv", says: "none of a lexicon's",
            files: Folder.files() + [LexiconFile(path: "small/other.tsv", bytes: [])],
            isWarning: true),
        Broken(
            kind: .notUTF8, place: "small/names.tsv:2:3", says: "not UTF-8",
            files: Folder.files() + [
                LexiconFile(
                    path: "small/names.tsv",
                    bytes: Array("pattern\tside\nx\t".utf8) + [0xFF, 0xFE])
            ]),
        Broken(
            kind: .missingColumn, place: "small/entries.tsv:1", says: "lacks the column 'weight'",
            files: Folder.files(entries: "id\tpattern\tmeasure\tcategory\n")),
        Broken(
            kind: .missingColumn, place: "small/names.tsv", says: "no header",
            files: Folder.files(names: "# nothing\n")),
        Broken(
            kind: .unknownColumn, place: "small/names.tsv:1:14", says: "'wieght'",
            files: Folder.files(names: "pattern\tside\twieght\n")),
        Broken(
            kind: .unknownColumn, place: "small/names.tsv:1:14", says: "'side' twice",
            files: Folder.files(names: "pattern\tside\tside\n")),
        Broken(
            kind: .fieldCount, place: "small/entries.tsv:3:25", says: "6 fields",
            files: row("b\tfraud\tstance\t-1\tfraud\tmore")),
        Broken(
            kind: .emptyField, place: "small/entries.tsv:3:3", says: "'pattern' is empty",
            files: row("b\t\tstance\t-1\tfraud")),
        Broken(
            kind: .emptyField, place: "small/about.tsv:8", says: "'version' has no value",
            files: Folder.files(about: Folder.about + "\nversion\t")),
        Broken(
            kind: .unknownKey, place: "small/about.tsv:8:1", says: "'colour'",
            files: Folder.files(about: Folder.about + "\ncolour\tred")),
        Broken(
            kind: .badKey, place: "small/about.tsv:8:1", says: "'id' stands twice",
            files: Folder.files(about: Folder.about + "\nid\tother")),
        Broken(
            kind: .badKey, place: "small/about.tsv", says: "'kind' is missing",
            files: Folder.files(
                about: "key\tvalue\nid\ta\ntitle\tb\nlanguage\ten\nlicence\tc\n"
                    + "category.fraud\td")),
        Broken(
            kind: .badKey, place: "small/calibration.tsv:3:1", says: "'a' stands twice",
            files: Folder.files(calibration: "key\tvalue\na\t1\na\t2")),
        Broken(
            kind: .badValue, place: "small/about.tsv:8:9", says: "'opinion' is no measure",
            files: Folder.files(about: Folder.about + "\nmeasure\topinion")),
        Broken(
            kind: .badValue, place: "small/entries.tsv:3:9", says: "'stanc' is no measure",
            files: row("b\tfraud\tstanc\t-1\tfraud")),
        Broken(
            kind: .badValue, place: "small/names.tsv:2:3", says: "'enemy' is no side",
            files: Folder.files(names: "pattern\tside\nx\tenemy")),
        Broken(
            kind: .badValue, place: "small/tests.tsv:2:10", says: "'happy' is no class",
            files: Folder.files(
                tests: "sentence\tmeasure\texpected\tcategory\nA\tstance\thappy\t-")),
        Broken(
            kind: .badValue, place: "small/calibration.tsv:2:3", says: "'x' is no number",
            files: Folder.files(calibration: "key\tvalue\na\tx")),
        Broken(
            kind: .badWeight, place: "small/entries.tsv:3:16", says: "'1,5' is no number",
            files: row("b\tfraud\tstance\t1,5\tfraud")),
        Broken(
            kind: .badWeight, place: "small/entries.tsv:3:16", says: "is zero",
            files: row("b\tfraud\tstance\t0\tfraud")),
        Broken(
            kind: .badWeight, place: "small/entries.tsv:3:16", says: "out of range",
            files: row("b\tfraud\tstance\t-11\tfraud")),
        Broken(
            kind: .badWeight, place: "small/entries.tsv:3:16", says: "'inf' is no number",
            files: row("b\tfraud\tstance\tinf\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "without its ')'",
            files: row("b\t(a|b\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "outside a group",
            files: row("b\ta)\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "start or end",
            files: row("b\t* a\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "more than two '*'",
            files: row("b\ta *** b\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "inside or before a word",
            files: row("b\ta*b\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "case as written",
            files: row("b\t=Ab*\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "backslash at the end",
            files: row("b\ta\\\tstance\t1\tfraud")),
        Broken(
            kind: .badPattern, place: "small/entries.tsv:3", says: "more than 256",
            files: row(
                "b\t" + String(repeating: "(a|b|c|d|e|f|g|h)", count: 3) + "\tstance\t1\tfraud")),
        Broken(
            kind: .unknownCategory, place: "small/entries.tsv:3", says: "'froud'",
            files: row("b\tfraud\tstance\t-1\tfroud")),
        Broken(
            kind: .duplicateID, place: "small/entries.tsv:3:1", says: "'a' stands in line 2",
            files: row("a\tfraud\tstance\t-1\tfraud")),
        Broken(
            kind: .duplicatePattern, place: "small/entries.tsv:3", says: "'HOAX' matches",
            files: row("b\tHOAX\tstance\t-1\tfraud")),
        Broken(
            kind: .duplicatePattern, place: "small/names.tsv:3:1", says: "'X' stands in line 2",
            files: Folder.files(names: "pattern\tside\nx\ttopic\nX\ttopic")),
        Broken(
            kind: .unreachable, place: "small/entries.tsv:3", says: "part of the pattern",
            files: row("b\t(hoax|sham)\tstance\t-1\tfraud"), isWarning: true),
        Broken(
            kind: .untestedCategory, place: "small/tests.tsv", says: "'fraud'",
            files: Folder.files(), isWarning: true),
        Broken(
            kind: .unusedCategory, place: "small/about.tsv", says: "'praise'",
            files: Folder.files(about: Folder.about + "\ncategory.praise\tPraise"),
            isWarning: true),
    ]
}

@Suite("Broken lexicons")
struct ProblemTests {
    @Test("A problem is named with file, line, column, reason and remedy", arguments: Broken.all)
    func named(broken: Broken) throws {
        let problems = Lexicon.check(files: broken.files).problems
        let problem = try #require(
            problems.first { $0.kind == broken.kind && $0.description.contains(broken.says) },
            "\(problems)")
        #expect(problem.description.hasPrefix(broken.place + ": "), "\(problem)")
        #expect(problem.isWarning == broken.isWarning)
        #expect(!problem.remedy.isEmpty)
    }

    @Test("An error stops reading, a warning does not", arguments: Broken.all)
    func stops(broken: Broken) {
        let readErrors = Lexicon.check(files: broken.files).problems.filter { !$0.isWarning }
        if broken.isWarning {
            #expect(readErrors.isEmpty)
            #expect(throws: Never.self) { try Lexicon(files: broken.files) }
        } else {
            #expect(!readErrors.isEmpty)
        }
    }

    @Test("Every kind of problem has a case above")
    func complete() {
        #expect(Set(Broken.all.map(\.kind)) == Set(LexiconProblem.Kind.allCases))
    }

    @Test("A broken row is left out and the rest is read")
    func partial() throws {
        let files = Folder.files(
            entries: """
                id\tpattern\tmeasure\tweight\tcategory
                a\thoax\tstance\tx\tfraud
                b\tsham\tstance\t-1\tfraud
                """)
        let result = Lexicon.check(files: files)
        #expect(result.lexicon?.entries.map(\.id) == ["b"])
        #expect(result.problems.filter { !$0.isWarning }.count == 1)
        #expect(throws: LexiconProblem.self) { try Lexicon(files: files) }
    }
}
