import Conversation
import Judgement
import Testing

@Suite("Bad input", .serialized)
struct ContextBadInputTests {
    private func judged(_ texts: [String]) throws -> [Judgement] {
        var buffers = JudgeBuffers()
        let comments = texts.enumerated().map {
            Conversation.Comment(
                position: $0, text: $1, author: Author(name: "a\($0 % 7)"),
                parent: $0 == 0 ? nil : $0 - 1)
        }
        return try ShippedJudge.ecat().judgeThread(comments, buffers: &buffers)
    }

    @Test(
        "Odd texts have a documented result, alone and in a thread",
        arguments: [
            ("", "empty"), ("\n\n \t", "empty"), ("😀😀😀", "no_words"), ("?!?!", "no_words"),
            ("> it is a scam\n> a fraud", "only_quotes"),
            ("[quote]it is a scam[/quote]", "only_quotes"),
            ("שלום עולם, זה עובד", "language"), ("هذا لا يعمل على الإطلاق", "language"),
            ("\u{202E}\u{202D}\u{FEFF}", "empty"), ("a\u{0}b \u{7}", "no_words"),
        ])
    func odd(text: String, reason: String) throws {
        for judgement in try judged([text, text, "Exactly."]).prefix(2) {
            #expect(judgement.stance == .noSignal)
            #expect(judgement.noSignalReason == reason)
            #expect(judgement.stanceScore == 0)
        }
    }

    @Test("Ten million bytes of one word, alone and repeated, are judged")
    func long() throws {
        let one = try judged([String(repeating: "scam", count: 2_500_000)])[0]
        #expect(one.wordCount == 1)
        #expect(one.stance == .noSignal)
        let many = try judged([String(repeating: "scam ", count: 20_000)])[0]
        #expect(many.wordCount == 20_000)
        #expect(many.stance == .skeptic)
        #expect(many.stanceScore >= -1)
    }

    @Test("Bytes that are not UTF-8 are judged around")
    func invalid() throws {
        let bytes = Array("It is a ".utf8) + [0xFF, 0xC3] + Array(" scam, a fraud.".utf8) + [0xE2]
        let judgement = try judged([String(decoding: bytes, as: UTF8.self)])[0]
        #expect(judgement.stance == .skeptic)
    }

    @Test(
        "Eight times the comments, or one eight times as long, take far less than sixty-four times")
    func linear() throws {
        let sentence = "I don't think that Rossi's \"test\" was any good, exactly as you say. "
        func time(_ texts: [String]) throws -> Duration {
            var best = Duration.seconds(1000)
            for _ in 0..<2 {
                let start = ContinuousClock.now
                _ = try judged(texts)
                best = min(best, ContinuousClock.now - start)
            }
            return best
        }
        let few = (0..<60).map { "\($0) " + sentence }
        let many = (0..<480).map { "\($0) " + sentence }
        #expect(try time(many) < time(few) * 24)
        let short = try time([String(repeating: sentence, count: 60)])
        let long = try time([String(repeating: sentence, count: 480)])
        #expect(long < short * 24)
    }
}
