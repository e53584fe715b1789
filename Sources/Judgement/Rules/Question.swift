extension Rules {
    /// A question that wants an answer asserts little.
    static let question = Rule(
        name: "question",
        summary: "Words in a question that wants an answer count for little; a statement with a "
            + "question mark stays one.",
        example: "Does anybody know whether it is a scam?"
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let sentence = scene.sentence(of: scene.cues[index].first)
            guard sentence.isQuestion, Questions.isInverted(scene, sentence) else { continue }
            scene.cues[index].assign(.questioned, context, bit)
        }
    }
}
