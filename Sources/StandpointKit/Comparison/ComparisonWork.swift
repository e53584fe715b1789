import Aggregation
import Archive
import Conversation
import Judgement
import Reporting

/// One comparison on its way from the archive's comments to a report.
struct ComparisonWork {
    let options: ComparisonOptions
    let cut: ComparisonCut
    let archive: Archive
    let comments: ComparedComments
    let plan: TallyPlan
    private let cutting: ComparisonCutting
    private let saves: [Int64: [StoredSave]]
    /// The groups; where they share no comment and leave none out, the course as well.
    private var tally: Tally
    /// The course, where the groups do not hold it.
    private var whole: Tally?
    private var sensitivity: Sensitivity?
    private var words: WordSample
    private let wordGroups: WordGroups
    private let groupCount: Int

    init(
        options: ComparisonOptions, cut: ComparisonCut, archive: Archive,
        comments: ComparedComments
    ) throws {
        self.options = options
        self.cut = cut
        self.archive = archive
        self.comments = comments
        var unit = TimeUnit.suited(from: comments.first, to: comments.last)
        if case .time(let wanted) = cut {
            unit = wanted
        } else if comments.count > Self.manyComments, unit.nests(in: .quarter) {
            // The course is a side matter here: wide bins keep its cells few.
            unit = .quarter
        }
        plan = TallyPlan(unit: unit, useContext: !options.usesWordsAlone)
        var saves: [Int64: [StoredSave]] = [:]
        for thread in comments.threads {
            saves[thread.number] = try archive.saves(ofThread: thread.number)
        }
        self.saves = saves
        let largest = ComparisonCutting.largest(comments, cut)
        groupCount = largest.count
        cutting = ComparisonCutting(
            cut: cut, authorGroups: options.authorGroups,
            commentsPerAuthor: comments.commentsPerAuthor, saveCounts: saves.mapValues(\.count),
            largest: largest.names)
        // Groups that do not hold the course need no bins: a year's cells are a twelfth of a month's.
        var groupPlan = plan
        switch cut {
        case .time, .thread, .site: whole = nil
        case .authorGroup, .periods, .saves:
            whole = Tally(plan: plan)
            groupPlan.unit = .year
        }
        tally = Tally(plan: groupPlan)
        sensitivity =
            options.isSensitivityWanted
            ? Sensitivity(plan: groupPlan, commentsPerAuthor: comments.commentsPerAuthor) : nil
        words = WordSample(of: comments.count)
        let middle = ((comments.first ?? 0) + (comments.last ?? 0)) / 2
        wordGroups = WordGroups(
            cut: cut, unit: unit,
            halves: TimeBin(
                unit: unit, day: Int(middle >= 0 ? middle : middle - 86_399) / 86_400
            ).startDay)
    }

    /// Walks over the comments once and counts them by group.
    mutating func count() throws {
        var (tally, whole, sensitivity, words) = (tally, whole, sensitivity, words)
        let (cutting, wordGroups) = (cutting, wordGroups)
        try comments.forEach { thread, comment in
            comment.record.threadID = ""
            whole?.add(comment.record)
            let groups = cutting.groups(of: comment, in: thread)
            var side: TermTally.Group?
            for group in [groups.first, groups.second] {
                guard let group else { continue }
                comment.record.threadID = group
                tally.add(comment.record)
                sensitivity?.add(comment.record)
                side = wordGroups.group(of: comment.record, in: group) ?? side
            }
            comment.record.threadID = thread.record.threadID
            if let side { words.add(comment, threadID: thread.record.threadID, group: side) }
        }
        (self.tally, self.whole) = (tally, whole)
        (self.sensitivity, self.words) = (sensitivity, words)
    }

    /// Judges every comment again by the words that all topics share, for ``Sensitivity``.
    mutating func judgeAnew(_ topics: inout JudgeStack) throws {
        guard comments.count <= Self.mostToJudge,
            comments.threads.contains(where: { $0.record.topic != JudgeStack.fallback })
        else { return }
        let general = try topics.load(JudgeStack.fallback).judge.judge
        var buffers = JudgeBuffers()
        var tally = Tally(plan: TallyPlan(unit: self.tally.plan.unit, useContext: false))
        for thread in comments.threads {
            var own: [StoredComment] = []
            try comments.forEach(of: thread) { own.append($0) }
            try archive.forEachText(at: own.lazy.map(\.place)) { number, text, quotes in
                var record = own[number].record
                record.judgement = general.judge(text, quotes: quotes, buffers: &buffers)
                let groups = cutting.groups(of: own[number], in: thread)
                for group in [groups.first, groups.second] {
                    guard let group else { continue }
                    record.threadID = group
                    tally.add(record)
                }
            }
        }
        sensitivity?.add("general_words_alone", tally)
    }

    /// Above so many comments memory counts.
    private static let manyComments = 300_000
    /// Above so many comments nothing is judged again.
    private static let mostToJudge = 200_000

    /// Everything that is written. What was counted is let go on the way, as soon as nothing more is asked of it.
    mutating func report() throws -> ComparisonReport {
        let bins = (whole ?? tally).timeline(by: plan.unit)
        whole = nil
        let isTime = if case .time = cut { true } else { false }
        let pairs = PairChoice(tally: tally, cut: cut, bins: isTime ? bins : nil).pairs()
        var report = ComparisonReport()
        for pair in pairs { report.rows += rows(of: pair) }
        if bins.count >= 4 {
            report.rows +=
                TrendComparison(id: "all", group: "all", bins: bins, eventDay: options.eventDay)
                .rows()
        }
        report.rows.adjust()
        let trends =
            sensitivity == nil ? [] : Sensitivity.trends(tally, cut: cut, base: report.rows)
        tally = Tally(plan: tally.plan)
        let cells = bins.reduce(0) { $0 + $1.summary.authors.count }
        report.changes = ChangePointRow.find(
            in: bins, threadID: "", seed: options.seed,
            permutations: min(999, max(199, 60_000_000 / max(1, cells))))
        report.timeline = bins.map {
            TimelineRow(threadID: "", bin: $0.bin, figures: GroupFigures($0.summary))
        }
        report.timelineUnit = plan.unit
        report.eventDay = options.eventDay
        report.groups = groups(of: pairs)
        report.threadCount = comments.threads.count
        report.commentCount = comments.count
        report.notes = notes(pairs)
        for thread in comments.threads where !thread.record.title.isEmpty {
            report.threadTitles[thread.record.threadID] = thread.record.title
        }

        (report.keyness, report.examples) = try DistinctiveWords(
            archive: archive, sample: words, masking: masking
        ).found()
        report.keynessGroups = wordGroups.names
        let middle = bins.isEmpty ? 0 : bins[bins.count / 2].bin.startDay
        for pair in pairs where pair.isCourse && cut != .saves {
            report.switched += try switched(pair, middle: middle)
        }
        (report.snapshots, report.savedComments) = try SavedChanges(
            comments: comments, saves: saves, masking: masking
        ).found()
        if let sensitivity {
            report.sensitivity =
                sensitivity.rows(base: report.rows, cut: cut, seed: options.seed) + trends
        }
        if let pseudonyms = options.pseudonyms { pseudonyms.mask(&report) }
        return report
    }

    private func rows(of pair: GroupPair) -> [ComparisonRow] {
        let authors = pair.first.summary.authors.count + pair.second.summary.authors.count
        // Many authors make the same precision dear; the draws are named in the table.
        let draws = min(options.permutations, max(199, 8_000_000 / max(1, authors)))
        let comparison = GroupComparison(
            id: pair.id, first: pair.first, second: pair.second, seed: options.seed,
            permutations: draws)
        return comparison.rows() + (pair.isCourse ? comparison.splitRows() : [])
    }

    /// - Parameter middle: where the later half of the bins begins.
    private func switched(_ pair: GroupPair, middle: Int) throws -> [SwitchedAuthorRow] {
        let sides = SwitchedSides(
            comments: comments,
            isSecond: { comment in
                switch cut {
                case .periods(let before, let after):
                    return ComparisonCutting.period(of: comment.record.comment.time, before, after)
                        .map { $0 == ComparisonCutting.after }
                default:
                    guard let bin = plan.unit.bin(of: comment.record.comment.time) else {
                        return nil
                    }
                    return bin.startDay >= middle
                }
            }, masking: masking)
        return try sides.rows(of: pair)
    }

    private func groups(of pairs: [GroupPair]) -> [ComparisonReport.Group] {
        let titles = Dictionary(
            comments.threads.map { ($0.record.threadID, $0.record.title) },
            uniquingKeysWith: { one, _ in one })
        var seen: Set<String> = []
        var groups: [ComparisonReport.Group] = []
        for group in pairs.flatMap({ [$0.first, $0.second] }) where seen.insert(group.name).inserted
        {
            let title = cut == .thread ? titles[group.name] ?? "" : ""
            groups.append(
                ComparisonReport.Group(
                    name: group.name, label: title.isEmpty ? group.name : title,
                    figures: GroupFigures(group.summary)))
        }
        return groups
    }

    private func notes(_ pairs: [GroupPair]) -> [String] {
        var notes: [String] = []
        if groupCount > PairChoice.mostGroups {
            notes.append(
                "The \(PairChoice.mostGroups) largest of \(Numbers.grouped(groupCount)) groups are compared, each with all others."
            )
        }
        if pairs.isEmpty { notes.append("There is only one group, so nothing to set it against.") }
        if words.isPartial {
            notes.append(
                "Words were counted in an even sample of \(Numbers.grouped(words.items.count)) comments."
            )
        }
        if let first = pairs.first,
            first.first.summary.classes.judged == 0 || first.second.summary.classes.judged == 0
        {
            notes.append("One of the groups has no comment in which anything told.")
        }
        return notes
    }

    private var masking: (String) -> String {
        let isRedacted = options.report.redactText
        let pseudonyms = options.pseudonyms
        return { text in
            if isRedacted { return "" }
            return pseudonyms?.masked(text) ?? text
        }
    }
}
