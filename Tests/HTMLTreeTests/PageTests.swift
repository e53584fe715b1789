import HTMLTree
import Testing

/// What saved pages hold that HTML 4 parsers lose.
@Suite("What saved pages hold")
struct PageTests {
    @Test("what comes after the end of the page belongs to its body")
    func afterTheEnd() throws {
        let tree = try HTMLTree.parse(
            text: "<html><body><p>a</p></body></html>\n<div class=late>b</div><!-- c --><p>d")
        let body = try #require(tree.body)
        #expect(tree.text(of: body) == "a\nbd")
        let late = try #require(tree.nodes(withClass: "late").first)
        #expect(tree.parent(late) == body)
        #expect(tree.nodes(withTag: .body).count == 1)
    }

    @Test("a template's content is ordinary content, in the head and as a shadow root")
    func templates() throws {
        let tree = try HTMLTree.parse(
            text: """
                <html><head><template id=h><p>in head</p></template></head><body>
                <my-thread><template shadowrootmode="open"><article class=c>one<slot></slot></article></template>
                <article class=c>two</article></my-thread>
                <template><tr><td class=cell>three</td></tr></template></body></html>
                """)
        #expect(tree.nodes(withClass: "c").map { tree.text(of: $0) } == ["one", "two"])
        let shadow = try #require(tree.first("my-thread > template[shadowrootmode] > article"))
        #expect(tree.text(of: shadow) == "one")
        #expect(tree.first("template > tr > td.cell").map { tree.text(of: $0) } == "three")
        let head = try #require(tree.head)
        #expect(tree.text(of: head).contains("in head"))
    }

    @Test("custom elements hold blocks, and stand in paragraphs without ending them")
    func customElements() throws {
        let tree = try HTMLTree.parse(
            text:
                "<p>a<x-emoji>b</x-emoji>c</p><shreddit-comment author=Ann><div slot=comment><p>d</p></div></shreddit-comment>e"
        )
        #expect(tree.nodes(withTag: .p).map { tree.text(of: $0) } == ["abc", "d"])
        let comment = try #require(tree.first("shreddit-comment"))
        #expect(tree.value("author", of: comment) == "Ann")
        #expect(tree.text(of: comment) == "d")
        let name = try #require(tree.tag(named: "shreddit-comment"))
        #expect(tree.tagName(name) == "shreddit-comment")
        #expect(tree.tag(named: "no-such-element") == nil)
        #expect(try outline("<x-é>a</x-é>b") == "x-é(\"a\") \"b\"")
    }

    @Test("noscript is markup, in the body and in the head")
    func noscript() throws {
        let tree = try HTMLTree.parse(
            text: "<head><noscript><style>p{}</style></noscript><title>t</title></head>"
                + "<body><noscript><div id=old-comments><p>a</p></div></noscript><p>b")
        let block = try #require(tree.node(withID: "old-comments"))
        #expect(tree.closest(block, "noscript") != nil)
        #expect(tree.nodes(withTag: .p).map { tree.text(of: $0) } == ["a", "b"])
        #expect(tree.head.map { tree.text(of: $0) } == "t")
    }

    @Test(
        "void elements take no content",
        arguments: [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
            "source",
            "track", "wbr",
        ])
    func voidElements(tag: String) throws {
        let table = tag == "col" ? "<table><colgroup>" : ""
        for slash in ["", "/", " /"] {
            let tree = try HTMLTree.parse(text: "<body><div>\(table)<\(tag)\(slash)>a</div>b")
            let node = try #require(tree.first(try Selector(parsing: tag)))
            #expect(tree.firstChild(node) == nil)
            #expect(tree.text(of: .document) == "ab")
        }
    }

    @Test("an iframe's document in srcdoc is an attribute, decoded once, and can be read")
    func srcdoc() throws {
        let tree = try HTMLTree.parse(
            text:
                "<iframe srcdoc=\"<p class=&quot;c&quot;>a &amp;amp; b</p><script>x</script>\">fallback</iframe>c"
        )
        let frame = try #require(tree.nodes(withTag: .iframe).first)
        let source = try #require(tree.value(.srcdoc, of: frame))
        #expect(source == "<p class=\"c\">a &amp; b</p><script>x</script>")
        let inner = try HTMLTree.parse(text: source)
        #expect(inner.nodes(withClass: "c").map { inner.text(of: $0) } == ["a & b"])
        #expect(tree.text(of: .document) == "c")
    }

    @Test(
        "a page that was written as XML is read to its end",
        arguments: [
            (
                "<noscript><iframe src=\"ns.html\" height=\"0\"/></noscript><p>a</p>",
                "noscript(iframe) p(\"a\")"
            ),
            ("<textarea name=\"x\"/><p>a</p>", "textarea p(\"a\")"),
            ("<title/><p>a</p>", "title p(\"a\")"),
            ("<script src=\"x.js\"/><p>a</p>", "script p(\"a\")"),
            ("<script src=\"x.js\"/><p>a</p><script>b</script>", "script p(\"a\") script({b})"),
            ("<script src=\"x.js\" /></script><p>a</p>", "script p(\"a\")"),
            ("<script src=x.js/></script><p>a</p>", "script p(\"a\")"),
            ("<style/><p>a</p>", "style p(\"a\")"),
            ("<svg><style/><path/></svg><p>a</p>", "svg(style path) p(\"a\")"),
            ("<svg><script/><title/></svg>a", "svg(script title) \"a\""),
        ])
    func writtenAsXML(source: String, expected: String) throws {
        #expect(try outline("<!doctype html><body>" + source) == expected)
    }

    @Test("scripts, styles and comments are no text, and their content can be had")
    func rawContent() throws {
        let tree = try HTMLTree.parse(
            text:
                "<body>a<script type=application/ld+json>{\"x\": \"<p>\"}</script><style>b{}</style><!-- c -->d"
        )
        #expect(tree.text(of: .document) == "ad")
        let script = try #require(tree.nodes(withTag: .script).first)
        #expect(tree.content(of: script) == "{\"x\": \"<p>\"}")
        let comment = try #require(tree.nodes(withTag: .comment).first)
        #expect(tree.content(of: comment) == " c ")
    }

    @Test(
        "character references are decoded by HTML 5's table, in text",
        arguments: [
            ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&hellip;&rsquo;&nbsp;", "…’\u{A0}"),
            ("&NewLine;&period;&NotEqualTilde;", "\n.≂̸"),
            ("&copy2020 &notit; &ampx", "©2020 ¬it; &x"),
            ("&#65;&#x41;&#X1F600;&#8217", "AA😀’"), ("&#128;&#150;&#x9F;", "€–Ÿ"),
            ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("AT&T & &; &# &#x &#; &nosuch;", "AT&T & &; &# &#x &#; &nosuch;"),
        ])
    func references(source: String, expected: String) throws {
        #expect(try HTMLTree.parse(text: "<p>" + source).text(of: .document) == expected)
    }

    @Test("one tree may be read, and many pages parsed, from many threads at once")
    func threads() async throws {
        let page = randomPage(seed: 7, pieces: 400)
        let shared = try HTMLTree.parse(text: page)
        let drawings = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let tree = number % 2 == 0 ? shared : try HTMLTree.parse(text: page)
                    return outline(tree, .document) + "\(tree.select("p, div > b, .a").count)"
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(drawings.count == 1)
    }
}
