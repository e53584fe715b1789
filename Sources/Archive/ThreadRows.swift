import Conversation
import GRDB

/// Threads over all their saves to rows and back.
enum ThreadRows {
    private static let stances = Stance.allCases
    private static let sentiments = Sentiment.allCases
    private static let precisions = TimestampPrecision.allCases

    static func insert(_ stored: StoredThread, into db: Database) throws {
        let record = stored.record
        try db.cachedStatement(sql: "DELETE FROM thread WHERE thread_id = ?")
            .execute(arguments: [record.threadID])
        try db.cachedStatement(
            sql: """
                INSERT INTO thread (thread_id, content_key, canonical_url, title, site, topic, topic_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            record.threadID, stored.contentKey, record.canonicalURL, record.title, record.site,
            record.topic, record.topicReason,
        ])
        let number = db.lastInsertedRowID
        let insertPage = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO thread_page VALUES (?, ?)")
        for page in record.pageIDs { try insertPage.execute(arguments: [record.threadID, page]) }
        let insert = try db.cachedStatement(
            sql:
                "INSERT INTO comment VALUES (\(Array(repeating: "?", count: 29).joined(separator: ",")))"
        )
        var authors: [String: Int64] = [:]
        for comment in stored.comments {
            let author = try Self.author(of: comment.record, in: db, known: &authors)
            try insert.execute(arguments: arguments(of: comment, thread: number, author: author))
        }
        let insertSave = try db.cachedStatement(sql: "INSERT INTO save VALUES (?, ?, ?, ?, ?)")
        let insertChange = try db.cachedStatement(sql: "INSERT INTO change VALUES (?, ?, ?, ?)")
        for (place, save) in stored.saves.enumerated() {
            try insertSave.execute(arguments: [
                number, place, save.pageID, save.savedAt, save.kept,
            ])
            for (kind, positions) in [save.added, save.removed, save.edited].enumerated() {
                for position in positions {
                    try insertChange.execute(arguments: [number, place, kind, position])
                }
            }
        }
    }

    /// The author's number; a new one for an author who is new. Nil for nobody.
    private static func author(
        of record: CommentRecord, in db: Database, known: inout [String: Int64]
    ) throws -> Int64? {
        guard !record.authorID.isEmpty else { return nil }
        if let number = known[record.authorID] { return number }
        let select = try db.cachedStatement(sql: "SELECT number FROM author WHERE author_id = ?")
        var number = try Int64.fetchOne(select, arguments: [record.authorID])
        if number == nil {
            try db.cachedStatement(sql: "INSERT INTO author (author_id, name) VALUES (?, ?)")
                .execute(arguments: [record.authorID, record.comment.author.name])
            number = db.lastInsertedRowID
        }
        known[record.authorID] = number
        return number
    }

    private static func arguments(
        of stored: StoredComment, thread: Int64, author: Int64?
    ) -> StatementArguments {
        let record = stored.record
        let comment = record.comment
        let judgement = record.judgement ?? Judgement()
        let flags =
            (comment.isOP ? 1 : 0) | (comment.isDeleted ? 2 : 0) | (record.parentID != nil ? 4 : 0)
        return [
            thread, comment.position, record.commentID, author, comment.parent, comment.depth,
            comment.permalink, comment.time.seconds, comment.time.offsetMinutes,
            precisions.firstIndex(of: comment.time.precision), comment.likes, flags,
            stances.firstIndex(of: judgement.stance), judgement.stanceScore, judgement.pSkeptic,
            judgement.pBeliever, stored.stanceRaw,
            stances.firstIndex(of: judgement.stanceInContext), judgement.contextScore,
            sentiments.firstIndex(of: judgement.sentiment), judgement.sentimentScore,
            judgement.wordCount, judgement.quotedWordCount, judgement.noSignalReason,
            stored.firstSave, stored.lastSave, stored.place.pageID, stored.place.thread,
            stored.place.position,
        ]
    }

    /// Every thread, by id, without its comments.
    static func threads(_ db: Database) throws -> [StoredThread] {
        try Row.fetchAll(db, sql: "SELECT * FROM thread ORDER BY thread_id").map { row in
            var thread = StoredThread(
                record: ThreadRecord(
                    threadID: row["thread_id"], canonicalURL: row["canonical_url"],
                    title: row["title"], site: row["site"], topic: row["topic"],
                    topicReason: row["topic_reason"], pageIDs: [], comments: []),
                contentKey: row["content_key"])
            thread.number = row["number"]
            return thread
        }
    }

    /// A comment as it was stored, without text; `authors` gives ids by number.
    static func comment(
        _ row: Row, threadID: String, authors: [Int64: StoredAuthor]
    ) -> StoredComment {
        var judgement = Judgement(
            stance: item(stances, row[12]) ?? .noSignal, stanceScore: row[13], pSkeptic: row[14],
            pBeliever: row[15], sentiment: item(sentiments, row[19]) ?? .neutral,
            sentimentScore: row[20], wordCount: row[21], quotedWordCount: row[22])
        judgement.pNeutral = 1 - judgement.pSkeptic - judgement.pBeliever
        judgement.stanceInContext = item(stances, row[17]) ?? .noSignal
        judgement.contextScore = row[18]
        judgement.noSignalReason = row[23]
        let flags: Int = row[11]
        let author = (row[3] as Int64?).flatMap { authors[$0] }
        let comment = Comment(
            position: row[1], text: "", author: Author(name: author?.name ?? ""),
            time: Timestamp(
                raw: "", seconds: row[7], offsetMinutes: row[8],
                precision: item(precisions, row[9]) ?? .none, source: .none),
            depth: row[5], parent: row[4], permalink: row[6], likes: row[10],
            isOP: flags & 1 != 0, isDeleted: flags & 2 != 0)
        let place = CommentPlace(pageID: row[26], thread: row[27], position: row[28])
        var record = CommentRecord(
            commentID: row[2], threadID: threadID, pageID: place.pageID, comment: comment,
            parentID: nil, authorID: author?.authorID ?? "", judgement: judgement)
        // A parent that is gone is still a parent: counts of replies ask for no more.
        if flags & 4 != 0, record.comment.parent == nil { record.parentID = "" }
        var stored = StoredComment(
            record: record, stanceRaw: row[16], firstSave: row[24], lastSave: row[25],
            place: place)
        stored.authorNumber = row[3]
        return stored
    }

    private static func item<Item>(_ items: [Item], _ place: Int) -> Item? {
        items.indices.contains(place) ? items[place] : nil
    }

    /// The saves of a thread, by date.
    static func saves(_ db: Database, thread: Int64) throws -> [StoredSave] {
        var saves = try Row.fetchAll(
            db, sql: "SELECT * FROM save WHERE thread = ? ORDER BY number", arguments: [thread]
        ).map { row in
            StoredSave(pageID: row["page_id"], savedAt: row["saved_at"], kept: row["kept"])
        }
        let changes = try Row.fetchCursor(
            db,
            sql: "SELECT * FROM change WHERE thread = ? ORDER BY save, kind, position",
            arguments: [thread])
        while let row = try changes.next() {
            let save: Int = row["save"]
            guard saves.indices.contains(save) else { continue }
            switch row["kind"] as Int {
            case 0: saves[save].added.append(row["position"])
            case 1: saves[save].removed.append(row["position"])
            default: saves[save].edited.append(row["position"])
            }
        }
        return saves
    }
}

/// An author as the archive knows him.
struct StoredAuthor {
    var authorID: String
    var name: String
}
