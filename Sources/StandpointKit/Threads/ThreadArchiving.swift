import Archive
import Conversation

/// Keeps each thread of a run in the archive, over all saves that the archive knows of it.
///
/// The work follows the threads that the run touches and changes, not the size of the archive.
struct ThreadArchiving {
    let archive: Archive
    /// Under what pages were read and under what rules texts are judged.
    let stageKey: String, rulesKey: String

    /// Changes with every change of what is stored of a thread.
    private static let version = "1"
    private static let batchSize = 32

    /// Stores what is new.
    ///
    /// - Parameters:
    ///   - threads: the threads of the run with their saves, each judged in its ``AssembledThread/record``.
    ///   - pages: the pages of the run.
    ///   - topics: the hash of each topic's lexicons by the topic's id.
    ///   - judge: judges threads that the archive knows from more pages than this run read.
    /// - Returns: the ids of those threads.
    func update(
        _ threads: [AssembledThread], pages: [PageRecord], topics: [String: String],
        judge: (inout [ThreadRecord]) throws -> Bool
    ) throws -> [String] {
        let ids = threads.map(\.record.threadID)
        try forgetOthers(pages: pages, threads: threads)
        let known = try archive.pageIDs(of: ids)
        let stored = try archive.contentKeys(of: ids)
        var batch: [StoredThread] = []
        var wider: [AssembledThread] = []
        let ownPages = Dictionary(
            pages.map { ($0.pageID, $0) }, uniquingKeysWith: { one, _ in one })
        for thread in threads {
            let own = Set(thread.record.pageIDs)
            let older = (known[thread.record.threadID] ?? []).filter { !own.contains($0) }
            if !older.isEmpty,
                let assembled = try self.wider(thread, ownPages: ownPages, older: older)
            {
                wider.append(assembled)
                continue
            }
            let key = contentKey(of: thread, topics: topics)
            guard stored[thread.record.threadID] != key else { continue }
            batch.append(Self.stored(thread, key: key))
            if batch.count >= Self.batchSize {
                try archive.store(threads: batch)
                batch = []
            }
        }
        try archive.store(threads: batch)
        try storeWider(wider, stored: stored, topics: topics, judge: judge)
        return wider.map(\.record.threadID)
    }

    /// A thread over the pages of this run and older ones; nil where the older ones add nothing.
    private func wider(
        _ thread: AssembledThread, ownPages: [String: PageRecord], older: [String]
    ) throws -> AssembledThread? {
        let own = thread.record.pageIDs.compactMap { ownPages[$0] }
        // The same bytes under another name are the same save.
        var seen = Set(own.map(\.sha256))
        var pages = own
        for id in older {
            guard let page = try archive.page(id: id), seen.insert(page.sha256).inserted else {
                continue
            }
            pages.append(page)
        }
        guard pages.count > own.count else { return nil }
        let id = thread.record.threadID
        var wide = ThreadAssembly.assembled(from: pages).first { $0.record.threadID == id }
        wide?.record.topic = thread.record.topic
        wide?.record.topicReason = thread.record.topicReason
        return wide
    }

    private func storeWider(
        _ threads: [AssembledThread], stored: [String: String], topics: [String: String],
        judge: (inout [ThreadRecord]) throws -> Bool
    ) throws {
        // What an earlier run stored of the same pages under the same rules stands.
        let fresh = threads.filter {
            stored[$0.record.threadID] != contentKey(of: $0, topics: topics)
        }
        var records = fresh.map(\.record)
        guard !records.isEmpty, try judge(&records) else { return }
        var batch: [StoredThread] = []
        for (thread, record) in zip(fresh, records) {
            var judged = thread
            judged.record = record
            batch.append(Self.stored(judged, key: contentKey(of: thread, topics: topics)))
        }
        try archive.store(threads: batch)
    }

    /// Threads that these pages once showed and no longer do: they were read otherwise before.
    private func forgetOthers(pages: [PageRecord], threads: [AssembledThread]) throws {
        var shown: [String: Set<String>] = [:]
        for page in pages where page.status == .ok || page.status == .noComments {
            shown[page.pageID] = []
        }
        for thread in threads {
            for page in thread.record.pageIDs {
                shown[page, default: []].insert(thread.record.threadID)
            }
        }
        try archive.keepThreads(shown)
    }

    /// Everything that a stored thread depends on.
    private func contentKey(of thread: AssembledThread, topics: [String: String]) -> String {
        let record = thread.record
        return Identity.hash(
            [
                "thread", Self.version, stageKey, StandpointVersion.judgement, rulesKey,
                record.topic, topics[record.topic] ?? "",
            ] + record.pageIDs)
    }

    static func stored(_ thread: AssembledThread, key: String) -> StoredThread {
        let comments = zip(thread.record.comments, thread.sightings).map { record, sighting in
            StoredComment(
                record: record, stanceRaw: stanceRaw(record.judgement),
                firstSave: sighting.firstSave, lastSave: sighting.lastSave, place: sighting.place)
        }
        let positions = Dictionary(
            uniqueKeysWithValues: thread.record.comments.map { ($0.commentID, $0.comment.position) }
        )
        let saves = thread.saves.map { save in
            StoredSave(
                pageID: save.pageID, savedAt: save.savedAt.iso8601, kept: save.kept,
                added: save.added.compactMap { positions[$0] },
                removed: save.removed.compactMap { positions[$0] },
                edited: save.edited.compactMap { positions[$0] })
        }
        return StoredThread(
            record: thread.record, contentKey: key, comments: comments, saves: saves)
    }

    /// The sum of the stance evidence but for what the author's other comments say.
    private static func stanceRaw(_ judgement: Judgement?) -> Double {
        var sum = 0.0
        for row in judgement?.evidence ?? []
        where row.measure == .stance && !row.modifiers.contains("author_consistency") {
            sum += row.contribution
        }
        return sum
    }
}
