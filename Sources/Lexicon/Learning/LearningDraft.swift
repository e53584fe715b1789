import Conversation
import Language

/// The entries that may come into a learned lexicon, before their weights are known.
struct LearningDraft {
    private let options: LearnOptions
    private let classes: [String]
    private let hasParents: Bool
    private var entries: [LexiconEntry] = []
    /// The prior's weight of each entry; empty without a prior.
    private(set) var prior: [Float] = []
    /// In how many texts each entry stands; filled by ``rows(texts:parents:)``.
    private(set) var counts: [Int] = []

    /// A word of the answered text must stand in so many of them.
    private static let leastParentCount = 10
    /// A pair of facts must hold in so many texts.
    private static let leastPairCount = 10

    init(options: LearnOptions, classes: [String], hasParents: Bool) {
        self.options = options
        self.classes = classes
        self.hasParents = hasParents
    }

    /// Gathers facts, the prior's entries, and what stands in the texts.
    mutating func addCandidates(texts: [TokenizedText], parents: [TokenizedText], least: Int) {
        for fact in FormFact.allCases where hasParents || !fact.isOfThread {
            add(fact.rawValue, .form, scope: .form)
        }
        if hasParents { addPairs(texts: texts, parents: parents) }
        var known: Set<String> = []
        if let lexicon = options.prior {
            let wanted: EntryMeasure = options.measure == .stance ? .stance : .sentiment
            for entry in lexicon.entries where entry.measure == wanted && entry.weight != 0 {
                if !known.insert(entry.pattern).inserted { continue }
                while prior.count < entries.count { prior.append(0) }
                add(entry.pattern, .prior)
                prior.append(Float(entry.weight))
            }
        }
        // How a text opens tells how it takes what it answers.
        var counter = CandidateCounter(countsOpenings: hasParents)
        for (number, text) in texts.enumerated() { counter.add(text, number: number) }
        for candidate in counter.candidates(least: least, texts: texts)
        where !known.contains(candidate.pattern) {
            add(candidate.pattern, candidate.category)
        }
        if hasParents {
            var counter = CandidateCounter(countsOpenings: false)
            for (number, text) in parents.enumerated() { counter.add(text, number: number) }
            let least = max(Self.leastParentCount, least)
            for candidate in counter.candidates(least: least, texts: parents)
            where candidate.category != .phrase && candidate.category != .prefix {
                add(candidate.pattern, .parentWord, scope: .parent)
            }
        }
        if !prior.isEmpty { while prior.count < entries.count { prior.append(0) } }
    }

    /// Pairs of facts that stand in enough texts, and where neither follows from the other.
    private mutating func addPairs(texts: [TokenizedText], parents: [TokenizedText]) {
        let all = FormFact.allCases
        var counts = [Int](repeating: 0, count: all.count * all.count)
        for (text, parent) in zip(texts, parents) {
            let bits = FormFact.facts(of: text, parent: parent)
            let held = all.indices.filter { bits & all[$0].bit != 0 }
            for first in held {
                for second in held { counts[first * all.count + second] += 1 }
            }
        }
        for first in all.indices {
            for second in all.indices[(first + 1)...] {
                let both = counts[first * all.count + second]
                let fewer = min(
                    counts[first * all.count + first], counts[second * all.count + second])
                if both < Self.leastPairCount || both == fewer { continue }
                add(FormPair.pattern(all[first], all[second]), .formPair, scope: .form)
            }
        }
    }

    private mutating func add(
        _ pattern: String, _ category: LearnedCategory, scope: EntryScope = .text
    ) {
        let id = scope == .text ? pattern : scope.rawValue + ":" + pattern
        entries.append(
            LexiconEntry(
                id: id, pattern: pattern, measure: .classes, weight: 0,
                category: category.rawValue, scope: scope))
    }

    /// The columns of each text, found as they will be found when texts are judged.
    mutating func rows(texts: [TokenizedText], parents: [TokenizedText]) -> SparseRows {
        let vectorizer = LearnedVectorizer(
            Lexicon(about: LexiconAbout(id: "", title: "", kind: .learned), entries: entries))
        var rows = SparseRows()
        var buffers = LearnedBuffers()
        counts = Array(repeating: 0, count: entries.count)
        for index in texts.indices {
            buffers.text = texts[index]
            let hasParent = hasParents && !parents[index].tokens.isEmpty
            if hasParent { buffers.parent = parents[index] }
            vectorizer.fill(&buffers, hasParent: hasParent)
            rows.add(buffers.columns)
            for column in buffers.columns { counts[Int(column)] += 1 }
        }
        return rows
    }

    /// In how many groups of texts each entry stands: a word of a single thread, however long, tells
    /// of the thread.
    func groupCounts(_ rows: SparseRows, _ groups: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: entries.count)
        var last = [Int](repeating: -1, count: entries.count)
        let order = groups.indices.sorted { (groups[$0], $0) < (groups[$1], $1) }
        for row in order {
            for index in rows.starts[row]..<rows.starts[row + 1] {
                let column = Int(rows.columns[index])
                if last[column] == groups[row] { continue }
                last[column] = groups[row]
                result[column] += 1
            }
        }
        return result
    }

    /// What each entry counts in a text.
    func values(texts: Int) -> [Float] {
        zip(entries, counts).map {
            EntryValue.value(
                scope: $0.scope, count: $1, texts: texts, form: LearnedKey.standardForm)
        }
    }

    /// Which entries are pairs of facts.
    var pairs: [Bool] { entries.map { $0.category == LearnedCategory.formPair.rawValue } }

    /// Where each entry looks.
    var scopes: [EntryScope] { entries.map(\.scope) }

    /// The lexicon that a model makes of the entries: the strongest first.
    func lexicon(
        _ model: Training.Outcome, _ calibration: MarginCalibration, topic: String,
        items: [LearnScreening.Item], texts: [TokenizedText], rows: SparseRows,
        poles: LearnedPoles
    ) -> Lexicon {
        let last = model.kept.count
        var made: [(entry: LexiconEntry, column: Int, strength: Double)] = []
        for (place, column) in model.kept.enumerated() {
            var entry = entries[column]
            if counts[column] == 0, prior.isEmpty || prior[column] == 0 { continue }
            var weights: [Float] = []
            for vector in model.weights {
                let extra = prior.isEmpty ? 0 : vector[last] * prior[column]
                weights.append(vector[place] + extra)
            }
            let mean = weights.reduce(0, +) / Float(weights.count)
            // What all classes have in common moves none of them.
            let centred = weights.map { $0 - mean }
            let best = Training.best(centred, nil)
            entry.classWeights = centred.map { Self.rounded(Double($0)) }
            entry.weight = Self.rounded(poles.axis(centred[...], best: best))
            entry.count = counts[column]
            if entry.category == LearnedCategory.prior.rawValue, counts[column] > 0 {
                entry.category = LearnedCategory.word.rawValue
            }
            if entry.classWeights.allSatisfy({ $0 == 0 }) { continue }
            let spread = Double((centred.max() ?? 0) - (centred.min() ?? 0))
            made.append((entry, column, spread * Double(counts[column]).squareRoot()))
        }
        made.sort {
            ($1.strength, $0.entry.scope.rawValue, $0.entry.pattern)
                < ($0.strength, $1.entry.scope.rawValue, $1.entry.pattern)
        }
        let examples = LearningExamples(
            columns: made.map(\.column), favoured: made.map { Self.best($0.entry.classWeights) },
            items: items, rows: rows, columnCount: entries.count)
        for index in made.indices where made[index].entry.scope != .form {
            made[index].entry.example = examples.example(
                index, isPhrase: made[index].entry.scope == .text, texts: texts, items: items)
        }
        return assemble(made.map(\.entry), model, calibration, topic: topic, texts: items.count)
    }

    private func assemble(
        _ entries: [LexiconEntry], _ model: Training.Outcome, _ calibration: MarginCalibration,
        topic: String, texts: Int
    ) -> Lexicon {
        let name = topic.isEmpty ? "" : ": " + topic
        var about = LexiconAbout(
            id: topic.isEmpty
                ? options.id : options.id + "-" + LexiconLearner.folderName(topic),
            title: options.title + name, kind: .learned, language: options.language,
            measure: options.measure, licence: options.licence, classes: classes, topic: topic)
        if !options.source.isEmpty { about.sources = ["learned from \(options.source)"] }
        if let prior = options.prior {
            about.sources.append("prior weights: \(prior.about.id)")
            about.sources += prior.about.sources
        }
        let used = Set(entries.map(\.category))
        for category in LearnedCategory.allCases where used.contains(category.rawValue) {
            about.categories.append(
                LexiconAbout.Category(name: category.rawValue, description: category.summary))
        }
        var lexicon = Lexicon(about: about, entries: entries)
        lexicon.calibration[LearnedKey.texts] = Double(texts)
        lexicon.calibration[LearnedKey.form] = model.settings.form
        lexicon.calibration[LearnedKey.gain] = calibration.gain
        for (index, name) in classes.enumerated() {
            let own = model.weights[index].last ?? 0
            lexicon.calibration[LearnedKey.bias(name)] =
                Self.rounded(Double(own + calibration.offsets[index]))
            lexicon.calibration[LearnedKey.shift(name)] = Self.rounded(calibration.shifts[index])
        }
        return lexicon
    }

    private static func best(_ weights: [Double]) -> Int {
        weights.indices.max { (weights[$0], $1) < (weights[$1], $0) } ?? 0
    }

    private static func rounded(_ value: Double) -> Double {
        let bound = Lexicon.maximumWeight
        return max(-bound, min(bound, (value * 10_000).rounded() / 10_000))
    }
}
