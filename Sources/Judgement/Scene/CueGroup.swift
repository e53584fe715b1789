/// Families of categories that behave alike when they are denied, asked, supposed or reported.
///
/// A lexicon may invent categories; those that are not named here behave as ``other``.
enum CueGroup: UInt8, Sendable, CaseIterable {
    /// Words that call the claim false or its maker a cheat.
    case blame
    /// Phrases that demand evidence or say it is lacking; they carry their own negation.
    case demand
    /// Mockery and belittling comparison.
    case ridicule
    /// Labels for the claim's followers.
    case followers
    /// Labels for the claim's critics.
    case critics
    /// The writer names the own stance.
    case declared
    /// Says that the claim is real, or that it holds.
    case reality
    /// Admires.
    case praise
    /// Defends: patience, secrecy explained, suppression, deference.
    case defence
    /// Takes the claim for granted.
    case presupposition
    /// Hopes.
    case hope
    /// Key words that count only in scare quotes.
    case scareKey
    /// Anything else.
    case other

    /// The group of a category's name.
    init(category: String) {
        self =
            switch category {
            case "fraud", "doubt", "failure", "falsity", "effect_denied": .blame
            case "evidence_demand", "evidence_lack", "caution": .demand
            case "ridicule", "ridicule_name", "comparison", "mockery": .ridicule
            case "outgroup_believers": .followers
            case "outgroup_skeptics": .critics
            case "self_declared", "agreement": .declared
            case "reality", "evidence_given", "effect": .reality
            case "praise": .praise
            case "defence", "patience", "secrecy", "conspiracy", "deference", "defiance": .defence
            case "presupposition": .presupposition
            case "hope": .hope
            case "scare_key": .scareKey
            default: .other
            }
    }
}
