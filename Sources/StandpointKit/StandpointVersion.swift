/// The version of the tool, and of the stages whose results the archive keeps.
public enum StandpointVersion {
    /// Semantic version of the release.
    public static let current = "0.1.0"

    /// Changes with every change of what is read from a page; pages stored under another are read again.
    static let extraction = "1"

    /// Changes with every change of how a text is judged; judgements under another are made again.
    static let judgement = "2"
}
