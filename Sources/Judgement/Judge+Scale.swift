public import Conversation

extension Judge {
    /// The raw score at which the score of a text of `wordCount` words is 0.707: the scale of
    /// `score = raw / sqrt(raw * raw + scale * scale)`.
    public func scale(of measure: Measure, wordCount: Int) -> Double {
        let unit =
            switch measure {
            case .stance: stanceCalibration.score(1)
            case .sentiment: sentimentCalibration.score(1, wordCount: wordCount)
            }
        guard unit > 0, unit < 1 else { return 1 }
        return (1 / (unit * unit) - 1).squareRoot()
    }

    /// The stance scores that count as neutral: below them a text counts as skeptic, above them as
    /// believer. Of a text without evidence see ``Judgement/noSignalReason``.
    public var neutralScores: ClosedRange<Double> {
        let cuts = stanceCalibration.cuts
        return stanceCalibration.score(cuts.skeptic)...stanceCalibration.score(cuts.believer)
    }
}
