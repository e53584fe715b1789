public import Aggregation
public import Conversation

/// A lexicon that judged a run, as a report names it.
public struct LexiconInformation: Hashable, Sendable {
    /// Its id: `english`, `lenr`.
    public var id: String
    /// Its name for people.
    public var title: String
    /// Its version.
    public var version: String
    /// SHA-256 over its files, 64 hex digits.
    public var sha256: String
    /// Its licence, an SPDX id where there is one.
    public var licence: String
    /// Where its entries come from, one line a source, with the attribution that the source's licence asks for.
    public var sources: [String]
    /// The number of entries.
    public var entryCount: Int

    /// Names a lexicon.
    public init(
        id: String, title: String, version: String, sha256: String, licence: String,
        sources: [String] = [], entryCount: Int = 0
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.sha256 = sha256
        self.licence = licence
        self.sources = sources
        self.entryCount = entryCount
    }
}

/// What `standpoint validate` found on this corpus.
public struct ValidationInformation: Hashable, Sendable {
    /// Comments that people coded by hand.
    public var codedComments: Int
    /// Macro-averaged F1 of the tool against the coders, 0 to 1.
    public var macroF1: Double
    /// Krippendorff's alpha among the coders, nil with one coder.
    public var alpha: Double?

    /// Makes the finding.
    public init(codedComments: Int, macroF1: Double, alpha: Double? = nil) {
        self.codedComments = codedComments
        self.macroF1 = macroF1
        self.alpha = alpha
    }
}

/// What a report says of the run that made it.
public struct RunInformation: Hashable, Sendable {
    /// The tool's version.
    public var toolVersion: String
    /// What the run is called: `report.html`'s heading.
    public var title: String
    /// The command line; stands in `manifest.json` alone, because paths and job counts change no result.
    public var arguments: [String]
    /// When the run began, ISO 8601 with offset; in `manifest.json` alone.
    public var started: String
    /// When it ended; in `manifest.json` alone.
    public var ended: String
    /// The seed of every resampling.
    public var seed: UInt64
    /// The width of the time bins, and whether comments are counted by their stance in context.
    public var plan: TallyPlan
    /// The lexicons used, in the order in which they were loaded.
    public var lexicons: [LexiconInformation]
    /// What went less than well with the run as a whole; a page's own warnings stand in its record.
    public var warnings: [Warning]
    /// Nil until `standpoint validate` has been run on this corpus, and the report says so.
    public var validation: ValidationInformation?

    /// Makes a run's information; everything but version and title has an empty default.
    public init(
        toolVersion: String, title: String, arguments: [String] = [], started: String = "",
        ended: String = "", seed: UInt64 = 0, plan: TallyPlan = TallyPlan(),
        lexicons: [LexiconInformation] = [], warnings: [Warning] = [],
        validation: ValidationInformation? = nil
    ) {
        self.toolVersion = toolVersion
        self.title = title
        self.arguments = arguments
        self.started = started
        self.ended = ended
        self.seed = seed
        self.plan = plan
        self.lexicons = lexicons
        self.warnings = warnings
        self.validation = validation
    }
}

extension TimeUnit {
    /// The width that gives a readable timeline: narrow enough to show a course, wide enough that a bin
    /// of a few days does not stand for two voices. A month without any times.
    ///
    /// - Parameters:
    ///   - first: seconds since 1970 of the earliest comment.
    ///   - last: seconds since 1970 of the latest one.
    public static func suited(from first: Int64?, to last: Int64?) -> TimeUnit {
        guard let first, let last, last >= first else { return .month }
        let days = (last - first) / 86_400 + 1
        switch days {
        case ...21: return .day
        case ...120: return .week
        case ...1_500: return .month
        case ...5_500: return .quarter
        default: return .year
        }
    }
}
