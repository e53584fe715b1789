import Language

extension Rules {
    /// Talk that takes the claim for granted is weak evidence, however much of it there is.
    static let presupposition = Rule(
        name: "presupposition",
        summary:
            "Words that take the claim for granted, and hopes with what is hoped for, add up to at "
            + "most a fifth of a point, from three on to half a point.",
        example: "I hope it works, I hope it is good, we hope for the best."
    ) { scene, _, bit in
        var sum: Float = 0
        var count = 0
        for index in scene.cues.indices where isWeak(index, in: scene) {
            sum += abs(scene.cues[index].contribution)
            count += 1
        }
        let limit: Float = count >= 3 ? 0.5 : 0.2
        guard sum > limit else { return }
        for index in scene.cues.indices where isWeak(index, in: scene) {
            scene.cues[index].scale(limit / sum, bit)
        }
    }

    private static func isWeak(_ index: Int, in scene: Scene) -> Bool {
        let cue = scene.cues[index]
        switch cue.group {
        case .presupposition, .hope: return true
        case .reality, .praise: break
        default: return false
        }
        // "I hope it works" says no more than the hope.
        guard index > 0 else { return false }
        let before = scene.cues[index - 1]
        return before.group == .hope && cue.first - before.end <= 4
            && scene.doc.tokens[Int(before.first)].sentence
                == scene.doc.tokens[Int(cue.first)].sentence
    }
}
