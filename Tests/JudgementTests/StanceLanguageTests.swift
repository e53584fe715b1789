import Conversation
import Judgement
import Testing

/// A sentence, and the class that must come out.
private struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: Stance
    var testDescription: String { text }

    init(_ text: String, _ expected: Stance) {
        self.text = text
        self.expected = expected
    }
}

@Suite("Who asserts what about whom")
struct StanceLanguageTests {
    private static let cases: [Case] = [
        // Asserted, denied, asked, supposed, reported.
        Case("The man is a swindler, pure fraud.", .skeptic),
        Case("This is no hoax.", .believer),
        Case("Why would anyone call this a scam?", .believer),
        Case("The critics say that he is a fraud.", .believer),
        Case("You claim that he is a liar.", .believer),
        Case("Whether it works is the question.", .neutral),
        Case("The tests show that it works.", .believer),
        // Evidence.
        Case("No independent test, no proof, nothing to show.", .skeptic),
        Case("It was replicated by several labs.", .believer),
        // Whom it hits.
        Case("The skeptics are frauds.", .believer),
        Case("Rossi is a fraud.", .skeptic),
        // Double negation, idioms and distance.
        Case("There is no doubt that it is real.", .believer),
        Case("He never delivered anything, the man is a crook.", .skeptic),
        // Scare quotes, sarcasm, concession.
        Case("Another \"customer\" with another \"report\".", .skeptic),
        Case("Yeah right, it is real.", .skeptic),
        Case("Sure, a genuine breakthrough. The man is a crook.", .skeptic),
        Case("Granted, he is a crook, but the device definitely works.", .believer),
        // Questions that want an answer, tags, and what others take him for.
        Case("Do you know if that is a hoax?", .neutral),
        // A question that opens with a denial expects a yes.
        Case("Isn't this a swindle?", .skeptic),
        Case("Isn't it a genuine breakthrough?", .believer),
        Case("Is it a genuine breakthrough?", .neutral),
        Case("It isn't a swindle.", .believer),
        Case("Most scientists take him for a fraud, yet it works.", .believer),
        // Evidence and idioms that hold a demand's or a negator's words.
        Case("This is a real breakthrough and the measurements prove it.", .believer),
        Case("You can't fault the work.", .believer),
        // Nouns of a denied phrase.
        Case("That is not a proven case of deliberate fraud.", .believer),
        // Despite concedes nothing: it names a fact.
        Case("Despite the solid evidence people keep asking.", .believer),
        // Hope alone decides nothing.
        Case("I hope it works.", .neutral),
    ]

    @Test("Sentences come out as people read them", arguments: cases)
    private func sentence(item: Case) throws {
        var buffers = JudgeBuffers()
        let judgement = try ShippedJudge.ecat().judge(item.text, buffers: &buffers)
        #expect(
            judgement.stance == item.expected,
            "\(judgement.stanceScore): \(judgement.evidence.map { "\($0.entryID) \($0.modifiers)" })"
        )
    }

    @Test("A text that splits its targets is judged by the topic that is asked")
    func split() throws {
        var buffers = JudgeBuffers()
        let text = "LENR is real but Rossi is a fraud."
        #expect(try ShippedJudge.lenr().judge(text, buffers: &buffers).stance == .believer)
        #expect(try ShippedJudge.ecat().judge(text, buffers: &buffers).stance == .skeptic)
    }

    @Test(
        "Without its rule a sentence scores clearly otherwise",
        arguments: [
            ("negation", "This is no hoax."),
            ("rhetorical_question", "How could that be a hoax?"),
            ("attribution", "You say he is a liar."),
            ("demand", "Show us that it works."),
            ("target", "The skeptics are frauds."),
            ("scare_quotes", "Another \"customer\" with another \"report\"."),
            ("sarcasm", "It is genuine /s"),
            ("conditional", "I hope it works."),
            ("quoted", "> It is a hoax.\nThanks, that works."),
            ("counterfactual", "If the device was real he would sell it."),
            ("conditional", "If it works, the price of oil will fall."),
            ("concession", "Although he is a crook, the device is genuine."),
        ])
    func decisive(rule: String, text: String) throws {
        var buffers = JudgeBuffers()
        let with = try ShippedJudge.ecat().judge(text, buffers: &buffers)
        let without = try ShippedJudge.ecat(without: [rule]).judge(text, buffers: &buffers)
        #expect(abs(with.stanceScore - without.stanceScore) > 0.05, "\(with.stanceScore)")
    }
}

@Suite("Probabilities")
struct ProbabilityTests {
    @Test(
        "A text without evidence is likelier neutral than one whose evidence sums to nothing",
        arguments: [
            "The table stands by the window.", "", "Wo steht der Tisch denn nun eigentlich?",
        ])
    func silence(text: String) throws {
        var buffers = JudgeBuffers()
        let silent = try ShippedJudge.ecat().judge(text, buffers: &buffers)
        let asked = try ShippedJudge.ecat().judge("Is it a hoax?", buffers: &buffers)
        #expect(silent.stance == .noSignal)
        #expect(asked.stance == .neutral)
        #expect(silent.pNeutral > asked.pNeutral)
        #expect(silent.pSkeptic == silent.pBeliever)
        #expect(abs(silent.pSkeptic + silent.pBeliever + silent.pNeutral - 1) < 1e-9)
    }

    @Test(
        "The scores that count as neutral are those at which the class changes",
        arguments: [
            "It was almost a success.", "It is genuine.", "Perhaps there was an error.",
            "An error.",
            "It is a fraud.", "It looks exciting, but there are doubts.",
        ])
    func cuts(text: String) throws {
        var buffers = JudgeBuffers()
        let judge = try ShippedJudge.ecat()
        let judgement = judge.judge(text, buffers: &buffers)
        let neutral = judge.neutralScores
        let expected: Stance =
            judgement.stanceScore < neutral.lowerBound
            ? .skeptic : judgement.stanceScore > neutral.upperBound ? .believer : .neutral
        #expect(judgement.stance == expected)
        #expect(neutral.lowerBound < 0 && neutral.upperBound > 0)
    }
}
