import Foundation
import Testing

/// The plain-text outline of a public page, which is not part of the project, and the sample that has its shape.
@Suite struct SeedTests {
    struct Place: Decodable, Equatable {
        /// Absent where the page names nobody.
        var author: String?
        var depth: Int
        var parent: Int?
    }

    static let folder: URL? = {
        let shared =
            ProcessInfo.processInfo.environment["STANDPOINT_SHARED"]
            ?? Tool.project.deletingLastPathComponent().appendingPathComponent("shared").path
        let folder = URL(fileURLWithPath: shared).appendingPathComponent("data/seed")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// Author, depth and parent (as a line number) of every comment that `extract` writes.
    static func extracted(_ path: String) throws -> [Place] {
        let folder = try Folder()
        let run = try Tool.run(["extract", path], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let rows = try run.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let ids = rows.map { $0["comment_id"] as? String }
        return rows.map { row in
            let parent = row["parent_id"] as? String
            return Place(
                author: (row["author_name"] as? String).flatMap { $0.isEmpty ? nil : $0 },
                depth: row["depth"] as? Int ?? -1,
                parent: parent.flatMap { ids.firstIndex(of: $0) })
        }
    }

    @Test(
        "the outline and its sample in HTML give the 35 comments: author, depth and parent",
        .enabled(if: folder != nil, "the optional accuracy data is not here"))
    func places() throws {
        let folder = try #require(Self.folder)
        let gold = try String(
            contentsOf: folder.appendingPathComponent("ecat-production-started.gold.jsonl"),
            encoding: .utf8
        ).split(separator: "\n").map {
            try JSONDecoder().decode(Place.self, from: Data($0.utf8))
        }
        #expect(gold.count == 35)
        let outline = folder.appendingPathComponent("ecat-production-started.txt").path
        #expect(try Self.extracted(outline) == gold)
        let sample = Tool.project.appendingPathComponent(
            "Samples/2016-08-05/ecatkettle-production.html")
        #expect(try Self.extracted(sample.path) == gold)
    }
}
