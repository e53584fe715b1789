import Language
import Testing

@testable import Lexicon

@Suite struct PlainPatternTests {
    @Test(
        "a pattern read as plain words is what the tokenizer makes of it",
        arguments: ShippedFolder.all)
    func agree(folder: ShippedFolder) throws {
        let lexicon = try Lexicon(files: folder.files)
        var scratch = TokenizedText()
        for text in lexicon.entries.map(\.pattern) + lexicon.names.map(\.pattern) {
            guard let words = Pattern.plainWords(text) else { continue }
            let general = try Pattern(general: text, tokenizer: Tokenizer(), scratch: &scratch)
            #expect(general.expansions == [words], "\(text)")
            #expect(general.sourceWords.isEmpty && !general.sentenceInitial)
        }
    }

    @Test(
        "every other pattern is read in full",
        arguments: [
            "", " a", "a ", "a  b", "Cold", "don't", "fus*", "a * b", "(a|b)", "=lenr", "sooo",
            "na\u{EF}ve", "e-cat", "a1", "#tag", "a\\b",
        ])
    func special(text: String) {
        #expect(Pattern.plainWords(text) == nil)
    }
}
