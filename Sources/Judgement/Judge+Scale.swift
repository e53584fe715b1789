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
}
