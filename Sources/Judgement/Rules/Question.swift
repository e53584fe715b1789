extension Rules {
    /// A question that wants an answer asserts little.
    static let question = Rule(
        name: "question",
        summary: "Words in a question that wants an answer count for little, and a third in a "
            + "statement that ends in right?; one that opens with isn't or don't says what it asks; "
            + "any other statement with a question mark stays one.",
        example: "Does anybody know whether it is a scam?"
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let sentence = scene.sentence(of: scene.cues[index].first)
            guard sentence.isQuestion else { continue }
            if Questions.isLeading(scene, sentence) {
                scene.cues[index].scale(0.7, bit)
            } else if Questions.endsInTag(scene, sentence) {
                // "It must be a hoax, right?" puts the words into the reader's mouth.
                scene.cues[index].scale(0.3, bit)
            } else if Questions.isInverted(scene, sentence) {
                scene.cues[index].assign(.questioned, context, bit)
            }
        }
    }
}
