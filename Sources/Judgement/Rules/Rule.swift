import Lexicon

/// What a rule may look at besides the scene.
struct RuleContext: Sendable {
    /// What each status does to each category.
    let multipliers: StatusMultipliers
}

/// One way in which the words around an entry change what it counts for.
///
/// A rule walks over the cues (or tones) of a scene, never over texts as strings, and is linear in
/// them with clause-bounded looks at the tokens. Its name stands in the modifiers of evidence.
struct Rule: Sendable {
    /// The name in evidence and for switching it off.
    let name: String
    /// What it does, in one sentence.
    let summary: String
    /// A sentence that is judged otherwise without it.
    let example: String
    /// Changes the scene; `bit` marks what was changed.
    let apply: @Sendable (_ scene: inout Scene, _ context: RuleContext, _ bit: UInt64) -> Void
}

extension Cue {
    /// Gives an asserted cue its status, multiplies it accordingly and marks the rule.
    mutating func assign(_ status: AssertionStatus, _ context: RuleContext, _ bit: UInt64) {
        self.status = status
        multiplier *= context.multipliers[status, category]
        rules |= bit
    }

    /// Multiplies and marks the rule.
    mutating func scale(_ factor: Float, _ bit: UInt64) {
        multiplier *= factor
        rules |= bit
    }
}
