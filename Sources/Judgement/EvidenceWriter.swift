import Conversation
import Language
import Lexicon

/// Writes cues and tones as evidence. Strings are made here only, one set for each hit.
struct EvidenceWriter: Sendable {
    private let entryIDs: [String]
    private let lexiconIDs: [String]
    private let categories: [String]
    private let stanceNames = RuleRegistry.stance.map(\.name)
    private let sentimentNames = RuleRegistry.sentiment.map(\.name)

    init(lexicon: CompiledLexicon) {
        entryIDs = lexicon.entries.map { entry in
            let source = lexicon.lexicons[Int(entry.lexicon)]
            return entry.layer == .name
                ? source.names[Int(entry.source)].pattern : source.entries[Int(entry.source)].id
        }
        lexiconIDs = lexicon.entries.map { lexicon.lexicons[Int($0.lexicon)].about.id }
        categories = lexicon.entries.map { lexicon.categories[Int($0.category)] }
    }

    /// The id of an entry in its lexicon.
    func entryID(_ entry: Int32) -> String { entryIDs[Int(entry)] }

    /// The id of an entry's lexicon.
    func lexiconID(_ entry: Int32) -> String { lexiconIDs[Int(entry)] }

    /// The evidence of a scene: stance in the order of the text, then sentiment.
    func evidence(of scene: Scene) -> [Evidence] {
        var result: [Evidence] = []
        result.reserveCapacity(scene.cues.count + scene.tones.count)
        for cue in scene.cues {
            var modifiers = names(cue.rules, stanceNames)
            if cue.status != .asserted { modifiers.insert(cue.status.name, at: 0) }
            result.append(
                evidence(
                    scene, cue.entry, cue.first, cue.end, .stance, cue.weight, cue.multiplier,
                    modifiers))
        }
        for tone in scene.tones {
            result.append(
                evidence(
                    scene, tone.entry, tone.first, tone.end, .sentiment, tone.weight,
                    tone.multiplier, names(tone.rules, sentimentNames)))
        }
        return result
    }

    private func evidence(
        _ scene: Scene, _ entry: Int32, _ first: Int32, _ end: Int32, _ measure: Measure,
        _ weight: Float, _ multiplier: Float, _ modifiers: [String]
    ) -> Evidence {
        let start = scene.doc.tokens[Int(first)]
        let stop = scene.doc.tokens[Int(end) - 1]
        return Evidence(
            span: TextSpan(start: Int(start.start), end: Int(stop.end)),
            matchedText: scene.doc.sourceString(from: start.start, to: stop.end),
            entryID: entryIDs[Int(entry)], lexiconID: lexiconIDs[Int(entry)], measure: measure,
            category: categories[Int(entry)], baseWeight: Double(weight), modifiers: modifiers,
            multiplier: Double(multiplier), contribution: Double(weight * multiplier),
            sentence: Int(start.sentence), inQuote: start.flags.contains(.quoted))
    }

    private func names(_ rules: UInt64, _ names: [String]) -> [String] {
        guard rules != 0 else { return [] }
        var result: [String] = []
        for (number, name) in names.enumerated() where rules & (1 << UInt64(number)) != 0 {
            result.append(name)
        }
        return result
    }
}
