/// What became of an input file.
public enum PageStatus: String, Sendable, Codable, CaseIterable {
    /// Read, with comments.
    case ok
    /// Read; it has no comments.
    case noComments = "no_comments"
    /// Could not be read; `errorCode` says why.
    case failed
    /// Left aside on purpose (a picture beside a page, a duplicate); `errorCode` says why.
    case skipped
}

/// One input, accounted for: a row of `pages.csv`.
public struct PageRecord: Hashable, Sendable, Codable {
    /// First 16 hex digits of the SHA-256 of path and content.
    public var pageID: String
    /// As the user named it, with `/`; a part of a container is `archive.warc.gz#3`.
    public var path: String
    /// SHA-256 of the bytes, 64 hex digits; empty when nothing could be read.
    public var sha256: String
    /// Size in bytes.
    public var byteCount: Int
    /// The character set used to decode, such as `utf-8`.
    public var charset: String
    /// `html`, `outline`, `mhtml`, `warc` and so on.
    public var format: String
    /// What the page says of itself; its threads are empty here.
    public var page: Page
    /// The extractors used, in the order of the threads, joined by `+`.
    public var extractor: String
    /// Sum of the counts that the page states, nil where it states none.
    public var commentsDeclared: Int?
    /// The comments found.
    public var commentsFound: Int
    /// What became of it.
    public var status: PageStatus
    /// A stable short word for a failure: `empty`, `binary`, `unreadable`, `too_large`.
    public var errorCode: String?
    /// What happened and what to do, for people.
    public var errorMessage: String?

    /// Makes a record for an input about which only the path is known.
    public init(pageID: String, path: String, status: PageStatus) {
        self.pageID = pageID
        self.path = path
        self.status = status
        sha256 = ""
        byteCount = 0
        charset = ""
        format = ""
        page = Page()
        extractor = ""
        commentsFound = 0
    }
}

/// One comment with its ids and its judgement: a row of `comments.csv`.
public struct CommentRecord: Hashable, Sendable, Codable {
    /// Stable across saves: hash of the thread and the native id, else of author, time and text.
    public var commentID: String
    /// Its thread.
    public var threadID: String
    /// The page it was read from (the latest save, where there are several).
    public var pageID: String
    /// The comment as read; positions are those within the whole thread.
    public var comment: Comment
    /// The parent's id.
    public var parentID: String?
    /// Its author's id: hash of the site and the account id or folded name; empty for nobody.
    public var authorID: String
    /// What was made of it; nil before judging.
    public var judgement: Judgement?
    /// The earliest and the latest page on which it was seen.
    public var firstSeenPage: String, lastSeenPage: String

    /// Makes a record.
    public init(
        commentID: String, threadID: String, pageID: String, comment: Comment, parentID: String?,
        authorID: String, judgement: Judgement? = nil
    ) {
        self.commentID = commentID
        self.threadID = threadID
        self.pageID = pageID
        self.comment = comment
        self.parentID = parentID
        self.authorID = authorID
        self.judgement = judgement
        firstSeenPage = pageID
        lastSeenPage = pageID
    }
}

/// One thread over all its pages and saves, with the topic under which it was judged.
public struct ThreadRecord: Hashable, Sendable, Codable {
    /// Hash of the canonical address and the thread's place on the page.
    public var threadID: String
    /// The page's canonical address, empty where unknown.
    public var canonicalURL: String
    /// The thread's title.
    public var title: String
    /// The site.
    public var site: String
    /// The topic lexicon's id.
    public var topic: String
    /// Why that topic ("names: e-cat 14, rossi 9", "given").
    public var topicReason: String
    /// The pages (by id) that show it, by save date, then path.
    public var pageIDs: [String]
    /// Its comments by position.
    public var comments: [CommentRecord]

    /// Makes a record.
    public init(
        threadID: String, canonicalURL: String, title: String, site: String, topic: String,
        topicReason: String, pageIDs: [String], comments: [CommentRecord]
    ) {
        self.threadID = threadID
        self.canonicalURL = canonicalURL
        self.title = title
        self.site = site
        self.topic = topic
        self.topicReason = topicReason
        self.pageIDs = pageIDs
        self.comments = comments
    }
}
