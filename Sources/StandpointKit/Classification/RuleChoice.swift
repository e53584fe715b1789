public import Judgement

/// Which rules of judgement are left out, for seeing what each is worth.
public struct RuleChoice: Sendable {
    private let without: Set<String>

    /// All rules but those named.
    public init(without: [String] = []) { self.without = Set(without) }

    /// Options for a judge.
    /// - Throws: ``RuleError`` for a name that no rule has.
    public func options() throws(RuleError) -> JudgeOptions {
        let known = (Judge.rules + Judge.contextRules).map(\.name)
        if let wrong = without.sorted().first(where: { !known.contains($0) }) {
            throw .unknown(wrong, known: known)
        }
        var options = JudgeOptions()
        options.disabledRules = without
        return options
    }
}

/// A rule that does not exist.
public enum RuleError: Error, Sendable, CustomStringConvertible {
    /// No rule has this name.
    case unknown(String, known: [String])

    /// What is wrong and what there is.
    public var description: String {
        switch self {
        case .unknown(let name, let known):
            "no rule is called \"\(name)\"; there are \(known.joined(separator: ", "))"
        }
    }
}
