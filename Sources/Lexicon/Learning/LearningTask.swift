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
        let folds = LearningFolds(items)
        var draft = LearningDraft(options: options, classes: classes, hasParents: hasParents)
        draft.addCandidates(
            texts: texts, parents: parents, least: leastCounts(hasParents)[0])
        let rows = draft.rows(texts: texts, parents: parents)
        guard !rows.columns.isEmpty else { return nil }
        let training = Training(
            rows: rows, labels: items.map(\.label), classes: classes.count,
            counts: draft.groupCounts(rows, folds.groups),
            values: draft.values(texts: items.count), scopes: draft.scopes, pairs: draft.pairs,
            prior: draft.prior, folds: folds.ofRow, foldCount: folds.count,
            maximumEntries: options.maximumEntries)
        let model = training.best(
            from: firstSettings(hasParents), stages: stages(hasParents),
            leastGain: hasParents ? 0.005 : 0.001)
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

    /// Few texts cannot spare their rare words; of many, rare words only cost time. Threads share
    /// their rare words with no other thread.
    private func leastCounts(_ hasParents: Bool) -> [Int] {
        if hasParents { return [5, 12, 40] }
        switch items.count {
        case ..<4_000: return [1, 2]
        case ..<15_000: return [2, 3]
        default: return [3]
        }
    }

    private func costs(_ hasParents: Bool) -> [Double] {
        if hasParents { return [0.05, 0.02, 0.1, 0.3] }
        return items.count > 15_000 ? [0.1, 0.05, 0.2, 0.4] : [0.25, 0.1, 0.04, 0.6, 1.2]
    }

    /// Where the search begins. Threads tell more by form than by words: the words of one event's
    /// threads say little about the next event's, which folds made of threads cannot see. So form and
    /// pairs of facts weigh much there, and it takes more to leave that.
    private func firstSettings(_ hasParents: Bool) -> Training.Settings {
        Training.Settings(
            cost: costs(hasParents)[0],
            leastCount: hasParents ? 12 : leastCounts(false).last ?? 1,
            form: hasParents ? 16 : LearnedKey.standardForm, usesParentWords: false,
            usesPairs: hasParents)
    }

    /// What is tried, one setting after the other.
    private func stages(
        _ hasParents: Bool
    ) -> [(Training.Settings) -> [Training.Settings]] {
        func change(
            _ value: @escaping (inout Training.Settings) -> Void
        ) -> (Training.Settings) -> Training.Settings {
            { settings in
                var changed = settings
                value(&changed)
                return changed
            }
        }
        let costs = costs(hasParents).map { cost in change { $0.cost = cost } }
        let least = leastCounts(hasParents).map { least in change { $0.leastCount = least } }
        let form = [2.0, 8, 16, 32].map { form in change { $0.form = form } }
        let words = [change { $0.usesParentWords = true }, change { $0.usesPairs = false }]
        return (hasParents ? [costs, form, least, words] : [costs, form, least, costs]).map {
            changes in
            { settings in changes.map { $0(settings) } }
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

/// Which fold checks which text. Texts of one author, threads of answers, and equal texts stay together,
/// or the check would be easier than new texts are.
struct LearningFolds {
    let count: Int
    let ofRow: [Int]
    /// Equal numbers for texts that stay together.
    let groups: [Int]

    init(_ items: [LearnScreening.Item]) {
        count = items.count > 20_000 ? 3 : 5
        var groups = TextGroups()
        let members = items.map { item in
            let text = groups.member("t" + item.text.text)
            if !item.text.parent.isEmpty {
                groups.join(text, groups.member("t" + item.text.parent))
            }
            if !item.text.author.isEmpty {
                groups.join(text, groups.member("a" + item.text.author))
            }
            return text
        }
        var foldOf: [Int: Int] = [:]
        var next: [Int: Int] = [:]
        var result: [Int] = []
        result.reserveCapacity(items.count)
        let roots = members.map { groups.root($0) }
        for (item, group) in zip(items, roots) {
            if let fold = foldOf[group] {
                result.append(fold)
                continue
            }
            // Each class goes round the folds by itself, so that all folds have all classes.
            let fold = next[item.label, default: item.label] % count
            next[item.label] = fold + 1
            foldOf[group] = fold
            result.append(fold)
        }
        ofRow = result
        self.groups = roots
    }
}

/// Names that belong together (Tarjan 1975: union-find with path halving).
private struct TextGroups {
    private var places: [String: Int] = [:]
    private var parents: [Int] = []

    mutating func member(_ name: String) -> Int {
        if let known = places[name] { return known }
        places[name] = parents.count
        parents.append(parents.count)
        return parents.count - 1
    }

    mutating func root(_ member: Int) -> Int {
        var at = member
        while parents[at] != at {
            parents[at] = parents[parents[at]]
            at = parents[at]
        }
        return at
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (first, second) = (root(left), root(right))
        parents[max(first, second)] = min(first, second)
    }
}
