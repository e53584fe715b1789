import Conversation
import Judgement
import Testing

@Suite("Rules")
struct RuleTests {
    @Test("Names are unique")
    func names() {
        let names = Judge.rules.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("A rule's example is judged otherwise without the rule", arguments: Judge.rules.indices)
    func example(index: Int) throws {
        let rule = Judge.rules[index]
        var buffers = JudgeBuffers()
        let with = try ShippedJudge.ecat().judge(rule.example, buffers: &buffers)
        let without = try ShippedJudge.ecat(without: [rule.name])
            .judge(rule.example, buffers: &buffers)
        let differs =
            switch rule.measure {
            case .stance: with.stanceScore != without.stanceScore
            case .sentiment: with.sentimentScore != without.sentimentScore
            }
        #expect(differs, "\(rule.name): \(rule.example)")
    }

    /// A sentence for each rule of stance, the class it gets, and the class it gets without the rule.
    private static let decisive: [(rule: String, text: String, with: Stance, without: Stance)] = [
        ("quoted", "> This is a scam.\nThanks, I had not seen that.", .neutral, .skeptic),
        (
            "scare_quotes", "They showed us another \"demonstration\" last week.", .skeptic,
            .believer
        ),
        ("rhetorical_question", "How could that be a hoax?", .believer, .neutral),
        ("question", "Was it a fraud?", .neutral, .skeptic),
        (
            "counterfactual", "If it worked he would have sold a thousand by now.", .skeptic,
            .neutral
        ),
        ("conditional", "If it works, this is revolutionary.", .neutral, .believer),
        ("demand", "Show us that it works.", .neutral, .believer),
        ("attribution", "You say he is a liar.", .believer, .skeptic),
        ("negation", "This isn't a clear case of criminal fraud.", .believer, .skeptic),
        ("target", "Those skeptics are frauds.", .believer, .skeptic),
        ("label_protest", "Calling us a cult is an insult.", .believer, .skeptic),
        ("target_split", "LENR is amazing and promising. The E-Cat is bogus.", .skeptic, .believer),
        (
            "contrast", "It looks exciting and promising but there is no evidence.", .skeptic,
            .believer
        ),
        ("concession", "Although he is a crook, the results are genuine.", .believer, .skeptic),
        ("intensifier", "It was almost a success.", .neutral, .believer),
        ("hedge", "Perhaps there was an error.", .neutral, .skeptic),
        ("sarcasm", "It is real. Yeah right.", .skeptic, .believer),
        ("repetition", "An error, an error, an error. It is impressive.", .neutral, .skeptic),
    ]

    @Test("Each rule of stance decides the class of a sentence", arguments: decisive.indices)
    func decides(index: Int) throws {
        let item = Self.decisive[index]
        var buffers = JudgeBuffers()
        #expect(try ShippedJudge.ecat().judge(item.text, buffers: &buffers).stance == item.with)
        #expect(
            try ShippedJudge.ecat(without: [item.rule]).judge(item.text, buffers: &buffers).stance
                == item.without)
    }

    @Test("No rule of stance is without such a sentence")
    func complete() {
        let stance = Judge.rules.filter { $0.measure == .stance }.map(\.name)
        #expect(Set(stance) == Set(Self.decisive.map(\.rule)))
    }
}
