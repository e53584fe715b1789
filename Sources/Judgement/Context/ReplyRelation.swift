import Language
import Lexicon

/// How a reply takes its parent: whether it agrees, and by which words.
struct ReplyRelation: Sendable {
    /// -1 (contradicts) to 1 (agrees); 0 where nothing tells.
    var strength = 0.0
    /// The function entry of the cue that weighs most, nil without one.
    var entry: Int32?

    /// No relation that the words tell.
    static let none = ReplyRelation()

    /// Reads the relation of the text in `scene` to a parent; linear in the function words.
    ///
    /// Cues count in the first three sentences of the writer's own, fully in the first. One word that
    /// opens a sentence counts fully where it stands alone ("Exactly."), half before more words ("yes I
    /// saw that"), and not at all where it is then something else ("no crime", "this shows"). What
    /// "but" follows counts a third; an answer to a question agrees with nobody.
    ///
    /// - Parameter parentAsks: The parent ends with a question.
    static func read(_ scene: Scene, entries: [CompiledEntry], parentAsks: Bool) -> ReplyRelation {
        var relation = ReplyRelation()
        var heaviest = 0.0
        var sum = 0.0
        guard let own = firstOwnSentence(scene) else { return relation }
        for hit in scene.hits.hits where hit.layer == .function {
            let function = entries[Int(hit.entry)].function
            guard function == .agreement || function == .disagreement else { continue }
            let token = scene.doc.tokens[Int(hit.first)]
            guard !token.flags.contains(.quoted), !token.flags.contains(.scareQuoted),
                token.sentence >= own, token.sentence < own + 3
            else { continue }
            var weight = strength(of: hit, in: scene, parentAsks: parentAsks)
            if token.sentence > own { weight *= 0.5 }
            if isWithdrawn(hit, in: scene) { weight *= 0.3 }
            let sentence = scene.sentence(of: hit.first)
            if function == .agreement, sentence.functions.contains(.sarcasm) { weight *= -0.5 }
            if function == .disagreement { weight = -weight }
            guard weight != 0 else { continue }
            sum += weight
            if abs(weight) > heaviest {
                heaviest = abs(weight)
                relation.entry = hit.entry
            }
        }
        relation.strength = max(-1, min(1, sum))
        if relation.strength == 0 { relation.entry = nil }
        return relation
    }

    /// The first sentence that the writer wrote; nil where all is quoted.
    private static func firstOwnSentence(_ scene: Scene) -> UInt32? {
        scene.doc.tokens.first { !$0.flags.contains(.quoted) && $0.kind != .punctuation }?.sentence
    }

    private static func strength(of hit: Hit, in scene: Scene, parentAsks: Bool) -> Double {
        let first = scene.doc.tokens[Int(hit.first)]
        guard hit.count == 1 || first.hash == notWord else { return 1 }
        if parentAsks, first.kind == .word { return 0 }
        let next = Int(hit.end)
        guard next < scene.count, first.kind == .word,
            scene.doc.tokens[next].sentence == first.sentence,
            scene.doc.tokens[next].kind != .punctuation, scene.doc.tokens[next].kind != .emoji,
            scene.doc.tokens[next].kind != .emoticon
        else { return 1 }
        return readsOtherwise.contains(first.hash) ? 0 : 0.5
    }

    /// True where "but" or the like follows in the same sentence: "I agree that ..., but ...".
    private static func isWithdrawn(_ hit: Hit, in scene: Scene) -> Bool {
        let sentence = scene.sentence(of: hit.first)
        guard sentence.functions.contains(.contrast) else { return false }
        for index in hit.end..<max(hit.end, sentence.end)
        where scene.functions[Int(index)].contains(.contrast) { return true }
        return false
    }

    private static let notWord = WordHash.hash("not")

    /// Words that agree or disagree alone, and before other words are determiners, adverbs or objects.
    private static let readsOtherwise: Set<UInt32> = Set(
        [
            "no", "quite", "hardly", "true", "false", "correct",
            "incorrect", "wrong", "actually", "absolutely", "definitely", "nonsense", "rubbish",
            "bullshit", "bull", "bs", "untrue", "not",
        ].map { WordHash.hash($0) })
}
