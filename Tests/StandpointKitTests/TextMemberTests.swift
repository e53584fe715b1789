import Testing

@testable import StandpointKit

@Suite struct TextMemberTests {
    private static func text(_ line: String, _ name: String = "text") throws -> String {
        try TextMember.text(named: name, in: Array(line.utf8)[...])
    }

    @Test(
        "the text is found wherever it stands, with its escapes resolved",
        arguments: [
            (#"{"text":"plain"}"#, "plain"),
            (#" { "a" : [1, {"text": "inner"}, "]"], "text" : "outer" } "#, "outer"),
            (#"{"n":-1.5e3,"b":true,"z":null,"text":""}"#, ""),
            (#"{"text":"a\"b\\c\/d\n\té"}"#, "a\"b\\c/d\n\t\u{E9}"),
            (#"{"text":"😀 \ud83d."}"#, "\u{1F600} \u{FFFD}."),
            (#"{"text":"escaped name"}"#, "escaped name"),
        ])
    func found(line: String, text: String) throws {
        #expect(try Self.text(line) == text)
    }

    @Test(
        "a line without one says so",
        arguments: [
            (#"{}"#, TextLineError.noText), (#"{"text":1}"#, .noText), (#"{"a":"b"}"#, .noText),
            (#"["text"]"#, .notAnObject(byte: 0)), (#"{"text":"open"#, .notAnObject(byte: 13)),
            (#"{"text" "x"}"#, .notAnObject(byte: 8)), ("", .notAnObject(byte: 0)),
        ])
    func missing(line: String, error: TextLineError) {
        #expect(throws: error) { try Self.text(line) }
    }
}

@Suite struct LineReaderTests {
    /// Every batch's bytes, read in chunks of `chunk` bytes.
    private static func batches(_ text: String, chunk: Int, size: Int) -> [LineReader.Batch] {
        let bytes = Array(text.utf8)
        var position = 0
        var reader = LineReader(batchSize: size)
        var result: [LineReader.Batch] = []
        while let batch = reader.next({
            let end = min(bytes.count, position + chunk)
            defer { position = end }
            return position < end ? Array(bytes[position..<end]) : nil
        }) { result.append(batch) }
        return result
    }

    @Test("batches hold whole lines, in order, nothing lost", arguments: [1, 3, 7, 1000])
    func whole(chunk: Int) {
        let text = "one\ntwo\n\nfour is longer than the others\nlast without a feed"
        let batches = Self.batches(text, chunk: chunk, size: 8)
        #expect(batches.flatMap(\.bytes) == Array(text.utf8))
        for batch in batches.dropLast() { #expect(batch.bytes.last == 0x0A) }
        var line = 1
        for batch in batches {
            #expect(batch.firstLine == line)
            line += batch.bytes.count { $0 == 0x0A }
        }
    }

    @Test("no input, no batch")
    func empty() {
        #expect(Self.batches("", chunk: 4, size: 8).isEmpty)
    }
}
