import GRDB

/// The archive's tables. A change of shape is a new migration, never an edit of an old one.
enum Schema {
    /// Marks the file as a Standpoint archive: "STPT" in SQLite's `application_id`.
    static let applicationID = 0x5354_5054

    /// The number of migrations, kept in `user_version`; a file with more was written by a newer tool.
    static let version = 1

    /// Migrations in order. Each is one transaction of its own.
    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: version1)
        }
        return migrator
    }

    /// - `page`: every input ever read, keyed by path and content, with what it says of itself.
    /// - `page_thread`, `page_comment`: what the page showed: a snapshot, never changed afterwards.
    /// - `judged_thread`, `judgement`: what was made of one thread from one set of pages
    ///   under one set of lexicons; the key is a hash over all of these.
    private static let version1 = """
        CREATE TABLE page (
            page_id TEXT PRIMARY KEY, stage_key TEXT NOT NULL, path TEXT NOT NULL,
            sha256 TEXT NOT NULL, byte_count INTEGER NOT NULL, charset TEXT NOT NULL,
            format TEXT NOT NULL, extractor TEXT NOT NULL, comments_declared INTEGER,
            comments_found INTEGER NOT NULL, status TEXT NOT NULL, error_code TEXT,
            error_message TEXT, details BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE page_thread (
            page_id TEXT NOT NULL REFERENCES page ON DELETE CASCADE, number INTEGER NOT NULL,
            native_id TEXT, title TEXT, extractor TEXT NOT NULL, confidence REAL NOT NULL,
            declared_count INTEGER,
            PRIMARY KEY (page_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE page_comment (
            page_id TEXT NOT NULL REFERENCES page ON DELETE CASCADE, thread INTEGER NOT NULL,
            position INTEGER NOT NULL, native_id TEXT, permalink TEXT, parent INTEGER,
            parent_source TEXT NOT NULL, depth INTEGER NOT NULL, author_name TEXT NOT NULL,
            author_native_id TEXT, author_url TEXT, time_raw TEXT NOT NULL, time_seconds INTEGER,
            time_offset INTEGER, time_precision TEXT NOT NULL, time_source TEXT NOT NULL,
            text TEXT NOT NULL, quotes BLOB, likes INTEGER, dislikes INTEGER, flags INTEGER NOT NULL,
            PRIMARY KEY (page_id, thread, position)
        ) WITHOUT ROWID;
        CREATE TABLE judged_thread (
            thread_key TEXT PRIMARY KEY, thread_id TEXT NOT NULL, topic TEXT NOT NULL,
            topic_reason TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE judgement (
            thread_key TEXT NOT NULL REFERENCES judged_thread ON DELETE CASCADE,
            position INTEGER NOT NULL, comment_id TEXT NOT NULL, stance TEXT NOT NULL,
            stance_score REAL NOT NULL, p_skeptic REAL NOT NULL, p_believer REAL NOT NULL,
            p_neutral REAL NOT NULL, stance_in_context TEXT NOT NULL, context_score REAL NOT NULL,
            sentiment TEXT NOT NULL, sentiment_score REAL NOT NULL, word_count INTEGER NOT NULL,
            quoted_word_count INTEGER NOT NULL, language TEXT, no_signal_reason TEXT,
            evidence BLOB NOT NULL, PRIMARY KEY (thread_key, position)
        ) WITHOUT ROWID;
        CREATE INDEX page_by_path ON page (path);
        CREATE INDEX judged_thread_by_id ON judged_thread (thread_id);
        """
}
