import Lexicon

/// What each assertion status does to the weight of each group of categories.
///
/// The values are judgements from reading argued threads, checked by the ablation table; a topic's
/// `calibration.tsv` overrides one with the key `status.STATUS.CATEGORY`.
struct StatusMultipliers: Sendable {
    private var table: [Float]
    private static let statusCount = AssertionStatus.allCases.count

    /// The table for the categories of a compiled lexicon.
    init(categories: [String], calibrations: [Calibration]) {
        table = []
        table.reserveCapacity(categories.count * Self.statusCount)
        for category in categories {
            let group = CueGroup(category: category)
            for status in AssertionStatus.allCases {
                let key = "status.\(status.name).\(category)"
                let given = calibrations.lazy.compactMap { $0[key] }.first
                table.append(given.map { Float($0) } ?? Self.standard(status, group))
            }
        }
    }

    /// The multiplier of a status for a category.
    subscript(status: AssertionStatus, category: UInt16) -> Float {
        table[Int(category) * Self.statusCount + Int(status.rawValue)]
    }

    /// The documented multipliers.
    static func standard(_ status: AssertionStatus, _ group: CueGroup) -> Float {
        switch status {
        case .asserted:
            return group == .scareKey ? 0 : 1
        case .quoted:
            return 0
        case .scareQuoted:
            switch group {
            case .scareKey: return -1
            case .reality, .praise: return -0.7
            case .blame: return -0.4
            case .critics: return 0.8
            case .followers: return 0.5
            default: return 0.3
            }
        case .negated:
            switch group {
            case .blame: return -0.7
            case .reality: return -1
            case .praise: return -0.7
            case .declared, .presupposition: return -0.5
            case .demand: return 1
            case .followers, .critics: return 0.3
            case .ridicule: return 0.3
            case .defence: return -0.5
            case .hope: return -0.5
            case .scareKey: return 0
            case .other: return -0.5
            }
        case .questioned:
            switch group {
            case .demand: return 0.6
            case .blame, .reality, .praise: return 0.05
            case .ridicule, .followers, .critics: return 0.7
            // "Who is being cheated?" defends by asking.
            case .defence: return 0.8
            case .scareKey: return 0
            default: return 0.2
            }
        case .rhetorical:
            switch group {
            case .demand: return 1
            case .blame: return -0.6
            case .reality: return -0.3
            case .ridicule, .followers, .critics: return 0.8
            case .defence: return 1
            case .scareKey: return 0
            default: return 0.4
            }
        case .conditional:
            switch group {
            case .demand: return 0.7
            case .blame: return 0
            case .reality, .praise: return 0.1
            case .ridicule, .followers, .critics: return 0.8
            case .scareKey: return 0
            default: return 0.3
            }
        case .counterfactual:
            switch group {
            case .demand: return 1
            case .blame: return -0.6
            // "If it worked he would have sold it" denies that it works, as much as saying so.
            case .reality, .praise: return -1
            case .scareKey: return 0
            default: return 0.4
            }
        case .attributedToProponents:
            switch group {
            case .blame: return 0.1
            case .reality, .praise: return 0.2
            case .scareKey: return 0
            default: return 0.5
            }
        case .attributedToOpponents:
            switch group {
            case .blame, .ridicule: return -0.6
            case .demand: return -0.3
            case .reality, .praise: return 0.5
            case .scareKey: return 0
            default: return 0.4
            }
        case .attributed:
            switch group {
            case .blame: return 0.3
            case .scareKey: return 0
            default: return 0.4
            }
        }
    }
}
