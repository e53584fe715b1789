import Conversation
import Lexicon
import Testing

/// Labelled texts made for the purpose: each class has its words among words that all share.
enum MadeTexts {
    static func texts(
        _ count: Int, classes: [(name: String, words: [String])], topic: String = ""
    ) -> [LabelledText] {
        let shared = [
            "the", "report", "of", "today", "about", "it", "plant", "they", "said", "again",
        ]
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<count).map { index in
            let (name, words) = classes[index % classes.count]
            var text = (0..<6).map { _ in shared[next(shared.count)] }
            text.insert(words[next(words.count)], at: next(6))
            return LabelledText(
                text: text.joined(separator: " ") + " \(index)", label: name, topic: topic,
                line: index + 2)
        }
    }

    static let stances: [(name: String, words: [String])] = [
        ("skeptic", ["hoax", "bogus", "scammers", "scamming"]),
        ("believer", ["genuine", "proven", "breakthrough"]), ("neutral", ["maybe", "weather"]),
    ]
}

@Suite("Learning a lexicon")
struct LearningTests {
    private func learn(
        _ texts: [LabelledText], _ change: (inout LearnOptions) -> Void = { _ in }
    ) throws -> LearnOutcome {
        var options = LearnOptions()
        options.source = "made.tsv"
        change(&options)
        return try LexiconLearner(options).learn(texts)
    }

    @Test("The words that tell the classes apart get the weights")
    func weights() throws {
        let outcome = try learn(MadeTexts.texts(180, classes: MadeTexts.stances))
        var entries: [String: LexiconEntry] = [:]
        for entry in outcome.general.entries { entries[entry.id] = entry }
        #expect((entries["hoax"]?.weight ?? 0) < -0.2)
        #expect((entries["genuine"]?.weight ?? 0) > 0.2)
        #expect(entries["scam*"]?.category == "prefix")
        #expect(abs(entries["report"]?.weight ?? 0) < 0.5 * abs(entries["hoax"]?.weight ?? 0))
        #expect(entries["hoax"]?.example.contains("hoax") == true)
        #expect(entries["hoax"]?.count ?? 0 > 5)
        #expect(outcome.report.macroF1 > 0.9)
        #expect(outcome.report.texts == 180)
    }

    @Test("What is written is an ordinary lexicon, and judges new texts")
    func judges() throws {
        let outcome = try learn(MadeTexts.texts(180, classes: MadeTexts.stances))
        let files = try #require(outcome.folders.first).files
        #expect(Lexicon.check(files: files).problems.filter { !$0.isWarning } == [])
        let scorer = try #require(LearnedScorer([try Lexicon(files: files)]))
        #expect(scorer.isNative)
        var buffers = LearnedBuffers()
        let result = scorer.score("They said it is a HOAX again", buffers: &buffers)
        #expect(scorer.classes[result.best] == "skeptic")
        #expect(abs(result.probabilities.reduce(0, +) - 1) < 1e-9)
        var judgement = Judgement(stance: .believer)
        let text = "A proven plant"
        #expect(scorer.apply(to: &judgement, text: text, buffers: &buffers) == "believer")
        #expect(judgement.stance == .believer)
        #expect(judgement.stanceScore > 0)
        #expect(abs(judgement.pBeliever + judgement.pSkeptic + judgement.pNeutral - 1) < 1e-9)
        let proven = judgement.evidence.first { $0.entryID == "proven" }
        #expect(proven?.matchedText == "proven")
        #expect(judgement.evidence.allSatisfy { $0.measure == .stance })
        scorer.apply(to: &judgement, text: "", buffers: &buffers)
        #expect(judgement.stance == .noSignal)
        #expect(judgement.noSignalReason == "empty")
    }

    @Test("The same texts give the same bytes")
    func deterministic() throws {
        let texts = MadeTexts.texts(90, classes: MadeTexts.stances)
        let first = try learn(texts).general.serialized().map(\.bytes)
        #expect(try learn(texts).general.serialized().map(\.bytes) == first)
    }

    @Test("Not more entries are learned than asked for", arguments: [1, 5, 20])
    func maximum(entries: Int) throws {
        let outcome = try learn(MadeTexts.texts(120, classes: MadeTexts.stances)) {
            $0.maximumEntries = entries
        }
        #expect(outcome.general.entries.count <= entries)
        #expect(outcome.general.entries.count > 0)
    }

    @Test("Words of the prior that no text holds keep their side, and their order")
    func prior() throws {
        var prior = Lexicon(about: LexiconAbout(id: "p", title: "P", kind: .stance))
        for (word, weight) in [("hoax", -2.0), ("genuine", 2), ("fraud", -2), ("flawless", 1)] {
            prior.entries.append(
                LexiconEntry(
                    id: word, pattern: word, measure: .stance, weight: weight, category: "w"))
        }
        let outcome = try learn(MadeTexts.texts(180, classes: MadeTexts.stances)) {
            $0.prior = prior
            $0.maximumEntries = 8
        }
        var weights: [String: Double] = [:]
        for entry in outcome.general.entries { weights[entry.id] = entry.weight }
        let fraud = try #require(weights["fraud"])
        let flawless = try #require(weights["flawless"])
        #expect(fraud < 0)
        #expect(flawless > 0)
        #expect(abs(fraud + 2 * flawless) < 0.001)
        #expect(outcome.general.entries.first { $0.id == "fraud" }?.count == 0)
    }

    @Test("Any class names will do, and a topic with texts enough gets its own lexicon")
    func topicsAndNames() throws {
        let sky = MadeTexts.texts(60, classes: [("yes", ["blue"]), ("no", ["grey"])], topic: "Sky")
        let sea = MadeTexts.texts(60, classes: [("no", ["blue"]), ("yes", ["grey"])], topic: "Sea")
        let few = MadeTexts.texts(6, classes: [("no", ["a"]), ("yes", ["b"])], topic: "Sun")
        let outcome = try learn(sky + sea + few)
        #expect(outcome.topics.map(\.folder) == ["sea", "sky"])
        #expect(outcome.report.warnings.map(\.kind) == [.smallTopic])
        let lexicons = [outcome.general] + outcome.topics.map(\.lexicon)
        let scorer = try #require(LearnedScorer(lexicons))
        #expect(!scorer.isNative)
        var buffers = LearnedBuffers()
        func label(_ topic: String) -> String {
            let result = scorer.score("it is blue today", topic: topic, buffers: &buffers)
            return scorer.classes[result.best]
        }
        #expect(label("Sky") == "yes")
        #expect(label("Sea") == "no")
        var judgement = Judgement(stance: .skeptic)
        #expect(
            scorer.apply(to: &judgement, text: "blue", topic: "Sky", buffers: &buffers) == "yes")
        #expect(judgement.stance == .skeptic)
    }

    @Test("The text that is answered counts where it is given")
    func parents() throws {
        let replies = ["I agree", "so it is", "well said", "right you are"]
        let texts = (0..<120).map { index in
            LabelledText(
                text: replies[index % 4] + " \(index)", label: index % 2 == 0 ? "asks" : "tells",
                parent: index % 2 == 0 ? "Is it \(index)?" : "It is \(index).")
        }
        let outcome = try learn(
            texts.enumerated().map { index, text in
                var text = text
                text.text = replies[(index / 2) % 4] + " \(index)"
                return text
            })
        #expect(outcome.report.macroF1 > 0.9)
        let scorer = try #require(LearnedScorer([outcome.general]))
        var buffers = LearnedBuffers()
        let asked = scorer.score("well said", parent: "Is it so?", buffers: &buffers)
        #expect(scorer.classes[asked.best] == "asks")
        let told = scorer.score("well said", parent: "It is so.", buffers: &buffers)
        #expect(scorer.classes[told.best] == "tells")
    }

    @Test("Odd texts are learned from and judged all the same")
    func odd() throws {
        var texts = MadeTexts.texts(60, classes: MadeTexts.stances)
        let strange = [
            String(repeating: "word ", count: 20_000), "😀😀😀", "> quoted", "\u{202E}שלום",
            "\\ * ( | ) # = ^", "shame..", "\u{FFFD}",
        ]
        texts += strange.map { LabelledText(text: $0, label: "neutral", parent: $0) }
        let outcome = try learn(texts)
        let files = outcome.general.serialized()
        #expect(Lexicon.check(files: files).problems.filter { !$0.isWarning } == [])
        let scorer = try #require(LearnedScorer([try Lexicon(files: files)]))
        var buffers = LearnedBuffers()
        for text in strange + [""] {
            let result = scorer.score(text, parent: text, buffers: &buffers)
            #expect(result.probabilities.allSatisfy { $0.isFinite && $0 >= 0 })
            #expect(result.contributions.allSatisfy { $0.span.end <= text.utf8.count })
        }
    }

    @Test("Texts that cannot be learned from are refused with kind and line")
    func refused() {
        let good = MadeTexts.texts(20, classes: MadeTexts.stances)
        let cases: [(LearnProblem.Kind, Int, [LabelledText])] = [
            (.noTexts, 0, []), (.noTexts, 0, [LabelledText(text: " ", label: "a", line: 2)]),
            (.emptyLabel, 9, good + [LabelledText(text: "a", label: "", line: 9)]),
            (.oneClass, 2, good.filter { $0.label == "skeptic" }),
            (.rareClass, 31, good + [LabelledText(text: "a", label: "odd", line: 31)]),
        ]
        for (kind, line, texts) in cases {
            let problem = #expect(throws: LearnProblem.self) { try learn(texts) }
            #expect(problem?.kind == kind)
            #expect(problem?.line == line)
            #expect(problem?.description.hasPrefix("made.tsv:") == true)
            #expect(problem?.isWarning == false)
        }
    }

    @Test("Contradictory and empty texts are named and do no harm")
    func warned() throws {
        var texts = MadeTexts.texts(60, classes: MadeTexts.stances)
        texts.append(LabelledText(text: texts[0].text, label: "believer", line: 99))
        texts.append(LabelledText(text: "", label: "believer", line: 100))
        let warnings = try learn(texts).report.warnings
        #expect(warnings.map(\.kind) == [.emptyText, .contradiction])
        #expect(warnings.map(\.line) == [100, 99])
        #expect(warnings[1].reason.contains("line 2"))
        #expect(warnings.allSatisfy { $0.isWarning })
    }
}
