/// Looks through labelled texts before anything is learned from them.
struct LearnScreening {
    /// A text with the index of its class.
    struct Item {
        var text: LabelledText
        var label: Int
    }

    private(set) var texts: [Item] = []
    /// The class names in the order of the alphabet.
    private(set) var classes: [String] = []
    private(set) var warnings: [LearnProblem] = []
    private let options: LearnOptions

    /// A topic needs so many texts for a lexicon of its own.
    static let leastTexts = 40
    /// So many contradictions are named one by one.
    private static let namedContradictions = 20

    init(_ rows: [LabelledText], options: LearnOptions) throws(LearnProblem) {
        self.options = options
        for row in rows where row.label.isEmpty {
            throw problem(
                .emptyLabel, row.line, "the text has no label",
                "give every text a label, or remove the line")
        }
        let kept = rows.filter { row in
            row.text.utf8.contains { $0 > 0x20 }
        }
        for row in rows where !row.text.utf8.contains(where: { $0 > 0x20 }) {
            warn(.emptyText, row.line, "the text is empty and left out", "remove the line")
        }
        var counts: [String: Int] = [:]
        for row in kept { counts[row.label, default: 0] += 1 }
        classes = counts.keys.sorted()
        if classes.isEmpty {
            throw problem(
                .noTexts, 0, "there is no labelled text", "give a text and a label in each line")
        }
        if classes.count == 1 {
            throw problem(
                .oneClass, kept.first?.line ?? 0,
                "all \(kept.count) texts, this one the first, have the label '\(classes[0])'",
                "give texts of two classes or more")
        }
        for name in classes where counts[name] == 1 {
            throw problem(
                .rareClass, kept.first { $0.label == name }?.line ?? 0,
                "the label '\(name)' stands at one text only",
                "correct the label, or give more texts of this class")
        }
        let indices = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        texts = kept.map { Item(text: $0, label: indices[$0.label] ?? 0) }
        findContradictions()
    }

    /// The topics that get a lexicon of their own, in the order of the alphabet.
    mutating func topics() -> [String] {
        var members: [String: [Int]] = [:]
        for item in texts { members[item.text.topic, default: []].append(item.label) }
        if members.count < 2 { return [] }
        var result: [String] = []
        for topic in members.keys.sorted() where !topic.isEmpty {
            let labels = members[topic] ?? []
            if labels.count >= Self.leastTexts, Set(labels).count > 1 {
                result.append(topic)
            } else {
                warn(
                    .smallTopic, 0,
                    "the topic '\(topic)' has \(labels.count) texts in \(Set(labels).count) "
                        + "classes; the general lexicon serves it",
                    "give \(Self.leastTexts) texts or more of two classes or more")
            }
        }
        return result
    }

    private mutating func findContradictions() {
        struct Key: Hashable {
            var text: String, topic: String, parent: String
        }
        var seen: [Key: (line: Int, label: Int)] = [:]
        var count = 0
        for item in texts {
            let key = Key(text: item.text.text, topic: item.text.topic, parent: item.text.parent)
            guard let earlier = seen[key] else {
                seen[key] = (item.text.line, item.label)
                continue
            }
            if earlier.label == item.label { continue }
            count += 1
            if count <= Self.namedContradictions {
                warn(
                    .contradiction, item.text.line,
                    "the text has the label '\(classes[item.label])' here and "
                        + "'\(classes[earlier.label])' in line \(earlier.line); both count",
                    "correct one of them")
            }
        }
        if count > Self.namedContradictions {
            warn(
                .contradiction, 0, "\(count) texts stand there with two labels in all",
                "correct them, or leave them as they are: both labels count")
        }
    }

    /// A problem in the source.
    func problem(
        _ kind: LearnProblem.Kind, _ line: Int, _ reason: String, _ remedy: String
    ) -> LearnProblem {
        LearnProblem(
            file: options.source, line: line, kind: kind, reason: reason, remedy: remedy,
            isWarning: false)
    }

    private mutating func warn(
        _ kind: LearnProblem.Kind, _ line: Int, _ reason: String, _ remedy: String
    ) {
        var warning = problem(kind, line, reason, remedy)
        warning.isWarning = true
        warnings.append(warning)
    }
}
