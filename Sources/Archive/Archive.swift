public import Conversation
import Foundation
import GRDB

/// One page as it was read, with its threads: the unit that the archive stores and gives back.
public struct StoredPage: Sendable, Equatable {
    /// The row of `pages.csv`; `record.page.threads` holds the threads.
    public var record: PageRecord
    /// Hash over everything but the bytes that the reading depends on (the extractor's version, its
    /// options). A page stored under another key is read again.
    public var stageKey: String

    /// Makes a page to store.
    public init(record: PageRecord, stageKey: String) {
        self.record = record
        self.stageKey = stageKey
    }
}

/// One thread's judgements under one set of pages and lexicons.
public struct StoredJudgements: Sendable, Equatable {
    /// Hash over the thread's comments, the lexicons and the engine's version.
    public var threadKey: String
    /// The thread.
    public var threadID: String
    /// The topic, and why that one.
    public var topic: String, topicReason: String
    /// The comments' ids and judgements, in the order of their positions.
    public var judgements: [(commentID: String, judgement: Judgement)]

    /// Makes judgements to store.
    public init(
        threadKey: String, threadID: String, topic: String, topicReason: String,
        judgements: [(commentID: String, judgement: Judgement)]
    ) {
        self.threadKey = threadKey
        self.threadID = threadID
        self.topic = topic
        self.topicReason = topicReason
        self.judgements = judgements
    }

    /// Equal in every value.
    public static func == (a: StoredJudgements, b: StoredJudgements) -> Bool {
        a.threadKey == b.threadKey && a.threadID == b.threadID && a.topic == b.topic
            && a.topicReason == b.topicReason
            && a.judgements.elementsEqual(b.judgements) {
                $0.commentID == $1.commentID && $0.judgement == $1.judgement
            }
    }
}

/// Everything ever read and judged, in one SQLite file: pages, their comments, judgements, evidence.
///
/// The file is in WAL mode; each `store` is one transaction, so a run that is killed leaves every batch
/// before intact, and the next run goes on from there. Reading is safe from several threads at once.
public final class Archive: Sendable {
    /// The file's path.
    public let path: String
    private let pool: DatabasePool

    /// Opens the archive at `path`, or makes a new one there; older ones are migrated.
    public init(path: String) throws(ArchiveError) {
        self.path = path
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // A log of 128 MB: pages are keyed by hashes, so that a shorter one is folded into the same
            // leaves again and again.
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;
                    PRAGMA wal_autocheckpoint = 32768
                    """)
        }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            self.pool = pool
            try pool.read { db in try Self.check(db, path: path) }
            try Schema.migrator().migrate(pool)
            try pool.writeWithoutTransaction { db in
                try db.execute(
                    sql: "PRAGMA application_id = \(Schema.applicationID);"
                        + "PRAGMA user_version = \(Schema.version)")
            }
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw Self.translate(error, path: path, opening: true)
        }
    }

    /// Refuses files that are not ours before anything is written to them.
    private static func check(_ db: Database, path: String) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if application == Schema.applicationID {
            if version > Schema.version {
                throw ArchiveError.tooNew(path: path, found: version, known: Schema.version)
            }
        } else if tables > 0 || application != 0 {
            throw ArchiveError.notAnArchive(
                path: path, detail: "an SQLite database of another program")
        }
    }

    private static func translate(
        _ error: any Error, path: String, opening: Bool = false
    ) -> ArchiveError {
        guard let error = error as? DatabaseError else {
            return .failed(path: path, detail: String(describing: error))
        }
        let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB: return .notAnArchive(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            return .cannotOpen(path: path, detail: detail)
        default:
            return opening && error.resultCode == .SQLITE_IOERR
                ? .cannotOpen(path: path, detail: detail) : .failed(path: path, detail: detail)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do { return try pool.read(body) } catch { throw Self.translate(error, path: path) }
    }

    func write(_ body: (Database) throws -> Void) throws(ArchiveError) {
        do { try pool.write(body) } catch { throw Self.translate(error, path: path) }
    }

    /// The page stored under this id, or nil when there is none or it was read under another key.
    /// - Complexity: one look-up, and linear in the page's comments.
    public func page(id: String, stageKey: String) throws(ArchiveError) -> StoredPage? {
        try read { db in
            guard let record = try PageRows.record(db, id: id, stageKey: stageKey) else {
                return nil
            }
            return StoredPage(record: record, stageKey: stageKey)
        }
    }

    /// Stores pages, replacing those with the same id, in one transaction.
    public func store(_ pages: [StoredPage]) throws(ArchiveError) {
        try write { db in
            for page in pages { try PageRows.insert(page, into: db) }
        }
    }

    /// The judgements stored under this key, nil where there are none.
    public func judgements(threadKey: String) throws(ArchiveError) -> StoredJudgements? {
        try read { db in try JudgementRows.fetch(db, threadKey: threadKey) }
    }

    /// Stores threads' judgements, replacing those under the same keys, in one transaction.
    public func store(_ threads: [StoredJudgements]) throws(ArchiveError) {
        try write { db in
            for thread in threads { try JudgementRows.insert(thread, into: db) }
        }
    }

    /// Folds the write-ahead log into the file, so that the file alone is the archive.
    public func checkpoint() throws(ArchiveError) {
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch { throw Self.translate(error, path: path) }
    }
}
