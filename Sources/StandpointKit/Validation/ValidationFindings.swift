public import Reporting
public import Statistics

/// One coder's part.
public struct CoderAccount: Sendable, Equatable {
    /// The coder: the file's name, and the file.
    public var name: String, path: String
    /// Items labelled, and items left empty.
    public var coded: Int, blank: Int
}

/// How far two agree.
public struct AgreementRow: Sendable {
    /// The two: coders, `consensus` or `tool`.
    public var first: String, second: String
    /// Items that both labelled.
    public var items: Int
    /// The share of equal labels, 0 to 1.
    public var share: Double
    /// Cohen's kappa; nil where it has no value, and why.
    public var kappa: Interval?
    /// Why there is no kappa; empty otherwise.
    public var note: String
}

/// The tool against the coders.
public struct ToolFindings: Sendable {
    /// Whose labels are taken for the truth.
    public var truth: String
    /// Items compared.
    public var items: Int
    /// True classes (rows) against the tool's (columns), counts of items.
    public var confusion: ConfusionMatrix
    /// Precision, recall and F1 for the corpus: items are weighted by what they stand for.
    public var scores: WeightedScores
    /// True where the weights differ.
    public var isWeighted: Bool
    /// The tool's own shares of the classes in the corpus, 0 to 1.
    public var toolShares: [Double]
    /// The shares corrected for the tool's errors; empty where they cannot be had.
    public var correctedShares: [Interval]
    /// Whether probabilities mean what they say; one a class that has probabilities.
    public var reliability: [(name: String, table: ReliabilityTable)]
    /// Items on which the tool and the truth differ: item, true class, the tool's class.
    public var errors: [(item: String, truth: String, tool: String)]
}

/// Everything that `standpoint validate` found.
public struct ValidationFindings: Sendable {
    /// `stance` or `sentiment`, and the classes.
    public var measure: String, classes: [String]
    /// The coders.
    public var coders: [CoderAccount]
    /// Items that at least one coder labelled.
    public var items: Int
    /// Coders among each other, then the tool with each of them.
    public var agreement: [AgreementRow]
    /// Krippendorff's alpha among the coders, nominal, and ordinal where the classes have an order; nil with
    /// one coder or without variation.
    public var alpha: Interval?, ordinalAlpha: Interval?
    /// The tool against the coders; nil where nothing is known of it.
    public var tool: ToolFindings?
    /// What else must be known to read the figures.
    public var notes: [String]
    /// The level of all intervals, the draws and their seed.
    public var level: Double, resamples: Int, seed: UInt64

    /// What a report of the corpus says of this.
    public var information: ValidationInformation? {
        tool.map {
            ValidationInformation(
                codedComments: $0.items, macroF1: $0.scores.macroF1.estimate,
                alpha: alpha?.estimate)
        }
    }
}
