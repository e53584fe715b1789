import HTMLTree
import Testing

@Suite("Structure")
struct StructureTests {
    @Test(
        "text ends up where the HTML standard puts it",
        arguments: [
            // Paragraphs and blocks.
            ("<p>one<p>two", "p(\"one\") p(\"two\")"),
            ("<p>one<div>two</div>three", "p(\"one\") div(\"two\") \"three\""),
            ("<p>a<my-el>b</my-el>c</p>d", "p(\"a\" my-el(\"b\") \"c\") \"d\""),
            ("<p>a<section>b</section></p>c", "p(\"a\") section(\"b\") p \"c\""),
            ("a</p>b", "\"a\" p \"b\""),
            ("<h1>a<h2>b</h3>c", "h1(\"a\") h2(\"b\") \"c\""),
            ("<div><span>a</div>b", "div(span(\"a\")) \"b\""),
            ("<span><div>a</span>b</div>c", "span(div(\"a\" \"b\") \"c\")"),
            // Lists.
            (
                "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e",
                "ul(li(\"a\") li(\"b\" ul(li(\"c\"))) li(\"d\")) \"e\""
            ),
            ("<dl><dt>a<dd>b<dt>c</dl>d", "dl(dt(\"a\") dd(\"b\") dt(\"c\")) \"d\""),
            ("<ul><li><div><li>a</ul>", "ul(li(div) li(\"a\"))"),
            // Formatting across blocks: nothing is split, nothing lost.
            ("<b>a<p>b</b>c</p>d", "b(\"a\" p(\"b\" \"c\")) \"d\""),
            ("<a href=1>a<a href=2>b</a>c", "a(\"a\") a(\"b\") \"c\""),
            ("<b><i>a</b>b</i>c", "b(i(\"a\")) \"b\" \"c\""),
            // Tables.
            (
                "<table><tr><td>a<td>b<tr><td>c</table>d",
                "table(tbody(tr(td(\"a\") td(\"b\")) tr(td(\"c\")))) \"d\""
            ),
            (
                "<table><td>a<table><td>b</table>c</table>d",
                "table(tbody(tr(td(\"a\" table(tbody(tr(td(\"b\")))) \"c\")))) \"d\""
            ),
            ("<table>x<tr><td>a</table>", "table(\"x\" tbody(tr(td(\"a\"))))"),
            ("<table><form><tr><td>a</form></table>b", "table(form tbody(tr(td(\"a\")))) \"b\""),
            ("<td>a</td><tr>b", "\"a\" \"b\""),
            ("<table><tr><td><div>a<td>b</table>", "table(tbody(tr(td(div(\"a\")) td(\"b\"))))"),
            // Forms.
            ("<form>a<form>b</form>c</form>d", "form(\"a\" \"b\") \"c\" \"d\""),
            ("<form><div>a</form>b</div>c", "form(div(\"a\" \"b\")) \"c\""),
            // Void elements, also those that are new in HTML 5.
            (
                "a<br>b<wbr>c<source>d<track>e<embed>f",
                "\"a\" br \"b\" wbr \"c\" source \"d\" track \"e\" embed \"f\""
            ),
            ("a</br>b", "\"a\" br \"b\""),
            ("<div/>a", "div(\"a\")"),
            // After the end.
            ("a</body>b</html>c<p>d", "\"a\" \"b\" \"c\" p(\"d\")"),
            ("<body>a<html><body>b", "\"a\" \"b\""),
            // noscript and template are markup.
            ("<body><noscript><p>a</noscript>b", "noscript(p(\"a\")) \"b\""),
            (
                "<div><template shadowrootmode=open><p>a</template>b</div>",
                "div(template(p(\"a\")) \"b\")"
            ),
            ("<template><tr><td>a</template>b", "\"b\""),
            ("<p><template><td>a</td></template>b", "p(template(td(\"a\")) \"b\")"),
            // Raw content.
            ("<body><script>if (a<b) '</div>'</script>c", "script({if (a<b) '</div>'}) \"c\""),
            (
                "<body><script><!-- <script>a</script> --></script>b",
                "script({<!-- <script>a</script> -->}) \"b\""
            ),
            ("<body><style>p > a {}</style>c", "style({p > a {}}) \"c\""),
            ("<textarea>\n<p>a&amp;b</div></textarea>c", "textarea(\"<p>a&b</div>\") \"c\""),
            ("<xmp><b>&amp;</b></xmp>c", "xmp(\"<b>&amp;</b>\") \"c\""),
            ("<iframe><p>a</p></iframe>b", "iframe({<p>a</p>}) \"b\""),
            ("a<plaintext><p>b</plaintext>", "\"a\" plaintext(\"<p>b</plaintext>\")"),
            ("<pre>\na\nb</pre>", "pre(\"a\nb\")"),
            // SVG and MathML.
            ("<svg><path d=1 /><text>a</text></svg>b", "svg(path text(\"a\")) \"b\""),
            ("<svg><g><p>a", "svg(g) p(\"a\")"),
            ("<svg><title>a<b>c</b></title></svg>d", "svg(title(\"a\" b(\"c\"))) \"d\""),
            (
                "<svg><foreignObject><p>a</p></foreignObject></svg>b",
                "svg(foreignobject(p(\"a\"))) \"b\""
            ),
            ("<svg><![CDATA[a<b]]></svg>c", "svg(\"a<b\") \"c\""),
            // Comments and declarations.
            ("a<!-- b -->c", "\"a\" ! b ! \"c\""),
            ("a<!-->b", "\"a\" !! \"b\""),
            ("a<!--->b", "\"a\" !! \"b\""),
            ("a<!-- b --!>c", "\"a\" ! b ! \"c\""),
            ("a<!-- b > c", "\"a\" ! b > c!"),
            ("a<?php b ?>c<!x>d</ e>f", "\"a\" \"c\" \"d\" \"f\""),
            // Stray characters.
            ("1 < 2 <> 3", "\"1 \" \"< 2 \" \"<> 3\""),
            ("a </", "\"a \" \"</\""),
            ("<div @click=\"a > b\" class=c>d</div>e", "div(\"d\") \"e\""),
            ("<p =' x='>a</p>", ""), ("<p x='>'y>a</p x=\">\" =\">b", "p(\"a\") \"b\""),
            ("<p x = '>' y>a", "p(\"a\")"), ("<p x=a'>b", "p(\"b\")"),
            ("<p x/='>'>b", "p(\"'>b\")"),
            // Selects and buttons.
            ("<select><option>a<option>b</select>c", "select(option(\"a\") option(\"b\")) \"c\""),
            ("<button>a<button>b</button>c", "button(\"a\") button(\"b\") \"c\""),
            ("<ruby>a<rt>b<rp>c</ruby>d", "ruby(\"a\" rt(\"b\") rp(\"c\")) \"d\""),
        ])
    func placement(source: String, expected: String) throws {
        // Neighbouring text is one node: the drawing shows pieces where the source has them.
        let merged = expected.replacingTextJoints()
        #expect(try outline("<!doctype html>" + source) == merged)
    }

    @Test("html, head and body are made where the page lacks them")
    func skeleton() throws {
        for source in [
            "x", "<p>x", "<title>t</title>x", "<html>x", "<head></head>x", "<!-- c -->x",
        ] {
            let tree = try HTMLTree.parse(text: source)
            let html = try #require(tree.documentElement)
            #expect(tree.tag(html) == .html)
            #expect(tree.elements(of: html).map { tree.tagName(of: $0) } == ["head", "body"])
        }
    }

    @Test("head content stays in the head, also inside noscript")
    func headContent() throws {
        let tree = try HTMLTree.parse(
            text:
                "<html><head><noscript><link rel=a><p>n</p></noscript><meta charset=utf-8></head><body>b"
        )
        let head = try #require(tree.head)
        #expect(tree.nodes(withTag: .meta, in: head).count == 1)
        #expect(tree.body.map { tree.text(of: $0) } == "b")
    }

    @Test("without a doctype a table stays inside its paragraph, with one it ends the paragraph")
    func quirks() throws {
        #expect(try outline("<p>a<table><td>b</table>") == "p(\"a\" table(tbody(tr(td(\"b\")))))")
        #expect(
            try outline("<!DOCTYPE html><p>a<table><td>b</table>")
                == "p(\"a\") table(tbody(tr(td(\"b\"))))")
        let old = "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">"
        #expect(try outline(old + "<p>a<table></table>") == "p(\"a\" table)")
        // With a system identifier the same doctype is nearly standard.
        let strict = old.dropLast() + " \"http://www.w3.org/TR/html4/loose.dtd\">"
        #expect(try outline(strict + "<p>a<table></table>") == "p(\"a\") table")
    }

    @Test("attributes keep their order, values are decoded, names are lower case")
    func attributes() throws {
        let tree = try HTMLTree.parse(
            text: "<p CLASS=\"b  a b\" data-x='1 &amp; &#146;' hidden title=>t")
        let node = try #require(tree.nodes(withTag: .p).first)
        #expect(
            tree.attributes(of: node).map { tree.attributeName($0.name) }
                == ["class", "data-x", "hidden", "title"])
        #expect(tree.value("data-x", of: node) == "1 & \u{2019}")
        #expect(tree.value(.hidden, of: node)?.isEmpty == true)
        #expect(tree.value(.href, of: node) == nil)
        #expect(tree.classes(of: node).map { tree.className($0) } == ["b", "a"])
        #expect(tree.isHidden(node))
    }
}

extension String {
    /// `"a" "b"` as `"ab"`.
    fileprivate func replacingTextJoints() -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: "\" \"") {
            // A joint of two texts has a text's end on its left and a text's start on its right.
            result += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
