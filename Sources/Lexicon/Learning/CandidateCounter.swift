import Language

/// The words, pairs of words and beginnings of words that occur in texts, with the number of texts.
struct CandidateCounter {
    /// Something that may become an entry.
    struct Candidate {
        var pattern: String
        var category: LearnedCategory
    }

    /// What is known of one key. `text`, `token` and `length` say where it stood first; the length of
    /// a beginning is in bytes, that of the others in tokens.
    private struct Tally {
        var count: Int32 = 0
        var lastText: Int32 = -1
        var text: Int32
        var token: Int32
        var length: Int16
        var category: LearnedCategory
        /// Beginnings: the hash of the first word, and whether another one followed.
        var word: UInt32 = 0
        var hasOthers = false
    }

    /// Whether the first words of sentences are counted by themselves.
    let countsOpenings: Bool
    private var places: [UInt64: Int32] = [:]
    private var tallies: [Tally] = []

    /// The lengths in bytes of the beginnings that are tried.
    private static let beginnings = [4, 5, 6]

    init(countsOpenings: Bool) { self.countsOpenings = countsOpenings }

    /// Counts all that stands in a text once.
    mutating func add(_ text: TokenizedText, number: Int) {
        let tokens = text.tokens
        var previous: UInt64 = 0
        var opened = UInt32.max
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .url {
                previous = 0
                continue
            }
            let start = Int(token.foldedStart)
            let end = Int(token.foldedEnd)
            var hash = Self.seed
            for at in start..<end {
                hash = Self.step(hash, text.folded[at])
                let length = at - start + 1
                if Self.beginnings.contains(length), end - start >= length,
                    token.kind == .word || token.kind == .hashtag,
                    at + 1 == end || text.folded[at + 1] & 0xC0 != 0x80
                {
                    let key = Self.step(hash, 0x2A)
                    note(key, number, index, length, .prefix, word: token.hash)
                }
            }
            let category = LearnedCategory(token.kind)
            if token.kind == .hashtag {
                note(Self.step(hash, 0x23), number, index, 1, .hashtag)
                note(hash, number, index, 1, .word)
            } else {
                note(hash, number, index, 1, category)
            }
            if countsOpenings, token.kind == .word, token.sentence != opened {
                note(Self.step(hash, 0x5E), number, index, 1, .opening)
            }
            if token.kind != .punctuation, token.kind != .mention { opened = token.sentence }
            if previous != 0, tokens[index - 1].sentence == token.sentence {
                var pair = previous
                pair = Self.step(pair, 0x20)
                for at in start..<end { pair = Self.step(pair, text.folded[at]) }
                note(pair, number, index - 1, 2, .phrase)
            }
            previous = hash
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a, 64 bit: two of a million keys share a value once in forty million runs.
    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    @inline(__always)
    private mutating func note(
        _ key: UInt64, _ text: Int, _ token: Int, _ length: Int, _ category: LearnedCategory,
        word: UInt32 = 0
    ) {
        let place: Int
        if let known = places[key] {
            place = Int(known)
        } else {
            place = tallies.count
            places[key] = Int32(place)
            tallies.append(
                Tally(
                    text: Int32(text), token: Int32(token), length: Int16(length),
                    category: category, word: word))
        }
        if tallies[place].word != word { tallies[place].hasOthers = true }
        if tallies[place].lastText == Int32(text) { return }
        tallies[place].lastText = Int32(text)
        tallies[place].count += 1
    }

    /// What stood in `least` texts or more, in the order of first occurrence; a beginning must be
    /// shared by two words and stand in one text more. `texts` are those that were added.
    func candidates(least: Int, texts: [TokenizedText]) -> [Candidate] {
        var result: [Candidate] = []
        for tally in tallies {
            let isPrefix = tally.category == .prefix
            let isRare = isPrefix || tally.category == .opening
            if Int(tally.count) < (isRare ? max(least + 1, 3) : least) { continue }
            if isPrefix, !tally.hasOthers { continue }
            let text = texts[Int(tally.text)]
            let first = text.tokens[Int(tally.token)]
            let pattern: String
            switch tally.category {
            case .prefix:
                let start = Int(first.foldedStart)
                pattern = Self.escaped(text.folded[start..<start + Int(tally.length)]) + "*"
            case .opening:
                pattern = "^" + Self.escaped(text.folded(of: first))
            case .hashtag:
                pattern = "#" + Self.escaped(text.folded(of: first))
            case .phrase:
                let second = text.tokens[Int(tally.token) + 1]
                pattern =
                    Self.escaped(text.folded(of: first)) + " "
                    + Self.escaped(text.folded(of: second))
            default:
                pattern = Self.escaped(text.folded(of: first))
            }
            result.append(Candidate(pattern: pattern, category: tally.category))
        }
        return result
    }

    /// Folded bytes as a pattern that means just them.
    static func escaped(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"),
                UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "\\"):
                result.append(UInt8(ascii: "\\"))
            default: break
            }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// The categories of learned entries.
enum LearnedCategory: String, CaseIterable {
    case word, phrase, prefix, opening, hashtag, mention, emoji, sign, form, prior
    case parentWord = "parent_word"
    case formPair = "form_pair"

    /// The category of one token.
    init(_ kind: TokenKind) {
        switch kind {
        case .word, .number, .url: self = .word
        case .emoticon, .emoji: self = .emoji
        case .hashtag: self = .hashtag
        case .mention: self = .mention
        case .punctuation: self = .sign
        }
    }

    /// What its entries have in common.
    var summary: String {
        switch self {
        case .word: "Words and numbers"
        case .phrase: "Two words side by side"
        case .prefix: "Words that begin alike"
        case .opening: "First words of sentences"
        case .hashtag: "Hashtags"
        case .mention: "Names addressed with @"
        case .emoji: "Emoji and emoticons"
        case .sign: "Punctuation"
        case .form: "Facts of form and of the place in the thread"
        case .formPair: "Two facts of form that hold together"
        case .prior: "Words of the prior lexicon that no text holds"
        case .parentWord: "Words of the text that is answered"
        }
    }
}
