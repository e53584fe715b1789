/// Tells the language of a text from its function words.
///
/// Each word of a list speaks for its language by how frequent it is there, a naive Bayes model with three
/// classes of frequency (as Dunning 1994, on words instead of letters); the language with the greatest sum
/// wins. Scripts other than Latin are told from their letters. Words in quotations count only where the
/// writer's own are too few to tell.
public struct LanguageIdentifier: Sendable {
    /// BCP 47 tags of the languages that are told apart by words.
    public static let tags = FunctionWordLists.tags

    /// Words that are looked at; a language shows itself long before.
    private static let limit = 120

    /// A weight a language.
    typealias Weights = SIMD16<UInt16>

    private let table: WordTable
    private let weights: [Weights]

    /// The identifier, built once.
    public static let shared = LanguageIdentifier()

    /// Builds the tables from the built-in lists.
    private init() {
        var indices: [String: Int] = [:]
        var weights: [Weights] = []
        for (language, list) in FunctionWordLists.words.enumerated() {
            for (rank, word) in list.split(whereSeparator: \.isWhitespace).enumerated() {
                let key = String(word)
                if indices[key] == nil {
                    indices[key] = weights.count
                    weights.append(.zero)
                }
                guard let index = indices[key], weights[index][language] == 0 else { continue }
                weights[index][language] = rank < 12 ? 9 : rank < 50 ? 7 : 5
            }
        }
        table = WordTable(
            indices.sorted { $0.key < $1.key }.map { ($0.key, UInt32($0.value)) })
        self.weights = weights
    }

    /// The language of a text's own words, nil where too little speaks for any.
    ///
    /// - Returns: A BCP 47 tag: `en`, `de`; `und-Cyrl` and the like where a script serves several
    ///   languages.
    /// - Complexity: linear in the tokens, up to 120 words.
    public func language(of text: borrowing TokenizedText) -> String? {
        let own = text.wordCount - text.quotedWordCount
        let (sums, words) = evidence(of: text, withQuotes: false)
        if let script = words.script { return script }
        // Who quotes a headline and adds two words writes in the language of both; and a
        // text that is all quotation is in some language too.
        if text.quotedWordCount > own, sums.max() < Self.least {
            let (all, words) = evidence(of: text, withQuotes: true)
            return words.script ?? best(all, english: all[0], words: words.count)
        }
        return best(sums, english: sums[0], words: words.count)
    }

    /// What speaks for each language, the words looked at, and the script that tells the language alone.
    private func evidence(
        of text: borrowing TokenizedText, withQuotes: Bool
    ) -> (sums: Weights, words: (count: Int, script: String?)) {
        var sums = Weights.zero, hints = Weights.zero
        var words = 0
        var scripts = ScriptCounts()
        var index = 0
        while index < text.tokens.count, words < Self.limit {
            let token = text.tokens[index]
            index += 1
            guard token.kind == .word, withQuotes || !token.flags.contains(.quoted) else {
                continue
            }
            words += 1
            if let entry = table.value(of: token, in: text) {
                sums &+= weights[Int(entry)]
            } else if let letters = scripts.add(text, token) {
                hints &+= letters
            }
        }
        let script = scripts.tag(ofWords: words)
        // Letters alone tell nothing: they come from names and from broken encodings as well.
        hints.replace(with: sums, where: hints .> sums)
        return (sums &+ hints, (words, script))
    }

    /// The least that must speak for a language other than English, and by how much it must exceed
    /// English: two listed words, so that a name or a phrase borrowed from it makes no text foreign.
    private static let least: UInt16 = 12, margin: UInt16 = 5
    /// Eight words without one of the listed English words are hardly English; one frequent word of
    /// another language is then enough.
    private static let leastWithoutEnglish: UInt16 = 7, wordsWithoutEnglish = 8

    /// English is what the tool's own lexicons speak, so it wins where little is known.
    private func best(_ sums: Weights, english: UInt16, words: Int) -> String? {
        var first = 0
        for language in 1..<FunctionWordLists.tags.count where sums[language] > sums[first] {
            first = language
        }
        let isUnknown = english == 0 && words >= Self.wordsWithoutEnglish
        let least = isUnknown ? Self.leastWithoutEnglish : Self.least
        if first != 0, sums[first] >= least, sums[first] >= english + Self.margin {
            return FunctionWordLists.tags[first]
        }
        return english > 0 ? FunctionWordLists.tags[0] : nil
    }
}
