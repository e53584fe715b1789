import Language
import Testing

@Suite("Quotations")
struct QuotationTests {
    private func cut(_ text: String) -> TokenizedText {
        var doc = TokenizedText()
        Tokenizer().tokenize(text, into: &doc)
        return doc
    }

    @Test(
        "What somebody else wrote is quoted, the answer below it is not",
        arguments: [
            "> it never ran for a day\nAnswered here.",
            "> > it never ran for a day\n> and so on\nAnswered here.",
            "// it never ran for a day // Answered here.",
            "[quote]it never ran for a day[/quote] Answered here.",
            "\"it never ran for even a day\" Answered here.",
        ])
    func quoted(text: String) throws {
        let doc = cut(text)
        let ran = try #require(doc.tokens.first { doc.foldedString(of: $0) == "ran" })
        let answered = try #require(doc.tokens.first { doc.foldedString(of: $0) == "answered" })
        #expect(ran.flags.contains(.quoted))
        #expect(!answered.flags.contains(.quoted))
    }

    @Test("All below a forwarded message's line is quoted")
    func forwarded() throws {
        let doc = cut("My answer.\n\n-----Original Message-----\nIt never ran.")
        let ran = try #require(doc.tokens.first { doc.foldedString(of: $0) == "ran" })
        #expect(ran.flags.contains(.quoted))
        #expect(doc.tokens.first?.flags.contains(.quoted) == false)
    }

    @Test("Up to four words between marks are scare quotes, no quotation")
    func scare() throws {
        let doc = cut("The \"customer\" paid nothing.")
        let word = try #require(doc.tokens.first { doc.foldedString(of: $0) == "customer" })
        #expect(word.flags.contains(.scareQuoted))
        #expect(!word.flags.contains(.quoted))
        #expect(doc.quotations.isEmpty)
    }
}
