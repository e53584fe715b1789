/// Lexicon formats of other tools.
public enum ExchangeFormat: String, Sendable, CaseIterable {
    /// VADER (Hutto and Gilbert 2014): `word TAB mean [TAB deviation TAB ratings]`.
    case vader
    /// AFINN (Nielsen 2011): `word or phrase TAB whole number from -5 to 5`.
    case afinn
    /// LIWC (Pennebaker): `%`, category numbers with names, `%`, then `word TAB number...`; `*` ends a
    /// beginning.
    case liwc
    /// A quanteda dictionary in YAML: keys with lists of glob patterns; keys may nest.
    case quanteda
    /// Lexicoder (Young and Soroka 2012): `+category` lines, each followed by its words, `.lcd`.
    case lexicoder

    /// The usual name of such a file.
    public var fileName: String {
        switch self {
        case .vader: "vader_lexicon.txt"
        case .afinn: "AFINN.txt"
        case .liwc: "dictionary.dic"
        case .quanteda: "dictionary.yml"
        case .lexicoder: "dictionary.lcd"
        }
    }
}

/// What the names of categories say about the side of their words.
enum CategoryPolarity {
    // How the names of LIWC, Lexicoder and this project's own classes begin.
    private static let positive = [
        "posit", "posem", "emo_pos", "tone_pos", "believ", "favo", "support",
    ]
    private static let negative = [
        "negat", "negem", "emo_neg", "tone_neg", "skept", "scept", "against", "deni", "deny",
    ]
    private static let whole = ["pos": 1.0, "pro": 1, "good": 1, "neg": -1, "anti": -1, "bad": -1]

    /// 1, -1, or 0 where the name tells nothing. `neg_positive` (a negated friendly word, as the
    /// Lexicoder Sentiment Dictionary has them) is turned.
    static func sign(_ name: String) -> Double {
        let lower = name.lowercased()
        if lower.hasPrefix("neg_") || lower.hasPrefix("neg.") {
            return -sign(String(lower.dropFirst(4)))
        }
        if let sign = whole[lower] { return sign }
        if negative.contains(where: lower.hasPrefix) { return -1 }
        return positive.contains(where: lower.hasPrefix) ? 1 : 0
    }
}

/// Foreign patterns, words with `*` at the end or alone, brought into this notation.
enum ForeignPattern {
    /// Escapes every sign of the notation but a `*` that ends a word, where `globs` says that the
    /// format has them. Nil where the format means something that the notation has not.
    static func pattern(_ text: String, globs: Bool) -> String? {
        var words: [String] = []
        for word in text.split(separator: " ") {
            var bytes = Array(word.utf8)
            var isOpen = false
            if globs, bytes.count > 1, bytes.last == UInt8(ascii: "*") {
                bytes.removeLast()
                isOpen = true
            } else if globs, bytes == [UInt8(ascii: "*")] {
                words.append("*")
                continue
            }
            if globs, bytes.contains(UInt8(ascii: "*")) || bytes.contains(UInt8(ascii: "?")),
                bytes.contains(where: { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
            {
                return nil
            }
            words.append(CandidateCounter.escaped(bytes) + (isOpen ? "*" : ""))
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A pattern of this notation as plain words with globs, one for each alternative; nil where it
    /// says more than that (case, place in the sentence, hashtags only, wide gaps).
    static func plain(_ pattern: String) -> [String]? {
        var bytes = Array(pattern.utf8)[...]
        if bytes.first == UInt8(ascii: "="), bytes.count > 1 { return nil }
        if bytes.first == UInt8(ascii: "^"), bytes.count > 1 { return nil }
        guard let expansions = try? PatternAlternatives.expand(bytes) else { return nil }
        bytes = []
        var result: [String] = []
        for pieces in expansions {
            var words: [String] = []
            for piece in pieces {
                switch piece {
                case .word(let word, let wild, _):
                    words.append(String(decoding: word, as: UTF8.self) + (wild ? "*" : ""))
                case .gap: words.append("*")
                case .wideGap: return nil
                }
            }
            if !words.isEmpty { result.append(words.joined(separator: " ")) }
        }
        return result.isEmpty ? nil : result
    }
}
