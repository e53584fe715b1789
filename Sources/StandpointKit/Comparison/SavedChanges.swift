import Aggregation
import Archive
import Conversation
import Reporting

/// What each save of each thread changed against the one before.
struct SavedChanges {
    let comments: ComparedComments
    let saves: [Int64: [StoredSave]]
    let masking: (String) -> String

    /// The rows of `snapshots.csv`, and one for each comment that came, went or changed.
    func found() throws -> (changes: [SnapshotChange], comments: [SavedCommentRow]) {
        var found = ThreadChanges()
        for thread in comments.threads {
            guard let saves = saves[thread.number], saves.count > 1 else { continue }
            var own: [StoredComment] = []
            try comments.forEach(of: thread) { own.append($0) }
            found.add(saves, of: own, threadID: thread.record.threadID)
        }
        try comments.archive.forEachText(at: found.places) { number, text, _ in
            found.comments[number].comment.text = masking(text)
        }
        return (found.changes, found.comments)
    }
}

/// The changes of threads from save to save, gathered thread by thread.
struct ThreadChanges {
    var changes: [SnapshotChange] = []
    /// A row a comment, without its text, and where the text lies.
    var comments: [SavedCommentRow] = []
    var places: [CommentPlace] = []

    /// Adds a thread: every save but the first that `isWanted`, against the one before.
    mutating func add(
        _ saves: [StoredSave], of own: [StoredComment], threadID: String,
        where isWanted: (StoredSave) -> Bool = { _ in true }
    ) {
        for number in saves.indices.dropFirst() where isWanted(saves[number]) {
            changes.append(Self.change(saves, number, own, threadID: threadID))
            for (kind, positions) in Self.kinds(saves[number]) {
                for position in positions where own.indices.contains(position) {
                    comments.append(Self.row(own[position], kind, saves, number, threadID))
                    places.append(own[position].place)
                }
            }
        }
    }

    private static func kinds(_ save: StoredSave) -> [(SavedCommentRow.Kind, [Int])] {
        [(.added, save.added), (.removed, save.removed), (.edited, save.edited)]
    }

    private static func row(
        _ comment: StoredComment, _ kind: SavedCommentRow.Kind, _ saves: [StoredSave],
        _ number: Int, _ threadID: String
    ) -> SavedCommentRow {
        SavedCommentRow(
            comment: ShownComment(comment.record, threadID: threadID, text: ""), kind: kind,
            fromPage: saves[number - 1].pageID, toPage: saves[number].pageID,
            toSavedAt: saves[number].savedAt,
            firstSeenAt: saves.indices.contains(comment.firstSave)
                ? saves[comment.firstSave].savedAt : nil,
            lastSeenAt: saves.indices.contains(comment.lastSave)
                ? saves[comment.lastSave].savedAt : nil)
    }

    private static func change(
        _ saves: [StoredSave], _ number: Int, _ comments: [StoredComment], threadID: String
    ) -> SnapshotChange {
        let save = saves[number]
        let earlier = saves[number - 1]
        func ids(_ positions: [Int]) -> [String] {
            positions.filter(comments.indices.contains).map { comments[$0].record.commentID }
        }
        func classes(_ positions: [Int]) -> ClassCounts {
            var counts = ClassCounts()
            for position in positions where comments.indices.contains(position) {
                counts[comments[position].record.judgement?.stanceInContext ?? .noSignal] += 1
            }
            return counts
        }
        return SnapshotChange(
            threadID: threadID, fromPage: earlier.pageID, toPage: save.pageID,
            fromSavedAt: earlier.savedAt, toSavedAt: save.savedAt, added: ids(save.added),
            removed: ids(save.removed), edited: ids(save.edited), kept: save.kept,
            addedClasses: classes(save.added), removedClasses: classes(save.removed))
    }
}
