import Language

extension Rules {
    /// What stands under an if is not asserted.
    static let conditional = Rule(
        name: "conditional",
        summary: "In a sentence under if, unless or assuming, praise and claims count next to "
            + "nothing and blame turns round weakly.",
        example: "If it works, this is revolutionary."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let cue = scene.cues[index]
            guard Conditions.governs(scene, cue) else { continue }
            scene.cues[index].assign(.conditional, context, bit)
        }
    }
}
