import Testing

@testable import Reporting

@Suite("Escaping")
struct EscapingTests {
    private func csv(_ text: String, guarded: Bool = true) -> String {
        var out: [UInt8] = []
        Escaping.csvField(text, guarded: guarded, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private func json(_ text: String) -> String {
        var out: [UInt8] = []
        Escaping.json(text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private func scriptJSON(_ text: String) -> String {
        var out: [UInt8] = []
        Escaping.scriptJSON(text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test(
        "A cell is quoted where RFC 4180 asks for it, and only there",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
            ("two\nlines", "\"two\nlines\""), ("cr\rhere", "\"cr\rhere\""), ("", ""),
            ("né — 😀", "né — 😀"), ("semi;colon", "semi;colon"),
        ])
    func quoting(text: String, cell: String) { #expect(csv(text) == cell) }

    @Test(
        "A text that a spreadsheet would run gets an apostrophe, unless asked not to",
        arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x", "=HYPERLINK(\"a\",\"b\")"])
    func formulas(text: String) {
        let cell = csv(text).drop { $0 == "\"" }
        #expect(cell.first == "'")
        #expect(!csv(text, guarded: false).contains("'"))
    }

    @Test("Text that looks like a formula further in stays as it is")
    func notAtStart() { #expect(csv("x=1") == "x=1") }

    @Test(
        "JSON strings escape quotes, controls and line separators",
        arguments: [
            ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
            ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
            ("\u{2028}\u{2029}\u{85}", #""\u2028\u2029\u0085""#), ("</script>", "\"</script>\""),
            ("\u{A8}\u{E2}é€", "\"\u{A8}\u{E2}é€\""),
        ])
    func jsonStrings(text: String, expected: String) { #expect(json(text) == expected) }

    @Test("JSON for a script cannot end the script")
    func scripts() {
        let text = scriptJSON("</script><!-- & ]]>")
        #expect(!text.contains("<") && !text.contains(">") && !text.contains("&"))
        #expect(text.contains("\\u003c/script\\u003e"))
    }

    @Test(
        "HTML text escapes markup, and replaces what would deceive or is not allowed",
        arguments: [
            ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("a\0b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
            ("\u{202E}evil\u{202C}", "\u{FFFD}evil\u{FFFD}"),
            ("\u{2067}ok\u{2069}", "\u{2067}ok\u{2069}"),
            ("\u{85}\u{9F}\u{A0}", "\u{FFFD}\u{FFFD}\u{A0}"), ("a\r\nb", "a \nb"),
            ("\u{2028}", "\u{2028}"),
            ("👩‍🔬 שלום", "👩‍🔬 שלום"), ("\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ])
    func html(text: String, expected: String) {
        let found: String = Escaping.html(text)
        #expect(Array(found.utf8) == Array(expected.utf8))
    }

    @Test("Only absolute web addresses become links")
    func links() {
        #expect(Escaping.linkable("https://a.example/x") == "https://a.example/x")
        #expect(Escaping.linkable("HTTP://a.example") == "HTTP://a.example")
        for address in [
            "javascript:alert(1)", "data:text/html,x", "//a.example", "/x", "", " https://a",
        ] {
            #expect(Escaping.linkable(address) == nil)
        }
    }
}

@Suite("Numbers")
struct NumbersTests {
    @Test(
        "are six decimals at most, without exponent, locale or minus zero",
        arguments: [
            (0.25, "0.25"), (-0.0, "0"), (-0.000_000_1, "0"), (1.0 / 3, "0.333333"), (-1, "-1"),
            (0.1 + 0.2, "0.3"), (12_345.678_9, "12345.6789"), (1e-6, "0.000001"),
            (0.000_000_5, "0.000001"),
            (1e15, "1000000000000000.0"), (.nan, ""), (.infinity, ""),
            (999_999.999_999_9, "1000000"),
        ] as [(Double, String)])
    func shortest(value: Double, text: String) { #expect(Numbers.shortest(value) == text) }

    @Test("keep a fixed number of decimals for people")
    func fixed() {
        #expect(Numbers.fixed(0.5, 2) == "0.50")
        #expect(Numbers.fixed(-0.004, 2) == "0.00")
        #expect(Numbers.fixed(99.95, 1) == "100.0")
        #expect(Numbers.fixed(3, 0) == "3")
    }

    @Test("group thousands")
    func grouped() {
        #expect(
            [0, 999, 1_000, 1_234_567, -12_345].map(Numbers.grouped) == [
                "0", "999", "1,000", "1,234,567", "-12,345",
            ])
    }
}
