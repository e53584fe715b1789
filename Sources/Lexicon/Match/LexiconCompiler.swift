import Language

/// A phrase under construction: what may follow, and what ends here.
struct PhraseState: Sendable {
    /// The state behind a gap, -1 for none.
    var gap: Int32 = -1
    /// The first of its ends in ``LexiconCompiler/ends``, -1 for none.
    var firstEnd: Int32 = -1
    /// Whether a word may follow.
    var hasChildren = false
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

/// Gathers the words and phrases of lexicons in flat arrays, so that a copy, on which several topics can
/// be added, costs little.
struct LexiconCompiler: Sendable {
    private(set) var entries: [CompiledEntry] = []
    private(set) var categories: [String] = []
    private(set) var symbols = SymbolTable()
    private(set) var states: [PhraseState] = [PhraseState()]
    /// The ends of all states as lists.
    private(set) var ends: [(end: PhraseEnd, next: Int32)] = []
    /// For each symbol the state after it at the start of a phrase, -1 for none.
    private(set) var starts: [Int32] = []
    /// What follows in the other states.
    private(set) var edges = PhraseEdges()
    /// The source bytes of the tokens of patterns whose case counts.
    private(set) var spellings: [[[UInt8]]] = []

    private var categoryIndex: [String: UInt16] = [:]
    private var lexiconCount = 0

    /// The room that reading patterns needs.
    private struct Scratch {
        let tokenizer = Tokenizer()
        var text = TokenizedText()
        var plain = PlainPhrases()
        /// The states of the phrase at hand, the start first.
        var path: [Int32] = []
    }

    init() {}

    mutating func add(_ lexicon: Lexicon) {
        let number = UInt16(lexiconCount)
        lexiconCount += 1
        var scratch = Scratch()
        entries.reserveCapacity(entries.count + lexicon.entries.count + lexicon.names.count)
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
                side: nil, weight: Float(entry.weight), mildness: Float(entry.mildness),
                lean: Float(entry.lean))
            add(compiled, pattern: entry.pattern, &scratch)
        }
        for (index, name) in lexicon.names.enumerated() {
            let compiled = CompiledEntry(
                lexicon: number, source: Int32(index), layer: .name,
                category: intern(name.side.rawValue), function: nil, side: name.side, weight: 0)
            add(compiled, pattern: name.pattern, &scratch)
        }
    }

    private mutating func intern(_ category: String) -> UInt16 {
        // Entries of a category mostly stand together.
        if let last = entries.last, categories[Int(last.category)] == category {
            return last.category
        }
        if let known = categoryIndex[category] { return known }
        let index = UInt16(categories.count)
        categories.append(category)
        categoryIndex[category] = index
        return index
    }

    private mutating func add(
        _ entry: CompiledEntry, pattern text: String, _ scratch: inout Scratch
    ) {
        if scratch.plain.read(text) {
            entries.append(entry)
            addPlain(scratch.plain, entry.layer, &scratch.path)
        } else if let pattern = try? Pattern(
            text, tokenizer: scratch.tokenizer, scratch: &scratch.text)
        {
            entries.append(entry)
            add(pattern, entry.layer)
        }
    }

    /// The phrases of the entry added last.
    private mutating func addPlain(
        _ phrases: PlainPhrases, _ layer: LexiconLayer, _ path: inout [Int32]
    ) {
        let end = PhraseEnd(
            entry: Int32(entries.count - 1), layer: layer,
            sentenceInitial: phrases.sentenceInitial, spelling: -1)
        let bytes = phrases.bytes.span
        path.removeAll(keepingCapacity: true)
        path.append(0)
        var first = 0
        for phrase in phrases.phrases {
            path.removeLast(path.count - phrase.shared - 1)
            for word in phrases.words[first..<phrase.end] {
                let state = path[path.count - 1]
                if word.range.isEmpty {
                    path.append(followGap(from: state))
                } else {
                    path.append(
                        follow(
                            symbols.intern(bytes, word.range, isPrefix: word.isPrefix),
                            from: state))
                }
            }
            insert(end, at: Int(path[path.count - 1]))
            first = phrase.end
        }
    }

    /// The phrases of the entry added last.
    private mutating func add(_ pattern: Pattern, _ layer: LexiconLayer) {
        for (index, words) in pattern.expansions.enumerated() {
            var state: Int32 = 0
            for word in words {
                switch word {
                case .gap: state = followGap(from: state)
                case .literal(let bytes, let tag), .prefix(let bytes, let tag):
                    let symbol = symbols.intern(
                        bytes.span, 0..<bytes.count, isPrefix: word.isPrefix, isTag: tag)
                    state = follow(symbol, from: state)
                }
            }
            var end = PhraseEnd(
                entry: Int32(entries.count - 1), layer: layer,
                sentenceInitial: pattern.sentenceInitial, spelling: -1)
            if !pattern.sourceWords.isEmpty {
                end.spelling = Int32(spellings.count)
                spellings.append(pattern.sourceWords[index])
            }
            insert(end, at: Int(state))
        }
    }

    private mutating func follow(_ symbol: Int32, from state: Int32) -> Int32 {
        if state == 0 {
            while starts.count < symbols.count { starts.append(-1) }
            if starts[Int(symbol)] < 0 { starts[Int(symbol)] = makeState() }
            return starts[Int(symbol)]
        }
        let known = edges.target(state, symbol)
        if known >= 0 { return known }
        let made = makeState()
        states[Int(state)].hasChildren = true
        edges.insert(state, symbol, target: made)
        return made
    }

    private mutating func followGap(from state: Int32) -> Int32 {
        if states[Int(state)].gap < 0 {
            let made = makeState()
            states[Int(state)].gap = made
        }
        return states[Int(state)].gap
    }

    private mutating func makeState() -> Int32 {
        states.append(PhraseState())
        return Int32(states.count - 1)
    }

    /// A later lexicon's entry takes the place of an earlier one's; within one lexicon the first stays.
    private mutating func insert(_ end: PhraseEnd, at state: Int) {
        var index = Int(states[state].firstEnd)
        while index >= 0 {
            let other = ends[index].end
            if other.layer == end.layer, other.conditions == end.conditions,
                spelling(other) == spelling(end)
            {
                let lexicon = entries[Int(end.entry)].lexicon
                if entries[Int(other.entry)].lexicon != lexicon { ends[index].end = end }
                return
            }
            index = Int(ends[index].next)
        }
        ends.append((end, states[state].firstEnd))
        states[state].firstEnd = Int32(ends.count - 1)
    }

    private func spelling(_ end: PhraseEnd) -> [[UInt8]] {
        end.spelling < 0 ? [] : spellings[Int(end.spelling)]
    }
}

/// The lexicons that several topics stand on, compiled once.
public struct LexiconBase: Sendable {
    /// The lexicons, the most general first.
    public let lexicons: [Lexicon]
    let compiler: LexiconCompiler

    /// Compiles them. Linear in the size of the lexicons.
    public init(_ lexicons: [Lexicon]) {
        self.init(lexicons, onto: LexiconCompiler(), of: [])
    }

    /// Compiles one more on top of a base, whose arrays are copied.
    public init(_ base: LexiconBase, adding lexicon: Lexicon) {
        self.init([lexicon], onto: base.compiler, of: base.lexicons)
    }

    private init(_ added: [Lexicon], onto compiler: LexiconCompiler, of lexicons: [Lexicon]) {
        var compiler = compiler
        for lexicon in added { compiler.add(lexicon) }
        self.lexicons = lexicons + added
        self.compiler = compiler
    }
}
