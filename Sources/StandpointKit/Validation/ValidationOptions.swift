public import Conversation

/// What `standpoint validate` is asked to do.
public struct ValidationOptions: Sendable {
    /// One file of labels a coder: CSV, TSV or JSON Lines.
    public var labels: [String]
    /// What the tool says: a sample's key, a run's folder, or judged lines; nil looks for `coding_key.csv` beside
    /// the first file of labels.
    public var key: String?
    /// Labels that settle what coders disagree on.
    public var adjudicated: String?
    /// Which labels are compared.
    public var measure = Measure.stance
    /// The tool's stance from the words alone, without context.
    public var usesWordsAlone = false
    /// The classes in their order; nil has those of the measure.
    public var classes: [String]?
    /// The columns of the item, of the coder's label and of the tool's; nil has the usual ones.
    public var idColumn: String?, labelColumn: String?, toolColumn: String?
    /// Draws of each bootstrap.
    public var resamples = 1_999
    /// The seed of all draws.
    public var seed: UInt64 = 20_160_803
    /// The level of all intervals, 0 to 1.
    public var level = 0.95
    /// Bins of the reliability tables.
    public var bins = 10

    /// A comparison of these files, everything else at its default.
    public init(labels: [String]) { self.labels = labels }
}
