import Language

/// A phrase under construction: what may follow, and what ends here.
struct PhraseState {
    var children: [Int32: Int32] = [:]
    var gap: Int32 = -1
    var ends: [PhraseEnd] = []
}

/// An entry that ends at a state, with what must hold besides.
struct PhraseEnd: Sendable {
    var entry: Int32
    var layer: LexiconLayer
    /// Only at the start of a sentence.
    var sentenceInitial: Bool
    /// Index into ``LexiconCompiler/spellings`` of the tokens as written; -1 where case is free.
    var spelling: Int32

    /// Those with more conditions are tried first.
    var conditions: Int32 { (sentenceInitial ? 1 : 0) + (spelling >= 0 ? 2 : 0) }
}

/// Gathers the words and phrases of lexicons.
struct LexiconCompiler {
    var entries: [CompiledEntry] = []
    var categories: [String] = []
    var keys: [(bytes: [UInt8], isPrefix: Bool)] = []
    var states: [PhraseState] = [PhraseState()]
    /// The source bytes of the tokens of patterns whose case counts.
    var spellings: [[[UInt8]]] = []

    private var symbols: [PatternWord: Int32] = [:]
    private var categoryIndex: [String: UInt16] = [:]
    private var lexiconCount = 0
    private let tokenizer = Tokenizer()
    private var scratch = TokenizedText()

    init() {}

    mutating func add(_ lexicon: Lexicon) {
        let number = UInt16(lexiconCount)
        lexiconCount += 1
        for (index, entry) in lexicon.entries.enumerated() where entry.scope != .form {
            let layer: LexiconLayer =
                switch entry.measure {
                case .stance: .stance
                case .sentiment: .sentiment
                case .function: .function
                case .classes: .learned
                }
            let compiled = CompiledEntry(
                lexicon: number, source: Int32(index), layer: layer,
                category: intern(entry.category),
                function: layer == .function ? FunctionCategory(rawValue: entry.category) : nil,
                side: nil, weight: Float(entry.weight), mildness: Float(entry.mildness))
            add(compiled, pattern: entry.pattern)
        }
        for (index, name) in lexicon.names.enumerated() {
            let compiled = CompiledEntry(
                lexicon: number, source: Int32(index), layer: .name,
                category: intern(name.side.rawValue), function: nil, side: name.side, weight: 0)
            add(compiled, pattern: name.pattern)
        }
    }

    private mutating func intern(_ category: String) -> UInt16 {
        if let known = categoryIndex[category] { return known }
        let index = UInt16(categories.count)
        categories.append(category)
        categoryIndex[category] = index
        return index
    }

    private mutating func add(_ entry: CompiledEntry, pattern text: String) {
        guard let pattern = try? Pattern(text, tokenizer: tokenizer, scratch: &scratch) else {
            return
        }
        let number = Int32(entries.count)
        entries.append(entry)
        for (index, words) in pattern.expansions.enumerated() {
            var state = 0
            for word in words { state = follow(word, from: state) }
            var end = PhraseEnd(
                entry: number, layer: entry.layer, sentenceInitial: pattern.sentenceInitial,
                spelling: -1)
            if !pattern.sourceWords.isEmpty {
                end.spelling = Int32(spellings.count)
                spellings.append(pattern.sourceWords[index])
            }
            insert(end, at: state)
        }
    }

    private mutating func follow(_ word: PatternWord, from state: Int) -> Int {
        let next: Int32
        if word == .gap {
            next = states[state].gap
        } else {
            next = states[state].children[symbol(word)] ?? -1
        }
        if next >= 0 { return Int(next) }
        states.append(PhraseState())
        let made = Int32(states.count - 1)
        if word == .gap {
            states[state].gap = made
        } else {
            states[state].children[symbol(word)] = made
        }
        return Int(made)
    }

    private mutating func symbol(_ word: PatternWord) -> Int32 {
        if let known = symbols[word] { return known }
        let number = Int32(keys.count)
        switch word {
        case .literal(let bytes, let tag):
            keys.append((tag ? [UInt8(ascii: "#")] + bytes : bytes, false))
        case .prefix(let bytes, let tag):
            keys.append((tag ? [UInt8(ascii: "#")] + bytes : bytes, true))
        case .gap:
            return -1
        }
        symbols[word] = number
        return number
    }

    /// A later lexicon's entry takes the place of an earlier one's; within one lexicon the first stays.
    private mutating func insert(_ end: PhraseEnd, at state: Int) {
        let lexicon = entries[Int(end.entry)].lexicon
        for (index, other) in states[state].ends.enumerated()
        where other.layer == end.layer && other.conditions == end.conditions
            && spelling(other) == spelling(end)
        {
            if entries[Int(other.entry)].lexicon != lexicon { states[state].ends[index] = end }
            return
        }
        states[state].ends.append(end)
    }

    private func spelling(_ end: PhraseEnd) -> [[UInt8]] {
        end.spelling < 0 ? [] : spellings[Int(end.spelling)]
    }
}
