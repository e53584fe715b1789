import Conversation
import Lexicon
import Testing

/// A file in a foreign format and what must come out of it.
struct Foreign: Sendable, CustomTestStringConvertible {
    var format: ExchangeFormat
    var text: String
    var entries: [String: Double]
    var warnings: Int

    var testDescription: String { format.rawValue }

    static let all: [Foreign] = [
        Foreign(
            format: .vader, text: "good\t1.9\t0.9\t[1, 2]\n:*\t2\t0\t[]\nbad\t-2.5\ngood\t1\n",
            entries: ["good": 1.9, ":\\*": 2, "bad": -2.5], warnings: 1),
        Foreign(
            format: .afinn, text: "can't stand\t-3\r\nsuperb\t5\r\n",
            entries: ["can't stand": -2.4, "superb": 4], warnings: 0),
        Foreign(
            format: .liwc,
            text: "%\n1\tposemo\n2\tnegemo\n3\tpronoun\n%\nlov*\t1\nhurt\t3\t2\nshe\t3\n",
            entries: ["lov*": 1, "hurt": -1], warnings: 1),
        Foreign(
            format: .liwc, text: "%\n1 positive\n2 negative\n%\nlov*\t1\nlost case*\t2\n",
            entries: ["lov*": 1, "lost case*": -1], warnings: 0),
        Foreign(
            format: .quanteda,
            text: "---\nskeptic:\n  - hoax*\n  - \"snake oil\"\nbeliever: [proven, it works]\n",
            entries: ["hoax*": -1, "snake oil": -1, "proven": 1, "it works": 1], warnings: 0),
        Foreign(
            format: .quanteda, text: "tone:\n  positive:\n    - joy\n  other:\n    - x\n",
            entries: ["joy": 1], warnings: 1),
        Foreign(
            format: .lexicoder, text: "+positive\nfine\nwell-m*\n+neg_positive\nnot fine\n",
            entries: ["fine": 1, "well-m*": 1, "not fine": -1], warnings: 0),
        Foreign(
            format: .lexicoder, text: "+negative\na*b\nsad\n", entries: ["sad": -1], warnings: 1),
    ]
}

@Suite("Foreign lexicons")
struct ExchangeTests {
    @Test("A file of each format gives its words and weights", arguments: Foreign.all)
    func reading(foreign: Foreign) throws {
        let result = try LexiconImport(foreign.format).read(
            Array(foreign.text.utf8), file: "x", id: "x")
        let pairs = result.lexicon.entries.map { ($0.pattern, $0.weight) }
        let got = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        #expect(got.count == foreign.entries.count, "\(got)")
        for (pattern, weight) in foreign.entries {
            #expect(abs((got[pattern] ?? 99) - weight) < 1e-9, "\(pattern)")
        }
        #expect(result.warnings.count == foreign.warnings, "\(result.warnings)")
        #expect(result.warnings.allSatisfy { $0.isWarning && $0.line > 0 })
        let problems = Lexicon.check(files: result.lexicon.serialized()).problems
        #expect(problems.filter { !$0.isWarning }.isEmpty)
    }

    @Test(
        "What is not of the format is refused with its line",
        arguments: [
            (ExchangeFormat.vader, "good\t1\nbad\n", 2), (.vader, "good\tx\n", 1),
            (.afinn, "good\t1.5\n", 1), (.liwc, "good\t1\n", 1), (.liwc, "%\n1\tpos\n", 0),
            (.liwc, "%\n1\tpos\n%\ngood\t7\n", 4), (.liwc, "%\n1\tpos\n%\ngood\n", 4),
            (.quanteda, "- good\n", 1), (.quanteda, "pos:\n  good\n", 2),
            (.lexicoder, "good\n+pos\n", 1), (.lexicoder, "\n", 0),
        ])
    func refused(format: ExchangeFormat, text: String, line: Int) {
        let problem = #expect(throws: LexiconProblem.self) {
            try LexiconImport(format).read(Array(text.utf8), file: "f", id: "x")
        }
        #expect(problem?.line == line)
        #expect(problem?.file == "f")
        #expect(problem?.remedy.contains("vader") == true)
    }

    @Test("What is written reads back with the same side", arguments: ExchangeFormat.allCases)
    func roundTrip(format: ExchangeFormat) throws {
        var lexicon = Lexicon(about: LexiconAbout(id: "a", title: "A", kind: .sentiment))
        for (pattern, weight) in [
            ("good", 2.0), ("bad", -3), ("(is|was) fine", 1), ("hope*", 1), ("not ** good", -1),
            ("=US", 1), (":\\(", -2),
        ] {
            lexicon.entries.append(
                LexiconEntry(
                    id: pattern, pattern: pattern, measure: .sentiment, weight: weight,
                    category: "word"))
        }
        let written = LexiconExport(format).write(lexicon)
        let read = try LexiconImport(format).read(written.bytes, file: "x", id: "x").lexicon
        var signs: [String: Bool] = [:]
        for entry in read.entries { signs[entry.pattern] = entry.weight > 0 }
        #expect(signs["good"] == true)
        #expect(signs["bad"] == false)
        #expect(signs[":\\("] == false)
        #expect(signs["is fine"] == (format == .vader ? nil : true))
        #expect(signs["hope*"] == (format == .vader || format == .afinn ? nil : true))
        let skipped = Set(written.skipped.map(\.pattern))
        #expect(skipped.isSuperset(of: ["not ** good", "=US"]))
        #expect(skipped.isDisjoint(with: ["good", "bad"]))
    }
}

@Suite("Coverage")
struct CoverageTests {
    @Test("Hits, dead entries, conflicts and the influence of each entry")
    func figures() throws {
        var lexicon = lexicon(["hoax", "proven", "unused"])
        lexicon.entries[0].weight = -1
        var coverage = LexiconCoverage(lexicon)
        for text in ["A hoax, a hoax!", "It is proven.", "A proven hoax.", "Nothing here."] {
            coverage.add(text)
        }
        let report = coverage.report()
        #expect(report.texts == 4)
        #expect(report.textsWithHits == 3)
        #expect(report.dead.map(\.pattern) == ["unused"])
        #expect(report.conflicts.count == 1)
        #expect(report.conflicts[0].sentences == 1)
        let rows = Dictionary(uniqueKeysWithValues: report.rows.map { ($0.entry.pattern, $0) })
        #expect(rows["hoax"]?.hits == 3)
        #expect(rows["hoax"]?.texts == 2)
        // Leaving an entry out is the same as counting with a lexicon that never had it.
        for name in ["hoax", "proven"] {
            var without = lexicon
            without.entries.removeAll { $0.pattern == name }
            var other = LexiconCoverage(without)
            for text in ["A hoax, a hoax!", "It is proven.", "A proven hoax.", "Nothing here."] {
                other.add(text)
            }
            let shift = other.report().meanScore - report.meanScore
            #expect(abs(shift - (rows[name]?.influence ?? 9)) < 1e-12)
        }
        #expect(
            report.rows.map { abs($0.influence) }
                == report.rows.map { abs($0.influence) }.sorted(by: >))
    }
}
