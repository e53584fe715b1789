import Archive
import Conversation
import Reporting

/// What each save of a run changed against the save before it, which the run itself or an earlier one read.
///
/// Saves of other runs that came later are left out, so that a run that is made again says the same.
struct RunSaves {
    let archive: Archive
    /// The run's threads, judged.
    let threads: [AssembledThread]
    /// Ids of those that the archive knows from more pages than the run read.
    let wider: Set<String>
    /// Ids of the run's pages.
    let pages: Set<String>

    /// The rows of `snapshots.csv` and `snapshot_comments.csv`, with texts as they are in the archive.
    /// - Complexity: linear in the comments of threads that were saved more than once.
    func found() throws -> ThreadChanges {
        var found = ThreadChanges()
        let stored = wider.isEmpty ? [] : try archive.threads()
        let older = Dictionary(
            stored.lazy.filter { wider.contains($0.record.threadID) }
                .map { ($0.record.threadID, $0) }, uniquingKeysWith: { one, _ in one })
        for thread in threads {
            let id = thread.record.threadID
            if let known = older[id] {
                let saves = try archive.saves(ofThread: known.number)
                guard saves.count > 1 else { continue }
                var comments: [StoredComment] = []
                try archive.forEachComment(of: [known]) { comments.append($1) }
                found.add(saves, of: comments, threadID: id) { pages.contains($0.pageID) }
            } else if thread.saves.count > 1 {
                let own = ThreadArchiving.stored(thread, key: "")
                found.add(own.saves, of: own.comments, threadID: id)
            }
        }
        try archive.forEachText(at: found.places) { number, text, _ in
            found.comments[number].comment.text = text
        }
        return found
    }
}
