import Aggregation
import Archive
import Conversation
import Judgement
import Reporting

/// Repeats a comparison under other choices that somebody could have made as well.
struct Sensitivity {
    /// A choice with what it makes of a comment.
    private struct Choice {
        /// `score_above_0.25`.
        let name: String
        /// What the comment counts as; nil leaves it out.
        let vote: (CommentRecord) -> Stance?
    }

    private var choices: [Choice] = []
    private var ballots: BallotTally
    /// Choices whose comments were counted elsewhere.
    private var others: [(name: String, tally: Tally)] = []

    /// Authors that one choice leaves out.
    private static let busiest = 5

    /// The choices that need no text to be judged anew.
    init(plan: TallyPlan, commentsPerAuthor: [String: Int]) {
        ballots = BallotTally(plan: plan)
        let useContext = plan.useContext
        func counted(_ record: CommentRecord) -> Stance {
            record.judgement?.side(useContext: useContext, above: 0) ?? .noSignal
        }
        choices.append(
            Choice(name: useContext ? "words_alone" : "in_context") {
                $0.judgement?.side(useContext: !useContext, above: 0) ?? .noSignal
            })
        for least in [0.25, 0.5] {
            choices.append(
                Choice(name: "score_above_\(Numbers.fixed(least, 2))") {
                    $0.judgement?.side(useContext: useContext, above: least) ?? .noSignal
                })
        }
        choices.append(
            Choice(name: "named_authors_alone") { $0.authorID.isEmpty ? nil : counted($0) })
        let busy = Set(
            commentsPerAuthor.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }
            .prefix(Self.busiest).map(\.key))
        choices.append(
            Choice(name: "without_\(Self.busiest)_busiest_authors") {
                busy.contains($0.authorID) ? nil : counted($0)
            })
    }

    /// Counts a comment, whose thread is its group, under every choice.
    mutating func add(_ record: CommentRecord) {
        var ballot = Ballot()
        for (way, choice) in choices.enumerated() {
            let vote = choice.vote(record)
            ballot.set(record.comment.isDeleted ? vote.map { _ in .noSignal } : vote, way: way)
        }
        ballots.add(record, ballot)
    }

    /// Adds a choice whose comments were counted elsewhere.
    mutating func add(_ name: String, _ tally: Tally) { others.append((name, tally)) }

    /// The rows of the shares under every choice, each with whether it says what the base says.
    func rows(base: [ComparisonRow], cut: ComparisonCut, seed: UInt64) -> [SensitivityRow] {
        let wanted = base.filter {
            ["share_skeptic", "share_believer"].contains($0.metric) && $0.difference != nil
        }.prefix(Self.mostRows)
        var rows: [SensitivityRow] = []
        // One tally at a time: each is as large as the comparison's own.
        for (way, choice) in choices.enumerated() {
            rows += Self.rows(
                choice.name, PairChoice(tally: ballots.tally(way: way), cut: cut).pairs(), wanted,
                seed: seed)
        }
        for (name, tally) in others {
            rows += Self.rows(name, PairChoice(tally: tally, cut: cut).pairs(), wanted, seed: seed)
        }
        return rows
    }

    private static func rows(
        _ choice: String, _ pairs: [GroupPair], _ wanted: ArraySlice<ComparisonRow>, seed: UInt64
    ) -> [SensitivityRow] {
        let ids = Set(wanted.map(\.comparisonID))
        var found: [String: [ComparisonRow]] = [:]
        for pair in pairs where ids.contains(pair.id) && found[pair.id] == nil {
            found[pair.id] =
                GroupComparison(
                    id: pair.id, first: pair.first, second: pair.second, seed: seed,
                    permutations: 99
                ).shareRows()
        }
        return wanted.compactMap { old in
            found[old.comparisonID]?.first { $0.metric == old.metric }
                .map { SensitivityRow(choice: choice, row: $0, base: old) }
        }
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
    /// The class; a side that is taken but weakly counts as none.
    fileprivate func side(useContext: Bool, above least: Double) -> Stance {
        let side = useContext ? stanceInContext : stance
        let score = useContext ? contextScore : stanceScore
        return (side == .skeptic || side == .believer) && score.magnitude < least ? .neutral : side
    }
}
