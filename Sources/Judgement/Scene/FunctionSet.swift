import Lexicon

/// The functions of a word, or of all words of a clause, as bits.
struct FunctionSet: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ category: FunctionCategory) { rawValue = 1 << UInt64(Self.index(category)) }

    private static let order: [FunctionCategory: Int] = Dictionary(
        uniqueKeysWithValues: FunctionCategory.allCases.enumerated().map { ($1, $0) })

    private static func index(_ category: FunctionCategory) -> Int { order[category] ?? 63 }

    static let negator = FunctionSet(.negator)
    static let negatorLeft = FunctionSet(.negatorLeft)
    static let negationIdiom = FunctionSet(.negationIdiom)
    static let intensifier = FunctionSet(.intensifier)
    static let dampener = FunctionSet(.dampener)
    static let booster = FunctionSet(.booster)
    static let hedge = FunctionSet(.hedge)
    static let reportingVerb = FunctionSet(.reportingVerb)
    static let reportingDoubt = FunctionSet(.reportingDoubt)
    static let believingVerb = FunctionSet(.believingVerb)
    static let contrast = FunctionSet(.contrast)
    static let concession = FunctionSet(.concession)
    static let conditional = FunctionSet(.conditional)
    static let counterfactual = FunctionSet(.counterfactual)
    static let questionWord = FunctionSet(.questionWord)
    static let rhetoricalFrame = FunctionSet(.rhetoricalFrame)
    static let questionTag = FunctionSet(.questionTag)
    static let pronounFirst = FunctionSet(.pronounFirst)
    static let pronounSecond = FunctionSet(.pronounSecond)
    static let pronounThird = FunctionSet(.pronounThird)
    static let pronounPluralFirst = FunctionSet(.pronounPluralFirst)
    static let genericPerson = FunctionSet(.genericPerson)
    static let agreement = FunctionSet(.agreement)
    static let disagreement = FunctionSet(.disagreement)
    static let sarcasm = FunctionSet(.sarcasm)
    static let sarcasmOpener = FunctionSet(.sarcasmOpener)
    static let comparison = FunctionSet(.comparison)
    static let exception = FunctionSet(.exception)
    static let selfStance = FunctionSet(.selfStance)
    static let gratitude = FunctionSet(.gratitude)
    static let greeting = FunctionSet(.greeting)

    /// Verbs that put words into somebody's mouth.
    static let speech: FunctionSet = [.reportingVerb, .reportingDoubt, .believingVerb]
}
