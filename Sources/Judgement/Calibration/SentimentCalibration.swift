import Conversation
import Lexicon

/// Turns the sum of tones into a score and a class.
struct SentimentCalibration: Sendable {
    private let scale: Double
    private let negativeCut: Double, positiveCut: Double

    init(_ calibrations: [Calibration]) {
        func value(_ key: String, _ standard: Double) -> Double {
            calibrations.lazy.compactMap { $0[key] }.first ?? standard
        }
        // VADER's alpha of 15 as a scale.
        scale = value("scale", 3.873)
        negativeCut = value("negative.cut", -0.05)
        positiveCut = value("positive.cut", 0.05)
    }

    /// -1 to 1.
    func score(_ raw: Double) -> Double { raw / (raw * raw + scale * scale).squareRoot() }

    /// The class of a score.
    func sentiment(_ score: Double) -> Sentiment {
        if score <= negativeCut { return .negative }
        return score >= positiveCut ? .positive : .neutral
    }
}
