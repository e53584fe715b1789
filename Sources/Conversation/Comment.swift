/// Who wrote a comment, as the page names them (ConvoKit: Speaker).
public struct Author: Hashable, Sendable, Codable {
    /// The name shown; empty where the page shows none.
    public var name: String
    /// The system's own id of the account, where the markup carries one.
    public var nativeID: String?
    /// The profile or site that the name links to.
    public var url: String?

    /// Makes an author.
    public init(name: String, nativeID: String? = nil, url: String? = nil) {
        self.name = name
        self.nativeID = nativeID
        self.url = url
    }
}

/// How a comment's parent was found.
public enum ParentSource: String, Sendable, Codable, CaseIterable {
    /// An id in the markup names the parent.
    case markup
    /// The comment stands inside its parent, or is indented below it.
    case nesting
    /// A number such as "#4.1", or a reply number, names the parent.
    case numbering
    /// "@name" at the start, or "in reply to name", names the parent's author.
    case mention
    /// The comment quotes the parent.
    case quote
    /// No parent, or none that could be found.
    case none
}

/// A stretch of a comment's text that somebody else wrote, with the name that the page gives for it.
public struct Quotation: Hashable, Sendable, Codable {
    /// Where the quoted text stands in the comment's text (UTF-8 bytes).
    public var span: TextSpan
    /// Whom the page names as the quoted author.
    public var attribution: String?

    /// Makes a quotation.
    public init(span: TextSpan, attribution: String? = nil) {
        self.span = span
        self.attribution = attribution
    }
}

/// One reader comment or post (ConvoKit: Utterance).
public struct Comment: Hashable, Sendable, Codable {
    /// The system's own id, such as `dsq-comment-123`'s `123`.
    public var nativeID: String?
    /// A link to this comment, as it stands in the page.
    public var permalink: String?
    /// 0-based place in reading order within its thread.
    public var position: Int
    /// The parent's ``position`` in the same thread; nil for a top-level comment and for a lost parent.
    public var parent: Int?
    /// Where ``parent`` comes from.
    public var parentSource: ParentSource
    /// 0 for a top-level comment. May exceed the parent's depth + 1 where the parent is gone.
    public var depth: Int
    /// Who wrote it.
    public var author: Author
    /// When.
    public var time: Timestamp
    /// The body as plain text: paragraphs separated by a blank line, line breaks kept, quotes included.
    public var text: String
    /// The quoted stretches of ``text``, ascending and disjoint.
    public var quotes: [Quotation]
    /// Votes in favour, or the net score where the system shows only that.
    public var likes: Int?
    /// Votes against.
    public var dislikes: Int?
    /// The post or question that opens the thread.
    public var isOP: Bool
    /// A stub that stands where a comment was removed.
    public var isDeleted: Bool

    /// Makes a comment; everything but text and position has a neutral default.
    public init(
        position: Int, text: String, author: Author = Author(name: ""), time: Timestamp = .none,
        depth: Int = 0, parent: Int? = nil, parentSource: ParentSource = .none,
        nativeID: String? = nil, permalink: String? = nil, quotes: [Quotation] = [],
        likes: Int? = nil, dislikes: Int? = nil, isOP: Bool = false, isDeleted: Bool = false
    ) {
        self.position = position
        self.text = text
        self.author = author
        self.time = time
        self.depth = depth
        self.parent = parent
        self.parentSource = parentSource
        self.nativeID = nativeID
        self.permalink = permalink
        self.quotes = quotes
        self.likes = likes
        self.dislikes = dislikes
        self.isOP = isOP
        self.isDeleted = isDeleted
    }
}

/// One discussion on a page: the comments below an article, or the posts of a forum thread
/// (ConvoKit: Conversation).
public struct Thread: Hashable, Sendable, Codable {
    /// The system's own id of the thread (a forum's topic number), where the page gives one.
    public var nativeID: String?
    /// The thread's own title where it differs from the page's.
    public var title: String?
    /// Which adapter read it (`wordpress`, `disqus-wp`), or `generic`.
    public var extractor: String
    /// How sure the reader is that these are comments, 0 to 1; adapters give 1.
    public var confidence: Double
    /// The number of comments that the page states, never trusted.
    public var declaredCount: Int?
    /// Which page of the thread this is, from 1, where a thread runs over several pages.
    public var pageNumber: Int?
    /// The comments in reading order; `comments[i].position == i`.
    public var comments: [Comment]

    /// Makes a thread.
    public init(
        extractor: String, comments: [Comment], confidence: Double = 1, nativeID: String? = nil,
        title: String? = nil, declaredCount: Int? = nil, pageNumber: Int? = nil
    ) {
        self.extractor = extractor
        self.comments = comments
        self.confidence = confidence
        self.nativeID = nativeID
        self.title = title
        self.declaredCount = declaredCount
        self.pageNumber = pageNumber
    }
}
