import Language
import Testing

/// The folded forms of a text's tokens.
private func forms(_ text: String) -> [String] {
    var doc = TokenizedText()
    Tokenizer().tokenize(text, into: &doc)
    return doc.tokens.map { doc.foldedString(of: $0) }
}

/// A text's tokens.
private func cut(_ text: String) -> TokenizedText {
    var doc = TokenizedText()
    Tokenizer().tokenize(text, into: &doc)
    return doc
}

@Suite("Tokens")
struct TokenizerTests {
    @Test(
        "Words, numbers, addresses and marks are cut and folded as documented",
        arguments: [
            ("I don’t like it", ["i", "don't", "like", "it"]),
            ("I don't like it", ["i", "don't", "like", "it"]),
            ("and/or", ["and", "/", "or"]),
            ("The E-Cat", ["the", "e-cat"]),
            ("sooooo good", ["soo", "good"]),
            ("what!!! ok", ["what", "!", "ok"]),
            ("nice :-))) day", ["nice", ":-)", "day"]),
            ("#Fusion now", ["fusion", "now"]),
            ("shame..", ["shame", "..."]),
            ("100% of 3.5", ["100%", "of", "3.5"]),
        ])
    func folds(text: String, expected: [String]) {
        #expect(forms(text) == expected)
    }

    @Test(
        "Each kind is told",
        arguments: [
            ("word", TokenKind.word), ("3.5", .number), (":)", .emoticon), ("👩‍🔬", .emoji),
            ("#tag", .hashtag), ("@name", .mention), ("https://example.org/a?b=c", .url),
            ("?", .punctuation),
        ])
    func kinds(text: String, kind: TokenKind) {
        #expect(cut(text).tokens.map(\.kind) == [kind])
    }

    @Test("Capitals and elongation are kept as flags")
    func flags() throws {
        let doc = cut("Plain LOUD loooong")
        try #require(doc.tokens.count == 3)
        #expect(doc.tokens[0].flags.contains(.capitalized))
        #expect(!doc.tokens[0].flags.contains(.allCaps))
        #expect(doc.tokens[1].flags.contains(.allCaps))
        #expect(doc.tokens[2].flags.contains(.elongated))
    }

    @Test(
        "Spans ascend, are disjoint and lie on scalar borders",
        arguments: [
            "", " ", "ȺȺ", "shame..", "“Curly” ‘marks’ – don’t…", "שלום עולם", "مرحبا بالعالم!",
            "👩‍🔬🏳️‍🌈🇩🇪 1️⃣", "a\u{0}b", "\"\"\"\"", "&lt;3 &amp; &quot;",
            String(decoding: [0x61, 0xFF, 0xC3, 0x20, 0x80, 0x62] as [UInt8], as: UTF8.self),
        ])
    func spans(text: String) {
        let doc = cut(text)
        var end: UInt32 = 0
        for token in doc.tokens {
            #expect(token.start >= end && token.start < token.end)
            #expect(token.foldedStart < token.foldedEnd)
            for border in [token.start, token.end] where Int(border) < doc.bytes.count {
                #expect(doc.bytes[Int(border)] & 0xC0 != 0x80)
            }
            #expect(token.hash == WordHash.hash(doc.folded(of: token)))
            end = token.end
        }
        #expect(Int(end) <= doc.bytes.count)
    }

    @Test("Full stops end sentences, and sentences count up")
    func sentences() {
        let doc = cut("It works. Dr. Smith saw it! Did he?")
        #expect(doc.sentenceCount == 3)
        let numbers = doc.tokens.map(\.sentence)
        #expect(numbers == numbers.sorted())
    }

    @Test("A clause ends at a contrasting word")
    func clauses() throws {
        let doc = cut("The test was fine, but the maker is a crook.")
        let first = try #require(doc.tokens.first)
        let last = try #require(doc.tokens.last)
        #expect(doc.sentenceCount == 1)
        #expect(first.clause < last.clause)
    }

    @Test("One word of a million bytes is one token")
    func longWord() {
        #expect(cut(String(repeating: "ab", count: 500_000)).tokens.count == 1)
    }
}
