/// Something that went less than well on a page that was still read.
public struct Warning: Hashable, Sendable, Codable {
    /// A stable short word: `charset_mismatch`, `truncated`, `parent_lost`.
    public var code: String
    /// What happened, where, and what it means for the result.
    public var message: String

    /// Makes a warning.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

/// Where the date on which a page was saved comes from, best first.
public enum SavedAtSource: String, Sendable, Codable, CaseIterable {
    /// SingleFile's header comment.
    case singleFile = "singlefile"
    /// A browser's "saved from url" comment.
    case savedFrom = "saved_from"
    /// An MHTML `Date` header.
    case mhtml
    /// A WARC record's `WARC-Date`.
    case warc
    /// Said by the user on the command line.
    case given
    /// The file's modification time.
    case fileTime = "file_time"
    /// Unknown.
    case none
}

/// A saved page as it was read: what it says of itself, and the discussions on it.
public struct Page: Hashable, Sendable, Codable {
    /// `<link rel=canonical>`, `og:url`, or the address that the container recorded.
    public var canonicalURL: String?
    /// The site's name, or its host.
    public var site: String?
    /// The article's title.
    public var title: String?
    /// The article's author.
    public var author: String?
    /// When the article was published.
    public var publishedAt: Timestamp
    /// When the page was saved.
    public var savedAt: Timestamp
    /// Where ``savedAt`` comes from.
    public var savedAtSource: SavedAtSource
    /// The declared language as a BCP 47 tag.
    public var language: String?
    /// The article's own text, as far as it could be told; used to recognise quotes from it.
    public var articleText: String
    /// The discussions, in reading order. Empty when the page has no comments.
    public var threads: [Thread]
    /// What went less than well.
    public var warnings: [Warning]

    /// A page about which nothing is known yet.
    public init() {
        publishedAt = .none
        savedAt = .none
        savedAtSource = .none
        articleText = ""
        threads = []
        warnings = []
    }
}
