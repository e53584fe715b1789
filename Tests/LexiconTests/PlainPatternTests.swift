import Language
import Testing

@testable import Lexicon

@Suite struct PlainPatternTests {
    /// The phrases as words, gaps and prefixes.
    private func phrases(_ plain: PlainPhrases) -> Set<[PatternWord]> {
        var result: Set<[PatternWord]> = []
        var current: [PatternWord] = []
        var first = 0
        for phrase in plain.phrases {
            current = Array(current.prefix(phrase.shared))
            for word in plain.words[first..<phrase.end] {
                let bytes = Array(plain.bytes[word.range])
                if word.range.isEmpty {
                    current.append(.gap)
                } else {
                    current.append(
                        word.isPrefix ? .prefix(bytes, tag: false) : .literal(bytes, tag: false))
                }
            }
            result.insert(current)
            first = phrase.end
        }
        return result
    }

    private func agree(_ text: String, _ plain: PlainPhrases) throws {
        var scratch = TokenizedText()
        let general = try Pattern(text, tokenizer: Tokenizer(), scratch: &scratch)
        #expect(phrases(plain) == Set(general.expansions), "\(text)")
        #expect(general.sourceWords.isEmpty)
        #expect(general.sentenceInitial == plain.sentenceInitial)
    }

    @Test(
        "a pattern read as plain words is what the tokenizer makes of it",
        arguments: ShippedFolder.all)
    func shippedAgree(folder: ShippedFolder) throws {
        let lexicon = try Lexicon(files: folder.files)
        var plain = PlainPhrases()
        for text in lexicon.entries.map(\.pattern) + lexicon.names.map(\.pattern) {
            if plain.read(text) { try agree(text, plain) }
        }
    }

    @Test(
        "words, apostrophes, hyphens, wildcards, gaps and alternatives are plain",
        arguments: [
            "cold", "cold fusion", "don't", "it's real", "fus*", "a * b", "no * evidence* of",
            "(a|b)", "stop(ped|s|)", "(a|) b", "^sure", "(x|y) (a|b|) z", "co(ld|ol)er",
            "(un|)like(ly|) (it|)", "a (* b|c*) d", " a", "a ", "a  b", "e-cat", "(e|hot)-cat*",
            "know-it-all", "non(-|)sense",
        ])
    func plain(text: String) throws {
        var plain = PlainPhrases()
        let isPlain = plain.read(text)
        #expect(isPlain)
        try agree(text, plain)
    }

    @Test(
        "every other pattern is for the general reader",
        arguments: [
            "", "Cold", "'tis", "rock'n'", "a''b", "=lenr", "sooo", "na\u{EF}ve", "-cat", "anti-*",
            "e--cat", "a-'b", "a'-b", "e-", "a1",
            "#tag", "a\\b", "* a", "a *", "a ** b", "a*b", "(a", "a)", "a|b", "((a))", "(|)", "^",
        ])
    func special(text: String) {
        var plain = PlainPhrases()
        let isPlain = plain.read(text)
        #expect(!isPlain)
    }

    @Test("as many phrases as a pattern may stand for are plain, one more is not")
    func limit() {
        var plain = PlainPhrases()
        let pair = "(a|b) "
        let isPlain = plain.read(String(repeating: pair, count: 8))
        #expect(isPlain)
        #expect(plain.phrases.count == Pattern.maximumExpansions)
        let isStillPlain = plain.read(String(repeating: pair, count: 9))
        #expect(!isStillPlain)
    }
}
