extension Rules {
    /// Marked irony turns claims and praise round.
    static let sarcasm = Rule(
        name: "sarcasm",
        summary:
            "In a sentence with a mark of irony (yeah right, /s, good news everyone) claims and "
            + "praise mean their opposite.",
        example: "It is genuine /s"
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            let sentence = scene.sentence(of: cue.first)
            guard sentence.functions.contains(.sarcasm) else { continue }
            switch cue.group {
            case .praise, .reality, .defence, .hope, .presupposition:
                scene.cues[index].scale(-0.7, bit)
            default: continue
            }
        }
    }
}
