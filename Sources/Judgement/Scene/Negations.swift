import Language

/// Finds negators.
enum Negations {
    /// How many negators govern a cue: those before it in its clause, with at most three content words
    /// between. Blame and mockery are turned only from nearby (one content word between): "he never
    /// delivered and is a fraud" denies the delivery.
    static func count(before cue: Cue, in scene: Scene) -> Int {
        let span: Int = cue.group == .blame || cue.group == .ridicule ? 1 : 3
        let near = count(before: cue.first, in: scene, within: span)
        guard near == 0, span < 3, deniesNoun(before: cue.first, in: scene) else { return near }
        return 1
    }

    /// "This isn't a clear case of criminal fraud": not before a or any denies the whole noun phrase, at
    /// most five tokens on.
    private static func deniesNoun(before first: Int32, in scene: Scene) -> Bool {
        let clause = scene.clause(of: first)
        guard clause.functions.contains(.negator) else { return false }
        var index = first - 1
        let limit = max(clause.first + 1, first - 6)
        while index >= limit {
            let token = scene.doc.tokens[Int(index)]
            guard token.kind == .word else { return false }
            if WordHashes.indefinite.contains(token.hash) {
                return scene.functions[Int(index) - 1].contains(.negator)
            }
            if token.hash == WordHashes.and { return false }
            index -= 1
        }
        return false
    }

    /// How many negators govern the token `first`, with at most `span` content words between.
    static func count(before first: Int32, in scene: Scene, within span: Int = 3) -> Int {
        let clause = scene.clause(of: first)
        guard clause.functions.contains(.negator) else { return 0 }
        var found = 0
        var distance = 0
        var index = first - 1
        while index >= clause.first, distance <= span {
            let functions = scene.functions[Int(index)]
            if functions.contains(.negator) {
                // "Isn't it a fraud?" says that it is.
                if !asks(index, scene),
                    distance <= reach(of: scene.doc.tokens[Int(index)].hash)
                {
                    found += 1
                }
            } else if isContent(scene, index) {
                distance += 1
            }
            index -= 1
        }
        return found
    }

    /// True for a negator that opens a question.
    private static func asks(_ index: Int32, _ scene: Scene) -> Bool {
        let sentence = scene.sentence(of: index)
        return index == sentence.first && Questions.isLeading(scene, sentence)
    }

    /// How many content words may stand between a negator and what it negates: "no" and "without" hold
    /// for the noun that they stand before, "not" and "never" for the whole of what is said.
    private static func reach(of negator: UInt32) -> Int {
        negator == WordHashes.no || negator == WordHashes.without ? 1 : 3
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
