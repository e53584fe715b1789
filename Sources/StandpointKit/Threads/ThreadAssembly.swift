import Conversation

/// Puts threads together from the pages that show them: the pages of one forum thread, and the saves of
/// one page on several days.
enum ThreadAssembly {
    /// All threads of `pages`, ascending by id. The order of `pages` does not matter.
    /// - Complexity: linear in the comments, apart from sorting pages and threads.
    static func threads(of pages: [PageRecord]) -> [ThreadRecord] {
        assembled(from: pages).map(\.record)
    }

    /// The same with the saves of each thread.
    static func assembled(from pages: [PageRecord]) -> [AssembledThread] {
        var threads: [String: [ShownPage]] = [:]
        for record in pages {
            for shown in ShownThread.all(on: record) {
                // A page with two threads of one id (a forum's first post above and below) counts once.
                let last = threads[shown.threadID]?.last
                if last?.record.pageID == record.pageID, let count = threads[shown.threadID]?.count
                {
                    threads[shown.threadID]?[count - 1].shown.append(shown)
                } else {
                    threads[shown.threadID, default: []].append(
                        ShownPage(record: record, shown: [shown]))
                }
            }
        }
        return threads.sorted { $0.key < $1.key }.map { id, pages in
            var draft = ThreadDraft()
            for group in SaveGroups.of(pages) { draft.add(group) }
            return draft.finish(id: id)
        }
    }
}

/// A thread as one page shows it, with the ids that make it one with other pages' threads.
struct ShownThread {
    /// The thread's id.
    let threadID: String
    /// What the page says of the thread.
    let thread: Thread
    /// Its place among the page's threads.
    let number: Int
    /// Its comments in the order of the page.
    let comments: [CommentRecord]

    /// The threads of a page that have comments, in the order of the page.
    /// - Complexity: linear in the comments' texts.
    static func all(on record: PageRecord) -> [ShownThread] {
        let page = record.page
        let host = page.canonicalURL.map { Address($0).host } ?? page.site ?? record.path
        var result: [ShownThread] = []
        for (number, thread) in page.threads.enumerated() where !thread.comments.isEmpty {
            let threadID = Identity.thread(thread, number: number, page: page, path: record.path)
            let ids = commentIDs(of: thread, threadID: threadID)
            let comments = zip(thread.comments, ids).map { comment, id in
                CommentRecord(
                    commentID: id, threadID: threadID, pageID: record.pageID, comment: comment,
                    parentID: comment.parent.flatMap { ids.indices.contains($0) ? ids[$0] : nil },
                    authorID: Identity.author(comment.author, host: host))
            }
            result.append(
                ShownThread(
                    threadID: threadID, thread: thread, number: number, comments: comments))
        }
        return result
    }

    /// Ids in the order of the page. The same author may say the same words twice: the second time
    /// counts as another comment.
    private static func commentIDs(of thread: Thread, threadID: String) -> [String] {
        var counts: [String: Int] = [:]
        return thread.comments.map { comment in
            let id = Identity.comment(comment, thread: threadID)
            let count = counts[id, default: 0]
            counts[id] = count + 1
            return count == 0 ? id : Identity.hash([id, String(count)])
        }
    }
}
