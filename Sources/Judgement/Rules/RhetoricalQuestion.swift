extension Rules {
    /// A question that expects no answer asserts its opposite.
    static let rhetoricalQuestion = Rule(
        name: "rhetorical_question",
        summary:
            "In a question that expects no answer (why would anyone, who would, if he is a crook why "
            + "...) blame turns round and demands keep their weight.",
        example: "Why would anyone call it a scam?"
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let sentence = scene.sentence(of: scene.cues[index].first)
            guard sentence.isQuestion,
                Questions.isRhetorical(scene, sentence, before: scene.cues[index].first)
            else { continue }
            scene.cues[index].assign(.rhetorical, context, bit)
        }
    }
}
