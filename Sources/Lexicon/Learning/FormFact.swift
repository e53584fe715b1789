import Language

/// Facts of a text's form and of its place in a thread, which learned lexicons may weigh.
enum FormFact: String, CaseIterable {
    case questionMark = "question_mark"
    case endsQuestion = "ends_question"
    case exclamationMark = "exclamation_mark"
    case url
    case endsURL = "ends_url"
    case startsMention = "starts_mention"
    case mention
    case hashtag
    case manyHashtags = "many_hashtags"
    case emoticon
    case number
    case quotationMark = "quotation_mark"
    case ellipsis
    case capitals
    case titleCase = "title_case"
    case noCapitals = "no_capitals"
    case elongated
    case words1 = "words_1_4"
    case words5 = "words_5_9"
    case words10 = "words_10_19"
    case words20 = "words_20_39"
    case words40 = "words_40"
    case startsQuestionWord = "starts_question_word"
    case negator
    case firstPerson = "first_person"
    case secondPerson = "second_person"
    case denial
    case assent
    case startsThread = "starts_thread"
    case parentQuestion = "parent_question"
    case parentURL = "parent_url"
    case parentShort = "parent_short"
    case parentLong = "parent_long"
    case sharesManyWords = "shares_many_words"
    case sharesNoWords = "shares_no_words"
    case parentNegator = "parent_negator"
    case parentDenial = "parent_denial"
    case parentStartsMention = "parent_starts_mention"

    /// True when the fact needs the text's parent.
    var isOfThread: Bool {
        switch self {
        case .startsThread, .parentQuestion, .parentURL, .parentShort, .parentLong,
            .sharesManyWords, .sharesNoWords, .parentNegator, .parentDenial, .parentStartsMention:
            true
        default: false
        }
    }

    /// The facts of a text as a set of bits, in the order of the cases. Linear in the tokens.
    static func facts(of text: TokenizedText, parent: TokenizedText?) -> UInt64 {
        let own = Counts(text)
        var bits: UInt64 = 0
        func set(_ fact: FormFact, _ holds: Bool) { if holds { bits |= fact.bit } }
        set(.questionMark, own.questions > 0)
        set(.endsQuestion, own.endsQuestion)
        set(.exclamationMark, own.exclamations > 0)
        set(.url, own.urls > 0)
        set(.endsURL, text.tokens.last?.kind == .url)
        set(.startsMention, text.tokens.first?.kind == .mention)
        set(.mention, own.mentions > 0)
        set(.hashtag, own.hashtags > 0)
        set(.manyHashtags, own.hashtags >= 3)
        set(.emoticon, own.emoticons > 0)
        set(.number, own.numbers > 0)
        set(.quotationMark, own.quotationMarks > 0)
        set(.ellipsis, own.ellipses > 0)
        set(.capitals, own.capitals > 0)
        set(.titleCase, own.words > 3 && own.capitalized * 10 > own.words * 6)
        set(.noCapitals, own.words > 0 && own.capitalized * 20 < own.words)
        set(.elongated, own.elongated > 0)
        set(.words1, own.words < 5)
        set(.words5, (5..<10).contains(own.words))
        set(.words10, (10..<20).contains(own.words))
        set(.words20, (20..<40).contains(own.words))
        set(.words40, own.words >= 40)
        set(.startsQuestionWord, own.startsQuestionWord)
        set(.negator, own.negators > 0)
        set(.firstPerson, own.first > 0)
        set(.secondPerson, own.second > 0)
        set(.denial, own.denials > 0)
        set(.assent, own.assents > 0)
        guard let parent, !parent.tokens.isEmpty else { return bits | FormFact.startsThread.bit }
        let other = Counts(parent)
        set(.parentQuestion, other.questions > 0)
        set(.parentURL, other.urls > 0)
        set(.parentShort, other.words < 10)
        set(.parentLong, other.words >= 25)
        set(.parentNegator, other.negators > 0)
        set(.parentDenial, other.denials > 0)
        // An answer to an answer, where names are put first.
        set(.parentStartsMention, parent.tokens.first?.kind == .mention)
        let shared = sharedWords(text, parent)
        set(.sharesManyWords, shared.of > 0 && shared.count * 3 >= shared.of)
        set(.sharesNoWords, shared.count == 0)
        return bits
    }

    private var bit: UInt64 { 1 << UInt64(FormFact.order[self] ?? 63) }

    private static let order = Dictionary(
        uniqueKeysWithValues: FormFact.allCases.enumerated().map { ($1, $0) })

    /// How many words of four letters or more the text has, and how many of them its parent has too.
    private static func sharedWords(
        _ text: TokenizedText, _ parent: TokenizedText
    ) -> (count: Int, of: Int) {
        var known: Set<UInt32> = []
        for token in parent.tokens where isLongWord(token) { known.insert(token.hash) }
        var count = 0
        var all = 0
        for token in text.tokens where isLongWord(token) {
            all += 1
            if known.contains(token.hash) { count += 1 }
        }
        return (count, all)
    }

    private static func isLongWord(_ token: Token) -> Bool {
        (token.kind == .word || token.kind == .hashtag) && token.foldedEnd - token.foldedStart > 3
    }

    /// What is counted in one pass.
    private struct Counts {
        var words = 0, capitalized = 0, capitals = 0, elongated = 0, negators = 0
        var first = 0, second = 0, denials = 0, assents = 0
        var questions = 0, exclamations = 0, quotationMarks = 0, ellipses = 0
        var urls = 0, mentions = 0, hashtags = 0, emoticons = 0, numbers = 0
        var endsQuestion = false, startsQuestionWord = false

        init(_ text: TokenizedText) {
            for token in text.tokens {
                switch token.kind {
                case .word: addWord(token, text)
                case .number: numbers += 1
                case .emoticon, .emoji: emoticons += 1
                case .hashtag: hashtags += 1
                case .mention: mentions += 1
                case .url: urls += 1
                case .punctuation: addMark(text.folded[Int(token.foldedStart)], token)
                }
            }
            let last = text.tokens.last { $0.kind != .url && $0.kind != .hashtag }
            if let last, last.kind == .punctuation {
                endsQuestion = text.folded[Int(last.foldedStart)] == UInt8(ascii: "?")
            }
        }

        private mutating func addWord(_ token: Token, _ text: TokenizedText) {
            words += 1
            if token.flags.contains(.capitalized) { capitalized += 1 }
            if token.flags.contains(.allCaps), token.foldedEnd - token.foldedStart > 2 {
                capitals += 1
            }
            if token.flags.contains(.elongated) { elongated += 1 }
            if FormFact.firstPersons.contains(token.hash) { first += 1 }
            if FormFact.secondPersons.contains(token.hash) { second += 1 }
            if FormFact.denials.contains(token.hash) { denials += 1 }
            if FormFact.assents.contains(token.hash) { assents += 1 }
            if words == 1 { startsQuestionWord = FormFact.questionWords.contains(token.hash) }
            if FormFact.negators.contains(token.hash)
                || text.folded(of: token).suffix(3).elementsEqual("n't".utf8)
            {
                negators += 1
            }
        }

        private mutating func addMark(_ mark: UInt8, _ token: Token) {
            switch mark {
            case UInt8(ascii: "?"): questions += 1
            case UInt8(ascii: "!"): exclamations += 1
            case UInt8(ascii: "\""): quotationMarks += 1
            case UInt8(ascii: ".") where token.foldedEnd - token.foldedStart > 1: ellipses += 1
            default: break
            }
        }
    }

    private static let questionWords = hashes([
        "who", "what", "when", "where", "why", "how", "which", "is", "are", "do", "does", "did",
        "was", "were", "can", "could", "has", "have", "any", "so", "really",
    ])
    private static let negators = hashes([
        "not", "no", "never", "cannot", "nobody", "nothing", "none", "nor", "neither", "without",
        "dont", "isnt", "didnt", "doesnt", "wasnt", "cant", "wont",
    ])

    private static let firstPersons = hashes(["i", "i'm", "i've", "me", "my", "mine", "i'd"])
    private static let secondPersons = hashes([
        "you", "your", "yours", "you're", "u", "ur", "yourself", "youre",
    ])
    /// Words that call something untrue.
    private static let denials = hashes([
        "false", "fake", "hoax", "lie", "lies", "liar", "lying", "untrue", "wrong", "bullshit",
        "bs", "nonsense", "rumor", "rumour", "rumors", "rumours", "debunked", "myth", "incorrect",
        "photoshopped", "staged", "misleading", "propaganda", "disproved", "nope", "crap",
    ])
    /// Words that call something true.
    private static let assents = hashes([
        "true", "yes", "yep", "yeah", "confirmed", "confirms", "confirm", "agree", "agreed",
        "exactly", "indeed", "fact", "facts", "correct", "proof", "proven", "absolutely", "right",
    ])

    private static func hashes(_ words: [String]) -> Set<UInt32> {
        Set(words.map { WordHash.hash($0.utf8) })
    }
}
