import GRDB

/// The archive's tables. A change of shape is a new migration, never an edit of an old one.
enum Schema {
    /// Marks the file as a Standpoint archive: "STPT" in SQLite's `application_id`.
    static let applicationID = 0x5354_5054

    /// The number of migrations, kept in `user_version`; a file with more was written by a newer tool.
    static let version = 2

    /// Migrations in order. Each is one transaction of its own.
    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: version1)
        }
        migrator.registerMigration("2") { db in
            try db.execute(sql: version2)
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

    /// - `page_thread.page_number`: which page of a forum's thread it is.
    /// - `thread`, `author`, `comment`: each thread over all its pages and saves, with its judgement:
    ///   what comparisons read. The text stays where the page has it (`page_id`, `page_thread`,
    ///   `page_position`). Ids are numbered, so that a million comments stay small.
    /// - `thread_page`: the pages that show a thread.
    /// - `save`, `change`: the saves of a thread, and what each changed against the one before.
    /// - `judged_thread`, `judgement` are made anew, because the first version kept evidence elsewhere; what
    ///   they held is worked out again when it is asked for.
    private static let version2 = """
        DROP TABLE IF EXISTS evidence; DROP TABLE judgement; DROP TABLE judged_thread;
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
        CREATE INDEX judged_thread_by_id ON judged_thread (thread_id);
        ALTER TABLE page_thread ADD COLUMN page_number INTEGER;
        CREATE TABLE thread (
            number INTEGER PRIMARY KEY, thread_id TEXT NOT NULL UNIQUE, content_key TEXT NOT NULL,
            canonical_url TEXT NOT NULL, title TEXT NOT NULL, site TEXT NOT NULL,
            topic TEXT NOT NULL, topic_reason TEXT NOT NULL
        );
        CREATE TABLE thread_page (
            thread_id TEXT NOT NULL, page_id TEXT NOT NULL, PRIMARY KEY (thread_id, page_id)
        ) WITHOUT ROWID;
        CREATE TABLE author (
            number INTEGER PRIMARY KEY, author_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
        );
        CREATE TABLE comment (
            thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE, position INTEGER NOT NULL,
            comment_id TEXT NOT NULL, author INTEGER, parent INTEGER, depth INTEGER NOT NULL,
            permalink TEXT, time_seconds INTEGER, time_offset INTEGER, time_precision INTEGER NOT NULL,
            likes INTEGER, flags INTEGER NOT NULL, stance INTEGER NOT NULL, stance_score REAL NOT NULL,
            p_skeptic REAL NOT NULL, p_believer REAL NOT NULL, stance_raw REAL NOT NULL,
            stance_in_context INTEGER NOT NULL, context_score REAL NOT NULL,
            sentiment INTEGER NOT NULL, sentiment_score REAL NOT NULL, word_count INTEGER NOT NULL,
            quoted_word_count INTEGER NOT NULL, no_signal_reason TEXT, first_save INTEGER NOT NULL,
            last_save INTEGER NOT NULL, page_id TEXT NOT NULL, page_thread INTEGER NOT NULL,
            page_position INTEGER NOT NULL, PRIMARY KEY (thread, position)
        ) WITHOUT ROWID;
        CREATE TABLE save (
            thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE, number INTEGER NOT NULL,
            page_id TEXT NOT NULL, saved_at TEXT, kept INTEGER NOT NULL,
            PRIMARY KEY (thread, number)
        ) WITHOUT ROWID;
        CREATE TABLE change (
            thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE, save INTEGER NOT NULL,
            kind INTEGER NOT NULL, position INTEGER NOT NULL,
            PRIMARY KEY (thread, save, kind, position)
        ) WITHOUT ROWID;
        CREATE INDEX comment_by_author ON comment (author);
        CREATE INDEX thread_page_by_page ON thread_page (page_id);
        """
}
