import Language

/// What a lexicon finds in a corpus, and what each entry is worth there.
///
/// The score of a text is the sum of the weights found, brought between -1 and 1 by
/// s / sqrt(s² + 15); the rules of judgement are left out, so that the figures are those of the
/// lexicon.
public struct LexiconCoverage: Sendable {
    /// What became of one entry.
    public struct Row: Sendable {
        /// The entry.
        public var entry: LexiconEntry
        /// How often it was found.
        public var hits: Int
        /// In how many texts.
        public var texts: Int
        /// How far the corpus's mean score moves when this entry is left out: the mean without it
        /// less the mean with it.
        public var influence: Double
        /// Texts whose score has another sign, or none, when this entry is left out.
        public var turned: Int
        /// How many more texts lean to the positive pole, and to the negative one, without it.
        public var positiveShift: Int, negativeShift: Int
    }

    /// Two entries of opposite sign that were found in the same sentence.
    public struct Conflict: Sendable {
        /// The entries, the one that stands first in the lexicon first.
        public var first: LexiconEntry, second: LexiconEntry
        /// The number of sentences.
        public var sentences: Int
    }

    /// All figures.
    public struct Report: Sendable {
        /// The number of texts.
        public var texts: Int
        /// The number of texts in which anything was found.
        public var textsWithHits: Int
        /// The mean score.
        public var meanScore: Double
        /// Texts that lean to the positive pole (believers, friendly words), and to the negative one.
        public var positive: Int, negative: Int
        /// The entries found, the most influential first.
        public var rows: [Row]
        /// The entries never found.
        public var dead: [LexiconEntry]
        /// The most frequent conflicts, at most 100.
        public var conflicts: [Conflict]
    }

    private struct Pair: Hashable, Sendable {
        var first: Int32, second: Int32
    }

    private let lexicon: Lexicon
    private let compiled: CompiledLexicon
    private let tokenizer = Tokenizer()
    private var text = TokenizedText()
    private var buffer = HitBuffer()
    private var hits: [Int], texts: [Int], shifts: [Double]
    private var conflicts: [Pair: Int] = [:]
    private var turned: [Int], positiveShifts: [Int], negativeShifts: [Int]
    private var count = 0, found = 0
    private var positive = 0, negative = 0
    private var sum = 0.0

    /// Counts nothing yet.
    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        compiled = CompiledLexicon([lexicon])
        hits = Array(repeating: 0, count: lexicon.entries.count)
        texts = hits
        turned = hits
        positiveShifts = hits
        negativeShifts = hits
        shifts = Array(repeating: 0, count: lexicon.entries.count)
    }

    /// Counts one text. Linear in its words.
    public mutating func add(_ source: String) {
        count += 1
        tokenizer.tokenize(source, into: &text)
        compiled.match(text, into: &buffer)
        var own: [Int: Double] = [:]
        var total = 0.0
        var sentence: UInt32 = 0
        var inSentence: [Int32] = []
        for hit in buffer.hits where hit.layer != .name {
            let entry = compiled.entries[Int(hit.entry)]
            let index = Int(entry.source)
            hits[index] += 1
            if hit.layer == .function {
                own[index, default: 0] += 0
                continue
            }
            let weight = lexicon.entries[index].weight
            own[index, default: 0] += weight
            total += weight
            let place = text.tokens[Int(hit.first)].sentence
            if place != sentence { inSentence.removeAll(keepingCapacity: true) }
            sentence = place
            noteConflicts(Int32(index), weight, &inSentence)
        }
        if !own.isEmpty { found += 1 }
        let score = Self.squashed(total)
        sum += score
        let side = Self.side(total)
        if side > 0 { positive += 1 } else if side < 0 { negative += 1 }
        for (index, weight) in own {
            texts[index] += 1
            shifts[index] += Self.squashed(total - weight) - score
            let other = Self.side(total - weight)
            guard other != side else { continue }
            turned[index] += 1
            positiveShifts[index] += (other > 0 ? 1 : 0) - (side > 0 ? 1 : 0)
            negativeShifts[index] += (other < 0 ? 1 : 0) - (side < 0 ? 1 : 0)
        }
    }

    /// Pairs with the last eight entries of the sentence, so that long ones stay linear.
    private mutating func noteConflicts(
        _ index: Int32, _ weight: Double, _ before: inout [Int32]
    ) {
        for other in before.suffix(8)
        where other != index && lexicon.entries[Int(other)].weight * weight < 0 {
            conflicts[Pair(first: min(index, other), second: max(index, other)), default: 0] += 1
        }
        before.append(index)
    }

    /// The sign of a sum of weights; what is left of weights that cancel out has none.
    private static func side(_ sum: Double) -> Int { abs(sum) < 1e-9 ? 0 : sum > 0 ? 1 : -1 }

    private static func squashed(_ sum: Double) -> Double { sum / (sum * sum + 15).squareRoot() }

    /// The figures so far. Rows are ordered by the size of their influence, then by their place.
    public func report() -> Report {
        let total = Double(max(1, count))
        var rows: [(place: Int, row: Row)] = []
        var dead: [LexiconEntry] = []
        for (index, entry) in lexicon.entries.enumerated() where entry.scope == .text {
            if hits[index] == 0 {
                dead.append(entry)
            } else {
                rows.append(
                    (
                        index,
                        Row(
                            entry: entry, hits: hits[index], texts: texts[index],
                            influence: shifts[index] / total, turned: turned[index],
                            positiveShift: positiveShifts[index],
                            negativeShift: negativeShifts[index])
                    ))
            }
        }
        rows.sort { (-abs($0.row.influence), $0.place) < (-abs($1.row.influence), $1.place) }
        let pairs = conflicts.sorted {
            (-$0.value, $0.key.first, $0.key.second) < (-$1.value, $1.key.first, $1.key.second)
        }
        return Report(
            texts: count, textsWithHits: found, meanScore: sum / total, positive: positive,
            negative: negative, rows: rows.map(\.row), dead: dead,
            conflicts: pairs.prefix(100).map {
                Conflict(
                    first: lexicon.entries[Int($0.key.first)],
                    second: lexicon.entries[Int($0.key.second)], sentences: $0.value)
            })
    }
}
