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
}
