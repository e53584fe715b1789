import Conversation
import Extraction
import Foundation
import HTMLTree

/// A page in `Pages/unseen/` whose layout no adapter knows, and what a person reads on it.
///
/// All of them are synthetic: written after the markup of comment systems, forums, newspapers and review
/// sites of many countries, and of pages without comments. What the generic reader does not reach is
/// written down in `shortfalls`, so that neither a step back nor a step forward goes unnoticed. A layout
/// that has an adapter by now has its page there, in `Pages/<layout>/case.html`.
struct UnseenPageCase: Codable, Sendable {
    /// The layout that the page shows.
    var layout: String
    var synthetic: Bool
    var note: String?
    var pageUrl: String?
    var savedAt: String?
    var comments: [CommentRecord]
    /// How many comments are wrong in what: `lost`, `extra`, `body`, `author`, `time`, `parent`.
    var shortfalls: [String: Int]?

    struct CommentRecord: Codable, Sendable {
        var author: String
        var text: String
        /// The beginning of the ISO 8601 form, as far as the page tells the time; nil for none.
        var time: String?
        var parent: Int?
        var isDeleted: Bool?
    }
}

extension UnseenPageCase {
    static let folder = AdapterPageCase.folder.appending(path: "unseen")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    static func load(_ name: String) throws -> UnseenPageCase {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let data = try Data(contentsOf: folder.appending(path: name + ".json"))
        return try decoder.decode(Self.self, from: data)
    }

    func store(_ name: String) throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(self)
        data.append(UInt8(ascii: "\n"))
        try data.write(to: Self.folder.appending(path: name + ".json"))
    }

    /// What the generic reader reads from the page, alone or beside all adapters.
    func read(_ name: String, adapters: Set<String>? = []) throws -> [Comment] {
        let own = Self.folder.appending(path: name + ".html")
        let page = try Data(
            contentsOf: FileManager.default.fileExists(atPath: own.path)
                ? own : AdapterPageCase.folder.appending(path: layout + "/case.html"))
        var input = ExtractionInput(tree: try HTMLTree.parse([UInt8](page)), url: pageUrl)
        if let savedAt { input.savedAt = TimeReader().read(savedAt, source: .container) }
        let extraction = Extractor.extract(input, options: ExtractionOptions(adapters: adapters))
        var comments: [Comment] = []
        for thread in extraction.page.threads {
            let offset = comments.count
            for var comment in thread.comments {
                comment.parent = comment.parent.map { $0 + offset }
                comments.append(comment)
            }
        }
        return comments
    }

    /// How many comments are wrong in what, those found matched to those expected by their words.
    func shortfalls(of found: [Comment]) -> [String: Int] {
        var counts: [String: Int] = [:]
        var match = [Int?](repeating: nil, count: comments.count)
        var taken = [Int?](repeating: nil, count: found.count)
        func pair(_ fits: (CommentRecord, Comment) -> Bool) {
            for (place, wanted) in comments.enumerated() where match[place] == nil {
                guard
                    let hit = found.indices.first(where: {
                        taken[$0] == nil && fits(wanted, found[$0])
                    })
                else { continue }
                match[place] = hit
                taken[hit] = place
            }
        }
        pair { Self.words($0.text) == Self.words($1.text) }
        let exact = match.count { $0 != nil }
        pair { Self.words($1.text).contains(Self.words($0.text).prefix(20)) }
        counts["body"] = match.count { $0 != nil } - exact
        counts["lost"] = match.count { $0 == nil }
        counts["extra"] = taken.count { $0 == nil }
        for (wanted, hit) in zip(comments, match) {
            guard let hit else { continue }
            let comment = found[hit]
            if comment.author.name != wanted.author { counts["author", default: 0] += 1 }
            let time = comment.time.iso8601 ?? ""
            let isTimely = wanted.time.map { time.hasPrefix($0) } ?? time.isEmpty
            if !isTimely { counts["time", default: 0] += 1 }
            let parent = comment.parent.flatMap { taken[$0] }
            if parent != wanted.parent { counts["parent", default: 0] += 1 }
        }
        return counts.filter { $0.value > 0 }
    }

    private static func words(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}
