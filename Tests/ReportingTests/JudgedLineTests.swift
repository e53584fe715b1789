import Conversation
import Testing

@testable import Reporting

@Suite("Lines of JSON")
struct JudgedLineTests {
    private func line(_ object: String, text: String = "it works") throws -> String {
        var out: [UInt8] = []
        try JudgedLine.append(
            object: Array(object.utf8), judgement: Judgement(stance: .believer, stanceScore: 0.5),
            text: text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static let tail =
        #""stance":"believer","stance_score":0.5,"p_skeptic":0,"p_believer":0,"p_neutral":1,"sentiment":"neutral","sentiment_score":0,"no_signal_reason":null,"evidence":[]}"#
        + "\n"

    @Test(
        "The input's own members stay byte for byte; those of the judgement are replaced",
        arguments: [
            (#"{"text": "it works"}"#, #"{"text": "it works","#),
            (
                #"  {"a":[1,{"stance":2},"]}"] , "text":"x\"y"}  "#,
                #"{"a":[1,{"stance":2},"]}"],"text":"x\"y","#
            ),
            (#"{"stance":"old","text":"x","p_skeptic":1e3}"#, #"{"text":"x","#), ("{}", "{"),
            (#"{"stance":null}"#, "{"),
            (#"{"n":-1.5e3,"t":true,"z":{}}"#, #"{"n":-1.5e3,"t":true,"z":{},"#),
        ])
    func splicing(object: String, head: String) throws {
        #expect(try line(object) == head + Self.tail)
    }

    @Test(
        "What is no object is refused with the place, and nothing is written",
        arguments: [
            "", "[]", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1}x"#, #"{"a":"b}"#, "text",
            #"{"a":[1}"#,
        ])
    func refused(object: String) {
        var out: [UInt8] = [1]
        #expect(throws: JudgedLine.Problem.self) {
            try JudgedLine.append(
                object: Array(object.utf8), judgement: Judgement(), text: "", to: &out)
        }
        #expect(out == [1])
    }

    @Test("Very deep nesting is scanned without recursion")
    func deep() throws {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(try line("{\"a\":\(deep)}").hasPrefix("{\"a\":[[["))
    }

    @Test("Offsets count code points, whatever the text is made of, and context has none")
    func codePoints() {
        let text = "👏🏽 é né fraud"
        let start = text.utf8.count - 5
        let piece = Evidence(
            span: TextSpan(start: start, end: start + 5), matchedText: "fraud", entryID: "f",
            lexiconID: "l",
            measure: .stance, category: "fraud", baseWeight: -1, contribution: -1)
        var context = piece
        context.span = TextSpan(start: 0, end: 0)
        var out: [UInt8] = []
        JudgedLine.append(text: text, judgement: Judgement(evidence: [piece, context]), to: &out)
        let line = String(decoding: out, as: UTF8.self)
        #expect(line.contains(#""start":8,"end":13,"matched_text":"fraud""#))
        #expect(line.contains(#""start":null,"end":null"#))
    }

    @Test("Extracted lines carry no judgement")
    func extracted() throws {
        var out: [UInt8] = []
        let record = try #require(Fixture.threads.first?.comments.first)
        CommentLine.append(record, path: "a/b.html", content: .extracted, to: &out)
        let line = String(decoding: out, as: UTF8.self)
        #expect(line.contains(#""author_name":"Petra""#) && line.contains(#""path":"a/b.html""#))
        #expect(!line.contains("stance") && line.hasSuffix("\n"))
    }
}
