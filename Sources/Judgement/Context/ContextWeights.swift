/// What context is worth, in nats of the log odds of believer against skeptic.
///
/// Log odds mean the same under every calibration; ``StanceCalibration/raw(logOdds:)`` turns them into
/// raw score. A *position* is a comment's probability of believer less that of skeptic, -1 to 1, less
/// what a text without any evidence has.
enum ContextWeights {
    /// A reply that agrees outright with a parent at position 1.
    ///
    /// RumourEval 2019, train: of the replies that open with an outright cue (exactly, agreed, well
    /// said, +1) eleven support for each that denies; ln 11 = 2.4.
    static let agreement = 2.4
    /// A reply that disagrees outright with a parent at position 1, as odds of the opposite pole.
    ///
    /// The same set: replies that disagree with a post that supports a rumour deny it 4.3 times as
    /// often as they support it; ln 4.3 = 1.5.
    static let disagreement = 1.5
    /// A reply that takes the claim for granted and does not contradict a parent at position 1. Small on
    /// purpose: it never decides alone.
    static let sharedPresupposition = 0.5
    /// An author whose other comments have the shrunk mean position 1.
    ///
    /// From how far the authors of labelled comments keep to one side (96 comments of 27 authors of
    /// argued threads on cold fusion): 6.0 with the coders' labels as positions, 5.6 with the engine's
    /// own, rounded down.
    static let author = 5.0
    /// Comments of no position that the mean of an author's comments is shrunk by; the likelihood on
    /// the same comments is flat from 2 to 3.
    static let authorPrior = 2.0
    /// One other comment is no habit.
    static let leastOthers = 2
    /// A mean below this says nothing and makes no evidence.
    static let leastAuthorMean = 0.05
    /// What the author's habit counts for a comment whose own words say nothing: most of those are asides
    /// (of such comments in argued threads three in five are neutral, whoever wrote them).
    static let silentShare = 0.5
}

extension StanceCalibration {
    /// The raw score that changes the log odds of believer against skeptic by `logOdds`.
    func raw(logOdds: Double) -> Double { logOdds / slopeSum }

    /// Where a raw score stands between skeptic (-1) and believer (1); 0 for no evidence.
    func position(_ raw: Double) -> Double {
        let p = probabilities(raw)
        let none = probabilities(0)
        return max(-1, min(1, p.believer - p.skeptic - (none.believer - none.skeptic)))
    }
}
