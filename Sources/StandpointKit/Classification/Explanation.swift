public import Conversation
public import Judgement
import Language

/// One text with everything that was made of it: `standpoint explain`.
public struct Explanation: Sendable {
    /// The text.
    public let text: String
    /// The topic under which it was judged, and why that one.
    public let topic: TopicChooser.Choice
    /// The judgement with its evidence; rows of category `context` where a parent was given.
    public let judgement: Judgement
    /// The class's name where a learned lexicon has classes of its own.
    public let label: String?
    /// The stretches that somebody else wrote (UTF-8 bytes), ascending and disjoint.
    public let quotations: [TextSpan]
    private let judge: Judge

    /// Judges `text` under the topic named `topic`, or under the one that it names.
    ///
    /// - Parameter parent: The text that it answers; nil to judge the words alone.
    public init(
        text: String, answering parent: String? = nil, topic: String?, library: LexiconLibrary,
        options: JudgeOptions = JudgeOptions()
    ) throws(LexiconLibraryError) {
        self.text = text
        var topics = JudgeStack(library: library, options: options)
        let choice: TopicChooser.Choice
        if let topic {
            choice = TopicChooser.Choice(topic: topic, reason: "given")
        } else {
            choice = try TopicChooser(library: library)
                .choose([text] + (parent.map { [$0] } ?? []), least: 1)
        }
        let loaded = try topics.load(choice.topic)
        self.topic = TopicChooser.Choice(topic: loaded.id, reason: choice.reason)
        judge = loaded.judge.judge
        var buffers = TopicJudge.Buffers()
        if let parent {
            let thread = [
                Comment(position: 0, text: parent),
                Comment(position: 1, text: text, depth: 1, parent: 0, parentSource: .markup),
            ]
            judgement = loaded.judge.judgeThread(thread, article: "", buffers: &buffers)[1]
            label = nil
        } else {
            (judgement, label) = loaded.judge.judge(text, buffers: &buffers)
        }
        var tokens = TokenizedText()
        Tokenizer().tokenize(text, into: &tokens)
        quotations = tokens.quotations.map { TextSpan(start: Int($0.start), end: Int($0.end)) }
    }

    /// The rows of a measure that the words gave, in the order of the text.
    public func rows(_ measure: Measure) -> [Evidence] {
        judgement.evidence.filter { $0.measure == measure && $0.category != "context" }
    }

    /// The rows of context.
    public var contextRows: [Evidence] { judgement.evidence.filter { $0.category == "context" } }

    /// The stance scores that count as neutral; nil where learned weights choose the class.
    public var neutralScores: ClosedRange<Double>? {
        let sum = rows(.stance).reduce(0.0) { $0 + $1.contribution }
        guard label == nil, scale(of: .stance, sum: sum, score: judgement.stanceScore) != nil else {
            return nil
        }
        return judge.neutralScores
    }

    /// How a sum of contributions becomes the score: `score = sum / sqrt(sum * sum + scale * scale)`.
    ///
    /// - Returns: the scale; nil where the score is made in another way, as by learned weights.
    public func scale(of measure: Measure, sum: Double, score: Double) -> Double? {
        let scale = judge.scale(of: measure, wordCount: judgement.wordCount)
        let made = sum / (sum * sum + scale * scale).squareRoot()
        return abs(made - score) < 1e-4 ? scale : nil
    }
}
