import Aggregation
import Archive
import Conversation
import Foundation
import Judgement
import Language
import Reporting
import Statistics

/// `standpoint compare`: threads, sites, authors, periods or saves of an archive against each other.
public struct Comparison: Sendable {
    private let options: ComparisonOptions
    private let library: LexiconLibrary

    /// A comparison over `options.archive`, whose threads were judged with the lexicons of `library`.
    public init(options: ComparisonOptions, library: LexiconLibrary) {
        self.options = options
        self.library = library
    }

    /// Reads the archive, compares, and writes the folder.
    /// - Throws: ``ComparisonError``.
    /// - Complexity: linear in the comments, apart from the draws of the tests, which are linear in the authors.
    public func run() throws(ComparisonError) -> ComparisonFindings {
        do {
            return try steps()
        } catch let error as ComparisonError {
            throw error
        } catch let error as OutputError {
            throw .output(error)
        } catch let error as ArchiveError {
            throw .archive(String(describing: error))
        } catch let error as LexiconLibraryError {
            throw .lexicons(error)
        } catch {
            throw .output(
                .cannotWrite(path: options.output ?? "Reports", detail: String(describing: error)))
        }
    }

    private func steps() throws -> ComparisonFindings {
        let started = RunClock.now()
        let path = options.archive ?? DefaultPlaces.archive
        guard FileManager.default.fileExists(atPath: path) else {
            throw ComparisonError.noInput(
                "\(path): there is no archive; run standpoint analyze first, or name one with --archive"
            )
        }
        let output = options.output ?? DefaultPlaces.output(title: "compare")
        let folder = try ReportFolder(path: output)
        let archive = try Archive(path: path)
        let threads = try chosenThreads(of: archive)
        var topics = JudgeStack(library: library)
        var judges: [String: Judge] = [:]
        for topic in Set(threads.map(\.record.topic)).sorted() {
            // A topic that is gone since, or that was learned, keeps what its last run found.
            if let loaded = try? topics.load(topic), loaded.judge.scorer == nil {
                judges[topic] = loaded.judge.judge
            }
        }
        let comments = try ComparedComments(archive: archive, threads: threads, judges: judges)
        let cut = options.cut ?? (threads.count > 1 ? .thread : .time(.month))
        var own = options
        if own.pseudonyms != nil { own.pseudonyms?.learn(try archive.authorNames()) }
        var work = try ComparisonWork(
            options: own, cut: cut, archive: archive, comments: comments)
        try work.count()
        if options.isSensitivityWanted { try work.judgeAnew(&topics) }
        let report = try work.report()
        var run = RunInformation(
            toolVersion: StandpointVersion.current, title: options.title,
            arguments: options.arguments, started: started, seed: options.seed,
            plan: work.plan, lexicons: Self.lexicons(topics), validation: options.validation)
        try report.write(run: run, options: options.report, to: folder)
        run.ended = RunClock.now()
        try folder.finish(run: run)
        return ComparisonFindings(
            report: report, output: output, threadCount: threads.count,
            commentCount: comments.count, isValidated: options.validation != nil)
    }

    private static func lexicons(_ topics: JudgeStack) -> [LexiconInformation] {
        var lexicons: [String: LexiconInformation] = [:]
        for topic in topics.loaded {
            for lexicon in topic.lexicons { lexicons[lexicon.id] = lexicon }
        }
        return lexicons.values.sorted { $0.id < $1.id }
    }

    /// The threads that were asked for.
    private func chosenThreads(of archive: Archive) throws -> [StoredThread] {
        let all = try archive.threads()
        guard !all.isEmpty else {
            let hint =
                try archive.pageCount() > 0
                ? "was made by an earlier version or holds no comments; run standpoint analyze on its pages once more"
                : "holds no threads; run standpoint analyze first"
            throw ComparisonError.noInput("\(archive.path): \(hint)")
        }
        guard !options.threads.isEmpty else { return all }
        var chosen: [StoredThread] = []
        for wanted in options.threads {
            let found = all.filter { Self.matches($0, wanted) }
            guard !found.isEmpty else {
                throw ComparisonError.noInput("\(archive.path): no thread matches \"\(wanted)\"")
            }
            chosen += found
        }
        var seen: Set<Int64> = []
        return chosen.filter { seen.insert($0.number).inserted }
            .sorted { $0.record.threadID < $1.record.threadID }
    }

    private static func matches(_ thread: StoredThread, _ wanted: String) -> Bool {
        let record = thread.record
        if wanted.count >= 4, record.threadID.hasPrefix(wanted) { return true }
        let text = wanted.lowercased()
        return record.title.lowercased().contains(text)
            || record.canonicalURL.lowercased().contains(text)
    }
}
