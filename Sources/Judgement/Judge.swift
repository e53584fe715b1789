public import Conversation
public import Language
public import Lexicon

/// How a judge works.
public struct JudgeOptions: Sendable {
    /// Names of rules that are switched off, to see what each is worth.
    public var disabledRules: Set<String>
    /// False leaves the evidence out, where only classes and scores are wanted.
    public var collectsEvidence: Bool

    /// Makes options; the default judges with every rule and collects evidence.
    public init(disabledRules: Set<String> = [], collectsEvidence: Bool = true) {
        self.disabledRules = disabledRules
        self.collectsEvidence = collectsEvidence
    }
}

/// A rule as the documentation and the ablation table show it.
public struct RuleDescription: Sendable {
    /// The name in evidence.
    public var name: String
    /// What it does.
    public var summary: String
    /// A sentence that is judged otherwise without it.
    public var example: String
    /// Which measure it changes.
    public var measure: Measure
}

/// The room that judging needs; one for each worker, reused from text to text.
public struct JudgeBuffers: Sendable {
    var scene = Scene()
    /// The evidence of the text judged last, without its strings.
    public internal(set) var marks: [EvidenceMark] = []

    /// Empty buffers.
    public init() {}

    /// Reads a text, valid UTF-8, for ``Judge/judgeMarks(_:)``.
    public mutating func read(_ text: ArraySlice<UInt8>) {
        Tokenizer().tokenize(utf8: text, into: &scene.doc)
    }

    /// Gives the text read last, as tokens.
    public func withText<Result>(_ body: (borrowing TokenizedText) -> Result) -> Result {
        body(scene.doc)
    }
}

/// Judges stance and sentiment of texts from compiled lexicons, as sums of evidence.
///
/// Sharing a judge among workers is safe; each worker brings its own ``JudgeBuffers``. Judging is
/// linear in the text. A reference, because it holds the compiled lexicons and is passed on for every text.
public final class Judge: Sendable {
    let lexicon: CompiledLexicon
    let tokenizer = Tokenizer()
    let builder: SceneBuilder
    let context: RuleContext
    private let stanceRules: [EnabledRule]
    private let sentimentRules: [EnabledRule]
    let stanceCalibration: StanceCalibration
    let sentimentCalibration: SentimentCalibration
    let options: JudgeOptions
    let writer: EvidenceWriter
    /// The id of the most specific stance lexicon, empty without one.
    public let topicID: String
    /// The language of the most specific lexicon (BCP 47).
    public let language: String
    /// The primary subtags of all languages that a lexicon with weights speaks.
    let spoken: Set<String>
    let identifier = LanguageIdentifier.shared

    /// Compiles lexicons, the general ones first: function words, sentiment, then the topic's parents,
    /// the topic last.
    public convenience init(lexicons: [Lexicon], options: JudgeOptions = JudgeOptions()) {
        self.init(LexiconBase([]), adding: lexicons, options: options)
    }

    /// Compiles lexicons on top of those that several topics share: function words and sentiment.
    public init(
        _ base: LexiconBase, adding topics: [Lexicon], options: JudgeOptions = JudgeOptions()
    ) {
        let compiled = CompiledLexicon(base, adding: topics)
        let lexicons = compiled.lexicons
        let topic = lexicons.lastIndex { $0.about.kind == .stance } ?? -1
        let stance = lexicons.filter { $0.about.kind == .stance }.map(\.calibration)
        let tone = lexicons.filter { $0.about.kind == .sentiment }.map(\.calibration)
        let calibrations = Array(stance.reversed())
        lexicon = compiled
        builder = SceneBuilder(lexicon: compiled, topic: topic, calibrations: calibrations)
        context = RuleContext(
            multipliers: StatusMultipliers(
                categories: compiled.categories, calibrations: calibrations))
        stanceRules = Judge.enabled(RuleRegistry.stance, options)
        sentimentRules = Judge.enabled(RuleRegistry.sentiment, options)
        stanceCalibration = StanceCalibration(calibrations)
        sentimentCalibration = SentimentCalibration(tone.reversed())
        writer = EvidenceWriter(lexicon: compiled)
        topicID = topic >= 0 ? lexicons[topic].about.id : ""
        language = lexicons.last?.about.language ?? "en"
        let weighted = lexicons.filter { $0.about.kind == .stance || $0.about.kind == .sentiment }
        spoken = Set(weighted.map { Judge.primary($0.about.language) })
        self.options = options
    }

    /// `de` of `de-CH`.
    private static func primary(_ tag: String) -> String {
        String(decoding: tag.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// A rule without its strings.
    private struct EnabledRule: Sendable {
        let apply: @Sendable (_ scene: inout Scene, _ context: RuleContext, _ bit: UInt64) -> Void
        let bit: UInt64
    }

    private static func enabled(_ rules: [Rule], _ options: JudgeOptions) -> [EnabledRule] {
        rules.enumerated().compactMap { number, rule in
            options.disabledRules.contains(rule.name)
                ? nil : EnabledRule(apply: rule.apply, bit: 1 << UInt64(number))
        }
    }

    /// Every rule of the engine, stance first, in the order in which they apply.
    public static let rules: [RuleDescription] =
        RuleRegistry.stance.map {
            RuleDescription(
                name: $0.name, summary: $0.summary, example: $0.example, measure: .stance)
        }
        + RuleRegistry.sentiment.map {
            RuleDescription(
                name: $0.name, summary: $0.summary, example: $0.example, measure: .sentiment)
        }

    /// Judges one text by its words alone.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - quotes: The stretches that the page's markup gives as quoted.
    ///   - buffers: Room, reused.
    public func judge(
        _ text: String, quotes: [Quotation] = [], buffers: inout JudgeBuffers
    ) -> Judgement {
        tokenizer.tokenize(text, quotes: quotes, into: &buffers.scene.doc)
        return judgeTokens(&buffers, collectsEvidence: options.collectsEvidence)
    }

    /// Judges the text that `buffers` read last. The evidence is left in ``JudgeBuffers/marks``, and the
    /// judgement holds none: for callers that write it themselves.
    public func judgeMarks(_ buffers: inout JudgeBuffers) -> Judgement {
        judgeScene(&buffers.scene, marks: &buffers.marks)
    }

    /// Judges the tokens that `buffers` hold.
    func judgeTokens(_ buffers: inout JudgeBuffers, collectsEvidence: Bool) -> Judgement {
        var judgement = judgeScene(&buffers.scene, marks: &buffers.marks)
        guard collectsEvidence else { return judgement }
        judgement.evidence.reserveCapacity(buffers.marks.count)
        for mark in buffers.marks {
            judgement.evidence.append(writer.evidence(mark, buffers.scene.doc))
        }
        return judgement
    }

    private func judgeScene(_ scene: inout Scene, marks: inout [EvidenceMark]) -> Judgement {
        let language = identifier.language(of: scene.doc)
        if let language, !spoken.isEmpty, !spoken.contains(language) {
            scene.clear()
            marks.removeAll(keepingCapacity: true)
            return unspoken(scene, language)
        }
        lexicon.match(scene.doc, into: &scene.hits)
        builder.build(&scene)
        if !scene.cues.isEmpty {
            for rule in stanceRules { rule.apply(&scene, context, rule.bit) }
        }
        if !scene.tones.isEmpty {
            for rule in sentimentRules { rule.apply(&scene, context, rule.bit) }
        }
        writer.write(scene, to: &marks)
        var judgement = conclude(scene)
        judgement.language = language
        return judgement
    }

    /// A text in a language that no lexicon speaks: nothing is looked for in it.
    private func unspoken(_ scene: Scene, _ language: String) -> Judgement {
        var judgement = Judgement(
            wordCount: scene.doc.wordCount, quotedWordCount: scene.doc.quotedWordCount)
        let p = stanceCalibration.silent
        judgement.pSkeptic = p.skeptic
        judgement.pBeliever = p.believer
        judgement.pNeutral = p.neutral
        judgement.language = language
        judgement.noSignalReason = "language"
        return judgement
    }

    /// The id of a mark's entry in its lexicon.
    public func entryID(_ mark: EvidenceMark) -> String { writer.entryID(mark.entry) }

    /// The id of the lexicon of a mark's entry.
    public func lexiconID(_ mark: EvidenceMark) -> String { writer.lexiconID(mark.entry) }

    /// The category of a mark's entry.
    public func category(_ mark: EvidenceMark) -> String { writer.category(mark.entry) }

    /// The status and the rules that changed a mark, as ``Evidence/modifiers`` has them.
    public func modifiers(_ mark: EvidenceMark) -> [String] { writer.modifiers(mark) }

    /// Appends those names, joined by `|`.
    public func appendModifiers(_ mark: EvidenceMark, to out: inout [UInt8]) {
        writer.appendModifiers(mark, to: &out)
    }

    private func conclude(_ scene: Scene) -> Judgement {
        var raw = 0.0
        var counted = false
        for cue in scene.cues {
            raw += Double(cue.contribution)
            if cue.contribution != 0 { counted = true }
        }
        var tone = 0.0
        for item in scene.tones { tone += Double(item.contribution) }
        var judgement = Judgement(
            wordCount: scene.doc.wordCount, quotedWordCount: scene.doc.quotedWordCount)
        judgement.sentimentScore = sentimentCalibration.score(
            tone, wordCount: scene.doc.wordCount)
        judgement.sentiment = sentimentCalibration.sentiment(tone, of: scene)
        let reason = NoSignal.reason(scene, counted: counted)
        let p = reason == nil ? stanceCalibration.probabilities(raw) : stanceCalibration.silent
        judgement.pSkeptic = p.skeptic
        judgement.pBeliever = p.believer
        judgement.pNeutral = p.neutral
        if let reason {
            judgement.noSignalReason = reason
        } else {
            judgement.stanceScore = stanceCalibration.score(raw)
            judgement.stance = StanceClass.best(p)
        }
        judgement.stanceInContext = judgement.stance
        judgement.contextScore = judgement.stanceScore
        return judgement
    }
}

/// Picks the likeliest class; a tie goes to neutral.
enum StanceClass {
    static func best(_ p: (skeptic: Double, believer: Double, neutral: Double)) -> Stance {
        if p.skeptic > p.neutral && p.skeptic > p.believer { return .skeptic }
        if p.believer > p.neutral && p.believer > p.skeptic { return .believer }
        return .neutral
    }
}
