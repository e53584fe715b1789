import Archive
import Conversation

/// A thread over all its pages, with its saves.
struct AssembledThread {
    /// The thread; nothing is judged yet.
    var record: ThreadRecord
    /// Its saves by date.
    var saves: [ThreadSave]
    /// For each comment by position: the first and the last save that show it, and where its text lies.
    var sightings: [Sighting]

    /// Where a comment was seen.
    struct Sighting: Equatable {
        var firstSave: Int, lastSave: Int
        var place: CommentPlace
        /// The page on which it lies.
        var pageID: String { place.pageID }
    }
}

/// A thread under construction.
struct ThreadDraft {
    private var pageIDs: [String] = []
    private var canonicalURL = "", title = "", site = ""
    private var order = MergedOrder()
    private var records: [String: CommentRecord] = [:]
    private var sightings: [String: AssembledThread.Sighting] = [:]
    private var saves: [ThreadSave] = []
    private var lastPage = 1

    /// Adds a save; later saves win where they differ (an edit).
    mutating func add(_ pages: [ShownPage]) {
        guard let first = pages.first else { return }
        var save = ThreadSave(pageID: first.record.pageID, savedAt: first.record.page.savedAt)
        var edited: Set<String> = []
        for page in pages { add(page, to: &save, edited: &edited) }
        if let earlier = saves.last {
            save.compare(
                to: earlier, edited: edited,
                times: records.compactMapValues { $0.comment.time.seconds })
        }
        saves.append(save)
    }

    private mutating func add(
        _ page: ShownPage, to save: inout ThreadSave, edited: inout Set<String>
    ) {
        let record = page.record
        pageIDs.append(record.pageID)
        canonicalURL = record.page.canonicalURL ?? canonicalURL
        site = record.page.site ?? site
        save.pages.insert(page.number)
        lastPage = max(lastPage, page.number)
        for shown in page.shown {
            title = shown.thread.title ?? record.page.title ?? title
            let ids = self.ids(of: shown, in: save, page: page.number)
            for (place, comment) in shown.comments.enumerated() {
                var seen = comment
                seen.commentID = ids[place]
                seen.parentID = comment.comment.parent.flatMap {
                    ids.indices.contains($0) ? ids[$0] : nil
                }
                let spot = CommentPlace(
                    pageID: record.pageID, thread: shown.number, position: place)
                add(seen, at: spot, page: page.number, to: &save, edited: &edited)
            }
            order.merge(Self.unique(ids), isLast: page.number >= lastPage)
        }
    }

    private mutating func add(
        _ comment: CommentRecord, at place: CommentPlace, page: Int, to save: inout ThreadSave,
        edited: inout Set<String>
    ) {
        var seen = comment
        let id = seen.commentID
        let isShown = sightings[id].map { $0.lastSave == saves.count } ?? false
        if let earlier = records[id] {
            // What stands where a comment was removed says nothing; the comment stays as it was.
            if seen.comment.isDeleted, !earlier.comment.isDeleted { return }
            if !Self.sameWords(earlier.comment.text, seen.comment.text), !isShown {
                edited.insert(id)
            }
            seen.firstSeenPage = earlier.firstSeenPage
            // A page that no longer shows a parent or a time does not unsay it.
            seen.parentID = seen.parentID ?? earlier.parentID
            if Self.isFiner(earlier.comment.time, seen.comment.time) {
                seen.comment.time = earlier.comment.time
            }
        }
        records[id] = seen
        sightings[id] = AssembledThread.Sighting(
            firstSave: sightings[id]?.firstSave ?? saves.count, lastSave: saves.count, place: place)
        if !isShown, !seen.comment.isDeleted { save.shown.append((id, page)) }
    }

    /// The ids of a page's comments: those that they have by themselves, or, for one without a native id
    /// whose words were changed, the id that it had before.
    private func ids(of shown: ShownThread, in save: ThreadSave, page: Int) -> [String] {
        var ids = shown.comments.map(\.commentID)
        let onOtherPages = Set(save.shown.lazy.filter { $0.page != page }.map(\.id))
        for place in ids.indices where onOtherPages.contains(ids[place]) {
            // The same words by the same person on another page of this save: the same post shown
            // again, unless the times say otherwise.
            let comment = shown.comments[place].comment
            guard comment.nativeID == nil, let known = records[ids[place]],
                CommentMatch.agree(comment.time, known.comment.time) == false
            else { continue }
            ids[place] = Identity.hash([ids[place], "page", String(page)])
        }
        let unknown = ids.indices.filter {
            records[ids[$0]] == nil && shown.comments[$0].comment.nativeID == nil
        }
        guard !unknown.isEmpty, !saves.isEmpty else { return ids }
        let present = Set(ids)
        let taken = Set(save.shown.map(\.id))
        var match = CommentMatch(
            order.ids.lazy.filter { !present.contains($0) && !taken.contains($0) }
                .compactMap { records[$0] })
        for place in unknown {
            if let id = match.take(shown.comments[place].comment) { ids[place] = id }
        }
        return ids
    }

    /// Each id once; the draft's order knows no doubles.
    private static func unique(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }

    /// Texts that differ in white space alone are the same words.
    private static func sameWords(_ a: String, _ b: String) -> Bool {
        a == b || a.split(whereSeparator: \.isWhitespace) == b.split(whereSeparator: \.isWhitespace)
    }

    /// True where `a` is known and `b` is not, or more coarsely.
    private static func isFiner(_ a: Timestamp, _ b: Timestamp) -> Bool {
        guard a.seconds != nil else { return false }
        guard b.seconds != nil else { return true }
        let scale = TimestampPrecision.allCases
        return (scale.firstIndex(of: a.precision) ?? 0) < (scale.firstIndex(of: b.precision) ?? 0)
    }

    /// The thread with its comments in reading order.
    func finish(id: String) -> AssembledThread {
        var comments = ReadingOrder.sorted(order.ids.compactMap { records[$0] })
        let positions = Dictionary(
            uniqueKeysWithValues: comments.enumerated().map { ($1.commentID, $0) })
        for position in comments.indices {
            comments[position].comment.position = position
            comments[position].comment.parent = comments[position].parentID.flatMap {
                positions[$0]
            }
        }
        let record = ThreadRecord(
            threadID: id, canonicalURL: canonicalURL, title: title, site: site, topic: "",
            topicReason: "", pageIDs: pageIDs, comments: comments)
        return AssembledThread(
            record: record, saves: saves,
            sightings: comments.compactMap { sightings[$0.commentID] })
    }
}
