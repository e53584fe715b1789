/// Every rule, in the order in which they apply. One line a rule.
enum RuleRegistry {
    /// Rules for stance: first what the writer does with the words, then about whom, then how strongly.
    static let stance: [Rule] = [
        Rules.quoted,
        Rules.scareQuotes,
        Rules.rhetoricalQuestion,
        Rules.question,
        Rules.counterfactual,
        Rules.conditional,
        Rules.demand,
        Rules.attribution,
        Rules.negation,
        Rules.target,
        Rules.labelProtest,
        Rules.targetSplit,
        Rules.contrast,
        Rules.concession,
        Rules.intensifier,
        Rules.hedge,
        Rules.sarcasm,
        Rules.repetition,
    ]

    /// Rules for sentiment.
    static let sentiment: [Rule] = [
        Rules.toneQuoted,
        Rules.toneNegation,
        Rules.toneIntensifier,
        Rules.toneCapitals,
        Rules.toneContrast,
        Rules.toneExclamation,
    ]
}

/// The namespace of the rules; each stands in a file of its own.
enum Rules {}
