import Language

extension Rules {
    /// A question that expects no answer asserts its opposite.
    static let rhetoricalQuestion = Rule(
        name: "rhetorical_question",
        summary:
            "In a question that expects no answer (why would anyone, who would, isn't it) blame "
            + "turns round and demands keep their weight.",
        example: "Why would anyone call it a scam?"
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let sentence = scene.sentence(of: scene.cues[index].first)
            guard sentence.isQuestion, isRhetorical(scene, sentence, before: scene.cues[index].first)
            else { continue }
            scene.cues[index].assign(.rhetorical, context, bit)
        }
    }

    /// True for the known frames, for why-questions with a modal or a negation, and for negated
    /// yes-no questions ("isn't that ...?").
    static func isRhetorical(_ scene: Scene, _ sentence: Stretch, before cue: Int32) -> Bool {
        if sentence.functions.contains(.rhetoricalFrame) { return true }
        var index = sentence.first
        var sawWhy = false
        while index < cue {
            let hash = scene.doc.tokens[Int(index)].hash
            if hash == WordHashes.why || hash == WordHashes.how || hash == WordHashes.who {
                sawWhy = true
            } else if sawWhy, WordHashes.modals.contains(hash) {
                return true
            }
            index += 1
        }
        return false
    }
}
