import Conversation
import Language

/// Learns one lexicon from texts of one kind.
struct LearningTask {
    private let items: [LearnScreening.Item]
    private let classes: [String]
    private let topic: String
    private let options: LearnOptions
    private let poles: LearnedPoles

    init(
        texts: [LearnScreening.Item], classes: [String], topic: String, options: LearnOptions
    ) {
        items = texts
        self.classes = classes
        self.topic = topic
        self.options = options
        poles = LearnedPoles(classes, options.measure)
    }

    /// The lexicon and its report; nil where the texts hold no word.
    func learn() -> (Lexicon, LearnReport)? {
        let hasParents = items.contains { !$0.text.parent.isEmpty }
        let (texts, parents) = tokenized(hasParents)
        var draft = LearningDraft(options: options, classes: classes, hasParents: hasParents)
        draft.addCandidates(texts: texts, parents: parents, least: leastCounts[0])
        let rows = draft.rows(texts: texts, parents: parents)
        guard !rows.columns.isEmpty else { return nil }
        let folds = LearningFolds(items)
        let training = Training(
            rows: rows, labels: items.map(\.label), classes: classes.count, counts: draft.counts,
            values: draft.values(texts: items.count), prior: draft.prior,
            folds: folds.ofRow, foldCount: folds.count, maximumEntries: options.maximumEntries,
            poles: options.measure == .stance && poles.isNative
                ? [poles.positive, poles.negative].compactMap { $0 } : [])
        guard let model = training.best(of: settings()) else { return nil }
        let calibration = MarginCalibration(training, margins: model.margins)
        let lexicon = draft.lexicon(
            model, calibration, topic: topic, items: items, texts: texts, rows: rows,
            poles: poles)
        var truth: [Int] = []
        var guesses: [Int] = []
        for (row, margins) in model.margins.enumerated() where !margins.isEmpty {
            truth.append(items[row].label)
            guesses.append(Training.best(margins, calibration.offsets))
        }
        let report = LearnReport(
            topic: topic, classes: classes, truth: truth, guesses: guesses,
            entries: lexicon.entries.count, folds: folds.count, cost: model.settings.cost,
            leastCount: model.settings.leastCount)
        return (lexicon, report)
    }

    /// Few texts cannot spare their rare words; of many, rare words only cost time.
    private var leastCounts: [Int] {
        switch items.count {
        case ..<4_000: [1, 2]
        case ..<15_000: [2, 3]
        default: [3]
        }
    }

    private func settings() -> [Training.Settings] {
        let costs = items.count > 15_000 ? [0.05, 0.15, 0.4] : [0.1, 0.25, 0.6]
        return leastCounts.reversed().flatMap { least in
            costs.map { Training.Settings(cost: $0, leastCount: least) }
        }
    }

    private func tokenized(_ hasParents: Bool) -> ([TokenizedText], [TokenizedText]) {
        let tokenizer = Tokenizer()
        func cut(_ text: String) -> TokenizedText {
            var result = TokenizedText()
            tokenizer.tokenize(text, into: &result)
            return result
        }
        let texts = items.map { cut($0.text.text) }
        return (texts, hasParents ? items.map { cut($0.text.parent) } : [])
    }
}

/// Which fold checks which text. Texts of one author, answers to one text, and equal texts stay
/// together, or the check would be easier than new texts are.
struct LearningFolds {
    let count: Int
    let ofRow: [Int]

    init(_ items: [LearnScreening.Item]) {
        count = items.count > 20_000 ? 3 : 5
        var groups: [String: Int] = [:]
        var next: [Int: Int] = [:]
        var result: [Int] = []
        result.reserveCapacity(items.count)
        for item in items {
            let text = item.text
            let key =
                !text.author.isEmpty
                ? "a" + text.author : !text.parent.isEmpty ? "p" + text.parent : "t" + text.text
            if let fold = groups[key] {
                result.append(fold)
                continue
            }
            // Each class goes round the folds by itself, so that all folds have all classes.
            let fold = next[item.label, default: item.label] % count
            next[item.label] = fold + 1
            groups[key] = fold
            result.append(fold)
        }
        ofRow = result
    }
}
