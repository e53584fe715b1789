extension Rules {
    /// What is supposed against the facts is denied.
    static let counterfactual = Rule(
        name: "counterfactual",
        summary:
            "A condition against the facts (if it worked, he would ...) denies what it supposes.",
        example: "If the device was real he would sell it."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let cue = scene.cues[index]
            guard Conditions.governs(scene, cue), Conditions.isAgainstFacts(scene, cue) else {
                continue
            }
            scene.cues[index].assign(.counterfactual, context, bit)
        }
    }
}
