public import Conversation
import GRDB

/// Threads over all their saves: what comparisons read.
extension Archive {
    /// Stores threads, replacing those with the same ids, in one transaction.
    public func store(threads: [StoredThread]) throws(ArchiveError) {
        try write { db in
            for thread in threads { try ThreadRows.insert(thread, into: db) }
        }
    }

    /// The key under which each of these threads is stored; threads that are not stored are left out.
    public func contentKeys(of threadIDs: [String]) throws(ArchiveError) -> [String: String] {
        try read { db in
            let select = try db.cachedStatement(
                sql: "SELECT content_key FROM thread WHERE thread_id = ?")
            var keys: [String: String] = [:]
            for id in threadIDs {
                keys[id] = try String.fetchOne(select, arguments: [id])
            }
            return keys
        }
    }

    /// The pages that are known to show each of these threads.
    public func pageIDs(of threadIDs: [String]) throws(ArchiveError) -> [String: [String]] {
        try read { db in
            let select = try db.cachedStatement(
                sql: "SELECT page_id FROM thread_page WHERE thread_id = ? ORDER BY page_id")
            var pages: [String: [String]] = [:]
            for id in threadIDs { pages[id] = try String.fetchAll(select, arguments: [id]) }
            return pages
        }
    }

    /// Drops the threads that these pages once showed and do not show any more.
    /// - Parameter shown: the ids of the threads that each page shows, by the page's id.
    public func keepThreads(_ shown: [String: Set<String>]) throws(ArchiveError) {
        var stale: Set<String> = []
        try read { db in
            let select = try db.cachedStatement(
                sql: "SELECT thread_id FROM thread_page WHERE page_id = ?")
            for (page, threads) in shown {
                let known = try String.fetchAll(select, arguments: [page])
                stale.formUnion(known.filter { !threads.contains($0) })
            }
        }
        guard !stale.isEmpty else { return }
        try write { db in
            for id in stale {
                try db.execute(sql: "DELETE FROM thread WHERE thread_id = ?", arguments: [id])
                try db.execute(sql: "DELETE FROM thread_page WHERE thread_id = ?", arguments: [id])
            }
        }
    }

    /// The page stored under this id, whatever it was read with; nil where there is none.
    public func page(id: String) throws(ArchiveError) -> PageRecord? {
        try read { db in try PageRows.record(db, id: id, stageKey: nil) }
    }

    /// Every thread, by id, without comments and saves.
    public func threads() throws(ArchiveError) -> [StoredThread] {
        try read { db in try ThreadRows.threads(db) }
    }

    /// The number of pages in the archive.
    public func pageCount() throws(ArchiveError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM page") ?? 0 }
    }

    /// The saves of a thread, by date.
    public func saves(ofThread number: Int64) throws(ArchiveError) -> [StoredSave] {
        try read { db in try ThreadRows.saves(db, thread: number) }
    }

    /// The names of all authors, sorted.
    public func authorNames() throws(ArchiveError) -> [String] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT DISTINCT name FROM author WHERE name <> '' ORDER BY name")
        }
    }

    /// The ids of all authors by their numbers.
    public func authorIDs() throws(ArchiveError) -> [Int64: String] {
        try read { db in
            var ids: [Int64: String] = [:]
            let rows = try Row.fetchCursor(db, sql: "SELECT number, author_id FROM author")
            while let row = try rows.next() { ids[row[0]] = row[1] }
            return ids
        }
    }

    /// Gives what each comment of `threads` says of its time, its author and its side: a third of the work of
    /// ``forEachComment(of:_:)``.
    public func forEachVote(
        of threads: [StoredThread], _ body: (StoredThread, StoredVote) throws -> Void
    ) throws(ArchiveError) {
        try read { db in
            let select = try db.cachedStatement(
                sql: """
                    SELECT author, time_seconds, p_skeptic, p_believer, no_signal_reason
                    FROM comment WHERE thread = ?
                    """)
            for thread in threads {
                let rows = try Row.fetchCursor(select, arguments: [thread.number])
                while let row = try rows.next() {
                    try body(
                        thread,
                        StoredVote(
                            authorNumber: row[0], seconds: row[1], pSkeptic: row[2],
                            pBeliever: row[3], noSignalReason: row[4]))
                }
            }
        }
    }

    /// Gives every comment of `threads`, thread after thread in the order given, by position; one at a
    /// time, so that memory holds no more than the authors' names. `body` may change what it is given:
    /// nothing of it is kept.
    /// - Throws: what the database or `body` throws, the latter inside ``ArchiveError/failed(path:detail:)``.
    public func forEachComment(
        of threads: [StoredThread], _ body: (StoredThread, inout StoredComment) throws -> Void
    ) throws(ArchiveError) {
        try read { db in
            var authors: [Int64: StoredAuthor] = [:]
            let names = try Row.fetchCursor(db, sql: "SELECT number, author_id, name FROM author")
            while let row = try names.next() {
                authors[row[0]] = StoredAuthor(authorID: row[1], name: row[2])
            }
            let select = try db.cachedStatement(
                sql: "SELECT * FROM comment WHERE thread = ? ORDER BY position")
            for thread in threads {
                let rows = try Row.fetchCursor(select, arguments: [thread.number])
                while let row = try rows.next() {
                    var comment = ThreadRows.comment(
                        row, threadID: thread.record.threadID, authors: authors)
                    try body(thread, &comment)
                }
            }
        }
    }

    /// Gives one author's comments in `threads`, by thread and position.
    public func forEachComment(
        ofAuthor id: String, in threads: [StoredThread],
        _ body: (StoredThread, inout StoredComment) throws -> Void
    ) throws(ArchiveError) {
        let numbers = Dictionary(
            threads.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
        try read { db in
            guard
                let author = try Row.fetchOne(
                    db, sql: "SELECT number, author_id, name FROM author WHERE author_id = ?",
                    arguments: [id])
            else { return }
            let number: Int64 = author[0]
            let rows = try Row.fetchCursor(
                db, sql: "SELECT * FROM comment WHERE author = ? ORDER BY thread, position",
                arguments: [number])
            let authors = [number: StoredAuthor(authorID: author[1], name: author[2])]
            while let row = try rows.next() {
                guard let thread = numbers[row[0]] else { continue }
                var comment = ThreadRows.comment(
                    row, threadID: thread.record.threadID, authors: authors)
                try body(thread, &comment)
            }
        }
    }

    /// The texts at `places`, in their order, each given to `body` with its quotes; places whose page is
    /// gone are left out.
    public func forEachText(
        at places: some Sequence<CommentPlace>,
        _ body: (Int, String, [Quotation]) throws -> Void
    ) throws(ArchiveError) {
        try read { db in
            let select = try db.cachedStatement(
                sql: """
                    SELECT text, quotes FROM page_comment
                    WHERE page_id = ? AND thread = ? AND position = ?
                    """)
            for (number, place) in places.enumerated() {
                guard
                    let row = try Row.fetchOne(
                        select, arguments: [place.pageID, place.thread, place.position])
                else { continue }
                try body(number, row[0], try PageRows.quotes(row[1]))
            }
        }
    }
}
