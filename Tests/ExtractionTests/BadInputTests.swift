import Conversation
import HTMLTree
import Testing

@testable import Extraction

/// Pages that are cut off, mixed, wrongly declared or wound up.
@Suite("Bad input")
struct BadInputTests {
    private static func page(_ body: String, head: String = "") throws -> Page {
        let html = "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
        return Extractor.extract(ExtractionInput(tree: try HTMLTree.parse(Array(html.utf8)))).page
    }

    private static func comment(_ id: Int, _ name: String, _ text: String) -> String {
        "<li class=comment id=comment-\(id)><div class=comment-author><cite class=fn>\(name)</cite></div>"
            + "<div class=comment-meta><a href=#comment-\(id)>May \(id % 28 + 1), 2014 at 10:00</a></div>"
            + "<div class=comment-content><p>\(text)</p></div></li>"
    }

    @Test("Words of a sentence that are links stay, even where they name an action")
    func keepsLinkedWords() throws {
        let text =
            "Another comment with a <a href=/x>link</a>. See the <a href=/y>report</a>, and <a "
            + "href=/z>share</a> it."
        let page = try Self.page(
            "<ol class=commentlist>" + Self.comment(101, "Ada", text)
                + Self.comment(
                    102, "Bo", "Kettles.</p><p><a href=/r>Reply</a> | <a href=/s>Report</a>")
                + "</ol>")
        #expect(
            page.threads.flatMap(\.comments).map(\.text) == [
                "Another comment with a link. See the report, and share it.", "Kettles.",
            ])
    }

    @Test("Comments that name each other as parents lose one of the links")
    func breaksCircles() throws {
        let page = try Self.page(
            """
            <shreddit-comment thingid=t1_a parentid=t1_b author=ada depth=0><div slot=comment><p>One.</p></div>
            </shreddit-comment><shreddit-comment thingid=t1_b parentid=t1_a author=bo depth=0><div
            slot=comment><p>Two.</p></div></shreddit-comment>
            """)
        for thread in page.threads {
            for start in thread.comments.indices {
                var here: Int? = start
                var steps = 0
                while let place = here, steps <= thread.comments.count {
                    here = thread.comments[place].parent
                    steps += 1
                }
                #expect(here == nil)
            }
        }
        #expect(page.threads.flatMap(\.comments).count == 2)
    }

    @Test("An article's comments and a forum below it are two threads")
    func readsTwoSystems() throws {
        let posts = (1...4).map {
            "<div class=\"post\" id=\"p\($0)00\"><p class=author><a href=\"memberlist.php?mode=viewprofile"
                + "&amp;u=\($0)\">member\($0)</a> \u{BB} 0\($0) Mar 2015, 12:00</p><div class=body>Forum words "
                + "number \($0), long enough to be a post of its own.</div><div class=buttons><a href=#q>Quote"
                + "</a></div></div>"
        }.joined()
        let page = try Self.page(
            "<article><h1>Pots</h1><p>All about pots.</p></article><div id=comments><ol class=commentlist>"
                + Self.comment(101, "Ada", "First words about pots.")
                + Self.comment(102, "Bo", "Second words about pots.")
                + Self.comment(103, "Cy", "Third words about pots.")
                + "</ol></div><section id=talk><h2>Forum</h2>\(posts)</section>")
        let counts = page.threads.map(\.comments.count)
        #expect(counts == [3, 4])
        #expect(page.threads.first?.comments.map(\.author.name) == ["Ada", "Bo", "Cy"])
        #expect(page.threads.last?.comments.map(\.author.name) == (1...4).map { "member\($0)" })
    }

    /// What tells a second discussion beside one that an adapter read: its name, its buttons, its
    /// members; and a list that shows names and times and none of them.
    static let beside: [(String, String, Int)] = [
        ("kommentare", "", 2), ("below", "<a href=#a>Quote</a>", 2),
        ("below", "<i>Joined: 2009</i>", 2), ("below", "", 1),
    ]

    @Test("A second discussion without a known system shows that it is one", arguments: beside)
    func readsASecond(name: String, note: String, count: Int) throws {
        let known = (1...3).map {
            "<li class='comment even thread-even depth-1' id=comment-\($0)><cite class=fn>Ann \($0)"
                + "</cite> <time datetime=2014-05-0\($0)>May \($0)</time><p>Pot \($0) leaks.</p></li>"
        }.joined()
        let other = (1...4).map {
            "<div class=entry><div class=x>\(note)</div><a href=/user/\($0) class=user>Bo \($0)</a> "
                + "<time datetime=2014-06-0\($0)>June \($0)</time><p>Kettle \($0) sings at noon."
                + "</p></div>"
        }.joined()
        let html =
            "<html><body><h1>Pots</h1><div id=comments><ol class=commentlist>\(known)</ol></div>"
            + "<div class=\(name)>\(other)</div></body></html>"
        let tree = try HTMLTree.parse(Array(html.utf8))
        let threads = Extractor.extract(ExtractionInput(tree: tree)).page.threads
        #expect(threads.first?.extractor == "wordpress")
        #expect(threads.map(\.comments.count) == (count == 1 ? [3] : [3, 4]))
    }

    @Test("Latin-1 bytes in a page that declares UTF-8 are read as far as they go")
    func readsWrongCharset() throws {
        var bytes = Array(
            "<html><head><meta charset=utf-8></head><body><ol class=commentlist>".utf8)
        bytes += Array(Self.comment(101, "Ada", "Caf").dropLast(15).utf8)
        bytes += [0xE9]
        bytes += Array("</p></div></li></ol></body></html>".utf8)
        let page = Extractor.extract(ExtractionInput(tree: try HTMLTree.parse(bytes))).page
        let comments = page.threads.flatMap(\.comments)
        #expect(comments.map(\.author.name) == ["Ada"])
        #expect(comments.first?.text.hasPrefix("Caf") ?? false)
    }

    @Test("A page cut off inside a comment keeps those before it", arguments: [40, 90, 140, 200])
    func readsCutPages(kept: Int) throws {
        let first = Self.comment(101, "Ada", "First words about pots.")
        let second = Self.comment(102, "Bo", "Second words about pots.")
        let html = "<html><body><ol class=commentlist>" + first + second.prefix(kept)
        let page = Extractor.extract(ExtractionInput(tree: try HTMLTree.parse(Array(html.utf8))))
            .page
        let comments = page.threads.flatMap(\.comments)
        #expect(comments.first?.text == "First words about pots.")
        #expect(comments.count <= 2)
    }

    @Test("Stretches past the end of a document are empty")
    func readsPastTheEnd() throws {
        let tree = try HTMLTree.parse(Array("<p>Pots</p>".utf8))
        let view = PageView(tree: tree)
        let end = Node(tree.count)
        #expect(view.text(from: end, to: end) == "")
        #expect(view.body(from: end, to: end).text == "")
        #expect(view.body(from: Node(tree.count - 1), to: end).text == "Pots")
    }

    static let addresses: [(String, String, String)] = [
        (
            "showthread.php?t=5&page=3", "https://pots.example/forum/index.php",
            "https://pots.example/forum/showthread.php?t=5&page=3"
        ),
        ("/t/5", "https://pots.example/forum/", "https://pots.example/t/5"),
        ("../b?x=1", "https://pots.example/a/c/d.html", "https://pots.example/a/b?x=1"),
        ("?p=2", "https://pots.example/a/d.html?p=1", "https://pots.example/a/d.html?p=2"),
        ("//cdn.example/x", "https://pots.example/", "https://cdn.example/x"),
        ("t/5", "https://pots.example", "https://pots.example/t/5"),
    ]

    @Test("Relative addresses are resolved as RFC 3986 says", arguments: addresses)
    func resolves(reference: String, base: String, wanted: String) {
        #expect(RelativeAddress.resolve(reference, against: base) == wanted)
        #expect(RelativeAddress.resolve(reference, against: "pots") == nil)
    }

    @Test("A canonical address without a host takes the page's base or its other address")
    func makesCanonicalWhole() throws {
        let link = "<link rel=canonical href=\"viewtopic.php?id=7\">"
        let based = try Self.page("<p>x", head: "<base href=\"https://pots.example/f/\">" + link)
        #expect(based.canonicalURL == "https://pots.example/f/viewtopic.php?id=7")
        let other = try Self.page(
            "<p>x", head: "<meta property=og:url content=\"https://pots.example/f/x\">" + link)
        #expect(other.canonicalURL == "https://pots.example/f/viewtopic.php?id=7")
        #expect(try Self.page("<p>x", head: link).canonicalURL == "viewtopic.php?id=7")
    }
}
