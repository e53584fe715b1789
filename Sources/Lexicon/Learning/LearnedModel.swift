import Conversation
import Language

/// One learned lexicon, ready to score.
struct LearnedModel: Sendable {
    private let lexicon: Lexicon
    private let vectorizer: LearnedVectorizer
    private let poles: LearnedPoles
    /// Entry by entry, one weight a class.
    private let weights: [Float]
    private let values: [Float]
    private let biases: [Float]
    private let shifts: [Double]
    private let gain: Double

    init(_ lexicon: Lexicon, _ poles: LearnedPoles) {
        let classes = lexicon.about.classes
        let calibration = lexicon.calibration
        let texts = Int(calibration[LearnedKey.texts] ?? 0)
        let form = calibration[LearnedKey.form] ?? LearnedKey.standardForm
        self.lexicon = lexicon
        self.poles = poles
        vectorizer = LearnedVectorizer(lexicon)
        weights = lexicon.entries.flatMap { entry in
            classes.indices.map {
                $0 < entry.classWeights.count ? Float(entry.classWeights[$0]) : 0
            }
        }
        values = lexicon.entries.map {
            EntryValue.value(scope: $0.scope, count: $0.count ?? 0, texts: texts, form: form)
        }
        biases = classes.map { Float(calibration[LearnedKey.bias($0)] ?? 0) }
        gain = calibration[LearnedKey.gain] ?? 1
        shifts = classes.map { calibration[LearnedKey.shift($0)] ?? 0 }
    }

    func score(
        _ buffers: inout LearnedBuffers, hasParent: Bool, explains: Bool
    ) -> LearnedResult {
        vectorizer.fill(&buffers, hasParent: hasParent)
        let classes = biases.count
        var squares: Float = 0
        for column in buffers.columns {
            squares += values[Int(column)] * values[Int(column)]
        }
        let scale = squares > 0 ? 1 / squares.squareRoot() : 0
        var margins = biases
        for column in buffers.columns {
            let value = values[Int(column)] * scale
            let first = Int(column) * classes
            for index in 0..<classes { margins[index] += value * weights[first + index] }
        }
        let logits = margins.indices.map { gain * Double(margins[$0]) + shifts[$0] }
        let best = Training.best(margins, nil)
        return LearnedResult(
            best: best, probabilities: Softmax.probabilities(logits), lexiconID: lexicon.about.id,
            isEmpty: buffers.columns.isEmpty,
            contributions: explains ? contributions(buffers, best, scale) : [])
    }

    private func contributions(
        _ buffers: LearnedBuffers, _ best: Int, _ scale: Float
    ) -> [LearnedContribution] {
        let classes = biases.count
        let tokens = buffers.text.tokens
        return zip(buffers.columns, buffers.firsts).map { column, place in
            let entry = lexicon.entries[Int(column)]
            let first = Int(column) * classes
            let weight = poles.axis(weights[first..<first + classes], best: best)
            var span = TextSpan(start: 0, end: 0)
            if place.first >= 0 {
                span = TextSpan(
                    start: Int(tokens[Int(place.first)].start),
                    end: Int(tokens[Int(place.first + place.count) - 1].end))
            }
            return LearnedContribution(
                span: span, entryID: entry.id, category: entry.category, weight: weight,
                value: gain * weight * Double(values[Int(column)] * scale))
        }
    }
}

/// The keys of a learned lexicon's `calibration.tsv`.
enum LearnedKey {
    /// The number of texts; the rarity of an entry is counted against it.
    static let texts = "texts"
    /// What margins are multiplied by before they become probabilities.
    static let gain = "gain"
    /// What a fact of form counts, where words count their rarity.
    static let form = "form"
    static let standardForm = 4.0
    /// What is added to a class's margin.
    static func bias(_ name: String) -> String { "bias." + name }
    /// What is added to a class behind the gain, for its probability alone.
    static func shift(_ name: String) -> String { "shift." + name }
}
