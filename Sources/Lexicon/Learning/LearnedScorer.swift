public import Conversation
import Language

/// One reason for a learned lexicon's judgement.
public struct LearnedContribution: Sendable, Hashable {
    /// The words in the text (UTF-8 bytes); empty for facts of form and the parent's words.
    public var span: TextSpan
    /// The entry's id.
    public var entryID: String
    /// Its category.
    public var category: String
    /// Its weight on the axis of the poles: positive towards believer, or a friendly tone. For
    /// foreign classes: towards the class that was found.
    public var weight: Double
    /// What it added on that axis.
    public var value: Double
}

/// What a learned lexicon makes of a text.
public struct LearnedResult: Sendable, Hashable {
    /// The likeliest class: index into ``LearnedScorer/classes``.
    public var best: Int
    /// Probabilities, one a class; they sum to 1.
    public var probabilities: [Double]
    /// The lexicon that judged: the topic's, or the general one.
    public var lexiconID: String
    /// True when not one entry was found, so that only the classes' frequencies spoke.
    public var isEmpty: Bool
    /// The reasons in the order of the text, facts of form last.
    public var contributions: [LearnedContribution]
}

/// Judges texts by learned lexicons: one for all topics, and one for each topic that has its own.
///
/// A linear model: each entry found counts its rarity, the whole is brought to length one, weighed by
/// class and turned into probabilities. Linear in the text.
public struct LearnedScorer: Sendable {
    /// The class names.
    public let classes: [String]
    /// What the classes say.
    public let measure: Measure
    /// True when the classes are those of ``measure`` (`skeptic`, `believer`, `neutral`; `negative`,
    /// `neutral`, `positive`); otherwise only the class name is a result.
    public let isNative: Bool

    private let models: [LearnedModel]
    private let topics: [String: Int]
    private let tokenizer = Tokenizer()

    /// Compiles learned lexicons, the general one first; nil where the first is not of the kind
    /// `learned`. A topic's lexicon whose classes differ from the first one's is left out.
    public init?(_ lexicons: [Lexicon]) {
        guard let general = lexicons.first, general.about.kind == .learned,
            general.about.classes.count > 1
        else { return nil }
        classes = general.about.classes
        measure = general.about.measure ?? .stance
        let poles = LearnedPoles(classes, measure)
        isNative = poles.isNative
        var models = [LearnedModel(general, poles)]
        var topics: [String: Int] = [:]
        for lexicon in lexicons.dropFirst()
        where lexicon.about.kind == .learned && lexicon.about.classes == classes {
            topics[lexicon.about.topic] = models.count
            models.append(LearnedModel(lexicon, poles))
        }
        self.models = models
        self.topics = topics
    }

    /// Judges a text.
    ///
    /// - Parameters:
    ///   - parent: The text that it answers; empty for none.
    ///   - topic: Its topic; the general lexicon judges where that is empty or unknown.
    ///   - explains: Whether the reasons are wanted.
    public func score(
        _ text: String, parent: String = "", topic: String = "", explains: Bool = true,
        buffers: inout LearnedBuffers
    ) -> LearnedResult {
        tokenizer.tokenize(text, into: &buffers.text)
        if !parent.isEmpty { tokenizer.tokenize(parent, into: &buffers.parent) }
        let model = models[topics[topic] ?? 0]
        return model.score(&buffers, hasParent: !parent.isEmpty, explains: explains)
    }

    /// Judges a text and writes the result over what the rules of judgement said for this measure:
    /// class, score (probability of one pole less that of the other), probabilities and evidence.
    /// Foreign classes change nothing.
    ///
    /// - Returns: the class name.
    @discardableResult
    public func apply(
        to judgement: inout Judgement, text: String, parent: String = "", topic: String = "",
        collectsEvidence: Bool = true, buffers: inout LearnedBuffers
    ) -> String {
        let result = score(
            text, parent: parent, topic: topic, explains: collectsEvidence, buffers: &buffers)
        let label = classes[result.best]
        guard isNative else { return label }
        func probability(_ name: String) -> Double {
            classes.firstIndex(of: name).map { result.probabilities[$0] } ?? 0
        }
        switch measure {
        case .stance:
            judgement.pSkeptic = probability(Stance.skeptic.rawValue)
            judgement.pBeliever = probability(Stance.believer.rawValue)
            judgement.pNeutral = probability(Stance.neutral.rawValue)
            judgement.stanceScore = judgement.pBeliever - judgement.pSkeptic
            judgement.stance = Stance(rawValue: label) ?? .neutral
            judgement.noSignalReason = nil
            if result.isEmpty || buffers.text.tokens.isEmpty {
                judgement.stance = .noSignal
                judgement.stanceScore = 0
                judgement.noSignalReason = buffers.text.tokens.isEmpty ? "empty" : "no_words"
            }
            judgement.stanceInContext = judgement.stance
            judgement.contextScore = judgement.stanceScore
        case .sentiment:
            judgement.sentimentScore =
                probability(Sentiment.positive.rawValue) - probability(Sentiment.negative.rawValue)
            judgement.sentiment = Sentiment(rawValue: label) ?? .neutral
        }
        if collectsEvidence { replaceEvidence(of: &judgement, by: result, buffers) }
        return label
    }

    private func replaceEvidence(
        of judgement: inout Judgement, by result: LearnedResult, _ buffers: LearnedBuffers
    ) {
        let others = judgement.evidence.filter { $0.measure != measure }
        let text = buffers.text
        let own = result.contributions.map { item in
            Evidence(
                span: item.span,
                matchedText: item.span.start == item.span.end
                    ? item.entryID
                    : text.sourceString(from: UInt32(item.span.start), to: UInt32(item.span.end)),
                entryID: item.entryID, lexiconID: result.lexiconID, measure: measure,
                category: item.category, baseWeight: item.weight, modifiers: [],
                multiplier: item.weight == 0 ? 0 : item.value / item.weight,
                contribution: item.value)
        }
        judgement.evidence = measure == .stance ? own + others : others + own
    }
}

/// Which classes are the poles of a measure.
struct LearnedPoles: Sendable {
    /// The places of the class to which weights above 0 speak, and of its opposite.
    var positive: Int?, negative: Int?
    /// True when all classes are the measure's own, and both poles are among them.
    var isNative: Bool

    init(_ classes: [String], _ measure: Measure) {
        let own =
            measure == .stance
            ? [Stance.skeptic, .neutral, .believer].map(\.rawValue)
            : Sentiment.allCases.map(\.rawValue)
        negative = classes.firstIndex(of: own[0])
        positive = classes.firstIndex(of: own[2])
        isNative = classes.allSatisfy(own.contains) && positive != nil && negative != nil
    }

    /// Weights by class brought onto the axis of the poles; for foreign classes, that of `best`
    /// against the mean of the others.
    func axis(_ weights: ArraySlice<Float>, best: Int) -> Double {
        let first = weights.startIndex
        if isNative, let positive, let negative {
            return Double(weights[first + positive] - weights[first + negative])
        }
        let own = Double(weights[first + best])
        let sum = Double(weights.reduce(0, +))
        return own - (sum - own) / Double(weights.count - 1)
    }
}
