import Foundation
public import Lexicon

/// Puts lexicons on disk.
public enum LexiconWriter {
    /// Writes `files` into `folder`, which is made where it is missing.
    ///
    /// - Throws: ``OutputError``; a folder that holds anything but a lexicon is refused.
    public static func write(_ files: [LexiconFile], to folder: String) throws(OutputError) {
        let manager = FileManager.default
        let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        if !names.isEmpty, !names.contains("about.tsv") { throw .notALexicon(path: folder) }
        do {
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for file in files {
                let name = URL(fileURLWithPath: file.path).lastPathComponent
                try Data(file.bytes).write(
                    to: URL(fileURLWithPath: folder).appendingPathComponent(name), options: .atomic)
            }
        } catch {
            throw .cannotWrite(path: folder, detail: error.localizedDescription)
        }
    }
}

/// Judges a lexicon's test sentences: what `standpoint lexicon test` prints.
public struct LexiconTestRun: Sendable {
    /// A sentence that did not come out as it must.
    public struct Failure: Sendable {
        /// The line in `tests.tsv`.
        public let line: Int
        /// The sentence.
        public let sentence: String
        /// What is wrong with it.
        public let reason: String
    }

    /// Sentences judged.
    public let count: Int
    /// Those that failed.
    public let failures: [Failure]

    /// Judges every test sentence of `folder` with the lexicon and all that it stands on.
    public init(folder: LexiconFolder, library: LexiconLibrary) throws(LexiconLibraryError) {
        var topics = JudgeStack(library: library)
        let judge = try topics.load(folder.name).judge
        let tests = try library.load(folder).lexicon.tests
        var buffers = TopicJudge.Buffers()
        var failures: [Failure] = []
        for test in tests {
            let judgement = judge.judge(test.sentence, buffers: &buffers).judgement
            let got =
                test.measure == .stance
                ? judgement.stance.rawValue : judgement.sentiment.rawValue
            var reasons: [String] = []
            if got != test.expected { reasons.append("is \(got), not \(test.expected)") }
            if let category = test.category,
                !judgement.evidence.contains(where: { $0.category == category })
            {
                reasons.append("has no evidence of \(category)")
            }
            if !reasons.isEmpty {
                failures.append(
                    Failure(
                        line: test.line, sentence: test.sentence,
                        reason: reasons.joined(separator: ", ")))
            }
        }
        count = tests.count
        self.failures = failures
    }
}
