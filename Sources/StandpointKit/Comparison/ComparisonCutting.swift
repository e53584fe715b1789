import Aggregation
import Archive
import Conversation

/// Says to which group, or groups, a comment belongs.
struct ComparisonCutting {
    let cut: ComparisonCut
    let authorGroups: [String: String]
    /// Comments of each author, where nobody said how authors are grouped.
    let commentsPerAuthor: [String: Int]
    /// The number of saves of each thread, by its number.
    let saveCounts: [Int64: Int]
    /// Of many threads or sites the largest; all others are one group. Nil where there are few.
    var largest: Set<String>?

    /// Names of the groups that are made here.
    static let before = "before", after = "after"
    static let firstSave = "first save", lastSave = "last save"
    static let rest = "(rest)"
    static let activity = ["1 comment", "2 to 9 comments", "10 comments or more"]

    /// Each group of the comment: none, one, or both saves.
    func groups(
        of comment: StoredComment, in thread: StoredThread
    ) -> (first: String?, second: String?) {
        switch cut {
        case .time: return ("", nil)
        case .thread, .site:
            let name = Self.name(of: thread, cut)
            return (largest.map { $0.contains(name) } ?? true ? name : Self.rest, nil)
        case .authorGroup: return (authorGroup(of: comment.record), nil)
        case .periods(let before, let after):
            return (Self.period(of: comment.record.comment.time, before, after), nil)
        case .saves:
            let count = saveCounts[thread.number] ?? 0
            guard count > 1 else { return (nil, nil) }
            return (
                comment.firstSave == 0 ? Self.firstSave : nil,
                comment.lastSave == count - 1 ? Self.lastSave : nil
            )
        }
    }

    /// The group of a thread.
    static func name(of thread: StoredThread, _ cut: ComparisonCut) -> String {
        guard cut == .site else { return thread.record.threadID }
        return thread.record.site.isEmpty ? "(no site)" : thread.record.site
    }

    /// The groups of threads or sites with the most comments, where there are more than can be compared;
    /// and the number of all groups.
    static func largest(
        _ comments: ComparedComments, _ cut: ComparisonCut
    ) -> (names: Set<String>?, count: Int) {
        guard cut == .thread || cut == .site else { return (nil, 0) }
        var counts: [String: Int] = [:]
        for thread in comments.threads {
            counts[name(of: thread, cut), default: 0] +=
                comments.commentsPerThread[thread.number] ?? 0
        }
        guard counts.count > PairChoice.mostGroups else { return (nil, counts.count) }
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return (Set(sorted.prefix(PairChoice.mostGroups).map(\.key)), counts.count)
    }

    private func authorGroup(of record: CommentRecord) -> String? {
        guard !record.authorID.isEmpty else { return nil }
        if !authorGroups.isEmpty {
            return authorGroups[record.authorID] ?? authorGroups[record.comment.author.name]
        }
        switch commentsPerAuthor[record.authorID] ?? 0 {
        case ...1: return Self.activity[0]
        case 2...9: return Self.activity[1]
        default: return Self.activity[2]
        }
    }

    /// A time known to the month alone belongs to a side where the whole month does.
    static func period(of time: Timestamp, _ before: Int, _ after: Int) -> String? {
        for unit in [TimeUnit.day, .month, .year] {
            guard let bin = unit.bin(of: time) else { continue }
            if bin.next.startDay <= before { return Self.before }
            return bin.startDay >= after ? Self.after : nil
        }
        return nil
    }
}

/// Two groups that are set against each other.
struct GroupPair {
    var id: String
    var first: GroupComparison.Group
    var second: GroupComparison.Group
    /// Whether the same people can be asked twice: the groups are periods or saves.
    var isCourse = false
}

/// Chooses the pairs among the groups of a tally.
struct PairChoice {
    let tally: Tally
    let cut: ComparisonCut
    /// The bins of a course where they are known: they hold every author of every bin.
    var bins: [(bin: TimeBin, summary: GroupSummary)]?

    /// With more groups than this, each is set against all others together.
    static let mostForPairs = 4
    /// With more than this, only the largest are.
    static let mostGroups = 12

    /// The pairs, the most important first.
    func pairs() -> [GroupPair] {
        switch cut {
        case .time(let unit): courses(unit)
        case .periods(let before, let after):
            named(
                [
                    (ComparisonCutting.before, "before " + day(before)),
                    (ComparisonCutting.after, "from " + day(after)),
                ], isCourse: true)
        case .saves:
            named(
                [ComparisonCutting.firstSave, ComparisonCutting.lastSave].map { ($0, $0) },
                isCourse: true)
        case .thread, .site, .authorGroup: groups()
        }
    }

    private func day(_ number: Int) -> String { TimeBin(unit: .day, day: number).start }

    private func named(_ names: [(key: String, shown: String)], isCourse: Bool) -> [GroupPair] {
        let summaries = tally.threadSummaries()
        let groups = names.map {
            GroupComparison.Group(name: $0.shown, summary: summaries[$0.key] ?? GroupSummary())
        }
        return [
            GroupPair(
                id: "\(groups[0].name) vs \(groups[1].name)", first: groups[0], second: groups[1],
                isCourse: isCourse)
        ]
    }

    /// The earlier half of the bins against the later one, then each bin against the one before.
    private func courses(_ unit: TimeUnit) -> [GroupPair] {
        let bins = self.bins ?? tally.timeline(by: unit)
        guard bins.count > 1 else { return [] }
        let middle = bins[bins.count / 2].bin.startDay
        let halves = tally.groups { _, day in day.map { $0 < middle } }
        var pairs: [GroupPair] = []
        if bins.count > 2 {
            pairs.append(
                GroupPair(
                    id: "earlier half vs later half",
                    first: .init(
                        name: "before " + day(middle), summary: halves[true] ?? GroupSummary()),
                    second: .init(
                        name: "from " + day(middle), summary: halves[false] ?? GroupSummary()),
                    isCourse: true))
        }
        for (earlier, later) in zip(bins, bins.dropFirst()) {
            pairs.append(
                GroupPair(
                    id: "\(name(earlier.bin)) vs \(name(later.bin))",
                    first: .init(name: name(earlier.bin), summary: earlier.summary),
                    second: .init(name: name(later.bin), summary: later.summary),
                    isCourse: bins.count == 2))
        }
        return pairs
    }

    /// `2016-08`, `2016-Q3`, `2016`, or a day.
    private func name(_ bin: TimeBin) -> String {
        let date = CivilDate(seconds: Int64(bin.startDay) * 86_400)
        switch bin.unit {
        case .day, .week: return bin.start
        case .month: return String(bin.start.prefix(7))
        case .quarter: return "\(bin.start.prefix(4))-Q\((date.month - 1) / 3 + 1)"
        case .year: return String(bin.start.prefix(4))
        }
    }

    private func groups() -> [GroupPair] {
        var groups = tally.threadSummaries().filter { $0.value.counts.comments > 0 }
            .map { GroupComparison.Group(name: $0.key, summary: $0.value) }
        groups.sort {
            let (a, b) = ($0.summary.classes.judged, $1.summary.classes.judged)
            return a != b ? a > b : $0.name < $1.name
        }
        if cut == .authorGroup { groups.sort { $0.name < $1.name } }
        var pairs: [GroupPair] = []
        if groups.count <= Self.mostForPairs {
            for (place, first) in groups.enumerated() {
                for second in groups[(place + 1)...] {
                    pairs.append(
                        GroupPair(
                            id: "\(first.name) vs \(second.name)", first: first, second: second))
                }
            }
            return pairs
        }
        let all = tally.groups { _, _ in true }[true] ?? GroupSummary()
        for group in groups.filter({ $0.name != ComparisonCutting.rest }).prefix(Self.mostGroups) {
            var counts = Counts()
            for other in groups where other.name != group.name {
                counts.merge(other.summary.counts)
            }
            pairs.append(
                GroupPair(
                    id: "all others vs \(group.name)",
                    first: .init(
                        name: "all others", summary: all.without(group.summary, counts: counts)),
                    second: group))
        }
        return pairs
    }
}
