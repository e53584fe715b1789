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
        for (number, thread) in record.page.threads.enumerated() where !thread.comments.isEmpty {
            let id = Identity.thread(
                thread, number: number, page: record.page, path: record.path)
            drafts[id, default: ThreadDraft()].add(thread, of: record, threadID: id)
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
    mutating func add(_ thread: Thread, of record: PageRecord, threadID: String) {
        let page = record.page
        pageIDs.append(record.pageID)
        canonicalURL = page.canonicalURL ?? canonicalURL
        title = thread.title ?? page.title ?? title
        site = page.site ?? site
        let host = page.canonicalURL.map { Address($0).host } ?? page.site ?? record.path
        let ids = commentIDs(of: thread, threadID: threadID)
        for (comment, id) in zip(thread.comments, ids) {
            var seen = CommentRecord(
                commentID: id, threadID: threadID, pageID: record.pageID, comment: comment,
                parentID: comment.parent.flatMap { ids.indices.contains($0) ? ids[$0] : nil },
                authorID: Identity.author(comment.author, host: host))
            if let earlier = records[id] {
                seen.firstSeenPage = earlier.firstSeenPage
                // A page that no longer shows a parent or a time does not unsay it.
                seen.parentID = seen.parentID ?? earlier.parentID
                if comment.time.seconds == nil { seen.comment.time = earlier.comment.time }
            }
            records[id] = seen
        }
        order.merge(ids)
    }

    /// Ids in the order of the page. The same author may say the same words twice: the second time
    /// counts as another comment.
    private func commentIDs(of thread: Thread, threadID: String) -> [String] {
        var counts: [String: Int] = [:]
        return thread.comments.map { comment in
            let id = Identity.comment(comment, thread: threadID)
            let count = counts[id, default: 0]
            counts[id] = count + 1
            return count == 0 ? id : Identity.hash([id, String(count)])
        }
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
