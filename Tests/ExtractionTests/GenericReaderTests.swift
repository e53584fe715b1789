import Conversation
import HTMLTree
import Testing

@testable import Extraction

/// Pages of no known system, read by structure alone.
@Suite("Generic reader")
struct GenericReaderTests {
    private static let words = [
        "The kettle boils at noon and not a minute before it.",
        "Mine never did, whatever the leaflet says about it.",
        "Send it back to the shop and ask them for another.",
        "They closed last winter, so there is nobody to ask.",
        "Then keep it as a flower pot, as my aunt has done.",
    ]
    private static let names = ["Ada", "Bruno", "Chiara", "Dmitri", "Else"]

    private static func threads(_ body: String) throws -> [Conversation.Thread] {
        let html =
            "<!DOCTYPE html><html><head><title>Pots</title></head><body>\(body)</body></html>"
        let tree = try HTMLTree.parse(Array(html.utf8))
        return Extractor.extract(
            ExtractionInput(tree: tree), options: ExtractionOptions(adapters: [])
        ).page.threads
    }

    private static func rows(_ make: (Int, String, String) -> String) -> String {
        names.indices.map { make($0, names[$0], words[$0]) }.joined(separator: "\n")
    }

    /// One layout a case; each shows the five comments above.
    static let layouts: [String] = [
        // A list of items.
        "<ul class=comments>"
            + rows {
                "<li id=c\(100 + $0)><b class=author>\($1)</b> <span class=date>2014-05-0\($0 + 1) "
                    + "10:00</span><p>\($2)</p><a href=#r>Reply</a></li>"
            } + "</ul>",
        // A list that calls each item and each item's box a comment.
        "<ol class=comment-list>"
            + rows {
                "<li class=comment><div class=comment id=x\(100 + $0)><cite>\($1)</cite> <time "
                    + "datetime=2014-05-0\($0 + 1)>May \($0 + 1), 2014</time><div class=text>\($2)"
                    + "</div><a href=#r>Reply</a></div></li>"
            } + "</ol>",
        // A heading row without a comment stands among rows of one class.
        "<div class=talk><div class=row>Author Message</div>"
            + rows {
                "<div class=row><a href=/user/\($1)>\($1)</a> <span>May \($0 + 1), 2014 10:00 AM"
                    + "</span><div class=words>\($2)</div><a href=#r>Quote</a></div>"
            } + "</div>",
    ]

    @Test("Each layout gives its five comments with names, times and texts", arguments: layouts)
    func readsLayouts(layout: String) throws {
        let threads = try Self.threads("<h1>Pots and kettles</h1><p>All about pots.</p>" + layout)
        #expect(threads.count == 1)
        let comments = try #require(threads.first).comments
        #expect(comments.map(\.text) == Self.words)
        #expect(comments.map(\.author.name) == Self.names)
        #expect(
            comments.map { $0.time.iso8601?.prefix(10) ?? "" }
                == (1...5).map { "2014-05-0\($0)" })
    }

    @Test("An author of most comments is still an author")
    func keepsFrequentAuthor() throws {
        let page = Self.rows {
            "<div class=comment id=c\(100 + $0)><span class=user-name>\($0 == 2 ? "Ada" : "Zoe")"
                + "</span> <time datetime=2014-05-0\($0 + 1)>May \($0 + 1)</time><p>\($2)</p></div>"
        }
        let comments = try #require(try Self.threads("<div id=comments>\(page)</div>").first)
            .comments
        #expect(comments.map(\.author.name) == ["Zoe", "Zoe", "Ada", "Zoe", "Zoe"])
    }

    @Test("One comment alone is found by what it is called")
    func readsLoneComment() throws {
        let page = """
            <article><h1>Pots</h1><p>\(Self.words.joined(separator: " "))</p></article>
            <div id=comments><div class=comment id=comment-77><b class=author>Ada</b>
            <time datetime=2014-05-01>May 1, 2014</time><p>Mine leaks.</p><a href=#r>Reply</a></div></div>
            """
        let threads = try Self.threads(page)
        #expect(threads.map { $0.comments.map(\.text) } == [["Mine leaks."]])
    }

    static let controls: [String] = [
        // An article by somebody, on some day.
        "<article class=post><h1>Pots</h1><a rel=author href=/author/ada>Ada</a> <time "
            + "datetime=2014-05-01>May 1</time><p>\(words.joined(separator: " "))</p></article>",
        // Teasers.
        "<div class=latest>"
            + rows {
                "<div class=story><h3><a href=/s/\($0)>All the news about pots, part \($0)</a></h3>"
                    + "<span class=byline>By \($1)</span> <time datetime=2014-05-0\($0 + 1)>May</time>"
                    + "<p>\($2)</p></div>"
            } + "</div>",
        // Notes to whoever writes a comment.
        "<div id=comments>"
            + rows { "<div class=comment-note id=note-\($0)>\($2)<!--\($1)--></div>" } + "</div>",
    ]

    @Test("Articles, teasers and notes are no comments", arguments: controls)
    func abstains(control: String) throws {
        #expect(try Self.threads(control).isEmpty)
    }

    @Test("A quote box keeps its line apart from what it quotes")
    func readsQuote() throws {
        let page = Self.rows {
            "<div class=post id=p\(100 + $0)><a href=/user/\($1)>\($1)</a> <time datetime=2014-05-0"
                + "\($0 + 1)>May \($0 + 1), 2014</time><div class=post-body>"
                + ($0 == 1
                    ? "<blockquote><div><cite>Ada wrote:</cite>\(Self.words[0])</div></blockquote>"
                    : "") + "\($2)</div><a href=#r>Reply</a></div>"
        }
        let comments = try #require(try Self.threads(page).first).comments
        let reply = try #require(comments.dropFirst().first)
        #expect(reply.text == "Ada wrote:\n\(Self.words[0])\n\n\(Self.words[1])")
        #expect(reply.quotes.map(\.attribution) == ["Ada"])
        #expect(reply.parent == 0)
    }

    @Test("Any prefix of a page is read without trouble, and no comment is made up")
    func readsTruncated() throws {
        let whole = Array(Self.layouts[0].utf8)
        for length in stride(from: 0, through: whole.count, by: 7) {
            // Libraries below read a bare text differently; a start tag leads.
            let part = "<div>" + String(decoding: whole[..<length], as: UTF8.self)
            let comments = try Self.threads(part).flatMap(\.comments)
            #expect(comments.count <= Self.words.count)
        }
    }

    @Test("Two hundred nested quotes and a comment of 5 MB are read whole")
    func readsExtremes() throws {
        let long = String(repeating: "kettle and pot ", count: 350_000)
        let deep =
            String(repeating: "<blockquote>", count: 200) + "deepest"
            + String(repeating: "</blockquote>", count: 200)
        let page = Self.rows {
            "<div class=comment id=c\(100 + $0)><b class=author>\($1)</b> <time datetime=2014-05-0"
                + "\($0 + 1)>May \($0 + 1)</time><div class=text>"
                + ($0 == 0 ? "<p>\(long)</p>" : $0 == 1 ? "\(deep)<p>\($2)</p>" : "<p>\($2)</p>")
                + "</div></div>"
        }
        let comments = try #require(try Self.threads("<div id=comments>\(page)</div>").first)
            .comments
        #expect(comments.count == 5)
        #expect(comments[0].text.utf8.count == long.utf8.count - 1)
        #expect(comments[1].text.contains("deepest"))
        #expect(comments[1].text.hasSuffix(Self.words[1]))
    }
}
