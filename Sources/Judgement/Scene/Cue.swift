import Lexicon

/// One stance entry found in a text, on its way to evidence.
struct Cue: Sendable {
    /// Index into the compiled lexicon's entries.
    var entry: Int32
    /// Its tokens.
    var first: Int32, end: Int32
    /// Index into the compiled lexicon's categories.
    var category: UInt16
    /// The family of its category.
    var group: CueGroup
    /// What the writer does with it.
    var status: AssertionStatus = .asserted
    /// The entry's weight.
    var weight: Float
    /// The product of the rules so far.
    var multiplier: Float = 1
    /// The rules that changed it, as bits of their numbers.
    var rules: UInt64 = 0

    /// What it adds to the raw score.
    var contribution: Float { weight * multiplier }
}

/// One sentiment entry found in a text.
struct Tone: Sendable {
    var entry: Int32
    var first: Int32, end: Int32
    var weight: Float
    var multiplier: Float = 1
    var rules: UInt64 = 0

    var contribution: Float { weight * multiplier }
}
