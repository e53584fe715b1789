import Conversation

/// One save of a thread and what it changed against the one before.
struct ThreadSave: Equatable {
    /// The first page's id.
    var pageID: String
    /// When it was saved.
    var savedAt: Timestamp
    /// Ids of the comments that it shows, in its order, each with the number of its page.
    var shown: [(id: String, page: Int)] = []
    /// The numbers of the pages that were saved.
    var pages: Set<Int> = []
    /// Ids of comments that came, went and changed since the save before; of the others, how many stayed.
    var added: [String] = [], removed: [String] = [], edited: [String] = [], kept = 0

    static func == (a: ThreadSave, b: ThreadSave) -> Bool {
        a.pageID == b.pageID && a.savedAt == b.savedAt && a.added == b.added
            && a.removed == b.removed && a.edited == b.edited && a.kept == b.kept
    }

    /// Fills what changed since `earlier`. O(comments).
    ///
    /// Only what both saves could have shown counts: where page 2 was not saved again, its comments
    /// have not gone, and where it was not saved before, those written before are not new.
    mutating func compare(
        to earlier: ThreadSave, edited texts: Set<String>, times: [String: Int64]
    ) {
        let before = Dictionary(
            earlier.shown.map { ($0.id, $0.page) }, uniquingKeysWith: { one, _ in one })
        let now = Set(shown.map(\.id))
        let lastPage = earlier.pages.max() ?? 1
        for (id, page) in shown {
            if before[id] != nil {
                if texts.contains(id) { edited.append(id) } else { kept += 1 }
            } else if earlier.pages.contains(page)
                || page > lastPage && !isOlder(times[id], than: earlier.savedAt)
            {
                added.append(id)
            }
        }
        removed = earlier.shown.filter { !now.contains($0.id) && pages.contains($0.page) }.map(\.id)
    }

    /// True for a comment written more than a day before a save.
    private func isOlder(_ seconds: Int64?, than save: Timestamp) -> Bool {
        guard let seconds, let saved = save.seconds else { return false }
        return seconds < saved - 86_400
    }
}
