extension Rules {
    /// Adverbs of degree before a word strengthen or weaken it.
    static let intensifier = Rule(
        name: "intensifier",
        summary: "Very, really, definitely strengthen, slightly and somewhat weaken the next cue.",
        example: "The results are very impressive."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            var token = scene.cues[index].first - 1
            let clause = scene.clause(of: scene.cues[index].first)
            let limit = max(clause.first, scene.cues[index].first - 2)
            while token >= limit {
                let functions = scene.functions[Int(token)]
                if !functions.isDisjoint(with: [.intensifier, .dampener, .booster]) {
                    let factor = scene.factors[Int(token)]
                    if factor > 0, factor != 1 {
                        scene.cues[index].scale(min(1.5, max(0.5, factor)), bit)
                        break
                    }
                }
                token -= 1
            }
        }
    }

    /// A hedged clause counts less.
    static let hedge = Rule(
        name: "hedge",
        summary: "Perhaps, might, seems and 'I may be wrong' shrink what stands in their clause.",
        example: "Perhaps it is real."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let clause = scene.clause(of: scene.cues[index].first)
            guard clause.functions.contains(.hedge) else { continue }
            var token = clause.first
            var isBefore = false
            while token < scene.cues[index].first {
                if scene.functions[Int(token)].contains(.hedge) { isBefore = true }
                token += 1
            }
            if isBefore { scene.cues[index].scale(0.6, bit) }
        }
    }
}
