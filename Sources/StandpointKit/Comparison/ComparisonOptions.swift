public import Reporting

/// What `standpoint compare` sets against each other.
public enum ComparisonCut: Hashable, Sendable {
    /// Each time bin against the one before, and the course over all of them.
    case time(TimeUnit)
    /// Threads, sites, or groups of authors against each other.
    case thread, site, authorGroup
    /// Comments before a day against those from another day on, both as days since 1970.
    case periods(before: Int, after: Int)
    /// What the first save of each thread shows against what the last one shows.
    case saves
}

/// What `standpoint compare` is asked to do.
public struct ComparisonOptions: Sendable {
    /// The archive; nil is `Reports/standpoint.sqlite`.
    public var archive: String?
    /// Where the report goes; nil is `Reports/<date>-compare`.
    public var output: String?
    /// Thread ids (or their beginnings), or parts of addresses and titles; all threads where empty.
    public var threads: [String] = []
    /// What is compared; nil chooses: threads where there are two or more, else months.
    public var cut: ComparisonCut?
    /// The group of each author by id or by name, for ``ComparisonCut/authorGroup``; empty groups authors by
    /// how much they write.
    public var authorGroups: [String: String] = [:]
    /// The first day after a known event, in days since 1970.
    public var eventDay: Int?
    /// Whether the conclusion is repeated under other choices.
    public var isSensitivityWanted = false
    /// Without context: stance from the words alone.
    public var usesWordsAlone = false
    /// Draws of each permutation test.
    public var permutations = 1_999
    /// The seed of all draws.
    public var seed: UInt64 = 20_160_803
    /// The report's title.
    public var title = "Comparison"
    /// Names are replaced by pseudonyms under this key; nil leaves them.
    public var pseudonyms: Pseudonyms?
    /// How tables are written.
    public var report = ReportOptions()
    /// What `standpoint validate` found on this corpus, for the report to say; nil says that nothing is known.
    public var validation: ValidationInformation?
    /// The command line, for the manifest.
    public var arguments: [String] = []

    /// Options with everything at its default.
    public init() {}
}

/// Why a comparison ended without a report.
public enum ComparisonError: Error, Sendable {
    /// There is no archive, or nothing in it that was asked for.
    case noInput(String)
    /// The output cannot be written.
    case output(OutputError)
    /// The archive failed.
    case archive(String)
    /// The lexicons failed.
    case lexicons(LexiconLibraryError)
}

/// What a comparison gave.
public struct ComparisonFindings: Sendable {
    /// Everything that was written.
    public var report: ComparisonReport
    /// The folder.
    public var output: String
    /// Threads and comments compared.
    public var threadCount: Int, commentCount: Int
    /// Whether a validation on this corpus was given.
    public var isValidated: Bool
}
