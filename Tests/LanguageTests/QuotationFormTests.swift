import Conversation
import Language
import Testing

@Suite("Forms of quotation")
struct QuotationFormTests {
    private func cut(_ text: String, quotes: [Quotation] = []) -> TokenizedText {
        var doc = TokenizedText()
        Tokenizer().tokenize(text, quotes: quotes, into: &doc)
        return doc
    }

    /// The words that are not quoted.
    private func own(_ doc: TokenizedText) -> String {
        doc.tokens.filter { !$0.flags.contains(.quoted) && $0.kind != .punctuation }
            .map { doc.foldedString(of: $0) }.joined(separator: " ")
    }

    @Test(
        "Of each marked form only the writer's own words are left",
        arguments: [
            // Slashes, as some comment sections have it.
            ("// It never ran for a day. // Who says so?", "who says so"),
            // Mail and Usenet, one level and two, and with the sign that stands for an arrow.
            ("> It never ran for a day.\nWho says so?", "who says so"),
            ("> > It never ran.\n> It did, twice.\nWho says so?", "who says so"),
            (">> It never ran.\n> It did.\n\nWho says so?", "who says so"),
            ("Ø It never ran for a day.\nWho says so?", "who says so"),
            ("First I thought so.\n> It never ran.\nThen not.", "first i thought so then not"),
            // Forums.
            ("[quote]It never ran.[/quote] Who says so?", "who says so"),
            ("[quote=Bob;123]It never ran.[/quote]\nWho says so?", "who says so"),
            ("[quote]A [quote]B[/quote] C[/quote] Who says so?", "who says so"),
            // A lead.
            ("Bob Miller wrote:\nIt never ran for a day.\n\nWho says so?", "who says so"),
            ("Quote from Bob: It never ran for a day.\n\nWho says so?", "who says so"),
            ("Originally posted by Bob\nIt never ran for a day.\n\nWho says so?", "who says so"),
            // Tails.
            (
                "Who says so?\n\n-----Original Message-----\nFrom: Bob\nIt never ran.",
                "who says so"
            ),
            ("Who says so?\n---- Forwarded message ----\nIt never ran.", "who says so"),
            // More than four words between marks.
            ("He says “it never ran for a day” and I laugh.", "he says and i laugh"),
            // Pasted questions and answers.
            (
                "See below.\nBob Miller\nAugust 3, 2016 at 2:04 PM\nDear Andrea,\nDoes it run?\n"
                    + "Warm Regards,\nBob",
                "see below"
            ),
            ("See below.\nQ: Does it run?\nA: It runs.", "see below"),
        ])
    func marked(text: String, left: String) {
        #expect(own(cut(text)) == left)
    }

    @Test("What the page's markup gives as quoted is quoted, a blockquote for instance")
    func given() {
        let text = "It never ran for a day. Who says so?"
        let quote = Quotation(span: TextSpan(start: 0, end: 23))
        let doc = cut(text, quotes: [quote])
        #expect(own(doc) == "who says so")
        #expect(doc.quotations.map(\.kind) == [.markup])
    }

    @Test(
        "Up to four words between marks stay the writer's own",
        arguments: [
            "The “test” was a joke.", "The \"independent test\" was a joke.",
            "Another 'very special customer'!", "So-called \"proof of the effect\" again.",
        ])
    func scareQuotes(text: String) {
        let doc = cut(text)
        #expect(doc.quotedWordCount == 0)
        #expect(doc.tokens.contains { $0.flags.contains(.scareQuoted) })
    }

    @Test(
        "Marks that lead in nothing quote nothing",
        arguments: [
            "It costs > 100 dollars and < 200.", "and/or // maybe", "He wrote: no.",
            "I can't and won't, it's Bob's.", "See http://example.org//a//b for it.",
            "*Very* good", "Note: this is mine.", "5' 10\" tall",
        ])
    func unmarked(text: String) {
        #expect(cut(text).quotedWordCount == 0)
    }

    private func shared(_ earlier: [String], _ text: String) -> TokenizedText {
        var index = SharedRunIndex()
        for text in earlier { index.insert(cut(text)) }
        var doc = cut(text)
        index.markShared(in: &doc)
        return doc
    }

    private let said = "The reactor never ran for even a single day without help."

    @Test("A run of eight words of an earlier text is quoted, up to the mark that closes it")
    func sharedRun() {
        let doc = shared([said, "Something else."], said + " Who says so?")
        #expect(own(doc) == "who says so")
        #expect(doc.quotations.map(\.kind) == [.sharedRun])
        #expect(doc.quotedWordCount == 11)
    }

    @Test("Case, line breaks and marks do not hide a run; seven words are none")
    func borders() {
        let broken = "the REACTOR never ran,\nfor even a single day without help!"
        #expect(own(shared([said], broken + " Who says so?")) == "who says so")
        let seven = "The reactor never ran for even a"
        #expect(shared([seven], seven + " minute, I say.").quotedWordCount == 0)
    }

    @Test("A comment that repeats another whole is a repeated post, no quotation")
    func repeated() {
        #expect(shared([said], said).quotedWordCount == 0)
    }

    @Test("Two runs of two texts are both quoted")
    func twoRuns() {
        let other = "Nobody outside of the lab ever saw the meter readings."
        let doc = shared([said, other], said + " No. " + other + " Yes.")
        #expect(own(doc) == "no yes")
        #expect(doc.quotations.count == 2)
    }

    @Test("Marked and shared quotations that overlap are listed once, ascending and disjoint")
    func overlap() {
        let doc = shared([said], "> " + said + "\n" + said + " Who says so?")
        var end: UInt32 = 0
        for quotation in doc.quotations {
            #expect(quotation.start >= end && quotation.end > quotation.start)
            end = quotation.end
        }
        #expect(own(doc) == "who says so")
    }
}
