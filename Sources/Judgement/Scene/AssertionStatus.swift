/// What the writer does with the words of an entry. The first that holds, in this order, is the status;
/// further rules may still change the weight.
enum AssertionStatus: UInt8, Sendable, CaseIterable {
    /// Says so.
    case asserted
    /// Words of somebody else, marked as a quotation.
    case quoted
    /// Between scare quotes.
    case scareQuoted
    /// Denies it.
    case negated
    /// Asks it, and wants to know.
    case questioned
    /// Asks it in a form that expects no answer.
    case rhetorical
    /// Supposes it.
    case conditional
    /// Supposes it against the facts.
    case counterfactual
    /// Reports that the claim's own side says it.
    case attributedToProponents
    /// Reports that the other side says it ("critics claim", "so you say").
    case attributedToOpponents
    /// Reports that somebody says it.
    case attributed

    /// The name in evidence and in the keys of a calibration.
    var name: String {
        switch self {
        case .asserted: "asserted"
        case .quoted: "quoted"
        case .scareQuoted: "scare_quoted"
        case .negated: "negated"
        case .questioned: "questioned"
        case .rhetorical: "rhetorical"
        case .conditional: "conditional"
        case .counterfactual: "counterfactual"
        case .attributedToProponents: "attributed_proponents"
        case .attributedToOpponents: "attributed_opponents"
        case .attributed: "attributed"
        }
    }
}
