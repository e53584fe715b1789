public import Aggregation
public import Conversation

/// One thread in figures: a row of `threads.csv`.
public struct ThreadSummary: Hashable, Sendable {
    /// The thread's id, address, title and site.
    public var threadID: String, canonicalURL: String, title: String, site: String
    /// The topic under which it was judged, and why that one.
    public var topic: String, topicReason: String
    /// The number of pages that show it.
    public var pageCount: Int
    /// Its counts and estimates.
    public var figures: GroupFigures
    /// Replies / comments and dated comments / comments, 0 to 1.
    public var replyShare: Double?, datedShare: Double?
    /// Replies across sides against replies within, -1 (echo chamber) to 1; nil without any.
    public var eiIndex: Double?
}

/// One author over all threads: a row of `authors.csv`.
public struct AuthorFigures: Hashable, Sendable {
    /// The counts.
    public var summary: AuthorSummary
    /// The name under which the author first appears.
    public var name: String
    /// Answers got from others.
    public var repliesGot: Int
}

/// One time bin: a row of `timeline.csv`.
public struct TimelineRow: Hashable, Sendable {
    /// The thread; empty for all together.
    public var threadID: String
    /// When.
    public var bin: TimeBin
    /// The counts and estimates of the bin.
    public var figures: GroupFigures

    /// Makes a row.
    public init(threadID: String, bin: TimeBin, figures: GroupFigures) {
        self.threadID = threadID
        self.bin = bin
        self.figures = figures
    }
}

/// One lexicon entry with what it did to the stance of the whole corpus.
public struct EntryFigures: Hashable, Sendable {
    /// The lexicon and the entry's id.
    public var lexiconID: String, entryID: String
    /// The entry's category.
    public var category: String
    /// The form in which it was met most often, in lower case.
    public var form: String
    /// How often it counted, and in how many comments.
    public var hits: Int, comments: Int
    /// The sum of its contributions; below 0 towards skeptic.
    public var contribution: Double
}

/// Everything that a report says of all threads together, once each thread has been seen.
public struct ReportDigest: Sendable {
    /// The run.
    public var run: RunInformation
    /// Every input, by path.
    public var pages: [PageRecord]
    /// All comments together.
    public var overall: GroupFigures
    /// The threads, by id.
    public var threads: [ThreadSummary]
    /// The authors, by id.
    public var authors: [AuthorFigures]
    /// The bins of all threads together first (`threadID` empty), then thread by thread.
    public var timeline: [TimelineRow]
    /// The bins of all threads together, widened until a chart can show them, and their width.
    public var chart: [TimelineRow], chartUnit: TimeUnit
    /// When the shares changed: over all threads first (`threadID` empty), then thread by thread.
    public var changes: [ChangePointRow]
    /// The entries that counted for stance, the greatest sum of contributions first.
    public var entries: [EntryFigures]
    /// Who answers whom, over all threads, and what that comes to.
    public var replies: ReplyTally, replyFigures: ReplyFigures
    /// Distinctive words, and what saves changed.
    public var extras = ReportExtras()

    /// The inputs of one status.
    public func pageCount(_ status: PageStatus) -> Int {
        pages.reduce(0) { $0 + ($1.status == status ? 1 : 0) }
    }
}
