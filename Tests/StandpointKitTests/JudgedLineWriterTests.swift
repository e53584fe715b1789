import Foundation
import Judgement
import Pipeline
import Reporting
import StandpointKit
import Testing

@Suite("Judged lines")
struct JudgedLineWriterTests {
    private static let found = Result {
        try LexiconLibrary(
            root: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Lexicons").resolvingSymlinksInPath().path)
    }

    private static func library() throws -> LexiconLibrary { try found.get() }

    /// Made once: loading lexicons takes a debug build longer than all lines.
    private static let run = Result {
        try ClassificationRun(
            input: .jsonLines(member: "text"), topic: "claims", library: library())
    }

    /// What `classify` writes for the lines, and what `JudgedLine` writes for the same judgements.
    private func lines(_ input: [String], kind: ClassificationRun.Input) throws -> String {
        let run = try ClassificationRun(input: kind, topic: "claims", library: Self.library())
        var pending: [UInt8]? = Array((input.joined(separator: "\n") + "\n").utf8)
        var output: [UInt8] = []
        _ = run.run(
            jobs: 1,
            read: {
                defer { pending = nil }
                return pending
            },
            write: { output += $0 }, report: { Issue.record("line \($0.line): \($0.error)") })
        return String(decoding: output, as: UTF8.self)
    }

    private static let texts = [
        "This is a scam.", "", " ",
        "I don\u{2019}t like it; \u{201C}proof\u{201D} they say\u{2026}",
        "\u{1F600}\u{1F600} good, bad\tworse \"quoted \\ words\" <b>", "Schön, it is a fraud!",
        "> it is a scam\nNot good at all.", "\u{2028}awful\u{85} \u{7F} fake", "no_words here",
        "Das ist doch alles nur ein großer Betrug, und er weiß es.", "very very GOOD!!! but bad",
    ]

    @Test("A line is byte for byte what the report's own writer makes of the judgement")
    func equal() throws {
        var expected: [UInt8] = []
        var topics = JudgeStack(library: try Self.library())
        let judge = try topics.load("claims").judge
        var buffers = TopicJudge.Buffers()
        for text in Self.texts {
            let judgement = judge.judge(text, buffers: &buffers).judgement
            JudgedLine.append(text: text, judgement: judgement, to: &expected)
        }
        let objects = try Self.texts.map { text in
            String(decoding: try JSONEncoder().encode(["text": text]), as: UTF8.self)
        }
        let written = try lines(objects, kind: .jsonLines(member: "text"))
        let own = try rows(written)
        #expect(own == (try rows(String(decoding: expected, as: UTF8.self))))
        let plain = Self.texts.filter { !$0.contains { $0.isNewline } }
        let plainLines = try lines(plain, kind: .plainLines).split(separator: "\n")
        let expectedLines = String(decoding: expected, as: UTF8.self).split(separator: "\n")
        #expect(plainLines.allSatisfy { expectedLines.contains($0) })
        #expect(plainLines.count == plain.count)
    }

    /// The lines without their first member, whose escapes may differ from one writer to another.
    private func rows(_ text: String) throws -> [Substring] {
        text.split(separator: "\n").map { line in
            line.range(of: "\"stance\":").map { line[$0.lowerBound...] } ?? line
        }
    }

    @Test("Other members stay, those of an earlier judgement go")
    func members() throws {
        let line =
            #" { "a" : [1,{"b":"}"}] , "stance":"old", "text":"a scam","evidence":[], "c":null } "#
        let output = try lines([line], kind: .jsonLines(member: "text"))
        #expect(
            output.hasPrefix(#"{"a" : [1,{"b":"}"}],"text":"a scam","c":null,"stance":"skeptic""#))
    }

    @Test(
        "A line that is no object, or has no text, is a problem with its place",
        arguments: [
            "{", "[]", "{\"text\"}", "{\"text\":\"a\"", "{\"text\":\"a\"} x", "{\"text\":}",
            "{\"text\":\"a}", "{}", "{\"text\":5}", "{\"other\":\"a\"}", "{\"text\":\"a\",}",
        ])
    func problems(line: String) throws {
        let run = try Self.run.get()
        var pending: [UInt8]? = Array("{\"text\":\"a\"}\n\(line)\n{\"text\":\"b\"}\n".utf8)
        var found: [Int] = []
        let summary = run.run(
            jobs: 1,
            read: {
                defer { pending = nil }
                return pending
            },
            write: { _ in }, report: { found.append($0.line) })
        #expect(found == [2])
        #expect(summary.texts == 2)
    }

    @Test("Bytes that are not UTF-8 are replaced, also in what is written, and counted")
    func repair() throws {
        let run = try Self.run.get()
        var pending: [UInt8]? =
            Array("{\"id\":\"".utf8) + [0xFF] + Array("\",\"text\":\"a ".utf8) + [0xC3, 0x28, 0x80]
            + Array(" scam\"}\n{\"text\":\"fine\"}\n".utf8)
        var output: [UInt8] = []
        let summary = run.run(
            jobs: 1,
            read: {
                defer { pending = nil }
                return pending
            },
            write: { output += $0 }, report: { _ in Issue.record("no line is wrong") })
        #expect(summary.repairedLines == 1)
        #expect(summary.texts == 2)
        #expect(String(validating: output, as: UTF8.self) != nil)
    }
}
