public import Conversation

/// A comment as one save of its thread shows it.
public struct SavedComment: Hashable, Sendable {
    /// The comment's id, the same in every save.
    public var commentID: String
    /// Its text in this save.
    public var text: String
    /// Its stance in this save.
    public var stance: Stance

    /// Makes a saved comment.
    public init(commentID: String, text: String, stance: Stance) {
        self.commentID = commentID
        self.text = text
        self.stance = stance
    }
}

/// A thread as it stood when it was saved: all pages of one save together.
public struct Snapshot: Hashable, Sendable {
    /// The (first) page's id.
    public var pageID: String
    /// When it was saved, ISO 8601; nil where unknown.
    public var savedAt: String?
    /// Its comments.
    public var comments: [SavedComment]

    /// Makes a snapshot.
    public init(pageID: String, savedAt: String?, comments: [SavedComment]) {
        self.pageID = pageID
        self.savedAt = savedAt
        self.comments = comments
    }
}

/// What changed in a thread from one save to a later one: a row of `snapshots.csv`.
public struct SnapshotChange: Hashable, Sendable {
    /// The thread.
    public var threadID: String
    /// The two saves: pages and times.
    public var fromPage: String, toPage: String, fromSavedAt: String?, toSavedAt: String?
    /// The ids of comments that came, went, and changed their text, in the order of the saves.
    public var added: [String], removed: [String], edited: [String]
    /// Comments in both saves with the same text.
    public var kept: Int
    /// The stances of the comments that came (as the later save shows them) and went (as the earlier did).
    public var addedClasses: ClassCounts, removedClasses: ClassCounts

    /// A change that was found elsewhere.
    public init(
        threadID: String, fromPage: String, toPage: String, fromSavedAt: String?,
        toSavedAt: String?, added: [String], removed: [String], edited: [String], kept: Int,
        addedClasses: ClassCounts, removedClasses: ClassCounts
    ) {
        self.threadID = threadID
        self.fromPage = fromPage
        self.toPage = toPage
        self.fromSavedAt = fromSavedAt
        self.toSavedAt = toSavedAt
        self.added = added
        self.removed = removed
        self.edited = edited
        self.kept = kept
        self.addedClasses = addedClasses
        self.removedClasses = removedClasses
    }

    /// Compares two saves of a thread. O(comments); of comments with the same id the last one counts.
    public init(threadID: String, from: Snapshot, to: Snapshot) {
        self.threadID = threadID
        fromPage = from.pageID
        toPage = to.pageID
        fromSavedAt = from.savedAt
        toSavedAt = to.savedAt
        added = []
        removed = []
        edited = []
        kept = 0
        addedClasses = ClassCounts()
        removedClasses = ClassCounts()
        let before = Dictionary(from.comments.map { ($0.commentID, $0.text) }) { $1 }
        let after = Set(to.comments.map(\.commentID))
        var seen: Set<String> = []
        for comment in to.comments where seen.insert(comment.commentID).inserted {
            guard let text = before[comment.commentID] else {
                added.append(comment.commentID)
                addedClasses[comment.stance] += 1
                continue
            }
            if text == comment.text { kept += 1 } else { edited.append(comment.commentID) }
        }
        seen.removeAll()
        for comment in from.comments
        where !after.contains(comment.commentID) && seen.insert(comment.commentID).inserted {
            removed.append(comment.commentID)
            removedClasses[comment.stance] += 1
        }
    }

    /// The changes from each save to the next, in the order given.
    public static func between(_ snapshots: [Snapshot], threadID: String) -> [SnapshotChange] {
        zip(snapshots, snapshots.dropFirst()).map {
            SnapshotChange(threadID: threadID, from: $0, to: $1)
        }
    }
}
