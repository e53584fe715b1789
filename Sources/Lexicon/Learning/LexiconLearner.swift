import Conversation
import Language

/// What was learned.
public struct LearnOutcome: Sendable {
    /// The lexicon for all texts.
    public var general: Lexicon
    /// One lexicon for each topic with texts enough, and the folder in the general one's folder that
    /// it belongs into.
    public var topics: [(folder: String, lexicon: Lexicon)]
    /// How good they are.
    public var report: LearnReport

    /// The files of every lexicon; the folder "" is the output folder itself.
    public var folders: [(folder: String, files: [LexiconFile])] {
        [("", general.serialized())] + topics.map { ($0.folder, $0.lexicon.serialized()) }
    }
}

/// Learns readable lexicons from labelled texts.
///
/// Words, pairs of words, beginnings of words, hashtags, emoji and facts of form are weighed by a
/// linear support vector machine a class; what it costs to be wrong, and how rare a word may be, are
/// chosen by cross-validation. The same texts give the same lexicon, byte for byte. Where texts name
/// several topics, each topic with texts enough gets a lexicon of its own beside the general one.
public struct LexiconLearner: Sendable {
    private let options: LearnOptions

    /// A learner with these options.
    public init(_ options: LearnOptions) { self.options = options }

    /// Learns from texts. Linear in their words for each of a few dozen fits: 50,000 tweets take about
    /// a minute.
    public func learn(_ texts: [LabelledText]) throws(LearnProblem) -> LearnOutcome {
        var screening = try LearnScreening(texts, options: options)
        let task = LearningTask(
            texts: screening.texts, classes: screening.classes, topic: "", options: options)
        guard let (general, report) = task.learn() else {
            throw screening.problem(
                .noTexts, 0, "the texts hold nothing to learn from", "give texts with words")
        }
        var outcome = LearnOutcome(general: general, topics: [], report: report)
        for topic in screening.topics() {
            let own = screening.texts.filter { $0.text.topic == topic }
            let task = LearningTask(
                texts: own, classes: screening.classes, topic: topic, options: options)
            guard let (lexicon, report) = task.learn() else { continue }
            var folder = Self.folderName(topic)
            while outcome.topics.contains(where: { $0.folder == folder }) { folder += "-2" }
            outcome.topics.append((folder, lexicon))
            outcome.report.topics.append(report)
        }
        outcome.report.warnings = screening.warnings
        return outcome
    }

    /// A topic's name as a folder's: lower case letters and digits of ASCII, hyphens for the rest.
    static func folderName(_ topic: String) -> String {
        var bytes: [UInt8] = []
        for byte in topic.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return bytes.isEmpty ? "topic" : String(decoding: bytes, as: UTF8.self)
    }
}
