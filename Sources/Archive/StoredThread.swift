public import Conversation

/// Where the archive holds a comment's text: a page, the thread's number on it, the place in that.
public struct CommentPlace: Hashable, Sendable {
    /// The page's id.
    public var pageID: String
    /// 0-based thread on the page, and 0-based position in it.
    public var thread: Int, position: Int

    /// Makes a place.
    public init(pageID: String, thread: Int, position: Int) {
        self.pageID = pageID
        self.thread = thread
        self.position = position
    }
}

/// A comment over all saves of its thread, with its judgement.
public struct StoredComment: Hashable, Sendable {
    /// Ids, time, author and judgement. Read back without its text, its quotes and its evidence.
    public var record: CommentRecord
    /// The sum of all stance evidence but that of the author's other comments, which depends on what
    /// else the archive holds.
    public var stanceRaw: Double
    /// The first and the last save that show it, counted from 0.
    public var firstSave: Int, lastSave: Int
    /// Where its latest text lies.
    public var place: CommentPlace
    /// Its author's number in this archive; nil for nobody, and before it is stored.
    public var authorNumber: Int64?

    /// Makes a comment to store.
    public init(
        record: CommentRecord, stanceRaw: Double, firstSave: Int, lastSave: Int,
        place: CommentPlace
    ) {
        self.record = record
        self.stanceRaw = stanceRaw
        self.firstSave = firstSave
        self.lastSave = lastSave
        self.place = place
    }
}

/// What a comment says of its time, its author and the side that its words take, and nothing else.
public struct StoredVote: Hashable, Sendable {
    /// Its author's number in this archive; nil for nobody.
    public var authorNumber: Int64?
    /// Seconds since 1970; nil where the time is unknown.
    public var seconds: Int64?
    /// The probabilities of its classes by the words alone.
    public var pSkeptic: Double, pBeliever: Double
    /// Why nothing told; nil where something did.
    public var noSignalReason: String?
}

/// One save of a thread: all its pages that were saved together.
public struct StoredSave: Hashable, Sendable {
    /// The first page's id.
    public var pageID: String
    /// When it was saved, ISO 8601; nil where unknown.
    public var savedAt: String?
    /// Comments that the save before shows with the same text.
    public var kept: Int
    /// The positions of comments that came, went, and changed their text since the save before.
    public var added: [Int], removed: [Int], edited: [Int]

    /// Makes a save.
    public init(
        pageID: String, savedAt: String?, kept: Int = 0, added: [Int] = [], removed: [Int] = [],
        edited: [Int] = []
    ) {
        self.pageID = pageID
        self.savedAt = savedAt
        self.kept = kept
        self.added = added
        self.removed = removed
        self.edited = edited
    }
}

/// A thread over all its pages and saves.
public struct StoredThread: Hashable, Sendable {
    /// Its number in this archive; 0 before it is stored.
    public var number: Int64 = 0
    /// The thread; its comments stand in ``comments``.
    public var record: ThreadRecord
    /// Hash over everything that ``comments`` depend on.
    public var contentKey: String
    /// Its comments by position.
    public var comments: [StoredComment]
    /// Its saves by date.
    public var saves: [StoredSave]

    /// Makes a thread to store.
    public init(
        record: ThreadRecord, contentKey: String, comments: [StoredComment] = [],
        saves: [StoredSave] = []
    ) {
        self.record = record
        self.contentKey = contentKey
        self.comments = comments
        self.saves = saves
    }
}
