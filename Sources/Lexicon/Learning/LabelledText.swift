public import Conversation

/// A text with the class that somebody gave it.
public struct LabelledText: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Its class, any name.
    public var label: String
    /// What it is about; empty where all texts share one topic.
    public var topic: String
    /// The text that it answers; empty where it answers none, or that is not known.
    public var parent: String
    /// Who wrote it; empty where that is not known. Texts of one author are never split between
    /// learning and checking.
    public var author: String
    /// 1-based line in its file, for messages; 0 where it has none.
    public var line: Int

    /// Makes a labelled text.
    public init(
        text: String, label: String, topic: String = "", parent: String = "", author: String = "",
        line: Int = 0
    ) {
        self.text = text
        self.label = label
        self.topic = topic
        self.parent = parent
        self.author = author
        self.line = line
    }
}

/// How a lexicon is learned.
public struct LearnOptions: Sendable {
    /// The lexicon's id: the name of its folder.
    public var id = "learned"
    /// Its name for people.
    public var title = "Learned lexicon"
    /// What the labels say.
    public var measure = Measure.stance
    /// The language of the texts (BCP 47).
    public var language = "en"
    /// Where the texts come from; messages and `about.tsv` name it.
    public var source = ""
    /// The licence of what is learned.
    public var licence = "see source"
    /// So many entries at most are learned, for each topic; nil keeps all that cross-validation can
    /// use. Entries of the prior that no text holds come on top.
    public var maximumEntries: Int?
    /// A lexicon whose weights stand where the texts say nothing.
    public var prior: Lexicon?

    /// The standard: stance, in English, as many entries as are of use.
    public init() {}
}

/// What is wrong with labelled texts, and where.
public struct LearnProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of problem; the set is closed.
    public enum Kind: String, Sendable, CaseIterable {
        /// There are no labelled texts at all.
        case noTexts = "no_texts"
        /// A text without a label.
        case emptyLabel = "empty_label"
        /// A text without a word or sign; it is left out.
        case emptyText = "empty_text"
        /// All texts have the same class.
        case oneClass = "one_class"
        /// A class with a single text, which cannot be checked.
        case rareClass = "rare_class"
        /// The same text with another label in an earlier line; both count.
        case contradiction
        /// A topic with too few texts or one class; the general lexicon serves it.
        case smallTopic = "small_topic"
    }

    /// The source's name.
    public var file: String
    /// 1-based line; 0 where all are meant.
    public var line: Int
    /// The kind.
    public var kind: Kind
    /// What was found.
    public var reason: String
    /// What to do about it.
    public var remedy: String
    /// True when learning goes on all the same.
    public var isWarning: Bool

    /// `file:line: error: reason; remedy`.
    public var description: String {
        (file.isEmpty ? "labelled texts" : file) + (line > 0 ? ":\(line)" : "")
            + ": \(isWarning ? "warning" : "error"): \(reason); \(remedy)"
    }
}
