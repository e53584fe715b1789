public import Conversation
public import Judgement

/// One text with everything that was made of it: `standpoint explain`.
public struct Explanation: Sendable {
    /// The text.
    public let text: String
    /// The topic under which it was judged, and why that one.
    public let topic: TopicChooser.Choice
    /// The judgement with its evidence.
    public let judgement: Judgement
    /// The class's name where a learned lexicon has classes of its own.
    public let label: String?

    /// Judges `text` under the topic named `topic`, or under the one that it names.
    public init(
        text: String, topic: String?, library: LexiconLibrary,
        options: JudgeOptions = JudgeOptions()
    ) throws(LexiconLibraryError) {
        self.text = text
        var topics = JudgeStack(library: library, options: options)
        let choice: TopicChooser.Choice
        if let topic {
            choice = TopicChooser.Choice(topic: topic, reason: "given")
        } else {
            choice = try TopicChooser(library: library).choose(CollectionOfOne(text), least: 1)
        }
        let loaded = try topics.load(choice.topic)
        self.topic = TopicChooser.Choice(topic: loaded.id, reason: choice.reason)
        var buffers = TopicJudge.Buffers()
        (judgement, label) = loaded.judge.judge(text, buffers: &buffers)
    }
}
