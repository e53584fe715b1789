import Conversation
import Testing

@testable import Intake

@Suite struct OutlineTests {
    @Test(
        "the sample's odd spots: a list in the article, an empty body, a sentence for a name, a lost parent"
    )
    func sample() throws {
        let page = try #require(Samples.documents("outline.txt")[0].page)
        #expect(page.title == "Does the blue glaze need cobalt?")
        #expect(page.articleText.contains("• four with iron"))
        #expect(page.articleText.hasSuffix("could not tell them apart."))
        let comments = page.threads[0].comments
        #expect(comments.map(\.author.name) == ["Zoë", "Per Olsson", "", "Kiln & Co."])
        #expect(comments.map(\.depth) == [0, 1, 0, 2])
        #expect(comments.map(\.parent) == [nil, 0, nil, nil])
        #expect(comments.map(\.parentSource) == [.none, .nesting, .none, .none])
        #expect(
            comments.map(\.text) == [
                "I don’t think so: iron gave\nthe same blue.\n\nTry it at 1260 degrees.", "",
                "Is that a reduction firing or not?\n\nIt matters.", "It was.",
            ])
        #expect(page.warnings.map(\.code) == ["parent_lost"])
    }

    @Test(
        "a line is a name or the beginning of a comment",
        arguments: [
            ("Zoë", false), ("Dr. John B. Smith Jr.", false), ("GiveADogABone", false),
            ("wpj", false), ("Yahoo!", false), ("Man of the Moor", false), ("J. R. R. T.", false),
            ("What is this about?", true), ("I would not buy it.", true), ("no way!", true),
            ("he said “no.”", true), ("one two three four five six seven", true), ("", false),
        ])
    func authorLine(line: String, isSentence: Bool) {
        #expect(AuthorLine.isSentence(line.bytes[...]) == isSentence)
    }

    @Test(
        "texts that are no outline",
        arguments: [
            "", "<p>• x\n\n    y", "Just a text.\n\nWith two paragraphs.",
            "Shopping:\n  • milk\n  • bread\n\nThat is all.", "• one\n• two\n",
        ])
    func others(text: String) {
        #expect(!OutlineReader.recognizes(text.bytes))
    }

    @Test(
        "deep threads keep depth and parent, whatever the outermost column", arguments: [0, 2, 5])
    func depths(margin: Int) {
        var text = "Title\n\nArticle.\n\n"
        for depth in 0..<40 {
            let indent = String(repeating: " ", count: margin + 2 * depth)
            text += "\(indent)• N\(depth)\n\n\(indent)  Body \(depth).\n\n"
        }
        let comments = OutlineReader.read(text).threads[0].comments
        #expect(comments.map(\.depth) == Array(0..<40))
        #expect(comments.map(\.parent) == [nil] + (0..<39).map { $0 })
        #expect(comments.map(\.text) == (0..<40).map { "Body \($0)." })
    }

    @Test("CRLF, tabs and UTF-16 give the same comments")
    func variants() throws {
        let text = "T\n\n  • A\n\n    Body.\n\n        • B\n\n          Deep.\n"
        let plain = OutlineReader.read(text).threads[0].comments
        #expect(OutlineReader.read(text.replacing("\n", with: "\r\n")).threads[0].comments == plain)
        #expect(
            OutlineReader.read(text.replacing("        •", with: "\t•")).threads[0].comments
                == plain)
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
        let document = try documents(wide)[0]
        #expect(document.format == .outline)
        #expect(document.page?.threads[0].comments == plain)
    }

    @Test("text at the margin after the comments belongs to no comment, and is told")
    func foot() {
        let page = OutlineReader.read(
            "T\n\n  • A\n\n    Body.\n\nShare this page\n\n  • B\n\n    Two.\n")
        #expect(page.threads[0].comments.map(\.text) == ["Body.", "Two."])
        #expect(page.warnings.map(\.code) == ["text_outside_thread"])
    }

    @Test("a text of bullets without end is read in linear time and space")
    func wide() {
        let text =
            "T\n\n  • A\n\n    x\n"
            + String(repeating: String(repeating: " ", count: 5000) + "• B\n", count: 200)
        let comments = OutlineReader.read(text).threads[0].comments
        #expect(comments.count == 201)
        #expect(comments[200].depth == 2499)
    }
}
