import Foundation
import Testing

@testable import StandpointKit

/// A folder of its own for a test, removed afterwards.
final class ScratchFolder {
    let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("standpoint-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        let target = path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: target))
        return target
    }

    func rows(_ name: String) throws -> [[String: String]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        var reader = DelimitedRows(Array(data), separator: UInt8(ascii: ","))
        let header = reader.next()?.fields ?? []
        var rows: [[String: String]] = []
        while let row = reader.next() {
            rows.append(Dictionary(uniqueKeysWithValues: zip(header, row.fields)))
        }
        return rows
    }
}

@Suite("Samples for coders")
struct SampleTests {
    private static func library() throws -> LexiconLibrary {
        try LexiconLibrary(
            root: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../Lexicons").standardized.path)
    }

    /// Judged lines: 60 skeptics, 9 believers, 30 neutral, 1 without signal; every third answers the one before.
    private static let lines: String = {
        var lines = ""
        for number in 0..<100 {
            let stance =
                number < 60
                ? "skeptic" : number < 69 ? "believer" : number < 99 ? "neutral" : "no_signal"
            let parent = number % 3 == 2 ? "\"c\(number - 1)\"" : "null"
            lines += """
                {"comment_id":"c\(number)","thread_id":"t\(number / 50)","author_id":"a\(number % 7)",\
                "parent_id":\(parent),"timestamp":"2016-0\(1 + number / 30)-01T00:00:00Z",\
                "text":"=words, \\"\(number)\\"\\nof it","stance":"\(stance)",\
                "stance_in_context":"\(stance)","p_skeptic":0.5,"p_believer":0.25,\
                "p_neutral":0.25,"sentiment":"neutral","sentiment_score":0,"is_deleted":false}

                """
        }
        return lines
    }()

    private func sample(
        _ folder: ScratchFolder, into output: String, seed: UInt64 = 1,
        _ change: (inout SampleOptions) -> Void = { _ in }
    ) throws -> SampleResult {
        var options = SampleOptions(source: folder.path + "/comments.jsonl")
        options.size = 40
        options.seed = seed
        options.output = folder.path + "/" + output
        change(&options)
        return try Sampling(options: options, library: Self.library()).run()
    }

    @Test("The sheet tells nothing of the tool; sheet and key are the same for the same seed")
    func blind() throws {
        let folder = try ScratchFolder()
        try folder.write("comments.jsonl", Self.lines)
        _ = try sample(folder, into: "a")
        _ = try sample(folder, into: "b")
        _ = try sample(folder, into: "c", seed: 2)
        let manager = FileManager.default
        for name in ["coding_sheet.csv", "coding_key.csv"] {
            let first = manager.contents(atPath: "\(folder.path)/a/\(name)")
            #expect(first == manager.contents(atPath: "\(folder.path)/b/\(name)"))
            #expect(first != manager.contents(atPath: "\(folder.path)/c/\(name)"))
        }
        let sheet = try folder.rows("a/coding_sheet.csv")
        #expect(
            Set(sheet[0].keys) == [
                "item", "thread_title", "parent_text", "text", "stance", "note",
            ])
        #expect(sheet.allSatisfy { $0["stance"] == "" && $0["note"] == "" })
        // A text that a spreadsheet would run as a formula is guarded.
        #expect(sheet.allSatisfy { $0["text"]?.hasPrefix("'=words, \"") == true })
        let key = try folder.rows("a/coding_key.csv")
        #expect(key.map { $0["item"] } == sheet.map { $0["item"] })
        // The order of the items tells nothing of the strata they came from.
        let strata = key.compactMap { $0["stratum"] }
        let runs = zip(strata, strata.dropFirst()).count { $0 != $1 }
        #expect(runs > 8, "\(strata)")
        // The text of an item is that of the comment that its key names, the parent's beside it.
        for (item, row) in zip(sheet, key) {
            let number = try #require(row["comment_id"].flatMap { Int($0.dropFirst()) })
            #expect(item["text"]?.contains("\"\(number)\"") == true)
            let parent = item["parent_text"] ?? ""
            #expect(parent.contains("\"\(number - 1)\"") == (number % 3 == 2))
        }
    }

    @Test("Weights restore the tool's own counts exactly, whatever the allocation and the cuts")
    func weights() throws {
        let folder = try ScratchFolder()
        try folder.write("comments.jsonl", Self.lines)
        for allocation in SampleAllocation.allCases {
            for cuts in [[], [SampleStratum.thread], [.thread, .month]] {
                let name = "\(allocation)-\(cuts.count)"
                let result = try sample(folder, into: name) {
                    $0.allocation = allocation
                    $0.strata = cuts
                }
                var totals: [String: Double] = [:]
                for row in try folder.rows(name + "/coding_key.csv") {
                    let size = try #require(row["stratum_size"].flatMap(Double.init))
                    let drawn = try #require(row["stratum_drawn"].flatMap(Double.init))
                    let share = try #require(row["inclusion_probability"].flatMap(Double.init))
                    #expect(abs(share - drawn / size) < 1e-6)
                    totals[row["stance_in_context"] ?? "", default: 0] += size / drawn
                }
                for (stance, count) in [
                    ("skeptic", 60.0), ("believer", 9), ("neutral", 30), ("no_signal", 1),
                ] { #expect(abs((totals[stance] ?? 0) - count) < 1e-9, "\(name) \(stance)") }
                #expect(result.strata.reduce(0) { $0 + $1.drawn } == 40)
            }
        }
    }

    @Test(
        "Counts are within the strata, at least one each, and as many in all as were asked for",
        arguments: [
            ([60, 9, 30, 1], 40), ([5, 5, 5], 100), ([1_000, 1, 1], 10), ([7], 3),
            ([1, 1, 1, 1], 2), ([100, 100], 33),
        ])
    func counts(sizes: [Int], size: Int) {
        for allocation in SampleAllocation.allCases {
            let counts = SampleDraw.counts(sizes: sizes, size: size, allocation: allocation)
            #expect(zip(counts, sizes).allSatisfy { (1...$1).contains($0) }, "\(counts)")
            let wanted = min(max(size, sizes.count), sizes.reduce(0, +))
            #expect(counts.reduce(0, +) == wanted, "\(allocation) \(counts)")
        }
        #expect(
            SampleDraw.counts(sizes: [60, 9, 30, 1], size: 40, allocation: .equal) == [
                15, 9, 15, 1,
            ])
    }

    @Test("A sheet that lies there is never replaced: it may be filled in")
    func noOverwriting() throws {
        let folder = try ScratchFolder()
        try folder.write("comments.jsonl", Self.lines)
        _ = try sample(folder, into: "a")
        #expect(throws: SampleError.self) { try sample(folder, into: "a", seed: 2) }
    }

    @Test(
        "What cannot be sampled is said with its line",
        arguments: [
            ("{\"text\":\"x\"}\n", ":1: no comment_id"),
            ("{\"comment_id\":\"a\",\"text\":\"x\"}\n", ":1: no stance"),
            ("\nno\n", ":2: not a JSON object"), ("", "holds no comments"),
            (
                "{\"comment_id\":\"a\",\"stance\":\"neutral\",\"text\":\"x\"}\n{\"comment_id\":\"a\",\"stance\":\"neutral\",\"text\":\"x\"}\n",
                ":2: comment a stands on line 1"
            ),
            (
                "{\"comment_id\":\"a\",\"stance\":\"neutral\",\"text\":\"\"}\n",
                "no comment has a text"
            ),
        ])
    func refusals(lines: String, reason: String) throws {
        let folder = try ScratchFolder()
        try folder.write("comments.jsonl", lines)
        do {
            _ = try sample(folder, into: "a")
            Issue.record("nothing was thrown")
        } catch let error as SampleError {
            #expect("\(error)".contains(reason), "\(error)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/a/coding_sheet.csv"))
    }
}
