import Language

extension Rules {
    /// Blame thrown at the person addressed says little about the claim.
    static let addressee = Rule(
        name: "addressee",
        summary:
            "Blame and praise of the reader addressed (you are ..., your ...) count for little.",
        example: "You are a liar and you know it."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            guard cue.group == .blame || cue.group == .praise || cue.group == .ridicule,
                cue.status == .asserted, isAddressed(cue, in: scene)
            else { continue }
            scene.cues[index].scale(0.3, bit)
        }
    }

    /// True where "you" or "your" stands at most two words before the cue in its clause, and nobody else
    /// acts upon the reader ("you are being cheated").
    private static func isAddressed(_ cue: Cue, in scene: Scene) -> Bool {
        let clause = scene.clause(of: cue.first)
        var index = cue.first - 1
        let limit = max(clause.first, cue.first - 3)
        while index >= limit {
            let token = scene.doc.tokens[Int(index)]
            if token.hash == WordHashes.being { return false }
            if scene.functions[Int(index)].contains(.pronounSecond) { return true }
            index -= 1
        }
        return false
    }
}
