internal import Aggregation
internal import Conversation

/// A thread on its way through the formats, with its figures.
struct JudgedThread {
    let record: ThreadRecord
    let summary: ThreadSummary
    /// Its bins, few enough for a chart, and their width.
    let chart: [TimelineRow]
    let chartUnit: TimeUnit
    /// When its shares changed.
    let changes: [ChangePointRow]
}

/// What every format may know before the first thread.
struct ReportContext {
    let run: RunInformation
    let options: ReportOptions
    /// By path.
    let pages: [PageRecord]
    /// A page's path by its id.
    let paths: [String: String]
    /// A page's place in ``pages`` by its id.
    let places: [String: Int]
    let sink: any ReportSink
}

/// One format: it sees the threads one after the other and writes its outputs as it goes.
///
/// To add one: a file in `Formats/`, a line in ``ReportFormats``, a golden file in the tests.
protocol ReportFormat: SendableMetatype {
    /// The output by which it is known.
    static var name: String { get }
    /// Opens its outputs.
    init(_ context: ReportContext) throws
    /// Takes a thread; most tables of all threads do nothing here.
    mutating func add(_ thread: JudgedThread) throws
    /// Writes what needs all threads, and closes the outputs.
    mutating func finish(_ digest: ReportDigest) throws
}

extension ReportFormat {
    mutating func add(_ thread: JudgedThread) throws {}
}

/// The registry: every format that a run writes, in the order in which they are opened.
enum ReportFormats {
    static let all: [any ReportFormat.Type] = [
        PageFormat.self,
        PagesFormat.self,
        ThreadsFormat.self,
        CommentsFormat.self,
        CommentLinesFormat.self,
        EvidenceFormat.self,
        AuthorsFormat.self,
        TimelineFormat.self,
        ChangePointsFormat.self,
        KeynessFormat.self,
        SnapshotsFormat.self,
        SnapshotCommentsFormat.self,
        NodesFormat.self,
        EdgesFormat.self,
        SummaryFormat.self,
        DataPackageFormat.self,
    ]
}
