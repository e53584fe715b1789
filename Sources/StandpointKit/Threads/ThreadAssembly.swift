import Conversation

/// Puts threads together from the pages that show them: the pages of one forum thread, and the saves of
/// one page on several days.
struct ThreadAssembly {
    private var drafts: [String: ThreadDraft] = [:]

    /// All threads of `pages`, ascending by id. The order of `pages` does not matter.
    /// - Complexity: linear in the comments, apart from sorting pages and threads.
    static func threads(of pages: [PageRecord]) -> [ThreadRecord] {
        var assembly = ThreadAssembly()
        for record in pages.sorted(by: seenBefore) { assembly.add(record) }
        return assembly.drafts.keys.sorted().compactMap { assembly.drafts[$0]?.finish(id: $0) }
    }

    /// Earlier saves first; pages of unknown date before all others, by path.
    private static func seenBefore(_ a: PageRecord, _ b: PageRecord) -> Bool {
        let (left, right) = (a.page.savedAt.seconds ?? .min, b.page.savedAt.seconds ?? .min)
        return (left, a.path, a.pageID) < (right, b.path, b.pageID)
    }

    private mutating func add(_ record: PageRecord) {
        for shown in ShownThread.all(on: record) {
            drafts[shown.threadID, default: ThreadDraft()].add(shown, of: record)
        }
    }
}

/// A thread as one page shows it, with the ids that make it one with other pages' threads.
struct ShownThread {
    /// The thread's id.
    let threadID: String
    /// What the page says of the thread.
    let thread: Thread
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
            result.append(ShownThread(threadID: threadID, thread: thread, comments: comments))
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

/// A thread under construction.
private struct ThreadDraft {
    private var pageIDs: [String] = []
    private var canonicalURL = "", title = "", site = ""
    private var order = MergedOrder()
    private var records: [String: CommentRecord] = [:]

    /// Adds what one page shows; later pages win where they differ (an edit).
    mutating func add(_ shown: ShownThread, of record: PageRecord) {
        let page = record.page
        // A page with two threads of one id (a forum's first post above and below) counts once.
        if pageIDs.last != record.pageID { pageIDs.append(record.pageID) }
        canonicalURL = page.canonicalURL ?? canonicalURL
        title = shown.thread.title ?? page.title ?? title
        site = page.site ?? site
        for comment in shown.comments {
            var seen = comment
            if let earlier = records[seen.commentID] {
                seen.firstSeenPage = earlier.firstSeenPage
                // A page that no longer shows a parent or a time does not unsay it.
                seen.parentID = seen.parentID ?? earlier.parentID
                if seen.comment.time.seconds == nil { seen.comment.time = earlier.comment.time }
            }
            records[seen.commentID] = seen
        }
        order.merge(shown.comments.map(\.commentID))
    }

    func finish(id: String) -> ThreadRecord {
        var comments = ReadingOrder.sorted(order.ids.compactMap { records[$0] })
        let positions = Dictionary(
            uniqueKeysWithValues: comments.enumerated().map { ($1.commentID, $0) })
        for position in comments.indices {
            comments[position].comment.position = position
            comments[position].comment.parent = comments[position].parentID.flatMap {
                positions[$0]
            }
        }
        return ThreadRecord(
            threadID: id, canonicalURL: canonicalURL, title: title, site: site, topic: "",
            topicReason: "", pageIDs: pageIDs, comments: comments)
    }
}
