import Language

extension Rules {
    /// A negator turns what follows it closely in its clause.
    static let negation = Rule(
        name: "negation",
        summary: "A negator turns claims, praise and blame that follow within three content words of "
            + "its clause; two negators cancel; idioms (no doubt, not only) negate nothing.",
        example: "This is not a scam."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let negators = Negations.count(before: scene.cues[index].first, in: scene)
            if negators == 0 { continue }
            if negators % 2 == 0 {
                scene.cues[index].rules |= bit
            } else {
                scene.cues[index].assign(.negated, context, bit)
            }
        }
    }
}

/// Finds negators.
enum Negations {
    /// How many negators govern the token `first`: those before it in its clause, with at most three
    /// content words between.
    static func count(before first: Int32, in scene: Scene) -> Int {
        let clause = scene.clause(of: first)
        guard clause.functions.contains(.negator) else { return 0 }
        var found = 0
        var distance = 0
        var index = first - 1
        while index >= clause.first, distance <= 3 {
            let functions = scene.functions[Int(index)]
            if functions.contains(.negator) {
                found += 1
            } else if isContent(scene, index) {
                distance += 1
            }
            index -= 1
        }
        return found
    }

    /// A word that carries meaning: no function known, more than three letters.
    private static func isContent(_ scene: Scene, _ index: Int32) -> Bool {
        let token = scene.doc.tokens[Int(index)]
        switch token.kind {
        case .word: return scene.functions[Int(index)].isEmpty && token.end - token.start > 3
        case .punctuation: return false
        default: return true
        }
    }
}
