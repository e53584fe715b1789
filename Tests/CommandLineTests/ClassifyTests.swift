import Foundation
import Testing

@Suite struct ClassifyTests {
    static func judged(_ input: String, _ arguments: [String] = []) throws -> [[String: Any]] {
        let folder = try Folder()
        let run = try Tool.run(["classify"] + arguments, in: folder.url, input: input)
        #expect(run.status == 0, "\(run.errors)")
        return try run.lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    static func line(_ text: String) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: ["text": text]), as: UTF8.self)
            + "\n"
    }

    @Test("the input's own members stay, and the judgement comes with them")
    func members() throws {
        let rows = try Self.judged(
            "{\"id\": 7, \"text\": \"This is a scam.\", \"tags\": [1, null]}\n")
        try #require(rows.count == 1)
        #expect(rows[0]["id"] as? Int == 7)
        #expect((rows[0]["tags"] as? [Any])?.count == 2)
        #expect(rows[0]["stance"] as? String == "skeptic")
        let p = ["p_skeptic", "p_believer", "p_neutral"].compactMap { rows[0][$0] as? Double }
        #expect(abs(p.reduce(0, +) - 1) < 0.01)
        #expect((rows[0]["evidence"] as? [Any])?.isEmpty == false)
    }

    @Test(
        "a curly apostrophe negates as a straight one does",
        arguments: [
            "I don't like this", "It isn't a hoax", "They can't fault him", "It doesn't work",
            "I wouldn't call it good",
        ])
    func apostrophe(text: String) throws {
        let curly = text.replacingOccurrences(of: "'", with: "\u{2019}")
        let rows = try Self.judged(try Self.line(text) + Self.line(curly))
        for key in ["sentiment_score", "stance_score"] {
            #expect(rows[0][key] as? Double == rows[1][key] as? Double)
        }
        let plain = try Self.judged(try Self.line("This is wonderful"))
        #expect((plain[0]["sentiment_score"] as? Double ?? 0) > 0)
    }

    @Test("a bad line is told with its number, and the lines around it are judged")
    func badLine() throws {
        let folder = try Folder()
        let run = try Tool.run(
            ["classify"], in: folder.url,
            input: "{\"text\": \"a\"}\nnot json\n{\"text\": 5}\n\n{\"text\": \"b\"}\n")
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.errors.contains("-:2:"))
        #expect(run.errors.contains("-:3:"))
    }

    @Test("one worker and two give the same lines in the same order")
    func jobs() throws {
        let folder = try Folder()
        let input = try (0..<5000).map { try Self.line("Comment \($0): it is a fraud, they say.") }
            .joined()
        let one = try Tool.run(["classify", "--jobs", "1"], in: folder.url, input: input)
        let two = try Tool.run(["classify", "--jobs", "2"], in: folder.url, input: input)
        #expect(one.lines.count == 5000)
        #expect(one.output == two.output)
    }

    @Test(
        "odd texts are judged, none crashes",
        arguments: ["", " ", "\u{1F600}\u{1F600}", "> only\n> quotes", "\u{202E}abc", "a\u{0}b"])
    func odd(text: String) throws {
        let rows = try Self.judged(try Self.line(text))
        #expect(rows.count == 1)
        #expect(rows[0]["stance"] as? String == "no_signal")
    }
}
