extension Rules {
    /// Talk that takes the claim for granted is weak evidence, however much of it there is.
    static let presupposition = Rule(
        name: "presupposition",
        summary:
            "Words that take the claim for granted, and hopes, add up to at most half a point.",
        example: "I hope it works, I hope it is good, we hope for the best."
    ) { scene, _, bit in
        var sum: Float = 0
        for cue in scene.cues where isWeak(cue) { sum += abs(cue.contribution) }
        let limit: Float = 0.5
        guard sum > limit else { return }
        for index in scene.cues.indices where isWeak(scene.cues[index]) {
            scene.cues[index].scale(limit / sum, bit)
        }
    }

    private static func isWeak(_ cue: Cue) -> Bool {
        cue.group == .presupposition || cue.group == .hope
    }
}
