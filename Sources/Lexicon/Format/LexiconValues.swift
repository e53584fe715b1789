public import Conversation

/// What a lexicon is for.
public enum LexiconKind: String, Sendable, CaseIterable {
    /// Words of friendly and unfriendly tone.
    case sentiment
    /// A topic: words and names that tell skeptics from believers.
    case stance
    /// Words that change what others mean: negators, hedges, reporting verbs.
    case function
    /// Weights learned from labelled texts, one a class.
    case learned
}

/// What an entry counts for.
public enum EntryMeasure: String, Sendable, CaseIterable {
    /// Weight above 0: believer; below: skeptic.
    case stance
    /// Weight above 0: friendly; below: unfriendly.
    case sentiment
    /// A function word; the category says what the weight means.
    case function
    /// A weight a class of a learned lexicon.
    case classes
}

/// Where a learned entry looks.
public enum EntryScope: String, Sendable, CaseIterable {
    /// In the text.
    case text
    /// In the text of the parent.
    case parent
    /// Not at words: the pattern names a fact of form, such as `question_mark`.
    case form
}

/// Which side a name stands on.
public enum NameSide: String, Sendable, CaseIterable {
    /// Those who make or defend the claim.
    case proponent
    /// Those who deny it.
    case opponent
    /// The claim or thing itself.
    case topic
    /// A thing that turned out real; likening the topic to it praises.
    case comparandGood = "comparand_good"
    /// A thing that turned out false; likening the topic to it ridicules.
    case comparandBad = "comparand_bad"
}

/// The facts of `about.tsv`.
public struct LexiconAbout: Sendable, Hashable {
    /// A category and what it stands for.
    public struct Category: Sendable, Hashable {
        /// Its name in `entries.tsv`.
        public var name: String
        /// What its entries have in common.
        public var description: String

        /// Makes a category.
        public init(name: String, description: String) {
            self.name = name
            self.description = description
        }
    }

    /// The folder's name.
    public var id: String
    /// A name for people.
    public var title: String
    /// What it is for.
    public var kind: LexiconKind
    /// BCP 47 tag of the language that it speaks.
    public var language: String
    /// The measure of a learned lexicon; the others follow from ``kind``.
    public var measure: Measure?
    /// Changes with every change of content.
    public var version: String
    /// SPDX identifier, or a sentence.
    public var licence: String
    /// Where entries and weights come from, one a line, with their licences.
    public var sources: [String]
    /// Ids of more general lexicons that this one builds on, nearest first.
    public var parents: [String]
    /// The categories in the order of the file.
    public var categories: [Category]
    /// Class names of a learned lexicon, in the order of its columns.
    public var classes: [String]
    /// The topic whose texts a learned lexicon was learned from; empty where it serves all.
    public var topic: String
    /// Anything else worth knowing.
    public var notes: [String]

    /// Makes the facts of a lexicon.
    public init(
        id: String, title: String, kind: LexiconKind, language: String = "en",
        measure: Measure? = nil, version: String = "1", licence: String = "",
        sources: [String] = [], parents: [String] = [], categories: [Category] = [],
        classes: [String] = [], topic: String = "", notes: [String] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.language = language
        self.measure = measure
        self.version = version
        self.licence = licence
        self.sources = sources
        self.parents = parents
        self.categories = categories
        self.classes = classes
        self.topic = topic
        self.notes = notes
    }
}

/// One row of `entries.tsv`.
public struct LexiconEntry: Sendable, Hashable {
    /// Unique in its lexicon; evidence names it.
    public var id: String
    /// What it matches; see `Lexicons/README.md` for the notation.
    public var pattern: String
    /// What it counts for.
    public var measure: EntryMeasure
    /// Its weight, -10 to 10; the category says what it means for function words.
    public var weight: Double
    /// Its category.
    public var category: String
    /// Where it looks.
    public var scope: EntryScope
    /// Where it comes from.
    public var source: String
    /// Anything worth knowing.
    public var note: String
    /// In how many training texts it stood; nil where it was not learned.
    public var count: Int?
    /// A text, or part of one, in which it stood.
    public var example: String
    /// One weight a class, in the order of ``LexiconAbout/classes``; empty where it has none.
    public var classWeights: [Double]
    /// By how much the entry widens the range of tones that count as neutral (below 0: narrows it), in
    /// log odds; `sentiment` only, 0 where the file says nothing.
    public var mildness: Double
    /// What the entry adds to the log odds of a positive against a negative text beyond its tone,
    /// whatever the rules of tone make of it; `sentiment` only, 0 where the file says nothing.
    public var lean: Double
    /// 1-based line in its file, 0 where it was made in memory.
    public var line: Int

    /// Makes an entry.
    public init(
        id: String, pattern: String, measure: EntryMeasure, weight: Double, category: String,
        scope: EntryScope = .text, source: String = "", note: String = "", count: Int? = nil,
        example: String = "", classWeights: [Double] = [], mildness: Double = 0, lean: Double = 0,
        line: Int = 0
    ) {
        self.id = id
        self.pattern = pattern
        self.measure = measure
        self.weight = weight
        self.category = category
        self.scope = scope
        self.source = source
        self.note = note
        self.count = count
        self.example = example
        self.classWeights = classWeights
        self.mildness = mildness
        self.lean = lean
        self.line = line
    }
}

/// One row of `names.tsv`.
public struct LexiconName: Sendable, Hashable {
    /// What it matches, in the notation of entries.
    public var pattern: String
    /// Whose side it is.
    public var side: NameSide
    /// The usual spelling; the pattern where the file gives none.
    public var name: String
    /// Anything worth knowing.
    public var note: String
    /// 1-based line in its file, 0 where it was made in memory.
    public var line: Int

    /// Makes a name.
    public init(
        pattern: String, side: NameSide, name: String = "", note: String = "", line: Int = 0
    ) {
        self.pattern = pattern
        self.side = side
        self.name = name.isEmpty ? pattern : name
        self.note = note
        self.line = line
    }
}

/// One row of `tests.tsv`: a sentence and what must be made of it.
public struct LexiconTest: Sendable, Hashable {
    /// A sentence written for this purpose.
    public var sentence: String
    /// The measure that is tested.
    public var measure: Measure
    /// The class that must come out.
    public var expected: String
    /// The category that the sentence proves, nil where it proves none (`-` in the file).
    public var category: String?
    /// 1-based line in its file, 0 where it was made in memory.
    public var line: Int

    /// Makes a test.
    public init(
        sentence: String, measure: Measure, expected: String, category: String?, line: Int = 0
    ) {
        self.sentence = sentence
        self.measure = measure
        self.expected = expected
        self.category = category
        self.line = line
    }
}

/// The numbers of `calibration.tsv`, in the order of the file.
public struct Calibration: Sendable, Hashable {
    /// Keys and values in order; each key stands once.
    public private(set) var values: [(key: String, value: Double)] = []

    /// No numbers.
    public init() {}

    /// The number of a key, nil where the file has none. Setting nil removes it.
    public subscript(_ key: String) -> Double? {
        get { values.first { $0.key == key }?.value }
        set {
            if let index = values.firstIndex(where: { $0.key == key }) {
                if let newValue { values[index].value = newValue } else { values.remove(at: index) }
            } else if let newValue {
                values.append((key, newValue))
            }
        }
    }

    /// Equal keys and values in the same order.
    public static func == (left: Calibration, right: Calibration) -> Bool {
        left.values.elementsEqual(right.values) { $0.key == $1.key && $0.value == $1.value }
    }

    /// Feeds keys and values.
    public func hash(into hasher: inout Hasher) {
        for (key, value) in values {
            hasher.combine(key)
            hasher.combine(value)
        }
    }
}
