public import Conversation
public import Reporting

/// What `standpoint analyze` is asked to do.
public struct AnalysisOptions: Sendable {
    /// Files, folders and globs to read.
    public var paths: [String]
    /// A topic's id or folder; nil chooses one for each thread by the names it uses.
    public var topic: String?
    /// Where the report goes; nil is `Reports/<date>-<name>`.
    public var output: String?
    /// The archive; nil is `Reports/standpoint.sqlite`.
    public var archive: String?
    /// Worker threads.
    public var jobs = 1
    /// Which readers may read a page.
    public var readers = ReaderChoice.all
    /// When the pages were saved, where they do not say.
    public var savedAt: Timestamp?
    /// What the run is called; nil takes the first path's name.
    public var title: String?
    /// Rules of judgement left out.
    public var rules = RuleChoice()
    /// Names are replaced by pseudonyms under this key; nil leaves them. The archive keeps the names.
    public var pseudonyms: Pseudonyms?
    /// What `standpoint validate` found on this corpus; nil: the report says that it is not validated.
    public var validation: ValidationInformation?
    /// How the report is written.
    public var report = ReportOptions()
    /// The command line, for the manifest.
    public var arguments: [String] = []
    /// The seed of every resampling.
    public var seed: UInt64 = 20_160_803

    /// Options for reading `paths`, everything else at its default.
    public init(paths: [String]) { self.paths = paths }
}

/// How far a run is.
public struct AnalysisProgress: Sendable {
    /// What is being done: `reading`, `judging`, `writing`.
    public var stage: String
    /// Items done and items in all.
    public var done: Int, total: Int
    /// What is counted: `pages`, `threads`.
    public var unit: String
}

/// Why a run ended without a report.
public enum AnalysisError: Error, Sendable {
    /// Nothing could be read: no such path, or not one input among them that is readable.
    case noInput(String)
    /// The output cannot be written.
    case output(OutputError)
    /// The archive failed.
    case archive(String)
    /// The lexicons failed.
    case lexicons(LexiconLibraryError)
    /// A rule does not exist.
    case rules(RuleError)
    /// The run was interrupted; what was read is in the archive, and the next run goes on from there.
    case interrupted
}

/// What a run gave.
public struct AnalysisResult: Sendable {
    /// The figures of the run and of each thread.
    public var digest: ReportDigest
    /// Where the report lies.
    public var output: String
    /// Pages that were taken from the archive unread.
    public var unchangedPages: Int
    /// Inputs that failed.
    public var failedPages: Int
    /// Inputs that failed, held no comments, or were read with a loss; each was told in a notice.
    public var pagesToLookAt: Int
}
