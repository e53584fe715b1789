import Conversation
import Judgement
import Testing

@Suite("Language in judging")
struct ContextLanguageTests {
    @Test(
        "A text in a language that no lexicon speaks gives no signal, and says so",
        arguments: [
            ("Das ist doch alles nur ein scam und er ist ein crook, sage ich.", "de"),
            ("C'est un scam et rien d'autre, vous ne comprenez pas la physique.", "fr"),
            ("Es un scam y nada más, no hay ninguna prueba de que funcione.", "es"),
            ("Это просто scam и ничего больше, поверьте мне", "und-Cyrl"),
        ])
    func unspoken(text: String, tag: String) throws {
        var buffers = JudgeBuffers()
        let judgement = try ShippedJudge.ecat().judge(text, buffers: &buffers)
        #expect(judgement.stance == .noSignal)
        #expect(judgement.stanceInContext == .noSignal)
        #expect(judgement.noSignalReason == "language")
        #expect(judgement.language == tag)
        #expect(judgement.evidence.isEmpty)
        #expect(judgement.wordCount > 0)
    }

    @Test("English is told, and a text too short to tell is judged")
    func spoken() throws {
        var buffers = JudgeBuffers()
        let judge = try ShippedJudge.ecat()
        #expect(judge.judge("It is a scam and I said so.", buffers: &buffers).language == "en")
        let short = judge.judge("Scam!!", buffers: &buffers)
        #expect(short.language == nil)
        #expect(short.stance == .skeptic)
    }

    @Test("A comment in another language leans on no parent, and no reply on it")
    func context() throws {
        var buffers = JudgeBuffers()
        let german = "Genau. Das ist doch alles nur ein Betrug und er ist ein Lügner."
        let comments = ["It is a scam and he is a crook.", german, "Exactly."].enumerated().map {
            Conversation.Comment(
                position: $0, text: $1, author: Author(name: "a\($0)"),
                parent: $0 == 0 ? nil : $0 - 1)
        }
        let result = try ShippedJudge.ecat().judgeThread(comments, buffers: &buffers)
        #expect(result[1].stanceInContext == .noSignal)
        #expect(result[2].evidence.allSatisfy { $0.category != "context" })
    }
}
