public import Conversation

/// The positions that one author takes under one topic, over all threads of a run.
public struct AuthorPositions: Sendable, Hashable {
    /// Comments that were judged by their words.
    public private(set) var count = 0
    /// The sum of their positions, -1 (skeptic) to 1 (believer) each.
    public private(set) var sum = 0.0

    /// Nothing yet.
    public init() {}

    /// Adds a comment's position.
    public mutating func add(_ position: Double) {
        count += 1
        sum += position
    }

    /// The mean over all comments but one at `position`, shrunk towards 0 as if two comments without a
    /// position came with them (a mean under a normal prior; James and Stein 1961).
    func mean(without position: Double) -> Double {
        (sum - position) / (Double(count - 1) + ContextWeights.authorPrior)
    }
}

extension Judge {
    /// Where the words alone place a comment: probability of believer less that of skeptic, less what
    /// a text without evidence has. 0 for no signal; nil where there was nothing to judge.
    public func position(of judgement: Judgement) -> Double? {
        switch judgement.noSignalReason {
        case nil:
            let none = stanceCalibration.probabilities(0)
            return max(
                -1,
                min(
                    1,
                    judgement.pBeliever - judgement.pSkeptic - (none.believer - none.skeptic)))
        case "no_words": return 0
        default: return nil
        }
    }

    /// Adds what the author's other comments say to a judgement of ``judgeThread(_:article:buffers:)``.
    ///
    /// - Parameters:
    ///   - positions: All of the author's comments under this topic, the judged one included.
    ///   - judgement: Gets a row of evidence of category `context`, and its class and score in context
    ///     anew. Unchanged where there are fewer than two other comments, where their mean says
    ///     nothing, or where there was nothing to judge.
    public func addAuthor(_ positions: AuthorPositions, to judgement: inout Judgement) {
        let others = positions.count - 1
        guard !options.disabledRules.contains(ContextRules.author.name),
            others >= ContextWeights.leastOthers, let own = position(of: judgement)
        else { return }
        let mean = positions.mean(without: own)
        guard abs(mean) >= ContextWeights.leastAuthorMean else { return }
        let share = judgement.stance == .noSignal ? ContextWeights.silentShare : 1
        judgement.evidence.append(
            .context(
                "the author's \(others) other comments: \(mean < 0 ? "skeptic" : "believer")",
                entryID: "author", lexiconID: ContextRules.lexiconID,
                rule: ContextRules.author.name,
                weight: stanceCalibration.raw(logOdds: ContextWeights.author) * share,
                multiplier: mean))
        concludeContext(&judgement)
    }
}

extension Evidence {
    /// A row of what was seen around a text.
    static func context(
        _ seen: String, entryID: String, lexiconID: String, rule: String, weight: Double,
        multiplier: Double
    ) -> Evidence {
        Evidence(
            span: TextSpan(start: 0, end: 0), matchedText: seen, entryID: entryID,
            lexiconID: lexiconID, measure: .stance, category: ContextRules.category,
            baseWeight: weight, modifiers: [rule], multiplier: multiplier,
            contribution: weight * multiplier)
    }
}
