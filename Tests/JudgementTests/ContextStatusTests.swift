import Conversation
import Judgement
import Testing

/// What the writer does with a word decides what it counts for.
@Suite("Assertion status")
struct ContextStatusTests {
    /// The stance evidence of the entry that covers `word`.
    private func row(
        _ text: String, _ word: String, without rule: String? = nil
    ) throws -> Evidence {
        var buffers = JudgeBuffers()
        let judge = try ShippedJudge.ecat(without: rule.map { [$0] } ?? [])
        let judgement = judge.judge(text, buffers: &buffers)
        return try #require(
            judgement.evidence.first {
                $0.measure == .stance && $0.matchedText.lowercased().contains(word)
            }, "no entry for \(word): \(judgement.evidence.map(\.matchedText))")
    }

    @Test(
        "Each status shows in the evidence, changes the weight, and falls without its rule",
        arguments: [
            ("This is not a scam.", "scam", "negated", "negation"),
            ("Nobody here is a fraud.", "fraud", "negated", "negation"),
            ("Is it a scam?", "scam", "questioned", "question"),
            ("Why would anyone call it a scam?", "scam", "rhetorical", "rhetorical_question"),
            ("How can this be a hoax?", "hoax", "rhetorical", "rhetorical_question"),
            ("If it is a scam, we will see.", "scam", "conditional", "conditional"),
            (
                "If it were a hoax, he would have sold it.", "hoax", "counterfactual",
                "counterfactual"
            ),
            ("Critics claim that it is a scam.", "scam", "attributed_opponents", "attribution"),
            ("You say it is a scam.", "scam", "attributed_opponents", "attribution"),
            ("Rossi says it is genuine.", "genuine", "attributed_proponents", "attribution"),
            ("> It is a scam.\nThanks for the link.", "scam", "quoted", "quoted"),
            ("He showed a \"genuine\" reactor.", "genuine", "scare_quoted", "scare_quotes"),
        ])
    func status(text: String, word: String, status: String, rule: String) throws {
        let with = try row(text, word)
        #expect(with.modifiers.first == status)
        #expect(with.modifiers.contains(rule))
        #expect(with.multiplier != 1)
        let without = try row(text, word, without: rule)
        #expect(!without.modifiers.contains(status))
        #expect(without.contribution != with.contribution)
    }

    @Test(
        "What is said outright is asserted",
        arguments: [
            ("This is a scam.", "scam"), ("He is a crook, plain and simple.", "crook"),
            ("The effect is genuine.", "genuine"),
        ])
    func asserted(text: String, word: String) throws {
        let found = try row(text, word)
        #expect(found.modifiers.isEmpty)
        #expect(found.multiplier == 1)
        #expect(!found.inQuote)
    }

    @Test("A word in a quotation says so and counts nothing")
    func inQuote() throws {
        let found = try row("> It is a scam.\nThanks for the link.", "scam")
        #expect(found.inQuote)
        #expect(found.contribution == 0)
    }

    @Test("A denied accusation and an accusation count for opposite sides")
    func denied() throws {
        #expect(try row("This is a scam.", "scam").contribution < 0)
        #expect(try row("This is not a scam.", "scam").contribution > 0)
        #expect(try row("How can this be a hoax?", "hoax").contribution > 0)
    }

    @Test(
        "Two negators cancel, and idioms that hold one negate nothing",
        arguments: [
            ("Nobody says it is not a scam.", "scam"), ("No doubt it is a scam.", "scam"),
            ("It is not only a scam, it is an old one.", "scam"),
            ("Without a doubt this is a fraud.", "fraud"),
        ])
    func notNegated(text: String, word: String) throws {
        let found = try row(text, word)
        #expect(!found.modifiers.contains("negated"))
        #expect(found.contribution < 0)
    }

    @Test("A negator reaches no further than its clause")
    func clause() throws {
        let found = try row("I did not see the talk, but it is a scam.", "scam")
        #expect(!found.modifiers.contains("negated"))
        #expect(found.contribution < 0)
    }
}
