import Conversation
import Judgement
import Lexicon
import Testing

/// The three classes of tone, on a lexicon of a few words.
@Suite("Classes of tone")
struct SentimentClassTests {
    private static func judge(_ calibration: [(String, Double)]) -> Judge {
        var numbers = Calibration()
        for (key, value) in calibration { numbers[key] = value }
        func entry(
            _ word: String, _ weight: Double, _ mildness: Double, _ lean: Double = 0
        ) -> LexiconEntry {
            LexiconEntry(
                id: word, pattern: word, measure: .sentiment, weight: weight, category: "word",
                mildness: mildness, lean: lean)
        }
        return Judge(lexicons: [
            Lexicon(
                about: LexiconAbout(id: "tone", title: "Tone", kind: .sentiment, language: "en"),
                entries: [
                    entry("fine", 1, 0), entry("foul", -1, 0), entry("tuesday", 0, 2),
                    entry("wow", 0, -3), entry("cheers", 0, 0, 2), entry("ugh", 0, 0, -2),
                ], calibration: numbers)
        ])
    }

    /// One unit of tone is one log odd; neutral has 0.5.
    private static let model: [(String, Double)] = [
        ("scale", 2), ("class.slope", 1), ("mild.bias", 0.5), ("mild.question", 1.5),
    ]

    private func sentiment(_ text: String, _ calibration: [(String, Double)]) -> Sentiment {
        var buffers = JudgeBuffers()
        return Self.judge(calibration).judge(text, buffers: &buffers).sentiment
    }

    @Test(
        "A mild word or a question widens what counts as neutral, a strong one narrows it",
        arguments: [
            ("fine", Sentiment.positive), ("foul", .negative), ("fine tuesday", .neutral),
            ("foul tuesday", .neutral), ("fine?", .neutral), ("wow tuesday", .neutral),
            ("fine tuesday wow", .positive), ("wow", .neutral), ("stone", .neutral),
        ])
    func mildness(text: String, expected: Sentiment) {
        #expect(sentiment(text, Self.model) == expected)
    }

    @Test(
        "A word that leans to a pole chooses the class without a tone, and no negator turns it",
        arguments: [
            ("cheers", Sentiment.positive), ("ugh", .negative), ("cheers ugh", .neutral),
            ("cheers tuesday", .neutral), ("foul cheers", .positive), ("no cheers", .positive),
        ])
    func leaning(text: String, expected: Sentiment) {
        #expect(sentiment(text, Self.model) == expected)
    }

    @Test("A fact of form leans too")
    func leaningForm() {
        let model = Self.model + [("lean.exclamation", -2.0)]
        #expect(sentiment("stone!", model) == .negative)
        #expect(sentiment("stone", model) == .neutral)
    }

    @Test("The class changes where tone equals mildness, and the tie is neutral")
    func threshold() {
        func at(_ bias: Double) -> Sentiment {
            sentiment("fine", [("class.slope", 1), ("mild.bias", bias)])
        }
        #expect(at(0.999) == .positive)
        #expect(at(1) == .neutral)
        #expect(at(1.001) == .neutral)
    }

    @Test("Without a slope the cuts decide, and each cut belongs to its pole")
    func cuts() {
        // The score of "fine" is 1 / sqrt(1 + 0) at a scale of 0.
        let cuts = [("scale", 0.0), ("negative.cut", -1.0), ("positive.cut", 1.0)]
        #expect(sentiment("fine", cuts) == .positive)
        #expect(sentiment("foul", cuts) == .negative)
        #expect(sentiment("stone", cuts.map { $0.0 == "scale" ? ("scale", 2) : $0 }) == .neutral)
    }

    @Test("The score is the sum of the evidence; mildness and leanings add none")
    func addsUp() {
        var buffers = JudgeBuffers()
        let result = Self.judge(Self.model).judge(
            "fine tuesday, fine wow, cheers", buffers: &buffers)
        #expect(result.evidence.map(\.entryID) == ["fine", "fine"])
        let raw = result.evidence.reduce(0) { $0 + $1.contribution }
        #expect(abs(result.sentimentScore - raw / (raw * raw + 4).squareRoot()) < 1e-6)
    }
}
