import Language

extension Rules {
    /// A negator turns what follows it closely in its clause.
    static let negation = Rule(
        name: "negation",
        summary:
            "A negator turns claims and praise that follow within three content words of its "
            + "clause, blame within one; two negators cancel; idioms (no doubt, not only) negate "
            + "nothing.",
        example: "This is not a scam."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let negators = Negations.count(before: scene.cues[index], in: scene)
            if negators == 0 { continue }
            if negators % 2 == 0 {
                scene.cues[index].rules |= bit
            } else {
                scene.cues[index].assign(.negated, context, bit)
            }
        }
    }
}
