import Aggregation
import Archive
import Conversation
import Judgement
import Reporting

/// Repeats a comparison under other choices that somebody could have made as well.
struct Sensitivity {
    /// A choice with the tally that it gives.
    struct Choice {
        /// `score_above_0.25`.
        let name: String
        /// Changes a comment; false leaves it out.
        let apply: (inout CommentRecord) -> Bool
        var tally: Tally
    }

    private(set) var choices: [Choice] = []

    /// Authors that one choice leaves out.
    private static let busiest = 5

    /// The choices that need no text to be judged anew.
    init(plan: TallyPlan, commentsPerAuthor: [String: Int]) {
        func add(
            _ name: String, useContext: Bool? = nil,
            _ apply: @escaping (inout CommentRecord) -> Bool
        ) {
            var plan = plan
            plan.useContext = useContext ?? plan.useContext
            choices.append(Choice(name: name, apply: apply, tally: Tally(plan: plan)))
        }
        if plan.useContext {
            add("words_alone", useContext: false) { _ in true }
        } else {
            add("in_context", useContext: true) { _ in true }
        }
        for least in [0.25, 0.5] {
            add("score_above_\(Numbers.fixed(least, 2))") { record in
                record.judgement?.dropWeak(below: least)
                return true
            }
        }
        add("named_authors_alone") { !$0.authorID.isEmpty }
        let busy = Set(
            commentsPerAuthor.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }
            .prefix(Self.busiest).map(\.key))
        add("without_\(Self.busiest)_busiest_authors") { !busy.contains($0.authorID) }
    }

    /// Counts a comment under every choice.
    mutating func add(_ record: CommentRecord, group: String) {
        for index in choices.indices {
            var copy = record
            copy.threadID = group
            if choices[index].apply(&copy) { choices[index].tally.add(copy) }
        }
    }

    /// Adds a choice whose comments were counted elsewhere.
    mutating func add(_ name: String, _ tally: Tally) {
        choices.append(Choice(name: name, apply: { _ in true }, tally: tally))
    }

    /// The rows of the shares under every choice, each with whether it says what the base says.
    func rows(base: [ComparisonRow], cut: ComparisonCut, seed: UInt64) -> [SensitivityRow] {
        let wanted = base.filter {
            ["share_skeptic", "share_believer"].contains($0.metric) && $0.difference != nil
        }
        var rows: [SensitivityRow] = []
        for choice in choices {
            let pairs = Dictionary(
                PairChoice(tally: choice.tally, cut: cut).pairs().map { ($0.id, $0) },
                uniquingKeysWith: { one, _ in one })
            for old in wanted.prefix(Self.mostRows) {
                guard let pair = pairs[old.comparisonID] else { continue }
                let comparison = GroupComparison(
                    id: pair.id, first: pair.first, second: pair.second, seed: seed,
                    permutations: 99)
                if let new = comparison.rows().first(where: { $0.metric == old.metric }) {
                    rows.append(SensitivityRow(choice: choice.name, row: new, base: old))
                }
            }
        }
        return rows
    }

    private static let mostRows = 24

    /// The trend in wider bins, for a course over time.
    static func trends(
        _ tally: Tally, cut: ComparisonCut, base: [ComparisonRow]
    ) -> [SensitivityRow] {
        guard case .time(let unit) = cut else { return [] }
        let wanted = base.filter { $0.metric.hasSuffix(":slope_per_bin") && $0.difference != nil }
        var rows: [SensitivityRow] = []
        for other in TimeUnit.allCases where other != unit && tally.plan.unit.nests(in: other) {
            let bins = tally.timeline(by: other)
            guard bins.count >= 4 else { continue }
            let trend = TrendComparison(id: "all", group: "all", bins: bins).rows()
            for old in wanted {
                if let new = trend.first(where: { $0.metric == old.metric }) {
                    rows.append(
                        SensitivityRow(choice: "bins_of_a_\(other.rawValue)", row: new, base: old))
                }
            }
        }
        return rows
    }
}

extension Judgement {
    /// A side that is taken but weakly counts as none.
    fileprivate mutating func dropWeak(below least: Double) {
        if stanceInContext == .skeptic || stanceInContext == .believer,
            contextScore.magnitude < least
        {
            stanceInContext = .neutral
        }
        if stance == .skeptic || stance == .believer, stanceScore.magnitude < least {
            stance = .neutral
        }
    }
}
