import Conversation
import Foundation
import GRDB

/// Pages to rows and back.
enum PageRows {
    /// What a page says of itself, apart from its threads: read whole or not at all, so one JSON value.
    private static func encode(_ page: Page) throws -> Data {
        var page = page
        page.threads = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(page)
    }

    static func insert(_ stored: StoredPage, into db: Database) throws {
        let record = stored.record
        try db.cachedStatement(sql: "DELETE FROM page WHERE page_id = ?")
            .execute(arguments: [record.pageID])
        try db.cachedStatement(sql: pageInsert).execute(arguments: [
            record.pageID, stored.stageKey, record.path, record.sha256, record.byteCount,
            record.charset, record.format, record.extractor, record.commentsDeclared,
            record.commentsFound, record.status.rawValue, record.errorCode, record.errorMessage,
            try encode(record.page),
        ])
        let threadInsert = try db.cachedStatement(
            sql: "INSERT INTO page_thread VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        let commentInsert = try db.cachedStatement(sql: commentInsertSQL)
        for (number, thread) in record.page.threads.enumerated() {
            try threadInsert.execute(arguments: [
                record.pageID, number, thread.nativeID, thread.title, thread.extractor,
                thread.confidence, thread.declaredCount, thread.pageNumber,
            ])
            for comment in thread.comments {
                try commentInsert.execute(
                    arguments: arguments(of: comment, page: record.pageID, thread: number))
            }
        }
    }

    private static let pageInsert =
        "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    private static let commentInsertSQL =
        "INSERT INTO page_comment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

    private static func arguments(
        of comment: Comment, page: String, thread: Int
    ) throws -> StatementArguments {
        [
            page, thread, comment.position, comment.nativeID, comment.permalink, comment.parent,
            comment.parentSource.rawValue, comment.depth, comment.author.name,
            comment.author.nativeID, comment.author.url, comment.time.raw, comment.time.seconds,
            comment.time.offsetMinutes, comment.time.precision.rawValue,
            comment.time.source.rawValue, comment.text,
            comment.quotes.isEmpty ? nil : try JSONEncoder().encode(comment.quotes),
            comment.likes, comment.dislikes,
            (comment.isOP ? 1 : 0) | (comment.isDeleted ? 2 : 0),
        ]
    }

    /// The page with its threads; under any key where `stageKey` is nil.
    static func record(_ db: Database, id: String, stageKey: String?) throws -> PageRecord? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql:
                        "SELECT * FROM page WHERE page_id = ? AND stage_key = coalesce(?, stage_key)"
                ), arguments: [id, stageKey]),
            let status = PageStatus(rawValue: row["status"])
        else { return nil }
        var record = PageRecord(pageID: id, path: row["path"], status: status)
        record.sha256 = row["sha256"]
        record.byteCount = row["byte_count"]
        record.charset = row["charset"]
        record.format = row["format"]
        record.extractor = row["extractor"]
        record.commentsDeclared = row["comments_declared"]
        record.commentsFound = row["comments_found"]
        record.errorCode = row["error_code"]
        record.errorMessage = row["error_message"]
        record.page = try JSONDecoder().decode(Page.self, from: row["details"] as Data)
        record.page.threads = try threads(db, page: id)
        return record
    }

    private static func threads(_ db: Database, page: String) throws -> [Conversation.Thread] {
        var threads = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM page_thread WHERE page_id = ? ORDER BY number"),
            arguments: [page]
        ).map { row in
            Conversation.Thread(
                extractor: row["extractor"], comments: [], confidence: row["confidence"],
                nativeID: row["native_id"], title: row["title"],
                declaredCount: row["declared_count"], pageNumber: row["page_number"])
        }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT * FROM page_comment WHERE page_id = ? ORDER BY thread, position"),
            arguments: [page])
        while let row = try rows.next() {
            let number: Int = row["thread"]
            guard threads.indices.contains(number) else { continue }
            threads[number].comments.append(try comment(row))
        }
        return threads
    }

    private static func comment(_ row: Row) throws -> Comment {
        let flags: Int = row["flags"]
        let quotes: Data? = row["quotes"]
        return Comment(
            position: row["position"], text: row["text"],
            author: Author(
                name: row["author_name"], nativeID: row["author_native_id"], url: row["author_url"]),
            time: Timestamp(
                raw: row["time_raw"], seconds: row["time_seconds"],
                offsetMinutes: row["time_offset"],
                precision: TimestampPrecision(rawValue: row["time_precision"]) ?? .none,
                source: TimestampSource(rawValue: row["time_source"]) ?? .none),
            depth: row["depth"], parent: row["parent"],
            parentSource: ParentSource(rawValue: row["parent_source"]) ?? .none,
            nativeID: row["native_id"], permalink: row["permalink"],
            quotes: try self.quotes(quotes),
            likes: row["likes"], dislikes: row["dislikes"], isOP: flags & 1 != 0,
            isDeleted: flags & 2 != 0)
    }

    /// The quoted stretches of a text; none where the column is empty.
    static func quotes(_ stored: Data?) throws -> [Quotation] {
        try stored.map { try JSONDecoder().decode([Quotation].self, from: $0) } ?? []
    }
}
