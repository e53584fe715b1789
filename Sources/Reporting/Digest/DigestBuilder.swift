internal import Aggregation
internal import Conversation
internal import Statistics

/// Takes threads one at a time and keeps of each nothing but its sums.
struct DigestBuilder {
    private let run: RunInformation
    private let pages: [PageRecord]
    private let isRedacted: Bool
    private var tally: Tally
    private var replies = ReplyTally()
    private var entries = EntryTally()
    private var names: [String: String] = [:]
    private var threads: [ThreadSummary] = []
    private var timeline: [TimelineRow] = []
    private var changes: [ChangePointRow] = []

    init(run: RunInformation, pages: [PageRecord], isRedacted: Bool) {
        self.run = run
        self.pages = pages
        self.isRedacted = isRedacted
        tally = Tally(plan: run.plan)
    }

    /// Adds a thread and gives its figures and its bins. O(comments).
    mutating func add(_ record: ThreadRecord) throws -> JudgedThread {
        var own = Tally(plan: run.plan)
        for comment in record.comments {
            own.add(comment)
            entries.add(comment)
            if !comment.authorID.isEmpty, names[comment.authorID] == nil {
                names[comment.authorID] = comment.comment.author.name
            }
        }
        var ownReplies = ReplyTally()
        ownReplies.add(thread: record.comments, useContext: run.plan.useContext)
        let group = own.threadSummaries()[record.threadID] ?? GroupSummary()
        let course = own.timeline(by: run.plan.unit)
        let found = ChangePointRow.find(in: course, threadID: record.threadID, seed: run.seed)
        changes += found
        let bins = course.map {
            TimelineRow(
                threadID: record.threadID, bin: $0.bin, figures: GroupFigures($0.summary))
        }
        let matrix = ownReplies.matrices()[record.threadID] ?? ReplyMatrix()
        let summary = ThreadSummary(
            threadID: record.threadID, canonicalURL: record.canonicalURL, title: record.title,
            site: record.site, topic: record.topic, topicReason: record.topicReason,
            pageCount: record.pageIDs.count, figures: GroupFigures(group),
            replyShare: group.replyShare, datedShare: group.datedShare,
            eiIndex: try? Statistics.eiIndex(
                internal: matrix.withinSides, external: matrix.acrossSides))
        let (chart, chartUnit) = Self.chart(own, bins)
        try tally.merge(own)
        replies.merge(ownReplies)
        threads.append(summary)
        timeline.append(contentsOf: bins)
        return JudgedThread(
            record: record, summary: summary, chart: chart, chartUnit: chartUnit, changes: found)
    }

    /// A chart shows at most so many bins.
    private static let chartLimit = 100

    /// The bins for a chart: those of the tally, or of the narrowest wider unit that makes few enough.
    static func chart(
        _ tally: Tally, _ rows: [TimelineRow]
    ) -> (rows: [TimelineRow], unit: TimeUnit) {
        guard rows.count > chartLimit else { return (rows, tally.plan.unit) }
        for unit in TimeUnit.allCases
        where unit != tally.plan.unit && tally.plan.unit.nests(in: unit) {
            let wide = tally.timeline(by: unit)
            guard wide.count <= chartLimit || unit == .year else { continue }
            return (
                wide.map {
                    TimelineRow(threadID: "", bin: $0.bin, figures: GroupFigures($0.summary))
                },
                unit
            )
        }
        return (rows, tally.plan.unit)
    }

    /// Everything together. O(cells log cells).
    func digest() -> ReportDigest {
        let all = tally.groups { _, _ in 0 }[0] ?? GroupSummary()
        let course = tally.timeline(by: run.plan.unit)
        let changes = ChangePointRow.find(in: course, threadID: "", seed: run.seed) + changes
        let overall = course.map {
            TimelineRow(threadID: "", bin: $0.bin, figures: GroupFigures($0.summary))
        }
        let (chart, chartUnit) = Self.chart(tally, overall)
        let got = replies.repliesGot()
        let authors = tally.authorSummaries().map {
            AuthorFigures(
                summary: $0, name: names[$0.authorID] ?? "", repliesGot: got[$0.authorID] ?? 0)
        }
        return ReportDigest(
            run: run, pages: pages, overall: GroupFigures(all), threads: threads,
            authors: authors, timeline: overall + timeline, chart: chart,
            chartUnit: chartUnit, changes: changes,
            entries: entries.figures(isRedacted: isRedacted), replies: replies,
            replyFigures: ReplyFigures(replies, authors: authors, seed: run.seed))
    }
}
