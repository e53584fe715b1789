import Lexicon

/// Turns the sum of stance evidence into a score and into probabilities.
///
/// The model is a stereotype logit (Anderson 1984): neutral is the reference, each pole has a bias and
/// a slope on the raw score. The figures come from the topic's `calibration.tsv`, fitted on labelled
/// comments.
struct StanceCalibration: Sendable {
    /// The raw score at which the squashed score is 0.707.
    let scale: Double
    private let skepticBias: Double, skepticSlope: Double
    private let believerBias: Double, believerSlope: Double
    /// The probabilities of a text in which nothing was found. Not those of evidence that sums to nothing:
    /// who says nothing of the claim is neutral more often than who says two things.
    let silent: (skeptic: Double, believer: Double, neutral: Double)

    init(_ calibrations: [Calibration]) {
        func value(_ key: String, _ standard: Double) -> Double {
            calibrations.lazy.compactMap { $0[key] }.first ?? standard
        }
        scale = value("scale", 2)
        skepticBias = value("skeptic.bias", -0.6)
        skepticSlope = value("skeptic.slope", 1.6)
        believerBias = value("believer.bias", -0.6)
        believerSlope = value("believer.slope", 1.6)
        // Of texts without any entry three in five are neutral and one in five takes either side, in
        // comments on cold fusion as in pages on health.
        let pole = exponential(value("silent.bias", -1.1))
        silent = (pole / (1 + 2 * pole), pole / (1 + 2 * pole), 1 / (1 + 2 * pole))
    }

    /// By how much a raw score of 1 changes the log odds of believer against skeptic.
    var slopeSum: Double { skepticSlope + believerSlope }

    /// -1 to 1.
    func score(_ raw: Double) -> Double { raw / (raw * raw + scale * scale).squareRoot() }

    /// The raw scores below which skeptic is the likeliest class and above which believer is; one and the
    /// same where neutral never is.
    var cuts: (skeptic: Double, believer: Double) {
        let skeptic = skepticBias / skepticSlope, believer = -believerBias / believerSlope
        if skeptic < believer { return (skeptic, believer) }
        let both = (skepticBias - believerBias) / slopeSum
        return (both, both)
    }

    /// The probabilities of skeptic, believer, neutral; they sum to 1.
    func probabilities(_ raw: Double) -> (skeptic: Double, believer: Double, neutral: Double) {
        let bounded = max(-20, min(20, raw))
        let skeptic = exponential(skepticBias - skepticSlope * bounded)
        let believer = exponential(believerBias + believerSlope * bounded)
        let sum = 1 + skeptic + believer
        return (skeptic / sum, believer / sum, 1 / sum)
    }
}
