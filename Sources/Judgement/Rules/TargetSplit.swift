extension Rules {
    /// Of two targets the topic's own counts.
    static let targetSplit = Rule(
        name: "target_split",
        summary: "Where a text speaks of the topic and of something beside it, what it says of the "
            + "topic counts: clauses about the parent topic alone count half, and blame of a proponent "
            + "counts little where the topic itself is held real, which then counts double.",
        example: "I am excited about LENR. The E-Cat is fake."
    ) { scene, _, bit in
        let facts = Split(scene)
        guard facts.namesBoth || facts.holdsTopicReal else { return }
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            if facts.holdsTopicReal, facts.blamesProponent, cue.group == .reality,
                let own = Targets.side(of: cue, in: scene, within: true), own.contains(.topic),
                !own.contains(.parentTopic)
            {
                scene.cues[index].scale(2, bit)
                continue
            }
            guard let side = Targets.side(of: cue, in: scene) else { continue }
            if facts.namesBoth, side.contains(.parentTopic) {
                scene.cues[index].scale(0.5, bit)
            } else if facts.holdsTopicReal, side == .proponent, cue.contribution < 0 {
                scene.cues[index].scale(0.1, bit)
            }
        }
    }

    /// What a text says of its targets.
    private struct Split {
        /// Names of the topic and of a parent topic occur.
        var namesBoth = false
        /// A claim of reality hits the topic's own name.
        var holdsTopicReal = false
        /// Blame hits a proponent.
        var blamesProponent = false

        init(_ scene: Scene) {
            var own = false, parent = false
            for name in scene.names where name.side.contains(.topic) {
                if name.side.contains(.parentTopic) { parent = true } else { own = true }
            }
            namesBoth = own && parent
            guard own else { return }
            for cue in scene.cues {
                guard let side = Targets.side(of: cue, in: scene, within: true) else { continue }
                if cue.group == .reality, cue.contribution > 0.3, side.contains(.topic),
                    !side.contains(.parentTopic)
                {
                    holdsTopicReal = true
                } else if side == .proponent, cue.contribution < 0 {
                    blamesProponent = true
                }
            }
        }
    }
}
