import Conversation
import Testing

@testable import StandpointKit

@Suite struct ThreadAssemblyTests {
    /// A save of a page: its comments as (native id, depth, parent's place).
    private static func page(
        _ id: String, savedAt: Int64?, url: String? = "https://example.org/post",
        topic: String? = nil, _ comments: [(id: String?, depth: Int, parent: Int?, text: String)]
    ) -> PageRecord {
        var record = PageRecord(pageID: id, path: "saved/\(id).html", status: .ok)
        record.page.canonicalURL = url
        if let savedAt {
            record.page.savedAt = Timestamp(
                raw: "", seconds: savedAt, precision: .second, source: .container)
        }
        record.page.threads = [
            Thread(
                extractor: "wordpress",
                comments: comments.enumerated().map { place, comment in
                    Comment(
                        position: place, text: comment.text, author: Author(name: "Ada"),
                        depth: comment.depth, parent: comment.parent,
                        parentSource: comment.parent == nil ? .none : .nesting,
                        nativeID: comment.id)
                }, nativeID: topic)
        ]
        return record
    }

    private static func texts(_ thread: ThreadRecord) -> [String] {
        thread.comments.map(\.comment.text)
    }

    @Test("a reply that came later stands below what it answers, and a removed comment stays")
    func snapshots() throws {
        let first = Self.page(
            "p1", savedAt: 100,
            [("1", 0, nil, "one"), ("2", 0, nil, "two"), ("3", 0, nil, "three")])
        let second = Self.page(
            "p2", savedAt: 200,
            [
                ("1", 0, nil, "one, edited"), ("4", 1, 0, "one-a"), ("3", 0, nil, "three"),
                ("5", 0, nil, "five"),
            ])
        for pages in [[first, second], [second, first]] {
            let threads = ThreadAssembly.threads(of: pages)
            try #require(threads.count == 1)
            let thread = threads[0]
            #expect(Self.texts(thread) == ["one, edited", "one-a", "two", "three", "five"])
            #expect(thread.comments.map(\.comment.position) == [0, 1, 2, 3, 4])
            #expect(thread.comments.map(\.comment.parent) == [nil, 0, nil, nil, nil])
            #expect(thread.comments.map(\.firstSeenPage) == ["p1", "p2", "p1", "p1", "p2"])
            #expect(thread.comments.map(\.lastSeenPage) == ["p2", "p2", "p1", "p2", "p2"])
            #expect(thread.pageIDs == ["p1", "p2"])
        }
    }

    @Test("the pages of a forum thread follow one another; the sticky first post counts once")
    func forumPages() throws {
        let one = Self.page(
            "a", savedAt: nil, url: "https://forum.example/t?t=9", topic: "9",
            [("10", 0, nil, "first"), ("11", 0, nil, "second")])
        let two = Self.page(
            "b", savedAt: nil, url: "https://forum.example/t?t=9&page=2", topic: "9",
            [("10", 0, nil, "first"), ("12", 0, nil, "third"), ("13", 0, nil, "fourth")])
        let threads = ThreadAssembly.threads(of: [two, one])
        try #require(threads.count == 1)
        #expect(Self.texts(threads[0]) == ["first", "second", "third", "fourth"])
    }

    @Test("without native ids comments match by author and words; the same words twice are two")
    func withoutIDs() throws {
        let first = Self.page(
            "p1", savedAt: 1, [(nil, 0, nil, "Agreed."), (nil, 0, nil, "Agreed.")])
        let second = Self.page(
            "p2", savedAt: 2,
            [(nil, 0, nil, "agreed. "), (nil, 0, nil, "Agreed."), (nil, 0, nil, "New.")])
        let thread = try #require(ThreadAssembly.threads(of: [first, second]).first)
        #expect(thread.comments.count == 3)
        #expect(Set(thread.comments.map(\.commentID)).count == 3)
    }

    @Test("pages without an address are threads of their own; pages without comments are none")
    func withoutAddress() {
        let first = Self.page("p1", savedAt: nil, url: nil, [("1", 0, nil, "a")])
        let second = Self.page("p2", savedAt: nil, url: nil, [("1", 0, nil, "a")])
        let empty = Self.page("p3", savedAt: nil, url: nil, [])
        let threads = ThreadAssembly.threads(of: [first, second, empty])
        #expect(threads.count == 2)
        #expect(threads.map(\.threadID) == threads.map(\.threadID).sorted())
    }

    @Test("a reply whose parent is gone keeps its place and its depth, without a parent")
    func lostParent() throws {
        let page = Self.page("p", savedAt: nil, [("1", 0, nil, "a"), ("2", 2, nil, "b")])
        let thread = try #require(ThreadAssembly.threads(of: [page]).first)
        #expect(thread.comments[1].comment.depth == 2)
        #expect(thread.comments[1].parentID == nil)
    }

    @Test("100,000 nested replies are put in order without a deep stack")
    func deep() throws {
        let count = 100_000
        let page = Self.page(
            "p", savedAt: nil,
            (0..<count).map { ("\($0)", $0, $0 == 0 ? nil : $0 - 1, "t") })
        let thread = try #require(ThreadAssembly.threads(of: [page]).first)
        #expect(thread.comments.map(\.comment.depth) == Array(0..<count))
    }
}
