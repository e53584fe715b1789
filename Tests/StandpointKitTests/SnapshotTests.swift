import Conversation
import Testing

@testable import StandpointKit

/// A forum thread over pages and saves.
@Suite struct SnapshotTests {
    /// A post: its id in the markup, its author, its time, its words.
    struct Post {
        var id: String?
        var author = "Ada"
        var time: Int64?
        var text: String
        var isStub = false
    }

    static let day: Int64 = 86_400

    static func page(
        _ id: String, day: Int64?, number: Int? = nil, path: String? = nil, topic: String? = "9",
        url: String = "https://forum.example/viewtopic.php?t=9", _ posts: [Post]
    ) -> PageRecord {
        var record = PageRecord(pageID: id, path: path ?? "saved/\(id).html", status: .ok)
        record.page.canonicalURL = url
        if let day {
            record.page.savedAt = Timestamp(
                raw: "", seconds: day * Self.day, precision: .second, source: .container)
        }
        record.page.threads = [
            Thread(
                extractor: "phpbb3",
                comments: posts.enumerated().map { place, post in
                    Comment(
                        position: place, text: post.text, author: Author(name: post.author),
                        time: post.time.map {
                            Timestamp(
                                raw: "x", seconds: $0, precision: .minute, source: .text)
                        } ?? .none,
                        nativeID: post.id, isDeleted: post.isStub)
                }, nativeID: topic, pageNumber: number)
        ]
        return record
    }

    private static func thread(_ pages: [PageRecord]) throws -> AssembledThread {
        let threads = ThreadAssembly.assembled(from: pages)
        try #require(threads.count == 1)
        return threads[0]
    }

    private static func words(_ thread: AssembledThread, _ ids: [String]) -> [String] {
        let texts = Dictionary(
            uniqueKeysWithValues: thread.record.comments.map { ($0.commentID, $0.comment.text) })
        return ids.map { texts[$0] ?? "?" }
    }

    @Test("pages of one save follow their numbers, not their names, and are one save")
    func pageOrder() throws {
        func posts(_ numbers: ClosedRange<Int>) -> [Post] {
            [Post(id: "1", text: "opening")]
                + numbers.map { Post(id: "\($0)", text: "post \($0)") }
        }
        // By name "page10" comes before "page2", and page 3 was saved first.
        let pages = [
            Self.page("c", day: 10, number: 10, path: "page10.html", posts(30...31)),
            Self.page("b", day: 10, number: 2, path: "page2.html", posts(20...21)),
            Self.page("a", day: 10, number: 1, path: "page.html", posts(2...3)),
        ]
        for order in [pages, pages.reversed()] {
            let thread = try Self.thread(order)
            #expect(
                thread.record.comments.map(\.comment.nativeID)
                    == ["1", "2", "3", "20", "21", "30", "31"])
            #expect(thread.saves.count == 1)
            #expect(thread.record.pageIDs == ["a", "b", "c"])
        }
    }

    @Test("pages without any date are grouped by their numbers: a second page 1 is a second save")
    func undated() throws {
        let first = [Post(id: "1", text: "one"), Post(id: "2", text: "two")]
        let later = [Post(id: "1", text: "one"), Post(id: "3", text: "three")]
        let thread = try Self.thread([
            Self.page("a1", day: nil, number: 1, path: "a/1.html", first),
            Self.page("a2", day: nil, number: 2, path: "a/2.html", [Post(id: "9", text: "nine")]),
            Self.page("b1", day: nil, number: 1, path: "b/1.html", later),
            Self.page("b2", day: nil, number: 2, path: "b/2.html", [Post(id: "9", text: "nine")]),
        ])
        #expect(thread.saves.map(\.pageID) == ["a1", "b1"])
        #expect(Self.words(thread, thread.saves[1].added) == ["three"])
        #expect(Self.words(thread, thread.saves[1].removed) == ["two"])
        #expect(thread.saves[1].kept == 2)
    }

    @Test("addresses that differ in their page number are one thread")
    func pageAddresses() throws {
        let addresses: [(String, Int)] = [
            ("https://forum.example/t/9", 1), ("https://forum.example/t/9?page=2", 2),
            ("https://forum.example/t/9/page-3", 3), ("http://www.forum.example/t/9/page/4/", 4),
        ]
        let pages = addresses.map { url, number in
            Self.page(
                "p\(number)", day: 1, number: number, topic: nil, url: url,
                [Post(author: "A\(number)", text: "post \(number)")])
        }
        let thread = try Self.thread(pages)
        #expect(thread.record.comments.map(\.comment.text) == (1...4).map { "post \($0)" })
    }

    @Test(
        "what came, went, changed and stayed between three saves is told, each with its sightings")
    func changes() throws {
        let thread = try Self.thread([
            Self.page(
                "s1", day: 1,
                [
                    Post(id: "1", text: "stays"), Post(id: "2", text: "goes"),
                    Post(id: "3", text: "before"),
                ]),
            Self.page(
                "s2", day: 30,
                [
                    Post(id: "1", text: "stays "), Post(id: "3", text: "after"),
                    Post(id: "4", text: "comes"),
                ]),
            Self.page(
                "s3", day: 60,
                [
                    Post(id: "1", text: "stays"), Post(id: "2", text: "goes"),
                    Post(id: "3", text: "after"), Post(id: "4", text: "[removed]", isStub: true),
                ]),
        ])
        #expect(
            thread.record.comments.map(\.comment.text) == ["stays", "goes", "after", "comes"])
        let changes = thread.saves.map { save in
            [save.added, save.removed, save.edited].map { Self.words(thread, $0) }
        }
        #expect(
            changes == [
                [[], [], []], [["comes"], ["goes"], ["after"]], [["goes"], ["comes"], []],
            ])
        #expect(thread.saves.map(\.kept) == [0, 1, 2])
        #expect(thread.sightings.map(\.firstSave) == [0, 0, 0, 1])
        #expect(thread.sightings.map(\.lastSave) == [2, 2, 2, 1])
        // The words of a removed comment lie where the last save has them.
        #expect(thread.sightings[3].pageID == "s2")
        #expect(!thread.record.comments[3].comment.isDeleted)
    }

    @Test("a page that was not saved again says nothing of its comments")
    func partialSaves() throws {
        let first = [Post(id: "1", time: Self.day, text: "one")]
        let second = [Post(id: "2", time: Self.day, text: "two")]
        let thread = try Self.thread([
            Self.page("a1", day: 2, number: 1, first), Self.page("a2", day: 2, number: 2, second),
            Self.page("b1", day: 40, number: 1, first),
            Self.page("c1", day: 80, number: 1, first),
            Self.page(
                "c2", day: 80, number: 2, second + [Post(id: "3", time: 70 * Self.day, text: "new")]
            ),
        ])
        #expect(thread.saves.count == 3)
        #expect(thread.saves[1].removed.isEmpty)
        #expect(Self.words(thread, thread.saves[2].added) == ["new"])
    }

    static let long =
        "The input was measured at the wall and the output at the hose, and the two do not agree."

    @Test(
        "without ids, a comment whose words changed is the same one by author, time and shared words",
        arguments: [
            (Post(time: 1_000, text: long + " Edit: I was wrong about the hose."), true),
            (
                Post(time: 1_000, text: "Entirely other words stand here now, about the weather."),
                false
            ),
            (Post(time: 900_000_000, text: long + " Edit: I was wrong."), false),
            (Post(author: "Bo", time: 1_000, text: long + " Edit: I was wrong."), false),
            (Post(time: nil, text: long + " Edit: I was wrong."), true),
        ])
    func shingles(later: Post, isSame: Bool) throws {
        let thread = try Self.thread([
            Self.page(
                "s1", day: 1,
                [Post(time: 1_000, text: Self.long), Post(author: "Cy", text: "Yes.")]),
            Self.page("s2", day: 30, [later, Post(author: "Cy", text: "Yes.")]),
        ])
        #expect(thread.record.comments.count == (isSame ? 2 : 3))
        #expect(thread.saves[1].edited.count == (isSame ? 1 : 0))
        #expect(thread.saves[1].removed.count == (isSame ? 0 : 1))
        #expect(thread.saves[1].kept == 1)
    }

    @Test("the same words by one person on two pages are two posts where the times say so")
    func sameWords() throws {
        func post(_ time: Int64?) -> [Post] { [Post(time: time, text: "Bump.")] }
        func count(_ second: Int64?) throws -> Int {
            try Self.thread([
                Self.page("a", day: 9, number: 1, post(1_000)),
                Self.page("b", day: 9, number: 2, post(second)),
            ]).record.comments.count
        }
        #expect(try count(90_000) == 2)
        #expect(try count(1_000) == 1)
        #expect(try count(nil) == 1)
    }

    @Test("a finer time that one save shows is kept when a later one shows a coarser")
    func times() throws {
        var late = Self.page("s2", day: 400, [Post(id: "1", text: "one")])
        late.page.threads[0].comments[0].time = Timestamp(
            raw: "1 year ago", seconds: 0, precision: .year, source: .relative)
        let thread = try Self.thread([
            Self.page("s1", day: 1, [Post(id: "1", time: 1_234, text: "one")]), late,
        ])
        #expect(thread.record.comments[0].comment.time.seconds == 1_234)
    }
}
