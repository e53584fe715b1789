/// One file of a lexicon folder, as bytes: reading the disk is the caller's business.
public struct LexiconFile: Sendable, Hashable {
    /// Where the file lies, as messages should name it. Only the last component tells what it is.
    public var path: String
    /// The content, UTF-8.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The last component of ``path``.
    public var name: String {
        let separator = UInt8(ascii: "/")
        guard let slash = path.utf8.lastIndex(of: separator) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }
}

/// The files that a lexicon folder may hold.
public enum LexiconFileName: String, Sendable, CaseIterable {
    /// What the lexicon is: `key TAB value`.
    case about = "about.tsv"
    /// The words and phrases with their weights.
    case entries = "entries.tsv"
    /// Whom and what a topic is about, and on which side they stand.
    case names = "names.tsv"
    /// Sentences that prove the categories.
    case tests = "tests.tsv"
    /// Numbers that turn sums into scores and classes.
    case calibration = "calibration.tsv"
}
