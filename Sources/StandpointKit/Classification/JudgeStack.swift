public import Judgement
import Lexicon
import Pipeline
public import Reporting

/// The judges of a run: one a topic, made when first used, and what chooses among them.
///
/// A value that is changed while topics are chosen, and only read while texts are judged.
public struct JudgeStack: Sendable {
    /// A topic's judge with the lexicons behind it; a reference, because a judge is a large value.
    public final class Topic: Sendable {
        /// The topic's id.
        public let id: String
        /// The lexicons it uses, the most general first.
        public let lexicons: [LexiconInformation]
        /// Hash over all of these.
        public let sha256: String

        private let made = Locked<TopicJudge?>(nil)
        private let make: @Sendable () -> TopicJudge

        init(
            id: String, lexicons: [LexiconInformation], sha256: String,
            make: @escaping @Sendable () -> TopicJudge
        ) {
            self.id = id
            self.lexicons = lexicons
            self.sha256 = sha256
            self.make = make
        }

        /// Judges texts under this topic. Its lexicons are compiled when it is first asked for: a run
        /// knows all topics and meets few.
        public var judge: TopicJudge {
            made.withLock { made in
                if let made { return made }
                let judge = make()
                made = judge
                return judge
            }
        }
    }

    /// The topic of texts that name none.
    public static let fallback = "claims"

    private let library: LexiconLibrary
    private let options: JudgeOptions
    private var topics: [String: Topic] = [:]
    /// What every topic stands on.
    private var base: [LoadedLexicon]?
    private let bases = CompiledBases()
    /// The other lexicons loaded so far, by path.
    private var cache: [String: LoadedLexicon] = [:]

    /// A stack over `library`.
    public init(library: LexiconLibrary, options: JudgeOptions = JudgeOptions()) {
        self.library = library
        self.options = options
    }

    /// Topics made so far, by id.
    public var loaded: [Topic] { topics.values.sorted { $0.id < $1.id } }

    /// The judge of a topic that was loaded before; nil where it was not.
    public subscript(id: String) -> Topic? { topics[id] }

    /// Reads the lexicons of the topic named `name` (id, name below the library's root, or folder).
    public mutating func load(_ name: String) throws(LexiconLibraryError) -> Topic {
        if let topic = topics[name] { return topic }
        let base = try loadBase()
        let chain = try library.chain(topic: name, cache: &cache)
        let stack = base + chain
        let judging = base + chain.filter { $0.lexicon.about.kind != .learned }
        let learned = chain.map(\.lexicon).filter { $0.about.kind == .learned }
        let topic = Topic(
            id: library.id(of: stack) ?? name, lexicons: stack.map(LexiconInformation.init),
            sha256: Identity.hash(stack.map(\.sha256))
        ) { [options, bases] in
            TopicJudge(
                judge: Judge(bases.base(of: judging), adding: [], options: options),
                scorer: LearnedScorer(learned))
        }
        topics[name] = topic
        topics[topic.id] = topic
        return topic
    }

    private mutating func loadBase() throws(LexiconLibraryError) -> [LoadedLexicon] {
        if let base { return base }
        let loaded = try library.base()
        base = loaded
        return loaded
    }
}

extension LexiconInformation {
    /// What a report says of a loaded lexicon.
    init(_ loaded: LoadedLexicon) {
        let about = loaded.lexicon.about
        self.init(
            id: about.id, title: about.title, version: about.version, sha256: loaded.sha256,
            licence: about.licence, sources: about.sources,
            entryCount: loaded.lexicon.entries.count)
    }
}
