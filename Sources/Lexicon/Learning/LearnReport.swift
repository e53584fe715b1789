/// How good a learned lexicon is, on texts that its weights did not see (cross-validated).
public struct LearnReport: Sendable, Hashable {
    /// A class and how well it was found.
    public struct Class: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// The number of texts.
        public var count: Int
        /// Of the texts said to be in it, the share that is.
        public var precision: Double
        /// Of its texts, the share that was found.
        public var recall: Double
        /// The harmonic mean of both.
        public var f1: Double
    }

    /// The topic; empty for the lexicon that serves all.
    public var topic: String
    /// The number of texts learned from.
    public var texts: Int
    /// The number of entries.
    public var entries: Int
    /// The classes in the order of the lexicon.
    public var classes: [Class]
    /// The share of texts whose class was found.
    public var accuracy: Double
    /// The mean of the classes' F1.
    public var macroF1: Double
    /// The mean of the classes' recall.
    public var macroRecall: Double
    /// The number of folds.
    public var folds: Int
    /// The cost of an error (C of the support vector machine) that was best.
    public var cost: Double
    /// Words in fewer texts than this were left out.
    public var leastCount: Int
    /// The same for each topic's own lexicon.
    public var topics: [LearnReport] = []
    /// What was odd in the texts.
    public var warnings: [LearnProblem] = []

    init(
        topic: String, classes names: [String], truth: [Int], guesses: [Int], entries: Int,
        folds: Int, cost: Double, leastCount: Int
    ) {
        self.topic = topic
        texts = truth.count
        self.entries = entries
        self.folds = folds
        self.cost = cost
        self.leastCount = leastCount
        let counts = ClassCounts(truth: truth, guesses: guesses, classes: names.count)
        classes = names.indices.map { index in
            Class(
                name: names[index], count: counts.truth[index], precision: counts.precision(index),
                recall: counts.recall(index), f1: counts.f1(index))
        }
        accuracy = Double(counts.right.reduce(0, +)) / Double(max(1, truth.count))
        macroF1 = classes.map(\.f1).reduce(0, +) / Double(names.count)
        macroRecall = classes.map(\.recall).reduce(0, +) / Double(names.count)
    }
}

/// What classification scores are made of.
struct ClassCounts {
    var truth: [Int], guesses: [Int], right: [Int]

    init(truth: [Int], guesses: [Int], classes: Int) {
        self.truth = Array(repeating: 0, count: classes)
        self.guesses = self.truth
        right = self.truth
        for (actual, guess) in zip(truth, guesses) {
            self.truth[actual] += 1
            self.guesses[guess] += 1
            if actual == guess { right[actual] += 1 }
        }
    }

    func precision(_ index: Int) -> Double {
        guesses[index] == 0 ? 0 : Double(right[index]) / Double(guesses[index])
    }

    func recall(_ index: Int) -> Double {
        truth[index] == 0 ? 0 : Double(right[index]) / Double(truth[index])
    }

    func f1(_ index: Int) -> Double {
        let sum = truth[index] + guesses[index]
        return sum == 0 ? 0 : 2 * Double(right[index]) / Double(sum)
    }

    /// The mean F1 of the classes.
    var macroF1: Double {
        truth.indices.map(f1).reduce(0, +) / Double(truth.count)
    }
}
