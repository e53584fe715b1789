public import Aggregation

/// What a report says that no single thread gives: distinctive words, and what saves changed.
public struct ReportExtras: Sendable {
    /// `keyness.csv`: group A are the skeptics' comments, group B the believers'.
    public var keyness: [KeynessRow] = []
    /// Comments that use the leading terms.
    public var examples: [TermExample] = []
    /// Comments whose words were counted where they are a sample; nil where all were.
    public var keynessSample: Int?
    /// `snapshots.csv`: for each save of the run the save before it.
    public var snapshots: [SnapshotChange] = []
    /// `snapshot_comments.csv`.
    public var savedComments: [SavedCommentRow] = []

    /// Nothing.
    public init() {}
}
