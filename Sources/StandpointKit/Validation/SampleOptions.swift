public import Conversation
public import Reporting

/// What a sample is cut by, besides the tool's own class.
public enum SampleStratum: String, Sendable, CaseIterable {
    /// Every thread by itself.
    case thread
    /// Every month by itself; comments without a date together.
    case month
}

/// How the items of a sample are dealt out to its strata.
public enum SampleAllocation: String, Sendable, CaseIterable {
    /// As many from each stratum, as far as it has them: rare classes are seen often enough to be judged.
    case equal
    /// By the size of the strata, at least one from each.
    case proportional
}

/// What `standpoint sample` is asked to do.
public struct SampleOptions: Sendable {
    /// A run's folder, its `comments.jsonl`, or an archive.
    public var source: String
    /// Items wanted.
    public var size = 200
    /// What the coders are asked for, and whose classes are the strata.
    public var measure = Measure.stance
    /// The strata are the classes of the words alone, without context.
    public var usesWordsAlone = false
    /// Further cuts of the strata.
    public var strata: [SampleStratum] = []
    /// How items are dealt out to the strata.
    public var allocation = SampleAllocation.equal
    /// The seed of the draw and of the order.
    public var seed: UInt64 = 20_160_803
    /// The folder of sheet and key; nil is `Reports/<date>-sample`.
    public var output: String?
    /// How the tables are written.
    public var report = ReportOptions()

    /// A sample of `source`, everything else at its default.
    public init(source: String) { self.source = source }
}

/// Why no sample was drawn.
public enum SampleError: Error, Sendable {
    /// There is nothing to draw from; the text says what, where and what to do.
    case noInput(String)
    /// A line of the input is not what a run writes.
    case badLine(String)
    /// Sheet or key cannot be written, or would replace a sheet that may be filled in.
    case cannotWrite(String)
}

/// One stratum of a sample.
public struct SampleStratumCount: Sendable, Equatable {
    /// The class, and what else cuts the stratum, joined by ` / `.
    public var name: String
    /// Comments in it, and comments drawn.
    public var size: Int, drawn: Int
}

/// What a sample came to.
public struct SampleResult: Sendable {
    /// The folder.
    public var output: String
    /// The strata, by name.
    public var strata: [SampleStratumCount]
    /// Comments left out because they hold no text or were removed.
    public var leftOut: Int
}
