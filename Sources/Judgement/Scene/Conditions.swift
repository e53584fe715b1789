import Language
import Lexicon

/// Finds the conditions of a sentence.
enum Conditions {
    private static let ifWord = WordHash.hash("if")

    /// True for a cue in a conditional clause, or in the main clause that one governs. A demand or
    /// an insult in the main clause stands on its own feet and is not governed.
    static func governs(_ scene: Scene, _ cue: Cue) -> Bool {
        let sentence = scene.sentence(of: cue.first)
        guard !sentence.functions.isDisjoint(with: [.conditional, .counterfactual]),
            isSupposing(scene, sentence)
        else { return false }
        let clause = scene.clause(of: cue.first)
        if isSupposing(scene, clause) {
            return firstConditional(scene, clause.first, clause.end) < cue.first
        }
        switch cue.group {
        case .praise, .reality, .hope, .presupposition: return true
        default: return false
        }
    }

    /// True for a claim or praise close behind a hope: "I hope it works" says no more than the hope.
    static func isHopedFor(_ scene: Scene, _ index: Int) -> Bool {
        let cue = scene.cues[index]
        guard index > 0, cue.group == .reality || cue.group == .praise else { return false }
        let before = scene.cues[index - 1]
        return before.group == .hope && cue.first - before.end <= 4
            && scene.doc.tokens[Int(before.first)].sentence
                == scene.doc.tokens[Int(cue.first)].sentence
    }

    /// True where the condition's verb is in the past and a "would" follows or precedes.
    static func isAgainstFacts(_ scene: Scene, _ cue: Cue) -> Bool {
        let sentence = scene.sentence(of: cue.first)
        if sentence.functions.contains(.counterfactual) { return true }
        let start = firstConditional(scene, sentence.first, sentence.end)
        let clause = scene.clause(of: start)
        var isPast = false
        for index in clause.first..<clause.end
        where WordHashes.counterfactualVerbs.contains(scene.doc.tokens[Int(index)].hash) {
            isPast = true
        }
        guard isPast else { return false }
        for index in sentence.first..<sentence.end
        where WordHashes.would.contains(scene.doc.tokens[Int(index)].hash) { return true }
        return false
    }

    /// True where a condition stands in a stretch. "If it were" is one entry, a counterfactual, and hides
    /// the "if" in it.
    private static func isSupposing(_ scene: Scene, _ stretch: Stretch) -> Bool {
        if stretch.functions.contains(.conditional) { return true }
        guard stretch.functions.contains(.counterfactual) else { return false }
        return isCondition(scene, firstConditional(scene, stretch.first, stretch.end))
    }

    private static func isCondition(_ scene: Scene, _ index: Int32) -> Bool {
        let functions = scene.functions[Int(index)]
        return functions.contains(.conditional)
            || functions.contains(.counterfactual)
                && scene.isWord(index, ifWord)
    }

    private static func firstConditional(_ scene: Scene, _ first: Int32, _ end: Int32) -> Int32 {
        var index = first
        while index < end, !isCondition(scene, index) { index += 1 }
        return min(index, end - 1)
    }
}
