import Conversation
import Language
import Lexicon

/// Writes cues and tones as marks, and marks as evidence with its strings.
struct EvidenceWriter: Sendable {
    private let lexicon: CompiledLexicon
    private let stanceNames = RuleRegistry.stance.map(\.name)
    private let sentimentNames = RuleRegistry.sentiment.map(\.name)
    private let stanceBytes = RuleRegistry.stance.map { Array($0.name.utf8) }
    private let sentimentBytes = RuleRegistry.sentiment.map { Array($0.name.utf8) }
    private let statusBytes = AssertionStatus.allCases.map { Array($0.name.utf8) }

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// The id of an entry in its lexicon; the pattern for a name.
    func entryID(_ entry: Int32) -> String {
        let entry = lexicon.entries[Int(entry)]
        let number = Int(entry.lexicon), source = Int(entry.source)
        // Element by element: a local copy of the lexicon would retain all its parts.
        return entry.layer == .name
            ? lexicon.lexicons[number].names[source].pattern
            : lexicon.lexicons[number].entries[source].id
    }

    /// The id of an entry's lexicon.
    func lexiconID(_ entry: Int32) -> String {
        lexicon.lexicons[Int(lexicon.entries[Int(entry)].lexicon)].about.id
    }

    /// The name of an entry's category.
    func category(_ entry: Int32) -> String {
        lexicon.categories[Int(lexicon.entries[Int(entry)].category)]
    }

    /// The marks of a scene: stance in the order of the text, then sentiment.
    func write(_ scene: Scene, to marks: inout [EvidenceMark]) {
        marks.removeAll(keepingCapacity: true)
        for cue in scene.cues {
            marks.append(
                mark(
                    scene, cue.entry, cue.first, cue.end, .stance, cue.weight, cue.multiplier,
                    cue.status, cue.rules))
        }
        for tone in scene.tones {
            marks.append(
                mark(
                    scene, tone.entry, tone.first, tone.end, .sentiment, tone.weight,
                    tone.multiplier, .asserted, tone.rules))
        }
    }

    private func mark(
        _ scene: Scene, _ entry: Int32, _ first: Int32, _ end: Int32, _ measure: Measure,
        _ weight: Float, _ multiplier: Float, _ status: AssertionStatus, _ rules: UInt64
    ) -> EvidenceMark {
        let start = scene.doc.tokens[Int(first)]
        return EvidenceMark(
            entry: entry, start: start.start, end: scene.doc.tokens[Int(end) - 1].end,
            measure: measure, weight: weight, multiplier: multiplier, status: status, rules: rules,
            sentence: start.sentence, inQuote: start.flags.contains(.quoted))
    }

    /// A mark with its strings.
    func evidence(_ mark: EvidenceMark, _ doc: borrowing TokenizedText) -> Evidence {
        Evidence(
            span: TextSpan(start: Int(mark.start), end: Int(mark.end)),
            matchedText: doc.sourceString(from: mark.start, to: mark.end),
            entryID: entryID(mark.entry), lexiconID: lexiconID(mark.entry), measure: mark.measure,
            category: category(mark.entry), baseWeight: Double(mark.weight),
            modifiers: modifiers(mark), multiplier: Double(mark.multiplier),
            contribution: mark.contribution, sentence: Int(mark.sentence), inQuote: mark.inQuote)
    }

    /// The status, unless it is `asserted`, and the names of the rules that changed a mark, in order.
    func modifiers(_ mark: EvidenceMark) -> [String] {
        var result: [String] = []
        if mark.status != .asserted { result.append(mark.status.name) }
        guard mark.rules != 0 else { return result }
        let names = mark.measure == .stance ? stanceNames : sentimentNames
        for (number, name) in names.enumerated() where mark.rules & (1 << UInt64(number)) != 0 {
            result.append(name)
        }
        return result
    }

    /// Appends ``modifiers(_:)`` joined by `|`, without making strings.
    func appendModifiers(_ mark: EvidenceMark, to out: inout [UInt8]) {
        var isFirst = mark.status == .asserted
        if !isFirst { out.append(contentsOf: statusBytes[Int(mark.status.rawValue)]) }
        var rest = mark.rules
        while rest != 0 {
            let number = rest.trailingZeroBitCount
            rest &= rest - 1
            if isFirst { isFirst = false } else { out.append(UInt8(ascii: "|")) }
            out.append(
                contentsOf: mark.measure == .stance ? stanceBytes[number] : sentimentBytes[number])
        }
    }
}
