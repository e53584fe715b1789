extension Rules {
    /// Blame and praise take their sign from whom they hit.
    static let target = Rule(
        name: "target",
        summary: "Blame of the claim's opponents counts for the claim, praise of them against it.",
        example: "Those so-called critics are frauds."
    ) { scene, _, bit in
        guard scene.names.contains(where: { $0.side.contains(.opponent) }) else { return }
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            // What opponents are reported to say is not said about them.
            guard cue.status == .asserted || cue.status == .negated else { continue }
            guard let side = Targets.side(of: cue, in: scene), side.contains(.opponent) else {
                continue
            }
            switch cue.group {
            case .blame: scene.cues[index].scale(-0.7, bit)
            case .praise: scene.cues[index].scale(-0.4, bit)
            case .reality, .demand: scene.cues[index].scale(0.4, bit)
            default: continue
            }
        }
    }
}
