public import Judgement
import Lexicon
public import Reporting

/// The judges of a run: one a topic, made when first asked for, and what chooses among them.
///
/// A value that is changed while topics are chosen, and only read while texts are judged.
public struct JudgeStack: Sendable {
    /// A topic's judge with the lexicons behind it; a reference, because a judge is a large value.
    public final class Topic: Sendable {
        /// The topic's id.
        public let id: String
        /// Judges texts under this topic.
        public let judge: TopicJudge
        /// The lexicons it uses, the most general first.
        public let lexicons: [LexiconInformation]
        /// Hash over all of these.
        public let sha256: String

        init(id: String, judge: TopicJudge, lexicons: [LexiconInformation], sha256: String) {
            self.id = id
            self.judge = judge
            self.lexicons = lexicons
            self.sha256 = sha256
        }
    }

    /// The topic of texts that name none.
    public static let fallback = "claims"

    private let library: LexiconLibrary
    private let options: JudgeOptions
    private var topics: [String: Topic] = [:]
    /// What every topic stands on, loaded and compiled once.
    private var base: (loaded: [LoadedLexicon], compiled: LexiconBase)?
    /// The base with parents of topics, by the parents' paths.
    private var compiledParents: [String: LexiconBase] = [:]
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

    /// Makes the judge of the topic named `name` (id, name below the library's root, or folder).
    public mutating func load(_ name: String) throws(LexiconLibraryError) -> Topic {
        if let topic = topics[name] { return topic }
        let base = try loadBase()
        let chain = try library.chain(topic: name, cache: &cache)
        let stack = base.loaded + chain
        let judging = chain.filter { $0.lexicon.about.kind != .learned }
        let topic = Topic(
            id: library.id(of: stack) ?? name,
            judge: TopicJudge(
                judge: Judge(
                    parents(of: judging, on: base.compiled),
                    adding: judging.suffix(1).map(\.lexicon), options: options),
                scorer: LearnedScorer(
                    chain.map(\.lexicon).filter { $0.about.kind == .learned })),
            lexicons: stack.map(LexiconInformation.init),
            sha256: Identity.hash(stack.map(\.sha256)))
        topics[name] = topic
        topics[topic.id] = topic
        return topic
    }

    /// What the last of a chain stands on, compiled once for all topics with the same parents.
    private mutating func parents(
        of chain: [LoadedLexicon], on base: LexiconBase
    ) -> LexiconBase {
        var compiled = base
        var key = ""
        for parent in chain.dropLast() {
            key += parent.folder.path + "\n"
            let made = compiledParents[key] ?? LexiconBase(compiled, adding: parent.lexicon)
            compiledParents[key] = made
            compiled = made
        }
        return compiled
    }

    private mutating func loadBase() throws(LexiconLibraryError) -> (
        loaded: [LoadedLexicon], compiled: LexiconBase
    ) {
        if let base { return base }
        let loaded = try library.base()
        let made = (loaded, LexiconBase(loaded.map(\.lexicon)))
        base = made
        return made
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
