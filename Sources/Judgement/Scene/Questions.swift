import Language
import Lexicon

/// Tells real questions from those that expect no answer and from statements with a question mark.
enum Questions {
    /// True for the known frames, for wh-words with a modal or a negation before the cue, and for why
    /// in a sentence that supposes something ("if he is a crook, why ...").
    static func isRhetorical(_ scene: Scene, _ sentence: Stretch, before cue: Int32) -> Bool {
        if sentence.functions.contains(.rhetoricalFrame) { return true }
        let supposes = sentence.functions.contains(.conditional)
        var index = sentence.first
        var sawWord = false
        while index < sentence.end {
            let hash = scene.doc.tokens[Int(index)].hash
            if supposes, hash == WordHashes.why { return true }
            if index < cue {
                if hash == WordHashes.why || hash == WordHashes.how || hash == WordHashes.who {
                    sawWord = true
                } else if sawWord, WordHashes.modals.contains(hash) {
                    return true
                }
            }
            index += 1
        }
        return false
    }

    /// True for a question that opens with a denied auxiliary: "Isn't it odd that ...?" expects a yes
    /// (Quirk, Greenbaum, Leech and Svartvik 1985, 11.7).
    static func isLeading(_ scene: Scene, _ sentence: Stretch) -> Bool {
        sentence.isQuestion
            && WordHashes.deniedAuxiliaries.contains(scene.doc.tokens[Int(sentence.first)].hash)
    }

    /// True where a tag that asks for agreement ("..., right?") closes a statement.
    static func endsInTag(_ scene: Scene, _ sentence: Stretch) -> Bool {
        guard sentence.functions.contains(.questionTag) else { return false }
        var index = sentence.end - 1
        while index >= sentence.first, scene.doc.tokens[Int(index)].kind == .punctuation {
            index -= 1
        }
        return index > sentence.first && scene.functions[Int(index)].contains(.questionTag)
    }

    /// True where the words are in the order of a question: a question word or an auxiliary verb opens
    /// the sentence or one of its clauses. "Sounds too good to be true ...?" is a statement.
    static func isInverted(_ scene: Scene, _ sentence: Stretch) -> Bool {
        var index = sentence.first
        var opensClause = true
        while index < sentence.end {
            let token = scene.doc.tokens[Int(index)]
            if token.kind == .word {
                if scene.functions[Int(index)].contains(.questionWord) { return true }
                if opensClause, WordHashes.auxiliaries.contains(token.hash) { return true }
                // "So is it real?", "And do you ...?"
                if opensClause, index > sentence.first || token.end - token.start > 4 {
                    opensClause = false
                }
            } else {
                opensClause = true
            }
            index += 1
        }
        return false
    }
}
