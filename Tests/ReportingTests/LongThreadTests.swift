import Conversation
import Foundation
import Testing

@testable import Reporting

@Suite("A report of many comments")
struct LongThreadTests {
    /// One thread of `count` comments, each answering the first.
    private static func thread(_ id: String, _ count: Int) -> ThreadRecord {
        let lines = (0..<count).map { place -> Fixture.Line in
            (
                place == 0 ? 0 : 1, "reader\(place % 40)", "2024-08-04 14:04", nil,
                "{It works~reality~1.4}, number \(place)."
            )
        }
        return Fixture.thread(id, "Long \(id)", ["page1"], lines)
    }

    @Test("a long thread is cut into pages that link to each other, and every link's target exists")
    func parts() throws {
        let count = ThreadParts.size + 10
        let outputs = try Fixture.report(threads: [Self.thread("a", 3), Self.thread("z", count)])
            .outputs
        let pages = outputs.keys.filter { $0.hasPrefix("threads/") }.sorted()
        #expect(pages == ["threads/a.html", "threads/z-2.html", "threads/z.html"])
        let first = String(decoding: outputs["threads/z.html"] ?? [], as: UTF8.self)
        let second = String(decoding: outputs["threads/z-2.html"] ?? [], as: UTF8.self)
        // Each comment once, on the page of its part; the last answers one on the first page.
        #expect(first.components(separatedBy: "<li class=\"c ").count - 1 == ThreadParts.size)
        #expect(second.components(separatedBy: "<li class=\"c ").count - 1 == 10)
        #expect(second.contains("href=\"z.html#c-zc0\"") && first.contains("id=\"c-zc0\""))
        #expect(first.contains("href=\"z-2.html\"") && second.contains("href=\"z.html\""))
        let overview = String(decoding: outputs["report.html"] ?? [], as: UTF8.self)
        #expect(overview.contains("href=\"threads/z.html\"") && !overview.contains("id=\"c-"))
    }

    @Test("threads move to pages of their own when they outgrow the overview, which stays small")
    func outgrown() throws {
        var options = ReportOptions()
        options.inlineLimit = 20_000
        let threads = (10..<40).map { Self.thread("t\($0)", 12) }
        let outputs = try Fixture.report(options: options, threads: threads).outputs
        #expect(outputs.keys.filter { $0.hasPrefix("threads/") }.count == 30)
        let inline = try Fixture.report(threads: threads).outputs
        #expect(!inline.keys.contains { $0.hasPrefix("threads/") })
        #expect((outputs["report.html"]?.count ?? 0) < (inline["report.html"]?.count ?? 0))
    }

    @Test("an empty thread still has its page")
    func empty() throws {
        #expect(ThreadParts.ranges(of: 0) == [0..<0])
        #expect(ThreadParts.ranges(of: ThreadParts.size).count == 1)
        #expect(
            ThreadParts.ranges(of: ThreadParts.size + 1).last == ThreadParts.size..<ThreadParts.size
                + 1)
    }
}
