import Conversation
import Lexicon

/// Turns the sum of tones into a score and a class.
struct SentimentCalibration: Sendable {
    private let scale: Double
    private let negativeCut: Double, positiveCut: Double
    /// Whether long texts are divided by the root of their length.
    private let lengthPower: Double

    init(_ calibrations: [Calibration]) {
        func value(_ key: String, _ standard: Double) -> Double {
            calibrations.lazy.compactMap { $0[key] }.first ?? standard
        }
        // VADER's alpha of 15 as a scale.
        scale = value("scale", 3.873)
        negativeCut = value("negative.cut", -0.05)
        positiveCut = value("positive.cut", 0.05)
        lengthPower = value("length.power", 0)
    }

    /// The sum as a score from -1 to 1.
    ///
    /// A long text has more words of either tone, so its sum is divided by (words / 15) to the power
    /// `length.power` first: 0 leaves it, 0.5 takes the standard error of a sum as the measure.
    func score(_ raw: Double, wordCount: Int) -> Double {
        let length = Double(max(1, wordCount)) / 15
        let sum = lengthPower == 0.5 ? raw / length.squareRoot() : raw
        return sum / (sum * sum + scale * scale).squareRoot()
    }

    /// The class of a score.
    func sentiment(_ score: Double) -> Sentiment {
        if score <= negativeCut { return .negative }
        return score >= positiveCut ? .positive : .neutral
    }
}
