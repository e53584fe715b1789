import Archive
import Conversation
import Foundation
import GRDB
import Testing

@Suite struct ArchiveTests {
    /// A new folder that is removed when the test ends.
    final class Folder {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("standpoint-archive-\(UUID().uuidString)")
        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(at: url) }
        func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    }

    static func page(_ id: String, text: String = "It works, I saw it.") -> StoredPage {
        var record = PageRecord(pageID: id, path: "saved/\(id).html", status: .ok)
        record.sha256 = String(repeating: "a", count: 64)
        record.byteCount = 1234
        record.charset = "utf-8"
        record.format = "html"
        record.extractor = "wordpress"
        record.commentsDeclared = 3
        record.commentsFound = 2
        record.page.title = "A kettle that heats itself"
        record.page.warnings = [Warning(code: "truncated", message: "the page ends in a tag")]
        record.page.savedAt = Timestamp(
            raw: "x", seconds: 1_470_000_000, offsetMinutes: 60, precision: .second,
            source: .container)
        record.page.threads = [
            Conversation.Thread(
                extractor: "wordpress",
                comments: [
                    Comment(
                        position: 0, text: text,
                        author: Author(name: "Ada", url: "http://a.example"),
                        time: Timestamp(
                            raw: "May 3", seconds: 7, precision: .day, source: .text),
                        nativeID: "11",
                        quotes: [
                            Quotation(span: TextSpan(start: 0, end: 2), attribution: "Bo")
                        ], likes: 4),
                    Comment(
                        position: 1, text: "", depth: 1, parent: 0, parentSource: .nesting,
                        isOP: true, isDeleted: true),
                ], nativeID: "t1", declaredCount: 3),
            Conversation.Thread(
                extractor: "generic", comments: [], confidence: 0.25, title: "Below"),
        ]
        return StoredPage(record: record, stageKey: "v1")
    }

    static func judgements(_ key: String) -> StoredJudgements {
        var judgement = Judgement(
            stance: .believer, stanceScore: 0.1 + 0.2, pSkeptic: 0.1, pBeliever: 0.7,
            pNeutral: 0.2, sentiment: .positive, sentimentScore: 0.5, wordCount: 5,
            evidence: [
                Evidence(
                    span: TextSpan(start: 3, end: 8), matchedText: "works", entryID: "works",
                    lexiconID: "claims", measure: .stance, category: "reality", baseWeight: 1,
                    modifiers: ["boosted", "own_voice"], multiplier: 1.25, contribution: 1.25,
                    sentence: 0, inQuote: false)
            ])
        judgement.language = "en"
        judgement.stanceInContext = .skeptic
        var silent = Judgement()
        silent.noSignalReason = "empty"
        return StoredJudgements(
            threadKey: key, threadID: "t", topic: "claims", topicReason: "no names",
            judgements: [("c1", judgement), ("c2", silent)])
    }

    @Test("a page comes back as it was stored, and only under its key")
    func pages() throws {
        let folder = try Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        let page = Self.page("p1")
        try archive.store([page, Self.page("p2")])
        #expect(try archive.page(id: "p1", stageKey: "v1") == page)
        #expect(try archive.page(id: "p1", stageKey: "v2") == nil)
        #expect(try archive.page(id: "p3", stageKey: "v1") == nil)
    }

    @Test("storing a page again replaces it")
    func replace() throws {
        let folder = try Folder()
        let archive = try Archive(path: folder.path("a.sqlite"))
        try archive.store([Self.page("p1")])
        let changed = Self.page("p1", text: "It never worked.")
        try archive.store([changed])
        #expect(try archive.page(id: "p1", stageKey: "v1") == changed)
    }

    @Test("judgements come back to the bit, after the archive was closed and opened")
    func judgements() throws {
        let folder = try Folder()
        let stored = Self.judgements("k")
        do {
            let archive = try Archive(path: folder.path("a.sqlite"))
            try archive.store([stored])
            try archive.checkpoint()
        }
        let archive = try Archive(path: folder.path("a.sqlite"))
        #expect(try archive.judgements(threadKey: "k") == stored)
        #expect(try archive.judgements(threadKey: "other") == nil)
    }

    @Test("a file that is no database is refused and left as it was")
    func notADatabase() throws {
        let folder = try Folder()
        let text = String(repeating: "This is a letter, not a database.\n", count: 100)
        try text.write(toFile: folder.path("letter.txt"), atomically: true, encoding: .utf8)
        #expect {
            try Archive(path: folder.path("letter.txt"))
        } throws: { error in
            if case ArchiveError.notAnArchive = error { true } else { false }
        }
        #expect(try String(contentsOfFile: folder.path("letter.txt"), encoding: .utf8) == text)
    }

    @Test("another program's database is refused and left as it was")
    func foreignDatabase() throws {
        let folder = try Folder()
        let path = folder.path("other.sqlite")
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: "CREATE TABLE shopping (item TEXT)") }
        }
        #expect {
            try Archive(path: path)
        } throws: { error in
            if case ArchiveError.notAnArchive = error { true } else { false }
        }
        let queue = try DatabaseQueue(path: path)
        #expect(
            try queue.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
                == ["shopping"])
    }

    @Test("an archive of a newer version is refused with both numbers")
    func tooNew() throws {
        let folder = try Folder()
        let path = folder.path("a.sqlite")
        do {
            let archive = try Archive(path: path)
            try archive.checkpoint()
        }
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        }
        #expect {
            try Archive(path: path)
        } throws: { error in
            if case ArchiveError.tooNew(_, 99, _) = error { true } else { false }
        }
    }

    @Test("a folder that does not exist is an error that names it")
    func noFolder() {
        #expect {
            try Archive(path: "/nonexistent-folder/a.sqlite")
        } throws: { error in
            String(describing: error).contains("/nonexistent-folder/a.sqlite")
        }
    }
}
