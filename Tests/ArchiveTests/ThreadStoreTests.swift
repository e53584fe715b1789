import Archive
import Conversation
import GRDB
import Testing

/// Threads over all their saves, as comparisons read them.
@Suite struct ThreadStoreTests {
    static func thread(_ id: String, key: String = "k", count: Int = 3) -> StoredThread {
        let judgement = ArchiveTests.judgements("k").judgements[0].judgement
        let comments = (0..<count).map { position in
            var record = CommentRecord(
                commentID: "\(id)-\(position)", threadID: id, pageID: "p1",
                comment: Comment(
                    position: position, text: "", author: Author(name: position == 0 ? "Ada" : ""),
                    time: Timestamp(
                        raw: "", seconds: Int64(position) * 1_000, offsetMinutes: 60,
                        precision: .minute, source: .none),
                    depth: position, parent: position == 0 ? nil : position - 1,
                    permalink: "#\(position)", likes: position),
                parentID: nil, authorID: position == 0 ? "author-ada" : "", judgement: judgement)
            record.judgement?.evidence = []
            return StoredComment(
                record: record, stanceRaw: 0.25, firstSave: 0, lastSave: 1,
                place: CommentPlace(pageID: "p1", thread: 0, position: position))
        }
        return StoredThread(
            record: ThreadRecord(
                threadID: id, canonicalURL: "https://a.example/\(id)", title: "Kettles",
                site: "a.example", topic: "claims", topicReason: "given", pageIDs: ["p1", "p2"],
                comments: []),
            contentKey: key, comments: comments,
            saves: [
                StoredSave(pageID: "p1", savedAt: "2016-08-05T00:00:00Z"),
                StoredSave(
                    pageID: "p2", savedAt: nil, kept: 1, added: [2], removed: [1], edited: [0]),
            ])
    }

    private static func comments(_ archive: Archive) throws -> [StoredComment] {
        var found: [StoredComment] = []
        try archive.forEachComment(of: try archive.threads()) { found.append($1) }
        return found
    }

    @Test("a thread's comments and saves come back as they were stored")
    func roundTrip() throws {
        let folder = try ArchiveTests.Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        let stored = [Self.thread("t1"), Self.thread("t2", count: 1)]
        try archive.store(threads: stored)
        let threads = try archive.threads()
        #expect(threads.map(\.record.threadID) == ["t1", "t2"])
        #expect(threads.map(\.record.title) == ["Kettles", "Kettles"])
        let found = try Self.comments(archive)
        let wanted = stored.flatMap(\.comments)
        #expect(found.map(\.place) == wanted.map(\.place))
        for (one, other) in zip(found, wanted) {
            #expect(one.record.comment == other.record.comment)
            #expect(one.record.authorID == other.record.authorID)
            #expect(
                one.record.judgement?.stanceInContext == other.record.judgement?.stanceInContext)
            #expect(one.record.judgement?.stanceScore == other.record.judgement?.stanceScore)
            #expect(one.stanceRaw == other.stanceRaw)
        }
        #expect(try archive.saves(ofThread: threads[0].number) == stored[0].saves)
        #expect(try archive.contentKeys(of: ["t1", "t9"]) == ["t1": "k"])
        #expect(try archive.pageIDs(of: ["t2"]) == ["t2": ["p1", "p2"]])
        #expect(try archive.authorNames() == ["Ada"])
    }

    @Test("votes say of each comment what the whole comment says")
    func votes() throws {
        let folder = try ArchiveTests.Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        try archive.store(threads: [Self.thread("t1"), Self.thread("t2", count: 1)])
        let comments = try Self.comments(archive)
        var votes: [StoredVote] = []
        try archive.forEachVote(of: try archive.threads()) { votes.append($1) }
        #expect(votes.count == comments.count)
        let ids = try archive.authorIDs()
        for (vote, comment) in zip(votes, comments) {
            #expect(vote.authorNumber == comment.authorNumber)
            #expect((vote.authorNumber.flatMap { ids[$0] } ?? "") == comment.record.authorID)
            #expect(vote.seconds == comment.record.comment.time.seconds)
            #expect(vote.pSkeptic == comment.record.judgement?.pSkeptic)
            #expect(vote.pBeliever == comment.record.judgement?.pBeliever)
            #expect(vote.noSignalReason == comment.record.judgement?.noSignalReason)
        }
        #expect(ids.values.sorted() == ["author-ada"])
    }

    @Test("storing a thread again replaces its comments, saves and changes")
    func replace() throws {
        let folder = try ArchiveTests.Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        try archive.store(threads: [Self.thread("t1"), Self.thread("t2")])
        try archive.store(threads: [Self.thread("t1", key: "new", count: 2)])
        #expect(try Self.comments(archive).count == 5)
        #expect(try archive.contentKeys(of: ["t1"]) == ["t1": "new"])
    }

    @Test("a thread that its pages do not show any more is dropped, others stay")
    func keep() throws {
        let folder = try ArchiveTests.Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        try archive.store(threads: [Self.thread("t1"), Self.thread("t2")])
        try archive.keepThreads(["p1": ["t2"], "p7": []])
        #expect(try archive.threads().map(\.record.threadID) == ["t2"])
        #expect(try Self.comments(archive).count == 3)
    }

    @Test("an author's comments and a comment's words are found by their places")
    func places() throws {
        let folder = try ArchiveTests.Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        try archive.store([ArchiveTests.page("p1")])
        try archive.store(threads: [Self.thread("t1"), Self.thread("t2")])
        var own: [String] = []
        try archive.forEachComment(ofAuthor: "author-ada", in: try archive.threads()) {
            own.append($1.record.commentID)
        }
        #expect(own == ["t1-0", "t2-0"])
        var texts: [Int: String] = [:]
        let places = [("p1", 0), ("gone", 0), ("p1", 1)].map {
            CommentPlace(pageID: $0.0, thread: 0, position: $0.1)
        }
        try archive.forEachText(at: places) { number, text, _ in texts[number] = text }
        #expect(texts == [0: "It works, I saw it.", 2: ""])
    }

    @Test("an archive of the first version opens, keeps its pages, and takes threads")
    func migration() throws {
        let folder = try ArchiveTests.Folder()
        let path = folder.path("old.sqlite")
        do {
            let archive = try Archive(path: path)
            try archive.store([ArchiveTests.page("p1")])
            try archive.checkpoint()
        }
        // What version 1 wrote: the tables of later versions taken away again.
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA foreign_keys = OFF;
                        DROP TABLE change; DROP TABLE save; DROP TABLE comment; DROP TABLE author;
                        DROP TABLE thread_page; DROP TABLE thread;
                        ALTER TABLE page_thread DROP COLUMN page_number;
                        DELETE FROM grdb_migrations WHERE identifier = '2';
                        ALTER TABLE judgement DROP COLUMN evidence;
                        CREATE TABLE evidence (thread_key TEXT NOT NULL);
                        PRAGMA user_version = 1;
                        """)
            }
        }
        let archive = try Archive(path: path)
        #expect(try archive.page(id: "p1", stageKey: "v1") == ArchiveTests.page("p1"))
        #expect(try archive.threads().isEmpty)
        try archive.store(threads: [Self.thread("t1")])
        #expect(try Self.comments(archive).count == 3)
        try archive.store([ArchiveTests.judgements("k")])
        #expect(try archive.judgements(threadKey: "k") == ArchiveTests.judgements("k"))
    }

    @Test("the number of a forum thread's page is kept")
    func pageNumber() throws {
        let folder = try ArchiveTests.Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        var page = ArchiveTests.page("p1")
        page.record.page.threads[0].pageNumber = 3
        try archive.store([page])
        #expect(try archive.page(id: "p1", stageKey: "v1") == page)
    }
}
