import Language

extension Rules {
    /// What is yet to be shown is not said to be so.
    static let demand = Rule(
        name: "demand",
        summary:
            "Claims after whether, or after a demand to show, prove or know that they hold, are "
            + "asked for, not asserted.",
        example: "Show us that it works."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let cue = scene.cues[index]
            guard cue.group == .reality || cue.group == .praise, isDemanded(cue, in: scene) else {
                continue
            }
            scene.cues[index].assign(.questioned, context, bit)
        }
    }

    /// Looks back at most eight tokens within the sentence.
    private static func isDemanded(_ cue: Cue, in scene: Scene) -> Bool {
        let sentence = scene.sentence(of: cue.first)
        var index = cue.first - 1
        let limit = max(sentence.first, cue.first - 8)
        while index >= limit {
            let hash = scene.doc.tokens[Int(index)].hash
            if hash == WordHashes.whether { return true }
            if scene.functions[Int(index)].contains(.contrast) { return false }
            if WordHashes.showing.contains(hash) {
                // "Show that", "must prove that"; but "the tests show that".
                return index == sentence.first
                    || WordHashes.obliging.contains(scene.doc.tokens[Int(index) - 1].hash)
            }
            index -= 1
        }
        return false
    }
}
