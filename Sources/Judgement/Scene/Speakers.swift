import Language

/// Finds who says what a cue says.
enum Speakers {
    /// Whose words a cue's words are.
    enum Speaker {
        case writer, proponents, opponents, someone
    }

    /// The speaker named with a verb of saying or believing before the cue in its sentence; nil where
    /// there is none. Looks back at most 12 tokens, and not over the start of a new main clause.
    static func speaker(of cue: Cue, in scene: Scene) -> Speaker? {
        let sentence = scene.sentence(of: cue.first)
        guard !sentence.functions.isDisjoint(with: .speech) else { return nil }
        var index = cue.first - 1
        let limit = max(sentence.first, cue.first - 12)
        while index >= limit {
            let functions = scene.functions[Int(index)]
            if !functions.isDisjoint(with: .speech) {
                return subject(ofVerbAt: index, from: sentence.first, in: scene)
            }
            if functions.contains(.contrast) { return nil }
            index -= 1
        }
        return nil
    }

    private static func subject(
        ofVerbAt verb: Int32, from first: Int32, in scene: Scene
    ) -> Speaker? {
        var index = verb - 1
        let limit = max(first, verb - 6)
        while index >= limit {
            if let side = side(at: index, in: scene) {
                if side.contains(.opponent) { return .opponents }
                return .proponents
            }
            let functions = scene.functions[Int(index)]
            if functions.contains(.pronounFirst) { return .writer }
            if functions.contains(.pronounPluralFirst) { return .writer }
            if functions.contains(.pronounSecond) { return .opponents }
            if functions.contains(.genericPerson) { return .someone }
            if functions.contains(.pronounThird) {
                return scene.isWord(index, WordHashes.they) ? .opponents : .someone
            }
            index -= 1
        }
        return nil
    }

    /// The side of a name that covers a token.
    static func side(at token: Int32, in scene: Scene) -> SideSet? {
        for name in scene.names where name.first <= token && token < name.end { return name.side }
        return nil
    }
}
