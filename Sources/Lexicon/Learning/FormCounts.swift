import Language

/// What facts of form are read from, counted in one pass over a text.
struct FormCounts {
    private(set) var words = 0, capitalized = 0, capitals = 0, elongated = 0, negators = 0
    private(set) var questions = 0, exclamations = 0, quotationMarks = 0, ellipses = 0, stops = 0
    private(set) var urls = 0, mentions = 0, hashtags = 0, emoticons = 0, numbers = 0
    /// The groups of all words, and of the first one.
    private(set) var groups: FormWords = [], opening: FormWords = []
    private(set) var endsQuestion = false
    /// A word of assent stands behind a negator: "not true".
    private(set) var negatesAssent = false
    /// A negator is among the first three words.
    private(set) var negatesEarly = false
    /// A negator follows whom or what is spoken of: "it is not", "he didn't".
    private(set) var contradicts = false
    /// The numbers of the last negator and the last third person, far below 0 before the first.
    private var lastNegator = -9, lastSubject = -9

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
        var own = FormWords.of[token.hash] ?? []
        if text.folded(of: token).suffix(3).elementsEqual("n't".utf8) { own.insert(.negator) }
        groups.formUnion(own)
        if words == 1 { opening = own }
        if own.contains(.assent), words - lastNegator <= 3 { negatesAssent = true }
        if own.contains(.negator) {
            negators += 1
            lastNegator = words
            if words <= 3 { negatesEarly = true }
            if words - lastSubject <= 2 { contradicts = true }
        }
        if !own.isDisjoint(with: [.thirdPerson, .demonstrative]) { lastSubject = words }
    }

    private mutating func addMark(_ mark: UInt8, _ token: Token) {
        switch mark {
        case UInt8(ascii: "?"): questions += 1
        case UInt8(ascii: "!"): exclamations += 1
        case UInt8(ascii: "\""): quotationMarks += 1
        case UInt8(ascii: ".") where token.foldedEnd - token.foldedStart > 1: ellipses += 1
        default: break
        }
        if mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: ".") {
            stops += 1
        }
    }
}

/// How many words of four letters or more a text shares with its parent.
struct SharedWords {
    /// The text's words that stand in the parent too, and all of its words.
    private(set) var count = 0, of = 0

    init(_ text: TokenizedText, _ parent: TokenizedText) {
        var known: Set<UInt32> = []
        for token in parent.tokens where Self.isLongWord(token) { known.insert(token.hash) }
        for token in text.tokens where Self.isLongWord(token) {
            of += 1
            if known.contains(token.hash) { count += 1 }
        }
    }

    private static func isLongWord(_ token: Token) -> Bool {
        (token.kind == .word || token.kind == .hashtag) && token.foldedEnd - token.foldedStart > 3
    }
}

/// Groups of words that tell how a text stands to another one, whatever both are about.
struct FormWords: OptionSet, Sendable {
    let rawValue: UInt32

    /// Words that open questions, and the pronouns among them.
    static let question = FormWords(rawValue: 1), interrogative = FormWords(rawValue: 2)
    static let negator = FormWords(rawValue: 4)
    static let firstPerson = FormWords(rawValue: 8), secondPerson = FormWords(rawValue: 16)
    static let thirdPerson = FormWords(rawValue: 32), demonstrative = FormWords(rawValue: 64)
    /// Words that call something untrue, or true.
    static let denial = FormWords(rawValue: 128), assent = FormWords(rawValue: 256)
    /// Words that refuse, at the head of an answer.
    static let refusal = FormWords(rawValue: 512)
    /// What those who doubt ask for, and how they say that they doubt.
    static let proof = FormWords(rawValue: 1024), doubt = FormWords(rawValue: 2048)
    static let swearing = FormWords(rawValue: 4096), feeling = FormWords(rawValue: 8192)
    /// How news is told, and how it is passed on.
    static let report = FormWords(rawValue: 16384), forward = FormWords(rawValue: 32768)
    static let hedge = FormWords(rawValue: 65536)

    /// The groups of each word, by hash.
    static let of: [UInt32: FormWords] = {
        var result: [UInt32: FormWords] = [:]
        for (group, words) in lists {
            for word in words.split(separator: " ") {
                result[WordHash.hash(word.utf8), default: []].insert(group)
            }
        }
        return result
    }()

    private static let lists: [(FormWords, String)] = [
        (
            .question,
            "who what when where why how which is are do does did was were can could has have any "
                + "so really"
        ),
        (.interrogative, "who what when where why how which"),
        (
            .negator,
            "not no never cannot nobody nothing none nor neither without dont isnt didnt doesnt "
                + "wasnt cant wont"
        ),
        (.firstPerson, "i i'm i've me my mine i'd"),
        (.secondPerson, "you your yours you're u ur yourself youre"),
        (.thirdPerson, "he she they him her them his their he's she's they're it it's"),
        (.demonstrative, "this that that's these those it it's"),
        (
            .denial,
            "false fake hoax lie lies liar lying untrue wrong bullshit bs nonsense rumor rumour "
                + "rumors rumours debunked myth incorrect photoshopped staged misleading propaganda "
                + "disproved nope crap"
        ),
        (
            .assent,
            "true yes yep yeah confirmed confirms confirm agree agreed exactly indeed fact facts "
                + "correct proof proven absolutely right"
        ),
        (.refusal, "no not nope nah never stop"),
        (
            .proof,
            "source sources proof evidence link confirmed verified verify true real legit sure "
                + "reliable"
        ),
        (
            .doubt,
            "doubt doubtful skeptical sceptical suspicious unlikely unconfirmed unverified "
                + "impossible disagree rubbish baloney fiction false liar fabricated doctored "
                + "photoshop evidence proof"
        ),
        (
            .swearing,
            "fuck fucking fucked shit bullshit damn hell ass asshole stupid idiot idiots moron "
                + "morons dumb crap bitch wtf pathetic disgusting stfu dumbass bastard ridiculous "
                + "lmao lol haha"
        ),
        (
            .feeling,
            "so sad pray prayers praying thoughts rip omg god heart heartbreaking sorry hope tragic "
                + "tragedy terrible horrible awful love thanks thank"
        ),
        (
            .report,
            "according reports reported report police official officials statement breaking update "
                + "confirms confirmed witness witnesses says said"
        ),
        (.forward, "via rt"),
        (
            .hedge,
            "maybe perhaps probably might could may seems allegedly apparently possibly guess think "
                + "suppose"
        ),
    ]
}
