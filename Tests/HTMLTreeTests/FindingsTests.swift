import Foundation
import Testing

@testable import HTMLTree

/// Inputs that once broke the parser, kept in `Fuzz/Findings`.
@Suite("Findings of fuzzing")
struct FindingsTests {
    static let files: [String] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Fuzz/Findings").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { folder + "/" + $0 }
    }()

    @Test(
        "stay mended: they end, and both ways of driving libxml2 read the same text",
        .enabled(if: !files.isEmpty), arguments: files)
    func finding(path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let utf8 = CharacterSet.decode(bytes, declared: nil, isHTML: true).utf8
        let fast = try parseHTML(utf8, maximumDepth: 1024, steers: true).storage
        let slow = try parseHTML(utf8, maximumDepth: 1024, steers: false).storage
        #expect(fast.text == slow.text)
        #expect(fast.records.map(\.tag) == slow.records.map(\.tag))
    }

    @Test(
        "long text outside of all elements is read once, and so is what follows",
        arguments: ["", "<!doctype html>", "<!-- c -->", "</p>", "<head>", "<?x?>", "é"])
    func longText(start: String) throws {
        let before = start == "é" ? start : ""
        // libxml2 makes up a paragraph after 1,000 bytes of it.
        for length in Array(1...40) + Array(960...1040) + [2500, 5000] {
            let text = String(repeating: "x", count: length)
            let alone = try HTMLTree.parse(text: start + text)
            #expect(alone.text(of: .document) == before + text)
            let tree = try HTMLTree.parse(text: start + text + "<p class=c>a</p>" + text + "<p>b")
            #expect(tree.text(of: .document) == before + text + "a" + text + "b")
            #expect(tree.nodes(withClass: "c").map { tree.text(of: $0) } == ["a"])
        }
    }
}
