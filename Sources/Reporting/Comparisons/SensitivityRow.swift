/// One finding under another choice: a row of `sensitivity.csv`.
public struct SensitivityRow: Hashable, Sendable {
    /// The choice (`words_alone`, `score_above_0.25`, `bins_of_a_quarter`).
    public var choice: String
    /// The finding under it.
    public var row: ComparisonRow
    /// Whether it says what the comparison itself says: up, down, or neither beyond its limits.
    public var isSame: Bool

    /// Compares a finding with that of the comparison itself.
    public init(choice: String, row: ComparisonRow, base: ComparisonRow) {
        self.choice = choice
        self.row = row
        isSame = row.direction == base.direction
    }
}

extension ComparisonRow {
    /// 1 or -1 where the limits leave out no difference, 0 where they do not, nil without limits.
    public var direction: Int? {
        guard let low, let high else { return nil }
        return low > 0 ? 1 : high < 0 ? -1 : 0
    }
}

extension [SensitivityRow] {
    /// Whether the findings stand, in a sentence.
    public var verdict: String {
        guard !isEmpty else { return "No other choice could be tried." }
        let choices = Set(map(\.choice))
        let failing = Set(filter { !$0.isSame }.map(\.choice)).sorted()
        if failing.isEmpty {
            return "Every finding stands under all \(choices.count) other choices."
        }
        let differing = count { !$0.isSame }
        return
            "\(count - differing) of \(count) findings stand; \(failing.count) of \(choices.count) other "
            + "choices change something: \(failing.joined(separator: ", "))."
    }
}
