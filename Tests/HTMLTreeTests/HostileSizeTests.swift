import HTMLTree
import Testing

/// Pages of a megabyte that are all of one kind: each must end soon, and keep its text.
@Suite("Hostile sizes")
struct HostileSizeTests {
    /// Generous: an unoptimised build on a busy machine takes a few seconds, a quadratic one minutes.
    static let bound = 30.0

    private func parse(_ page: String) throws -> HTMLTree {
        var tree: HTMLTree?
        let seconds = try processorSeconds { tree = try HTMLTree.parse(text: page) }
        #expect(seconds < Self.bound, "\(page.utf8.count) bytes took \(seconds) s")
        return try #require(tree)
    }

    @Test(
        "a megabyte of one sign, or of text without a space, is kept whole",
        arguments: ["<", "&", "a", "é", "\u{A0}"])
    func oneSign(sign: String) throws {
        let count = 1_000_000 / sign.utf8.count
        for start in ["", "<!doctype html><p>"] {
            let tree = try parse(start + String(repeating: sign, count: count))
            #expect(tree.text.count == count * sign.utf8.count)
        }
    }

    @Test("an attribute of a megabyte is kept whole")
    func longAttribute() throws {
        let value = String(repeating: "abc def ", count: 125_000)
        let tree = try parse("<body><p title='\(value)'>text<p class=\"\(value)\">more")
        let paragraphs = tree.nodes(withTag: .p)
        #expect(paragraphs.count == 2)
        #expect(tree.value(.title, of: try #require(paragraphs.first)) == value)
        #expect(tree.classes(of: try #require(paragraphs.last)).count == 2)
        #expect(tree.text(of: .document) == "textmore")
    }

    @Test("100,000 different attributes on one element leave the rest of the page as it is")
    func manyAttributes() throws {
        let names = (0..<100_000).map { " a\($0)=v" }.joined()
        let rest = "<div class=comment id=c1><a href='/x' rel=author>Ann</a> <time>now</time></div>"
        let tree = try parse("<body><p\(names)>text</p>\(rest)")
        #expect(tree.text(of: .document) == "textAnn now")
        let comment = try #require(tree.node(withID: "c1"))
        #expect(tree.hasClass(comment, "comment"))
        let link = try #require(tree.nodes(withTag: .a).first)
        #expect(tree.value(.rel, of: link) == "author")
        let first = try #require(tree.nodes(withTag: .p).first)
        #expect(tree.value("a0", of: first) == "v")
    }

    @Test("100,000 times one attribute are one attribute")
    func repeatedAttribute() throws {
        let tree = try parse("<body><p" + String(repeating: " a=v", count: 100_000) + ">text")
        #expect(tree.value("a", of: try #require(tree.nodes(withTag: .p).first)) == "v")
        #expect(tree.text(of: .document) == "text")
    }

    @Test("100,000 paragraphs that nothing closes are 100,000 siblings")
    func unclosedParagraphs() throws {
        let tree = try parse("<body>" + String(repeating: "<p>x", count: 100_000))
        let paragraphs = tree.nodes(withTag: .p)
        #expect(paragraphs.count == 100_000)
        #expect(paragraphs.allSatisfy { tree.depth($0) == 3 && tree.textLength(of: $0) == 1 })
    }

    @Test("as many classes and ids as there are elements are all found")
    func manyNames() throws {
        let count = 50_000
        let tree = try parse("<body>" + (0..<count).map { "<p id=i\($0) class=c\($0)>x" }.joined())
        #expect(tree.classCount == count)
        for number in stride(from: 0, to: count, by: 997) {
            let node = try #require(tree.node(withID: "i\(number)"))
            #expect(tree.hasClass(node, "c\(number)"))
        }
    }
}
