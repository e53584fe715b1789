import Language
import Lexicon

/// A clause or sentence: its tokens and all functions in it.
struct Stretch: Sendable {
    var first: Int32, end: Int32
    var functions: FunctionSet = []
    /// The sides of the names in it, as bits of ``SideSet``.
    var sides: SideSet = []
    /// A question mark closes it (sentences).
    var isQuestion = false
}

/// Sides as bits.
struct SideSet: OptionSet, Sendable {
    let rawValue: UInt8
    static let proponent = SideSet(rawValue: 1)
    static let opponent = SideSet(rawValue: 2)
    static let topic = SideSet(rawValue: 4)
    /// A name that a parent topic brought in.
    static let parentTopic = SideSet(rawValue: 8)
}

/// A name found in a text.
struct NamedSide: Sendable {
    var first: Int32, end: Int32
    var side: SideSet
}

/// A text under judgement: its tokens, what is known of each, and the entries found. Rules read it and
/// change its cues and tones. Buffers are reused from text to text.
struct Scene: Sendable {
    var doc = TokenizedText()
    var hits = HitBuffer()
    /// The functions of each token.
    var functions: [FunctionSet] = []
    /// The factor of intensifiers, hedges and the like at each token that carries one; 0 elsewhere.
    var factors: [Float] = []
    var clauses: [Stretch] = []
    var sentences: [Stretch] = []
    var names: [NamedSide] = []
    var cues: [Cue] = []
    var tones: [Tone] = []
    /// The sum of what the entries found add to the range of neutral tones.
    var mildness: Float = 0
    /// The sum of what they add to the log odds of positive against negative beyond their tone.
    var lean: Float = 0

    /// The number of tokens.
    var count: Int { doc.tokens.count }

    /// Clears everything but the buffers' room.
    mutating func clear() {
        clauses.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        cues.removeAll(keepingCapacity: true)
        tones.removeAll(keepingCapacity: true)
        functions.removeAll(keepingCapacity: true)
        factors.removeAll(keepingCapacity: true)
        mildness = 0
        lean = 0
    }

    /// The clause in which a token stands.
    func clause(of token: Int32) -> Stretch { clauses[Int(doc.tokens[Int(token)].clause)] }

    /// The sentence in which a token stands.
    func sentence(of token: Int32) -> Stretch { sentences[Int(doc.tokens[Int(token)].sentence)] }

    /// True for a token whose folded form is `word`.
    func isWord(_ index: Int32, _ hash: UInt32) -> Bool {
        index >= 0 && Int(index) < count && doc.tokens[Int(index)].hash == hash
    }
}
