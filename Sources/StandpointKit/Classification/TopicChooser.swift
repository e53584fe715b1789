import Language
import Lexicon

/// Chooses the topic under which a text or a thread is judged, by the names that it uses.
public struct TopicChooser: Sendable {
    /// The choice and its reason, as `threads.csv` prints them.
    public struct Choice: Sendable, Equatable {
        /// The topic's id.
        public var topic: String
        /// Why: "names: lenr 14, climate 1", "no topic is named", "given".
        public var reason: String
    }

    private let names: CompiledLexicon
    private let tokenizer = Tokenizer()
    /// A topic's id to that of the most general topic above it that has names.
    private let roots: [String: String]

    /// A chooser over all topics of `library`.
    public init(library: LexiconLibrary) throws(LexiconLibraryError) {
        var topics: [Lexicon] = []
        for folder in library.topics {
            let topic = try library.load(folder).lexicon
            // The fallback serves every dispute, so its names tell none from another.
            if topic.about.id != JudgeStack.fallback { topics.append(topic) }
        }
        let byID = Dictionary(topics.map { ($0.about.id, $0) }) { first, _ in first }
        var roots: [String: String] = [:]
        for topic in topics {
            var root = topic
            var seen: Set = [root.about.id]
            while let parent = root.about.parents.first.flatMap({ byID[$0] }),
                !parent.names.isEmpty, seen.insert(parent.about.id).inserted
            {
                root = parent
            }
            roots[topic.about.id] = root.about.id
        }
        self.roots = roots
        names = CompiledLexicon(topics.map(\.namesOnly))
    }

    /// The most general topic whose names occur most often in `texts`; at equal counts the first by id.
    ///
    /// - Parameters:
    ///   - texts: what to look through, best first; looking ends after `limit` bytes.
    ///   - least: how often a topic must be named at the least.
    /// - Complexity: linear in the text up to `limit`.
    public func choose(_ texts: some Sequence<String>, least: Int, limit: Int = 200_000) -> Choice {
        var counts: [String: Int] = [:]
        var seen = 0
        var tokens = TokenizedText()
        var buffer = HitBuffer()
        for text in texts {
            guard seen < limit else { break }
            seen += text.utf8.count
            tokenizer.tokenize(text, into: &tokens)
            names.match(tokens, into: &buffer)
            for hit in buffer.hits {
                let id = names.lexiconID(of: hit)
                counts[roots[id] ?? id, default: 0] += 1
            }
        }
        return choice(counts, least: least)
    }

    /// The topic of a text that is cut already: that which it names most often, else the fallback.
    func topic(of text: borrowing TokenizedText) -> String {
        var buffer = HitBuffer()
        names.match(copy text, into: &buffer)
        if buffer.hits.isEmpty { return JudgeStack.fallback }
        var counts: [String: Int] = [:]
        for hit in buffer.hits {
            let id = names.lexiconID(of: hit)
            counts[roots[id] ?? id, default: 0] += 1
        }
        return choice(counts, least: 1).topic
    }

    private func choice(_ counts: [String: Int], least: Int) -> Choice {
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = ranked.first, best.value >= least else {
            return Choice(topic: JudgeStack.fallback, reason: "no topic is named")
        }
        let list = ranked.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return Choice(topic: best.key, reason: "names: \(list)")
    }
}

extension Lexicon {
    /// The same lexicon without its entries: enough to find names.
    fileprivate var namesOnly: Lexicon {
        var copy = self
        copy.entries = []
        return copy
    }
}
