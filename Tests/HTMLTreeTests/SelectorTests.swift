import HTMLTree
import Testing

@Suite("Selectors")
struct SelectorTests {
    /// Every element has an id, so that a test can name what is found.
    static let page = """
        <!doctype html><html id=html><head id=head></head><body id=body>
        <div id=list class="comments Thread" data-n="12" lang=en-GB>
          <p id=intro>i</p>
          <article id=c1 class="comment depth-1" data-author="Ann B"><p id=p1>a</p>
            <article id=c2 class="comment depth-2 reply"><p id=p2>b</p><a id=l2 href="#c1">c</a></article>
          </article>
          <article id=c3 class="comment depth-1 pingback"><a id=l3 href="https://example.org/x.png">d</a>
            <p id=p3 title="">e</p></article>
          <x-note id=x class=comment-note>n</x-note>
        </div><div id=foot class=thread><p id=p4>f</p></div></body></html>
        """

    @Test(
        "finds the elements that the selector means, in document order",
        arguments: [
            ("article", "c1 c2 c3"), ("ARTICLE", "c1 c2 c3"), ("x-note", "x"), ("video", ""),
            (".comment", "c1 c2 c3"), (".Thread", "list"), (".thread", "foot"), (".nothing", ""),
            ("#p2", "p2"), ("p#p2", "p2"), ("a#p2", ""), ("article.comment.reply", "c2"),
            // Attributes.
            ("[data-author]", "c1"), ("[data-author='Ann B']", "c1"), ("[data-author=\"Ann\"]", ""),
            ("[data-author~=Ann]", "c1"), ("[data-author~=An]", ""), ("[lang|=en]", "list"),
            ("[lang|='en-GB']", "list"), ("[lang|=e]", ""), ("[data-n=12]", "list"),
            ("a[href^='#']", "l2"), ("a[href$='.png']", "l3"), ("a[href*='example']", "l3"),
            ("[title]", "p3"), ("[title='']", "p3"), ("[title^='']", ""), ("[title*='']", ""),
            ("[class*=depth-1]", "c1 c3"), ("[ data-n = '12' ]", "list"),
            // Combinators.
            ("#list p", "intro p1 p2 p3"), ("#list > p", "intro"), ("article > p", "p1 p2 p3"),
            ("article article > p", "p2"), ("#list article p", "p1 p2 p3"),
            ("article + article", "c3"), ("p + article", "c1 c2"), ("p ~ article", "c1 c2 c3"),
            ("p ~ article + x-note", "x"), ("article ~ article ~ x-note", "x"),
            ("body > .comments > .comment > p", "p1 p3"), ("div>article>a", "l3"),
            ("div > article article > a", "l2"), ("article > article p", "p2"),
            // Pseudo-classes.
            ("article :first-child", "p1 p2 l3"), ("article > p:last-child", "p3"),
            (".comment:not(.pingback)", "c1 c2"), (".comment:not(.pingback):not(.reply)", "c1"),
            ("p:not([title])", "intro p1 p2 p4"), (".comment:not(.no-such-class)", "c1 c2 c3"),
            ("article:not(:first-child)", "c1 c2 c3"), (".comment:not( p.reply )", "c1 c2 c3"),
            // Lists: each element once, in document order.
            ("p, a", "intro p1 p2 l2 l3 p3 p4"), (".comment, article", "c1 c2 c3"),
            ("#p4 , #p1", "p1 p4"), ("video, #x", "x"),
            // Everything.
            ("#c2 *", "p2 l2"), ("*[href]", "l2 l3"),
        ])
    func selection(source: String, expected: String) throws {
        let tree = try HTMLTree.parse(text: Self.page)
        let selector = try Selector(parsing: source)
        let found = tree.select(selector)
        #expect(found.compactMap { tree.id(of: $0) }.joined(separator: " ") == expected)
        #expect(tree.first(selector) == found.first)
        // Whatever the index offers as candidates, asking every element gives the same.
        let asked = tree.descendants(of: .document).filter { tree.matches($0, selector) }
        #expect(Array(asked) == found)
    }

    @Test("looks only inside the node that is given, but matches against all of the page")
    func scope() throws {
        let tree = try HTMLTree.parse(text: Self.page)
        let first = try #require(tree.node(withID: "c1"))
        #expect(tree.select("p", in: first).compactMap { tree.id(of: $0) } == ["p1", "p2"])
        #expect(tree.select("div p", in: first).compactMap { tree.id(of: $0) } == ["p1", "p2"])
        #expect(tree.select(".comment", in: first).compactMap { tree.id(of: $0) } == ["c2"])
        #expect(tree.first("#p4", in: first) == nil)
    }

    @Test("closest begins with the element itself")
    func closest() throws {
        let tree = try HTMLTree.parse(text: Self.page)
        let link = try #require(tree.node(withID: "l2"))
        let text = try #require(tree.firstChild(link))
        func id(_ selector: Selector) -> String? {
            tree.closest(text, selector).flatMap { tree.id(of: $0) }
        }
        #expect(id("a") == "l2")
        #expect(id(".comment") == "c2")
        #expect(id(".depth-1") == "c1")
        #expect(id("video, body") == "body")
        #expect(id("video") == nil)
    }

    @Test(
        "a text that is no selector is refused with its place",
        arguments: [
            ("", 0), ("  ", 2), ("p,", 2), ("p >", 3), ("> p", 0), (".", 1), ("p..x", 2), ("#", 1),
            ("[", 1), ("[a", 2), ("[a=", 3), ("[a='b]", 6), ("[a!b]", 2), ("p:hover", 2),
            ("p:not", 5),
            ("p:not(", 6), ("p:not(.a", 8), ("p)", 1), ("p:nth-child(2)", 2), ("a b } c", 4),
        ])
    func refusal(source: String, offset: Int) {
        let error = #expect(throws: SelectorError.self) { try Selector(parsing: source) }
        #expect(error?.offset == offset, "\(error?.message ?? "")")
    }

    @Test("many compounds over deep nesting take no more than the product of both")
    func depth() throws {
        let page =
            String(repeating: "<div>", count: 900)
            + String(repeating: "<p class=x>y</p>", count: 200)
        let tree = try HTMLTree.parse(text: page)
        // Trying all ways to place ten compounds on 900 levels would never end.
        let selector: Selector = "b div div div div div div div div div div .x"
        #expect(tree.select(selector).isEmpty)
        #expect(tree.select("div div div div div div div div div div .x").count == 200)
    }
}
