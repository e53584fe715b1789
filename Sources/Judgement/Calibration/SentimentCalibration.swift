import Conversation
import Language
import Lexicon

/// Turns the sum of tones into a score and a class.
///
/// The class comes from a model of three classes with two sums: neutral has the log odds `u`, positive
/// `z` and negative `-z`, so a text is positive where z > u and z > 0. z is the sum of tones and of what
/// words lean to beyond their tone, u what the mild and the strong words add up to; the text's form adds
/// to both. Words are brought to a common length.
struct SentimentCalibration: Sendable {
    private let scale: Double
    private let negativeCut: Double, positiveCut: Double
    /// Whether long texts are divided by the root of their length.
    private let lengthPower: Double
    /// Log odds that one unit of tone is worth; 0 where the class comes from the cuts alone.
    private let slope: Double
    private let bias: Double
    private let mildBias: Double, mildLength: Double
    private let mildForm: [Double], leanForm: [Double]

    init(_ calibrations: [Calibration]) {
        func value(_ key: String, _ standard: Double) -> Double {
            calibrations.lazy.compactMap { $0[key] }.first ?? standard
        }
        // VADER's alpha of 15 as a scale.
        scale = value("scale", 3.873)
        negativeCut = value("negative.cut", -0.05)
        positiveCut = value("positive.cut", 0.05)
        lengthPower = value("length.power", 0)
        slope = value("class.slope", 0)
        bias = value("class.bias", 0)
        mildBias = value("mild.bias", 0)
        mildLength = value("mild.length", 0)
        mildForm = FormFacts.names.map { value("mild.\($0)", 0) }
        leanForm = FormFacts.names.map { value("lean.\($0)", 0) }
    }

    /// The sum as a score from -1 to 1.
    ///
    /// A long text has more words of either tone, so its sum is divided by (words / 15) to the power
    /// `length.power` first: 0 leaves it, 0.5 takes the standard error of a sum as the measure.
    func score(_ raw: Double, wordCount: Int) -> Double {
        let sum = raw / length(wordCount)
        return sum / (sum * sum + scale * scale).squareRoot()
    }

    private func length(_ wordCount: Int) -> Double {
        lengthPower == 0.5 ? (Double(max(1, wordCount)) / 15).squareRoot() : 1
    }

    /// The class of a text whose tones sum to `raw`.
    func sentiment(_ raw: Double, of scene: borrowing Scene) -> Sentiment {
        guard slope != 0 else { return sentiment(score(raw, wordCount: scene.doc.wordCount)) }
        return sentiment(
            raw, mildness: Double(scene.mildness), lean: Double(scene.lean),
            wordCount: scene.doc.wordCount, form: FormFacts(scene.doc))
    }

    /// The class of a sum of tones among words of this mildness and lean: the likeliest. Where the tones
    /// nearly cancel, it may be a pole though the score is on the other side of 0.
    func sentiment(
        _ raw: Double, mildness: Double, lean: Double, wordCount: Int, form: FormFacts
    ) -> Sentiment {
        let length = length(wordCount)
        var tone = (slope * raw + lean) / length + bias
        var band = (mildness + mildLength) / length + mildBias
        for number in mildForm.indices where form.values.rawValue & (1 << UInt8(number)) != 0 {
            band += mildForm[number]
            tone += leanForm[number]
        }
        if tone > max(band, 0) { return .positive }
        if -tone > max(band, 0) { return .negative }
        return .neutral
    }

    /// The class of a score by the cuts alone, for lexicons without a model of the neutral class.
    func sentiment(_ score: Double) -> Sentiment {
        if score <= negativeCut { return .negative }
        return score >= positiveCut ? .positive : .neutral
    }
}
