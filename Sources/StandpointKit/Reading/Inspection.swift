import Conversation
import Extraction

/// What was found on a page and why, for people who write an adapter or doubt a result.
struct Inspection {
    private let page: ReadPage

    init(_ page: ReadPage) { self.page = page }

    /// Paths longer than this are shown by their end, which tells more.
    private static let longestPath = 96
    /// A remark that is made for every comment is shown this often.
    private static let repeats = 3

    /// The account, with a line feed at its end.
    var text: String {
        let record = page.record
        var lines = [
            record.path,
            "  \(record.format), \(record.byteCount) bytes, \(record.charset)",
        ]
        func field(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  \(name): \(value)") }
        }
        field("title", record.page.title)
        field("address", record.page.canonicalURL)
        field("site", record.page.site)
        field("author", record.page.author)
        field("published", record.page.publishedAt.iso8601)
        if let saved = record.page.savedAt.iso8601 {
            field("saved", "\(saved) (\(record.page.savedAtSource.rawValue))")
        }
        field("language", record.page.language)
        field("article", "\(record.page.articleText.utf8.count) bytes")
        for warning in record.page.warnings {
            field("warning", "\(warning.code): \(warning.message)")
        }
        field("failed", record.status == .failed ? record.errorMessage : nil)
        for (number, thread) in record.page.threads.enumerated() {
            lines.append("")
            lines += Self.lines(of: thread, number: number + 1)
        }
        lines.append("")
        lines += traceLines()
        return lines.joined(separator: "\n") + "\n\n"
    }

    private static func lines(of thread: Thread, number: Int) -> [String] {
        let comments = thread.comments
        func share(_ test: (Comment) -> Bool) -> String { "\(comments.count(where: test))" }
        var sources: [ParentSource: Int] = [:]
        for comment in comments where comment.parent != nil {
            sources[comment.parentSource, default: 0] += 1
        }
        let parents = ParentSource.allCases.compactMap { source in
            sources[source].map { "\($0) by \(source.rawValue)" }
        }
        return [
            "  thread \(number): \(comments.count) comments by \(thread.extractor)"
                + ", confidence \(thread.confidence)"
                + (thread.declaredCount.map { ", the page states \($0)" } ?? ""),
            "    with author \(share { !$0.author.name.isEmpty })"
                + ", time \(share { $0.time.seconds != nil })"
                + ", native id \(share { $0.nativeID != nil })"
                + ", quotes \(share { !$0.quotes.isEmpty })",
            "    replies: \(parents.isEmpty ? "none" : parents.joined(separator: ", "))",
        ]
    }

    private func traceLines() -> [String] {
        var lines: [String] = []
        var counts: [String: Int] = [:]
        for entry in page.trace.entries {
            let message = "\(entry.kind.rawValue) \(entry.message)"
            let key = entry.kind == .field ? message : message + entry.path
            counts[key, default: 0] += 1
            guard counts[key, default: 0] <= Self.repeats else { continue }
            lines.append("  \(entry.kind.rawValue.replacing("_", with: " ")): \(entry.message)")
            lines.append("    at \(Self.shortened(entry.path))")
        }
        let hidden = counts.values.reduce(0) { $0 + max(0, $1 - Self.repeats) }
        if hidden > 0 { lines.append("  … and \(hidden) remarks of the same kind") }
        return lines
    }

    private static func shortened(_ path: String) -> String {
        path.count > longestPath ? "… " + path.suffix(longestPath) : path
    }
}
