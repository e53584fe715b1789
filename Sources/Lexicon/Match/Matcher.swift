public import Language

extension CompiledLexicon {
    /// Finds the entries in a text; `buffer.hits` holds them afterwards, ascending by first token.
    ///
    /// In the layers of sentiment, stance, function words and names the leftmost longest match counts
    /// and hides what it overlaps in its own layer; in the learned layer every match counts. A word
    /// that no entry holds is tried again without its repeated letters (`soo`), without `'s`, without
    /// hyphens, and last by its hyphenated parts. Phrases stay within one sentence. Linear in the
    /// tokens, no allocation once the buffer has grown.
    public func match(_ text: TokenizedText, into buffer: inout HitBuffer) {
        fillUnits(text, &buffer.units)
        buffer.hits.removeAll(keepingCapacity: true)
        let units = buffer.units
        search(units.span, text, &buffer.hits)
    }

    private func search(
        _ units: Span<MatchUnit>, _ text: TokenizedText, _ hits: inout [Hit]
    ) {
        var search = PhraseSearch(lexicon: self, free: .init(repeating: 0))
        let tokens = text.tokens.span
        for index in 0..<units.count {
            let unit = units[index]
            if unit.isUnknown { continue }
            search.begin(at: unit.token)
            search.start(unit.taggedWord, index, units, tokens, text, &hits)
            search.start(unit.word, index, units, tokens, text, &hits)
            var prefix = unit.taggedPrefix
            while prefix >= 0 {
                search.start(prefix, index, units, tokens, text, &hits)
                prefix = words.shorter[Int(prefix)]
            }
            prefix = unit.prefix
            while prefix >= 0 {
                search.start(prefix, index, units, tokens, text, &hits)
                prefix = words.shorter[Int(prefix)]
            }
            search.finish(&hits)
        }
    }

    /// The hits of a text; for callers that do not count allocations.
    public func hits(in text: TokenizedText) -> [Hit] {
        var buffer = HitBuffer()
        match(text, into: &buffer)
        return buffer.hits
    }

    private func fillUnits(_ text: TokenizedText, _ units: inout [MatchUnit]) {
        units.removeAll(keepingCapacity: true)
        let folded = text.folded.span
        let tokens = text.tokens.span
        for index in 0..<tokens.count {
            let token = tokens[index]
            let (start, end) = (Int(token.foldedStart), Int(token.foldedEnd))
            var unit = MatchUnit(token: Int32(truncatingIfNeeded: index))
            let found = words.find(folded, start, end)
            unit.word = found.word
            unit.prefix = found.prefix
            if token.kind == .hashtag {
                let tagged = words.find(folded, start, end, lead: UInt8(ascii: "#"))
                unit.taggedWord = tagged.word
                unit.taggedPrefix = tagged.prefix
            } else if token.kind == .word, unit.word < 0, unit.prefix < 0 {
                fallBack(token, folded, &unit, &units)
            }
            units.append(unit)
        }
    }

    /// Tries the other forms of a word without an entry; all but the last of the hyphenated parts go
    /// into `units`, the last into `unit`.
    private func fallBack(
        _ token: Token, _ folded: Span<UInt8>, _ unit: inout MatchUnit, _ units: inout [MatchUnit]
    ) {
        let (start, end) = (Int(token.foldedStart), Int(token.foldedEnd))
        if token.flags.contains(.elongated) {
            let found = words.find(folded, start, end, skipping: .repeats)
            if found.word >= 0 || found.prefix >= 0 {
                unit.word = found.word
                unit.prefix = found.prefix
                return
            }
        }
        var stop = end
        if end - start > 2, folded[end - 1] == UInt8(ascii: "s"),
            folded[end - 2] == UInt8(ascii: "'")
        {
            stop = end - 2
            unit.word = words.find(folded, start, stop).word
            if unit.word >= 0 { return }
        }
        var hyphen = -1
        for index in start..<stop where folded[index] == UInt8(ascii: "-") {
            hyphen = index
            break
        }
        guard hyphen >= 0 else { return }
        unit.word = words.find(folded, start, stop, skipping: .hyphens).word
        if unit.word >= 0 { return }
        var lower = start
        while hyphen >= 0 {
            if hyphen > lower {
                let found = words.find(folded, lower, hyphen)
                units.append(
                    MatchUnit(token: unit.token, word: found.word, prefix: found.prefix))
            }
            lower = hyphen + 1
            hyphen = -1
            for index in lower..<stop where folded[index] == UInt8(ascii: "-") {
                hyphen = index
                break
            }
        }
        let found = words.find(folded, lower, stop)
        unit.word = found.word
        unit.prefix = found.prefix
    }
}

/// The longest match so far in each layer of one starting token, and how far each layer is taken.
private struct PhraseSearch {
    /// One value a layer.
    struct Layers {
        private var values: (Int32, Int32, Int32, Int32, Int32)

        init(repeating value: Int32) { values = (value, value, value, value, value) }

        subscript(_ layer: LexiconLayer) -> Int32 {
            get {
                switch layer {
                case .sentiment: values.0
                case .stance: values.1
                case .function: values.2
                case .name: values.3
                case .learned: values.4
                }
            }
            set {
                switch layer {
                case .sentiment: values.0 = newValue
                case .stance: values.1 = newValue
                case .function: values.2 = newValue
                case .name: values.3 = newValue
                case .learned: values.4 = newValue
                }
            }
        }
    }

    let lexicon: CompiledLexicon
    /// The first token that each layer has not covered yet.
    var free: Layers
    private var entry = Layers(repeating: -1)
    private var end = Layers(repeating: 0)
    private var first: Int32 = 0

    init(lexicon: CompiledLexicon, free: Layers) {
        self.lexicon = lexicon
        self.free = free
    }

    mutating func begin(at token: Int32) {
        first = token
        entry = Layers(repeating: -1)
        end = Layers(repeating: 0)
    }

    /// Follows all phrases that start with `symbol` at unit `index`.
    @inline(__always)
    mutating func start(
        _ symbol: Int32, _ index: Int, _ units: Span<MatchUnit>, _ tokens: Span<Token>,
        _ text: TokenizedText, _ hits: inout [Hit]
    ) {
        let state = lexicon.phrases.start(symbol)
        if state >= 0 { visit(state, index, units, tokens, text, &hits) }
    }

    /// `state` was reached with unit `index` as the last one.
    mutating func visit(
        _ state: Int32, _ index: Int, _ units: Span<MatchUnit>, _ tokens: Span<Token>,
        _ text: TokenizedText, _ hits: inout [Hit]
    ) {
        let facts = lexicon.phrases.states[Int(state)]
        if facts.endCount > 0 { take(facts, units[index].token, tokens, text, &hits) }
        guard facts.hasChildren, index + 1 < units.count else { return }
        let next = units[index + 1]
        let token = tokens[Int(next.token)]
        guard token.sentence == tokens[Int(first)].sentence else { return }
        if !next.isUnknown {
            step(state, next.taggedWord, index + 1, units, tokens, text, &hits)
            step(state, next.word, index + 1, units, tokens, text, &hits)
            var prefix = next.taggedPrefix
            while prefix >= 0 {
                step(state, prefix, index + 1, units, tokens, text, &hits)
                prefix = lexicon.words.shorter[Int(prefix)]
            }
            prefix = next.prefix
            while prefix >= 0 {
                step(state, prefix, index + 1, units, tokens, text, &hits)
                prefix = lexicon.words.shorter[Int(prefix)]
            }
        }
        if facts.gap >= 0, token.kind != .punctuation {
            visit(facts.gap, index + 1, units, tokens, text, &hits)
        }
    }

    private mutating func step(
        _ state: Int32, _ symbol: Int32, _ index: Int, _ units: Span<MatchUnit>,
        _ tokens: Span<Token>, _ text: TokenizedText, _ hits: inout [Hit]
    ) {
        let target = lexicon.phrases.next(state, symbol)
        if target >= 0 { visit(target, index, units, tokens, text, &hits) }
    }

    /// Keeps what ends at a state where it is longer than what was found before.
    private mutating func take(
        _ state: PhraseGraph.State, _ last: Int32, _ tokens: Span<Token>, _ text: TokenizedText,
        _ hits: inout [Hit]
    ) {
        let stop = last + 1
        var index = Int(state.firstEnd)
        let limit = index + Int(state.endCount)
        while index < limit {
            let ending = lexicon.phrases.ends[index]
            index += 1
            let layer = ending.layer
            if ending.conditions > 0, !holds(ending, stop, tokens, text) { continue }
            if layer == .learned {
                hits.append(
                    Hit(entry: ending.entry, first: first, count: stop - first, layer: layer))
            } else if first >= free[layer], entry[layer] < 0 || stop > end[layer] {
                entry[layer] = ending.entry
                end[layer] = stop
            }
        }
    }

    private func holds(
        _ ending: PhraseEnd, _ stop: Int32, _ tokens: Span<Token>, _ text: TokenizedText
    ) -> Bool {
        if ending.sentenceInitial {
            var before = Int(first) - 1
            while before >= 0, tokens[before].sentence == tokens[Int(first)].sentence {
                // "@anna Sure, it works": names that are addressed are no words of the sentence.
                let kind = tokens[before].kind
                if kind != .punctuation && kind != .mention { return false }
                before -= 1
            }
        }
        if ending.spelling < 0 { return true }
        let words = lexicon.spellings[Int(ending.spelling)]
        guard words.count == Int(stop - first) else { return false }
        for (offset, word) in words.enumerated() {
            let token = tokens[Int(first) + offset]
            guard text.bytes[Int(token.start)..<Int(token.end)].elementsEqual(word) else {
                return false
            }
        }
        return true
    }

    /// Writes the longest match of each layer.
    mutating func finish(_ hits: inout [Hit]) {
        for layer: LexiconLayer in [.sentiment, .stance, .function, .name] where entry[layer] >= 0 {
            hits.append(
                Hit(
                    entry: entry[layer], first: first, count: end[layer] - first, layer: layer))
            free[layer] = end[layer]
        }
    }
}
