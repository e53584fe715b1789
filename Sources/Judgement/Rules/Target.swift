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
            guard let side = Targets.side(of: cue, in: scene), side.contains(.opponent) else {
                continue
            }
            switch cue.group {
            case .blame, .ridicule: scene.cues[index].scale(-0.7, bit)
            case .praise: scene.cues[index].scale(-0.4, bit)
            case .demand: scene.cues[index].scale(-0.4, bit)
            case .reality: scene.cues[index].scale(0.4, bit)
            default: continue
            }
        }
    }

    /// Blame thrown at the person addressed says little about the claim.
    static let addressee = Rule(
        name: "addressee",
        summary: "Blame and praise of the reader addressed ('you') count for little.",
        example: "You are a liar and you know it."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            guard cue.group == .blame || cue.group == .praise || cue.group == .ridicule,
                cue.status == .asserted
            else { continue }
            let clause = scene.clause(of: cue.first)
            guard clause.functions.contains(.pronounSecond), clause.sides.isEmpty else { continue }
            scene.cues[index].scale(0.3, bit)
        }
    }
}

/// Finds whom a cue is about.
enum Targets {
    /// The side of the nearest name in the cue's clause, else in its sentence; names before the cue win
    /// over equally near ones after it. Nil without a name.
    static func side(of cue: Cue, in scene: Scene) -> SideSet? {
        let clause = scene.clause(of: cue.first)
        if !clause.sides.isEmpty, let side = nearest(cue, clause, scene) { return side }
        let sentence = scene.sentence(of: cue.first)
        if !sentence.sides.isEmpty { return nearest(cue, sentence, scene) }
        return nil
    }

    private static func nearest(_ cue: Cue, _ stretch: Stretch, _ scene: Scene) -> SideSet? {
        var best: SideSet?
        var bestDistance = Int32.max
        for name in scene.names
        where name.first >= stretch.first && name.end <= stretch.end {
            // A name inside the cue itself is no target.
            if name.first >= cue.first, name.end <= cue.end { continue }
            let distance = name.end <= cue.first ? cue.first - name.end : name.first - cue.end + 1
            if distance < bestDistance {
                bestDistance = distance
                best = name.side
            }
        }
        return best
    }
}
