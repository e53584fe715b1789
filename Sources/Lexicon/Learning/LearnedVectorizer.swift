import Language

/// Turns a text into the columns of the entries that it holds. Learning and scoring both go through
/// it, so that they see the same.
struct LearnedVectorizer: Sendable {
    /// The entries that look at the text and at its parent.
    private let own: CompiledLexicon, parent: CompiledLexicon?
    /// The column of each of their entries.
    private let ownColumns: [Int32], parentColumns: [Int32]
    /// The column of each fact of form, -1 where it counts nothing.
    private let factColumns: [Int32]
    /// The pairs of facts that count, and their columns.
    private let pairs: [(pair: FormPair, column: Int32)]
    /// The number of columns.
    let width: Int

    /// One column for each entry of a learned lexicon.
    init(_ lexicon: Lexicon) {
        func compiled(_ scope: EntryScope) -> (CompiledLexicon, [Int32]) {
            var part = Lexicon(about: lexicon.about)
            var columns: [Int32] = []
            for (index, entry) in lexicon.entries.enumerated() where entry.scope == scope {
                var entry = entry
                entry.measure = .classes
                part.entries.append(entry)
                columns.append(Int32(index))
            }
            return (CompiledLexicon([part]), columns)
        }
        (own, ownColumns) = compiled(.text)
        let (others, places) = compiled(.parent)
        parent = places.isEmpty ? nil : others
        parentColumns = places
        var facts: [String: Int32] = [:]
        var pairs: [(pair: FormPair, column: Int32)] = []
        for (index, entry) in lexicon.entries.enumerated() where entry.scope == .form {
            facts[entry.pattern] = Int32(index)
            if let pair = FormPair(pattern: entry.pattern) { pairs.append((pair, Int32(index))) }
        }
        self.pairs = pairs
        factColumns = FormFact.allCases.map { facts[$0.rawValue] ?? -1 }
        width = lexicon.entries.count
    }

    /// Fills `buffers.columns` with the entries found, each once, and `buffers.firsts` with the hit
    /// that found each (first token -1 for facts and for the parent's words).
    func fill(_ buffers: inout LearnedBuffers, hasParent: Bool) {
        if buffers.seen.count < width {
            buffers.seen = Array(repeating: 0, count: width)
            buffers.stamp = 0
        }
        buffers.stamp &+= 1
        buffers.columns.removeAll(keepingCapacity: true)
        buffers.firsts.removeAll(keepingCapacity: true)
        own.match(buffers.text, into: &buffers.hits)
        for hit in buffers.hits.hits {
            let column = ownColumns[Int(own.entries[Int(hit.entry)].source)]
            buffers.add(column, first: hit.first, count: hit.count)
        }
        if hasParent, let parent {
            parent.match(buffers.parent, into: &buffers.hits)
            for hit in buffers.hits.hits {
                let column = parentColumns[Int(parent.entries[Int(hit.entry)].source)]
                buffers.add(column, first: -1, count: 0)
            }
        }
        var facts = FormFact.facts(of: buffers.text, parent: hasParent ? buffers.parent : nil)
        for (pair, column) in pairs where facts & pair.mask == pair.mask {
            buffers.add(column, first: -1, count: 0)
        }
        while facts != 0 {
            let fact = facts.trailingZeroBitCount
            facts &= facts - 1
            if factColumns[fact] >= 0 { buffers.add(factColumns[fact], first: -1, count: 0) }
        }
    }
}

/// The room that scoring needs; one for each worker, reused from text to text.
public struct LearnedBuffers: Sendable {
    var text = TokenizedText(), parent = TokenizedText()
    var hits = HitBuffer()
    var columns: [Int32] = []
    var firsts: [(first: Int32, count: Int32)] = []
    var seen: [UInt32] = []
    var stamp: UInt32 = 0

    /// Empty buffers.
    public init() {}

    @inline(__always)
    mutating func add(_ column: Int32, first: Int32, count: Int32) {
        if seen[Int(column)] == stamp { return }
        seen[Int(column)] = stamp
        columns.append(column)
        firsts.append((first, count))
    }
}

/// What an entry's presence counts before the text is brought to length one: rare words more than
/// common ones (inverse document frequency, Spärck Jones 1972, smoothed), facts of form all alike.
enum EntryValue {
    static func value(scope: EntryScope, count: Int, texts: Int, form: Double) -> Float {
        if scope == .form { return Float(form) }
        return Float(logarithm(Double(1 + texts) / Double(1 + count)) + 1)
    }
}
