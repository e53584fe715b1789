import Language
import Lexicon

/// Fills a scene from the tokens and hits of its document, in one walk over each.
struct SceneBuilder: Sendable {
    private let lexicon: CompiledLexicon
    private let groups: [CueGroup]
    private let functionSets: [FunctionSet]
    private let entrySides: [SideSet]
    private let categoryFactors: [Float]

    init(lexicon: CompiledLexicon, topic: Int, calibrations: [Calibration]) {
        self.lexicon = lexicon
        groups = lexicon.categories.map { CueGroup(category: $0) }
        functionSets = lexicon.entries.map { $0.function.map { FunctionSet($0) } ?? [] }
        entrySides = lexicon.entries.map { entry in
            switch entry.side {
            case .proponent: .proponent
            case .opponent: .opponent
            case .topic: Int(entry.lexicon) == topic ? .topic : [.topic, .parentTopic]
            case .comparandGood, .comparandBad, nil: []
            }
        }
        categoryFactors = lexicon.categories.map { category in
            let key = "category.\(category)"
            return Float(calibrations.lazy.compactMap { $0[key] }.first ?? 1)
        }
    }

    /// Builds everything from `scene.doc` and `scene.hits`.
    func build(_ scene: inout Scene) {
        scene.clear()
        let count = scene.doc.tokens.count
        scene.functions.append(contentsOf: repeatElement([], count: count))
        scene.factors.append(contentsOf: repeatElement(0, count: count))
        for hit in scene.hits.hits { place(hit, &scene) }
        stretch(&scene)
    }

    private func place(_ hit: Hit, _ scene: inout Scene) {
        let entry = Int(hit.entry)
        switch hit.layer {
        case .function:
            let functions = functionSets[entry]
            let weight = lexicon.entries[entry].weight
            for index in hit.tokens {
                scene.functions[index].formUnion(functions)
            }
            scene.factors[Int(hit.end) - 1] = weight
        case .name:
            scene.names.append(
                NamedSide(first: hit.first, end: hit.end, side: entrySides[entry]))
        case .stance:
            let facts = lexicon.entries[entry]
            let group = groups[Int(facts.category)]
            let weight = facts.weight * categoryFactors[Int(facts.category)]
            guard weight != 0 else { return }
            // Key words that count in scare quotes alone are no cues elsewhere.
            if group == .scareKey,
                !scene.doc.tokens[Int(hit.first)].flags.contains(.scareQuoted)
            {
                return
            }
            scene.cues.append(
                Cue(
                    entry: hit.entry, first: hit.first, end: hit.end, category: facts.category,
                    group: group, weight: weight))
        case .sentiment:
            scene.mildness += lexicon.entries[entry].mildness
            scene.lean += lexicon.entries[entry].lean
            let weight = lexicon.entries[entry].weight
            guard weight != 0 else { return }
            scene.tones.append(
                Tone(entry: hit.entry, first: hit.first, end: hit.end, weight: weight))
        case .learned: break
        }
    }

    /// Clauses and sentences with what is in them.
    private func stretch(_ scene: inout Scene) {
        var clause = Stretch(first: 0, end: 0)
        var sentence = Stretch(first: 0, end: 0)
        let count = Int32(scene.doc.tokens.count)
        var name = 0
        var index: Int32 = 0
        while index < count {
            let token = scene.doc.tokens[Int(index)]
            if index > 0 {
                let previous = scene.doc.tokens[Int(index) - 1]
                if token.clause != previous.clause {
                    clause.end = index
                    scene.clauses.append(clause)
                    clause = Stretch(first: index, end: index)
                }
                if token.sentence != previous.sentence {
                    sentence.end = index
                    scene.sentences.append(sentence)
                    sentence = Stretch(first: index, end: index)
                }
            }
            let functions = scene.functions[Int(index)]
            clause.functions.formUnion(functions)
            sentence.functions.formUnion(functions)
            while name < scene.names.count, scene.names[name].first == index {
                clause.sides.formUnion(scene.names[name].side)
                sentence.sides.formUnion(scene.names[name].side)
                name += 1
            }
            if token.kind == .punctuation,
                scene.doc.folded[Int(token.foldedStart)] == UInt8(ascii: "?")
            {
                sentence.isQuestion = true
            }
            index += 1
        }
        guard count > 0 else { return }
        clause.end = count
        sentence.end = count
        scene.clauses.append(clause)
        scene.sentences.append(sentence)
    }
}
