import HTMLTree
import Testing

@Suite("Bad input")
struct BadInputTests {
    @Test("empty input is an error of its own")
    func empty() {
        #expect(throws: HTMLTreeError.empty) { try HTMLTree.parse([]) }
        #expect(throws: HTMLTreeError.empty) { try HTMLTree.parse([0xEF, 0xBB, 0xBF]) }
        #expect(throws: HTMLTreeError.empty) { try HTMLTree.parse(text: "") }
    }

    @Test(
        "formats that are no text are told by name",
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8], "a PNG picture"),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], "a JPEG picture"),
            (Array("%PDF-1.7\n".utf8), "a PDF document"),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], "a ZIP archive"),
            ([0x1F, 0x8B, 0x08, 0x00], "a gzip file"),
            (Array("SQLite format 3\0".utf8), "an SQLite database"),
            (Array("text\u{1}\0".utf8) + Array(0...0xFF), "binary data"),
        ])
    func binary(bytes: [UInt8], kind: String) {
        #expect(throws: HTMLTreeError.binary(kind: kind)) { try HTMLTree.parse(bytes) }
    }

    @Test("a few control characters do not make a page binary")
    func controls() throws {
        let tree = try HTMLTree.parse(Array("<p>a\u{1}b\u{0C}c and enough text behind it".utf8))
        #expect(tree.text(of: .document).hasPrefix("a\u{1}b"))
    }

    @Test("a page above the limit is refused, one at the limit is read")
    func limit() throws {
        let limits = HTMLTree.Limits(maximumBytes: 4)
        #expect(throws: HTMLTreeError.tooLarge(bytes: 5, limit: 4)) {
            try HTMLTree.parse(Array("<p>ab".utf8), limits: limits)
        }
        #expect(try HTMLTree.parse(Array("<p>a".utf8), limits: limits).count == 6)
    }

    @Test("a page cut off at any byte keeps the text before the cut")
    func truncation() throws {
        let page = Array(
            """
            <!doctype html><html><head><title>T&amp;t</title><script>if (a < b) {}</script></head>
            <body><p class="a b">one &hellip; two <!-- note --> <b>three</b></p><x-y z='>'>vier fünf</x-y>
            <table><tr><td>six</table></body></html>
            """.utf8)
        let whole = try HTMLTree.parse(page)
        #expect(whole.warnings.isEmpty)
        var last = 0
        for end in 1...page.count {
            let tree = try HTMLTree.parse(Array(page[..<end]))
            // No text is lost again that a shorter page had; only a reference may be open at the cut.
            let visible = tree.visibleLength(of: .document)
            #expect(visible + 8 >= last)
            last = max(last, visible)
            // A cut behind a `<` lies inside a tag.
            let open = page[..<end].lastIndex(of: 0x3C)
            if let open, !page[open..<end].contains(0x3E), page[open..<end].count > 2 {
                #expect(tree.warnings.contains(.truncated), "\(end)")
            }
        }
        #expect(last < whole.visibleLength(of: .document) + 8)
    }

    @Test(
        "100,000 nested elements are raised to the limit, and no text is lost",
        arguments: ["div", "span", "b", "ul", "blockquote", "x-y", "svg", "template"])
    func nesting(tag: String) throws {
        let depth = 100_000
        let page =
            "<!doctype html><body>start" + String(repeating: "<\(tag)>", count: depth) + "deep"
            + String(repeating: "</\(tag)>", count: depth) + "<p>end"
        let tree = try HTMLTree.parse(text: page)
        #expect(tree.text(of: .document) == "startdeepend")
        #expect(tree.nodes(withTag: try #require(tree.tag(named: tag))).count == depth)
        let deepest = (0..<tree.count).map { tree.depth(HTMLTree.Node($0)) }.max() ?? 0
        #expect(deepest <= HTMLTree.Limits.standard.maximumDepth + 2)
        #expect(
            tree.warnings.contains {
                if case .tooDeep(let count) = $0 { count > 98_000 } else { false }
            })
        // The end tags were counted: what follows stands beside the start, not inside it.
        #expect(tree.nodes(withTag: .p).first.map { tree.depth($0) } == 3)
    }

    /// Markup that makes careless parsers quadratic, as a piece to repeat.
    static let traps = [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "<b><p>", "<li>", "<ul><li>",
        "<dd><dt>",
        "<table>", "<tr>", "<table><td>", "<form>", "<form></form>", "<select>", "<option>",
        "<button>", "<h1>",
        "<svg>", "<svg/>", "<g>", "<template>", "<ruby><rt>", "<x-y>", "</x-y>", "<i></b>",
        "<body>", "<html a=b>",
        "<head>", "<frameset>", "<!--", "<!-->", "-->", "<![CDATA[", "<!", "<?", "</", "<", "&",
        "&am", "&#", "&#1",
        "<script>", "<script/>", "<style/>", "<iframe/>", "<title/>", "<script><!--<script>",
        "<textarea>", "<plaintext>",
        "<a b=\"", "<a b='\"", "<a @b=\">\">", "<a b c d e f>", "<b<i>", "<p id=x class='a b a'>",
        "\r\n", "\r", "\u{A0}", "é",
        "<noscript><iframe src=x /></noscript>", "<p class=\"a\u{0}\">", "<a b=&#146;>",
        "<head><p x='>'>",
    ]

    @Test(
        "eight times the markup takes no more than about eight times the time",
        arguments: traps + ["<svg>", "<p>", "<div><b>"].flatMap { [$0 + "…<g>", $0 + "…</b>"] })
    func linearity(trap: String) throws {
        // What stands before the dots is there once, what follows is repeated.
        let parts = trap.split(separator: "…", maxSplits: 1)
        let start = parts.count > 1 ? String(parts[0]) : ""
        let piece = String(parts[parts.count - 1])
        func seconds(_ count: Int) throws -> Double {
            let page = start + String(repeating: piece, count: count)
            // The best of three: cold caches and other threads only ever add.
            return try (0..<3).map { _ in
                try processorSeconds { _ = try HTMLTree.parse(text: page) }
            }.min() ?? 0
        }
        let few = try seconds(2_000)
        let many = try seconds(16_000)
        // 8 when linear, 64 when quadratic.
        #expect(many < 24 * few + 0.02, "\(few) s, \(many) s")
    }
}
