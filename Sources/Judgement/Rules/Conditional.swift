import Language

extension Rules {
    /// What stands under an if, or is hoped for, is not asserted.
    static let conditional = Rule(
        name: "conditional",
        summary: "In a sentence under if, unless or assuming, and behind a hope, praise and claims "
            + "count next to nothing; blame under if counts nothing.",
        example: "If it works, this is revolutionary."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let cue = scene.cues[index]
            guard Conditions.governs(scene, cue) || Conditions.isHopedFor(scene, index) else {
                continue
            }
            scene.cues[index].assign(.conditional, context, bit)
        }
    }
}
