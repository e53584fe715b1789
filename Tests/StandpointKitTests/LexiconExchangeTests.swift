import Foundation
import Testing

@testable import StandpointKit

@Suite("Lexicons of other tools")
struct LexiconExchangeTests {
    private func bringIn(
        _ folder: ScratchFolder, _ name: String, _ text: String,
        _ change: (inout LexiconExchange.Import) -> Void = { _ in }
    ) throws -> LexiconExchange.Imported {
        var request = LexiconExchange.Import(
            path: try folder.write(name, text), output: folder.path + "/made")
        change(&request)
        return try LexiconExchange.bringIn(request)
    }

    @Test(
        "A file's name and first lines tell its format",
        arguments: [
            ("a.dic", "%\n", ExchangeFormat.liwc), ("a.txt", "%\n1\tpos\n%\n", .liwc),
            ("a.yml", "pos:\n", .quanteda), ("a.txt", "pos:\n  - good\n", .quanteda),
            ("a.lc3", "+pos\n", .lexicoder), ("a.txt", "+positive\ngood\n", .lexicoder),
            ("a.txt", "good\t1.9\t0.9\t[1]\nbad\t-2\t1\t[]\n", .vader),
            ("a.txt", "good\t3\r\nbad\t-2\r\n", .afinn), ("a.txt", "good\t1.5\n", .vader),
        ])
    func format(name: String, text: String, format: ExchangeFormat) {
        #expect(LexiconExchange.format(of: Array(text.utf8), path: name) == format)
        #expect(LexiconExchange.format(of: Array("a sentence\n".utf8), path: "a.txt") == nil)
    }

    @Test("An imported lexicon reads back from its folder with its licence and its source")
    func folder() throws {
        let folder = try ScratchFolder()
        let imported = try bringIn(folder, "v.txt", "good\t1.9\t0.9\nbad\t-2.5\t1\ngood\t1\t1\n") {
            $0.licence = "MIT"
        }
        #expect(imported.format == .vader && imported.warnings.map(\.line) == [3])
        let library = try LexiconLibrary(root: folder.path)
        let read = try library.load(library.folder("made")).lexicon
        #expect(read.about.licence == "MIT" && read.about.sources == ["vader file v.txt"])
        #expect(read.entries.map(\.pattern) == ["good", "bad"])
        #expect(read.entries.map(\.weight) == [1.9, -2.5])
        #expect(throws: ExchangeError.self) { try bringIn(folder, "v.txt", "good\t1\n") }
    }

    /// What each format keeps of a pattern and its weight: the pattern where it can be said, and the weight after
    /// writing and reading.
    static let kept: [(ExchangeFormat, [String: Double])] = [
        (.vader, ["good": 2, "awful": -3.1, ":\\(": -1.5]),
        (.afinn, ["good": 2.4, "awful": -3.2, ":\\(": -1.6, "no good": -0.8]),
        (.liwc, ["good": 1, "awful": -1, ":\\(": -1, "no good": -1, "lov*": 1]),
        (.quanteda, ["good": 1, "awful": -1, ":\\(": -1, "no good": -1, "lov*": 1]),
        (.lexicoder, ["good": 1, "awful": -1, ":\\(": -1, "no good": -1, "lov*": 1]),
    ]

    @Test("What is written and read again keeps all that the format can say", arguments: kept)
    func roundTrip(format: ExchangeFormat, kept: [String: Double]) throws {
        var lexicon = Lexicon(about: LexiconAbout(id: "a", title: "A", kind: .sentiment))
        for (pattern, weight) in [
            ("good", 2.0), ("awful", -3.1), (":\\(", -1.5), ("no good", -1), ("lov*", 2.5),
            ("=IT", 1), ("not ** bad", 1),
        ] {
            lexicon.entries.append(
                LexiconEntry(
                    id: pattern, pattern: pattern, measure: .sentiment, weight: weight,
                    category: "word"))
        }
        let given = try LexiconExchange.giveOut(lexicon, as: format, measure: .sentiment)
        #expect(given.written == kept.count && given.skipped.count == 7 - kept.count)
        let folder = try ScratchFolder()
        let back = try bringIn(folder, "x", String(decoding: given.bytes, as: UTF8.self)) {
            $0.format = format
        }
        var weights: [String: Double] = [:]
        for entry in back.lexicon.entries { weights[entry.pattern] = entry.weight }
        #expect(weights.count == kept.count, "\(weights)")
        for (pattern, weight) in kept {
            #expect(abs((weights[pattern] ?? 99) - weight) < 1e-9, "\(pattern) \(weights)")
        }
        // A second round changes nothing.
        let again = try LexiconExchange.giveOut(back.lexicon, as: format, measure: .sentiment)
        #expect(again.bytes == given.bytes)
        #expect(throws: ExchangeError.self) {
            try LexiconExchange.giveOut(lexicon, as: format, measure: .stance)
        }
    }

    @Test(
        "A line that is not of the format is told with file, line and column",
        arguments: [
            (ExchangeFormat.vader, "good\t1\nbad\tx\n", "x:2:5: error: no word, tab and number"),
            (.vader, "good\t1\nbad\n", "x:2:4: error"), (.afinn, "ok\t1.5\n", "x:1:4: error"),
            (
                .liwc, "%\n1\tpos\n%\ngood\t1\t7\n",
                "x:4:8: error: no category has the number '7'"
            ),
            (.quanteda, "pos:\n  good\n", "x:2:3: error"), (.lexicoder, "good\n", "x:1:1: error"),
        ])
    func refused(format: ExchangeFormat, text: String, message: String) throws {
        let folder = try ScratchFolder()
        do {
            _ = try bringIn(folder, "x", text) { $0.format = format }
            Issue.record("nothing was thrown")
        } catch {
            let told = "\(error)".replacingOccurrences(of: folder.path + "/", with: "")
            #expect(told.hasPrefix(message), "\(told)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/made"))
    }

    @Test("A dictionary in Latin-1 is told as such, with the place of the first byte")
    func latin() {
        let bytes = Array("good\t1\ncaf".utf8) + [0xE9] + Array("\t2\n".utf8)
        let problem = #expect(throws: LexiconProblem.self) {
            try LexiconImport(.vader).read(bytes, file: "f", id: "x")
        }
        #expect(problem?.kind == .notUTF8 && problem?.line == 2 && problem?.column == 4)
    }

    @Test("LIWC's conditional categories are left out with a warning")
    func conditions() throws {
        let text = "%\n1\tposemo\n2\tnegemo\n%\nkind\t(02 134)1/2\nlike\t(02 134)1/2\t1\n"
        let read = try LexiconImport(.liwc).read(Array(text.utf8), file: "f", id: "x")
        #expect(read.lexicon.entries.map(\.pattern) == ["like"])
        #expect(read.warnings.map(\.line) == [5, 6])
    }
}

@Suite("Texts of a corpus")
struct CorpusTextsTests {
    @Test("JSON Lines, plain lines and a run's folder give their texts; bad lines are told")
    func kinds() throws {
        let folder = try ScratchFolder()
        let lines = try folder.write(
            "a.jsonl", "{\"text\":\"one\"}\n\nno\n{\"text\":\"two \\u00e9\"}\n")
        let plain = try folder.write("b.txt", "three\r\n\nfour\n")
        try folder.write("comments.jsonl", "{\"text\":\"five\"}\n")
        try folder.write("manifest.json", "{}")
        var texts: [String] = []
        var notices: [String] = []
        var corpus = CorpusTexts(paths: [lines, folder.path])
        var summary = corpus.forEach(jobs: 1, { texts.append($0) }, notice: { notices.append($0) })
        #expect(texts == ["one", "two é", "five"])
        #expect(summary == CorpusTexts.Summary(texts: 3, failed: 1))
        #expect(notices.count == 1 && notices[0].hasPrefix("\(lines):3: "))
        texts = []
        corpus = CorpusTexts(paths: [plain, "/nowhere"])
        corpus.areLines = true
        summary = corpus.forEach(jobs: 1, { texts.append($0) }, notice: { _ in })
        #expect(
            texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } == ["three", "four"])
        #expect(summary.failed == 1)
    }
}
