public import Conversation
public import Judgement
public import Lexicon

/// Judges texts under one topic: by rules, or, where the topic was learned from labelled texts, by its
/// weights.
public struct TopicJudge: Sendable {
    /// Judges by rules.
    public let judge: Judge
    /// Judges by learned weights; nil for a topic that people wrote.
    public let scorer: LearnedScorer?

    /// What a text may need besides its own words.
    public struct Surroundings: Sendable, Hashable {
        /// The text that it answers; empty for none.
        public var parent = ""
        /// What it is about, for lexicons that were learned for several topics.
        public var topic = ""

        /// Nothing but the text.
        public init() {}
    }

    /// Room for judging, one a worker, reused.
    public struct Buffers: Sendable {
        var rules = JudgeBuffers()
        var weights = LearnedBuffers()

        /// Empty room.
        public init() {}
    }

    /// The judgement, and the class's name where a learned lexicon has classes of its own.
    public func judge(
        _ text: String, quotes: [Quotation] = [], in surroundings: Surroundings = Surroundings(),
        buffers: inout Buffers
    ) -> (judgement: Judgement, label: String?) {
        var judgement = judge.judge(text, quotes: quotes, buffers: &buffers.rules)
        guard let scorer else { return (judgement, nil) }
        let label = scorer.apply(
            to: &judgement, text: text, parent: surroundings.parent, topic: surroundings.topic,
            buffers: &buffers.weights)
        return (judgement, scorer.isNative ? nil : label)
    }

    /// Judges a thread's comments in their context, in order; see ``Judge/judgeThread(_:article:buffers:)``.
    ///
    /// Learned weights take the parent's text as they were taught to; they know no other context.
    public func judgeThread(
        _ comments: [Comment], article: String, buffers: inout Buffers
    ) -> [Judgement] {
        var judgements = judge.judgeThread(comments, article: article, buffers: &buffers.rules)
        guard let scorer else { return judgements }
        for index in comments.indices {
            var parent = ""
            if let number = comments[index].parent, comments.indices.contains(number) {
                parent = comments[number].text
            }
            scorer.apply(
                to: &judgements[index], text: comments[index].text, parent: parent,
                buffers: &buffers.weights)
        }
        return judgements
    }
}
