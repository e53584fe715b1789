import Language

extension Rules {
    /// Irony turns claims and praise round.
    static let sarcasm = Rule(
        name: "sarcasm",
        summary:
            "Claims and praise mean their opposite in a sentence with a mark of irony (yeah right, /s, "
            + "good news everyone) or before one that is little more than such a mark, and in one that opens with oh, sure or bravo while the rest of the "
            + "text speaks against the claim.",
        example: "It is genuine /s"
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            switch cue.group {
            case .praise, .reality, .hope, .presupposition, .declared: break
            default: continue
            }
            guard cue.contribution > 0, isIronic(cue, in: scene) else { continue }
            scene.cues[index].scale(-0.7, bit)
        }
    }

    private static func isIronic(_ cue: Cue, in scene: Scene) -> Bool {
        let sentence = scene.sentence(of: cue.first)
        if sentence.functions.contains(.sarcasm) {
            // A cue that is itself the mark ("give me a break") is what it is.
            return !scene.functions[Int(cue.first)].contains(.sarcasm)
        }
        if isMockedNext(sentence, in: scene) { return true }
        guard sentence.functions.contains(.sarcasmOpener) else { return false }
        return rest(of: scene, without: sentence) < -0.5
    }

    /// True where the next sentence is a mark of irony and little more: "It runs for a year. Yeah right."
    private static func isMockedNext(_ sentence: Stretch, in scene: Scene) -> Bool {
        guard Int(sentence.end) < scene.count else { return false }
        let next = scene.sentence(of: sentence.end)
        return next.functions.contains(.sarcasm) && next.end - next.first <= 5
            && !scene.doc.tokens[Int(next.first)].flags.contains(.quoted)
            && !scene.doc.tokens[Int(sentence.first)].flags.contains(.quoted)
    }

    /// What the cues outside a sentence add up to; the look ends at 40 cues.
    private static func rest(of scene: Scene, without sentence: Stretch) -> Float {
        var sum: Float = 0
        for other in scene.cues.prefix(40)
        where other.first < sentence.first || other.first >= sentence.end {
            sum += other.contribution
        }
        return sum
    }
}
