import Conversation
import Judgement
import Testing

@Suite("Judging")
struct JudgeTests {
    @Test(
        "Odd texts are judged, and say why they give no signal",
        arguments: [
            ("", "empty"), ("  \n ", "empty"), ("> it is a scam", "only_quotes"),
            ("The table stands by the window.", "no_words"),
        ])
    func noSignal(text: String, reason: String) throws {
        var buffers = JudgeBuffers()
        let judgement = try ShippedJudge.ecat().judge(text, buffers: &buffers)
        #expect(judgement.stance == .noSignal)
        #expect(judgement.noSignalReason == reason)
    }

    @Test(
        "Probabilities sum to one and contributions to the score's sign",
        arguments: [
            "This is a scam.", "It is real and it works!", "😀😀", "\"\"\"", "שלום עולם",
            String(decoding: [0x68, 0xFF, 0xFE, 0x80] as [UInt8], as: UTF8.self),
            String(repeating: "scam", count: 250_000),
        ])
    func sums(text: String) throws {
        var buffers = JudgeBuffers()
        let judgement = try ShippedJudge.ecat().judge(text, buffers: &buffers)
        #expect(abs(judgement.pSkeptic + judgement.pBeliever + judgement.pNeutral - 1) < 1e-9)
        let raw = judgement.evidence.filter { $0.measure == .stance }
            .reduce(0) { $0 + $1.contribution }
        #expect(raw * judgement.stanceScore >= 0)
    }

    @Test("Both apostrophes negate alike")
    func apostrophes() throws {
        var buffers = JudgeBuffers()
        let judge = try ShippedJudge.ecat()
        let straight = judge.judge("I don't like this", buffers: &buffers)
        let curly = judge.judge("I don’t like this", buffers: &buffers)
        #expect(straight.sentimentScore == curly.sentimentScore)
        #expect(straight.sentimentScore < 0)
    }

    @Test("Buffers keep nothing of the text before")
    func reuse() throws {
        var used = JudgeBuffers()
        var fresh = JudgeBuffers()
        let judge = try ShippedJudge.ecat()
        _ = judge.judge("> quoted\nHe is a crook and a fraud!!! \"customer\"", buffers: &used)
        let text = "It is real, but I doubt the test."
        #expect(judge.judge(text, buffers: &used) == judge.judge(text, buffers: &fresh))
    }
}
