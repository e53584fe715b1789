import Foundation
import StandpointKit
import Testing

/// Labelled texts as people keep them.
@Suite("Reading labelled texts")
struct LabelledTextReaderTests {
    private func read(
        _ content: String, as name: String, text: String = "text", label: String = "stance"
    ) throws -> [LabelledText] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("labelled-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(content.utf8).write(to: file)
        var columns = LabelledTextReader.Columns()
        columns.text = text
        columns.label = label
        return try LabelledTextReader(columns: columns).read(file.path)
    }

    @Test(
        "TSV, CSV and JSON Lines give the same rows with their lines",
        arguments: [
            ("a.tsv", "stance\ttext\ttopic\nred\tIt leaks, badly\tpipe\nblue\tIt holds\tpipe\n"),
            ("a.csv", "text,stance,topic\n\"It leaks, badly\",red,pipe\nIt holds,blue,pipe\n"),
        ])
    func formats(name: String, content: String) throws {
        let rows = try read(content, as: name)
        #expect(rows.map(\.text) == ["It leaks, badly", "It holds"])
        #expect(rows.map(\.label) == ["red", "blue"])
        #expect(rows.map(\.topic) == ["pipe", "pipe"])
        #expect(rows.map(\.line) == [2, 3])
        let lines = rows.map { #"{"body":"\#($0.text)","side":"\#($0.label)","topic":"pipe"}"# }
        let objects = try read(
            lines.joined(separator: "\n"), as: "a.jsonl", text: "body", label: "side")
        #expect(objects.map(\.text) == rows.map(\.text))
        #expect(objects.map(\.label) == rows.map(\.label))
        #expect(objects.map(\.line) == [1, 2])
    }

    @Test("A quoted field may hold line breaks, and the next row's line is the file's")
    func lineBreaks() throws {
        let rows = try read(
            "text,stance\n\"one\ntwo \"\"quoted\"\"\",red\nthree,blue\n", as: "a.csv")
        #expect(rows.map(\.text) == ["one\ntwo \"quoted\"", "three"])
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test(
        "A missing column or member is named with file and line, and so are those that are there",
        arguments: [
            ("a.tsv", "text\tmood\nfine\tred\n", "a.tsv:1: ", "text, mood"),
            (
                "a.jsonl", "{\"text\":\"fine\",\"stance\":\"red\"}\n{\"text\":\"foul\"}\n",
                "a.jsonl:2: ", "text"
            ),
            ("a.csv", "text,stance\nfine,red\nfoul\n", "a.csv:3: ", "1 field"),
        ])
    func missing(name: String, content: String, place: String, known: String) throws {
        let error = #expect(throws: LabelledTextError.self) { try read(content, as: name) }
        let message = String(describing: try #require(error))
        #expect(message.contains(place), "\(message)")
        #expect(message.contains(known), "\(message)")
        #expect(message.contains("stance") || known == "1 field", "\(message)")
    }
}
