import Lexicon
import Testing

@Suite("Facts of form in learned lexicons")
struct LearnedFormTests {
    private static func learn(_ texts: [LabelledText]) throws -> LearnOutcome {
        try LexiconLearner(LearnOptions()).learn(texts)
    }

    @Test("What one fact means may hang on another: pairs of facts tell what neither tells alone")
    func pairs() throws {
        // A link answers a question or an exclamation mark meets none: neither fact decides.
        let texts = (0..<160).map { index in
            let brings = index % 2 == 0
            let asked = (index / 2) % 2 == 0
            return LabelledText(
                text: "somebody told me \(index)" + (brings ? " http://a.example/\(index)" : ""),
                label: brings == asked ? "same" : "other",
                parent: "it stands there \(index)" + (asked ? "?" : "."))
        }
        let outcome = try Self.learn(texts)
        #expect(outcome.report.macroF1 > 0.95)
        #expect(outcome.general.entries.contains { $0.category == "form_pair" })
        let read = try Lexicon(files: outcome.general.serialized())
        let problems = Lexicon.check(files: outcome.general.serialized()).problems
        #expect(problems.filter { !$0.isWarning } == [])
        let scorer = try #require(LearnedScorer([read]))
        var buffers = LearnedBuffers()
        for (text, parent, label) in [
            ("look http://b.example/1", "where is it?", "same"), ("look", "it is there.", "same"),
            ("look http://b.example/1", "it is there.", "other"), ("look", "where is it?", "other"),
        ] {
            let result = scorer.score(text, parent: parent, buffers: &buffers)
            #expect(scorer.classes[result.best] == label, "\(text) to \(parent)")
        }
    }

    /// A fact, a text with it, and one without.
    private static let facts = [
        ("negated_assent", "so that is not quite true", "so that is quite a number"),
        ("contradicts", "then he did not see the plant", "then he went to see the plant"),
        ("early_negator", "hardly so, not at all", "hardly so, all of it"),
        ("asks_proof", "where is the evidence?", "where is the table?"),
        ("starts_denial", "nope it stands there", "there it stands"),
        ("many_questions", "what? where does it stand?", "there. where does it stand?"),
        ("swearing", "what a damn table", "what a long table"),
        ("hedge", "perhaps the table stands", "today the table stands"),
        ("report", "breaking news of the table", "some news of the table"),
        ("third_person", "he has a table", "the man has a table"),
        ("several_sentences", "It stands. It fell.", "It stands and it fell."),
    ]

    @Test("Each fact is seen where it holds, and only there", arguments: facts.indices)
    func seen(index: Int) throws {
        let (fact, with, without) = Self.facts[index]
        let texts = (0..<80).map { number in
            LabelledText(
                text: (number % 2 == 0 ? with : without) + " \(number)",
                label: number % 2 == 0 ? "with" : "without", parent: "something else \(number)")
        }
        let entry = try #require(
            try Self.learn(texts).general.entries.first { $0.id == "form:" + fact })
        #expect(entry.count == 40)
        #expect(entry.classWeights[0] > 0)
        #expect(entry.scope == .form)
    }

    @Test("Probabilities come true as often as they say where one class is rare")
    func probabilities() throws {
        // One text in eight is rare; the word that tells it is right in two of three cases.
        var texts: [LabelledText] = []
        for index in 0..<480 {
            let marked = index % 6 == 0
            let rare = marked && index % 18 != 0
            texts.append(
                LabelledText(
                    text: "number \(index) of the \(marked ? "seldom" : "usual") kind",
                    label: rare ? "rare" : (index % 5 == 0 ? "third" : "common"), line: index))
        }
        let outcome = try Self.learn(texts)
        let scorer = try #require(LearnedScorer([outcome.general]))
        var buffers = LearnedBuffers()
        var sums = [0.0, 0, 0]
        for text in texts {
            let result = scorer.score(text.text, buffers: &buffers)
            for index in sums.indices { sums[index] += result.probabilities[index] / 480 }
        }
        for (name, sum) in zip(scorer.classes, sums) {
            let share = Double(texts.filter { $0.label == name }.count) / 480
            #expect(abs(sum - share) < 0.06, "\(name): \(sum) for \(share)")
        }
    }
}
