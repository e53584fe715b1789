import Aggregation
import Archive
import Conversation
import Foundation
import Intake
public import Pipeline
import Reporting

/// The main job: saved pages in, judged threads and their report out.
///
/// Pages are read by workers and archived in batches; threads are put together from all pages, judged by
/// workers, and written in one pass.
public struct Analysis: Sendable {
    private let options: AnalysisOptions
    private let library: LexiconLibrary

    /// A run over `options.paths` with the lexicons of `library`.
    public init(options: AnalysisOptions, library: LexiconLibrary) {
        self.options = options
        self.library = library
    }

    /// Reads, judges and writes.
    ///
    /// - Parameters:
    ///   - cancellation: stops the run; what was read until then stays in the archive.
    ///   - progress: told of each page and thread, by one thread at a time.
    ///   - notice: told, in a line each, of inputs that failed, held no comments or lost something.
    /// - Throws: ``AnalysisError``; one bad input never ends a run.
    /// - Complexity: linear in the bytes of the pages, apart from sorting pages and threads.
    public func run(
        cancellation: Cancellation = Cancellation(),
        progress: (AnalysisProgress) -> Void = { _ in },
        notice: (String) -> Void = { _ in }
    ) throws(AnalysisError) -> AnalysisResult {
        do {
            return try steps(cancellation, progress, notice)
        } catch let error as AnalysisError {
            throw error
        } catch let error as OutputError {
            throw .output(error)
        } catch let error as ArchiveError {
            throw .archive(String(describing: error))
        } catch let error as LexiconLibraryError {
            throw .lexicons(error)
        } catch let error as RuleError {
            throw .rules(error)
        } catch {
            throw .output(
                .cannotWrite(path: options.output ?? "Reports", detail: String(describing: error)))
        }
    }

    private func steps(
        _ cancellation: Cancellation, _ progress: (AnalysisProgress) -> Void,
        _ notice: (String) -> Void
    ) throws -> AnalysisResult {
        let started = RunClock.now()
        let title = options.title ?? DefaultPlaces.title(paths: options.paths)
        let output = options.output ?? DefaultPlaces.output(title: title)
        let rules = try options.rules.options()
        var topics = JudgeStack(library: library, options: rules)
        // What cannot work is said before hours of reading.
        if let topic = options.topic { _ = try topics.load(topic) }
        let inputs = InputList(paths: options.paths)
        guard !inputs.readable.isEmpty else {
            throw AnalysisError.noInput(inputs.reasonForNothing)
        }
        let folder = try ReportFolder(path: output)
        let archive = try openArchive()

        var reading = Reading()
        for page in inputs.failures { reading.add(page, notice) }
        let pipeline = OrderedPipeline(jobs: options.jobs, cancellation: cancellation)
        let isWhole = try read(inputs.readable, archive, pipeline, &reading, progress, notice)
        guard isWhole else { throw AnalysisError.interrupted }

        var assembled = ThreadAssembly.assembled(from: reading.records)
        var threads = assembled.map(\.record)
        // One copy of the texts is enough: these come back when they are judged.
        for index in assembled.indices { assembled[index].record.comments = [] }
        let count = threads.count
        let judging = ThreadJudging(
            archive: archive, pipeline: pipeline, topic: options.topic, options: rules,
            articles: reading.articles)
        let isJudged = try judging.judge(&threads, topics: &topics, library: library) {
            progress(AnalysisProgress(stage: "judging", done: $0, total: count, unit: "threads"))
        }
        guard isJudged else { throw AnalysisError.interrupted }
        for index in threads.indices { assembled[index].record = threads[index] }
        let wider = try keep(assembled, reading.records, archive, judging, &topics)
        try archive.checkpoint()
        let saves = try RunSaves(
            archive: archive, threads: assembled, wider: Set(wider),
            pages: Set(reading.records.map(\.pageID))
        ).found()
        assembled = []
        var extras = ReportExtras(saves, isRedacted: options.report.redactText)

        var run = information(title: title, started: started, threads: threads, topics: topics)
        if var pseudonyms = options.pseudonyms {
            if !extras.savedComments.isEmpty { pseudonyms.learn(try archive.authorNames()) }
            pseudonyms.mask(&threads, pages: &reading.records)
            pseudonyms.mask(&extras.savedComments)
            if !options.report.redactText {
                run.warnings.append(
                    Warning(code: "verbatim_quotes", message: Pseudonyms.warning))
            }
        }
        extras.add(
            SideWords(
                threads: threads, usesContext: run.plan.useContext,
                isRedacted: options.report.redactText
            ).found())
        let writer = try ReportWriter(
            run: run, pages: reading.records, options: options.report, sink: folder)
        for (done, thread) in threads.enumerated() {
            if cancellation.isCancelled { throw AnalysisError.interrupted }
            try writer.add(thread)
            progress(
                AnalysisProgress(stage: "writing", done: done + 1, total: count, unit: "threads"))
        }
        let digest = try writer.finish(extras)
        run.ended = RunClock.now()
        try folder.finish(run: run)
        return AnalysisResult(
            digest: digest, output: output, unchangedPages: reading.unchanged,
            failedPages: reading.failed, pagesToLookAt: reading.needingAttention)
    }

    /// Stores the threads over all saves that the archive knows, for comparisons.
    /// - Returns: the ids of threads of which the archive knows more pages than this run read.
    private func keep(
        _ threads: [AssembledThread], _ pages: [PageRecord], _ archive: Archive,
        _ judging: ThreadJudging, _ topics: inout JudgeStack
    ) throws -> [String] {
        let hashes = Dictionary(
            topics.loaded.map { ($0.id, $0.sha256) }, uniquingKeysWith: { one, _ in one })
        let archiving = ThreadArchiving(
            archive: archive, stageKey: PageReader(readers: options.readers).stageKey,
            rulesKey: judging.options.disabledRules.sorted().joined(separator: ","))
        return try archiving.update(threads, pages: pages, topics: hashes) { records in
            try judging.judge(&records, topics: &topics, library: library) { _ in }
        }
    }

    private func openArchive() throws -> Archive {
        let path = options.archive ?? DefaultPlaces.archive
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw OutputError.cannotWrite(path: folder.path, detail: error.localizedDescription)
        }
        return try Archive(path: path)
    }

    /// Reads every input and archives what was read, a batch a transaction.
    /// - Returns: false when the run was cancelled.
    private func read(
        _ inputs: [Input], _ archive: Archive, _ pipeline: OrderedPipeline,
        _ reading: inout Reading, _ progress: (AnalysisProgress) -> Void,
        _ notice: (String) -> Void
    ) throws -> Bool {
        let reader = PageReader(
            readers: options.readers, savedAt: options.savedAt, archive: archive)
        let stageKey = reader.stageKey
        var batch = PageBatch(archive: archive, stageKey: stageKey)
        var next = 0
        var done = 0
        let outcome = try pipeline.run(
            next: {
                guard next < inputs.count else { return nil }
                defer { next += 1 }
                return inputs[next]
            },
            work: { (input: Input) -> Result<[ReadPage], ArchiveError> in
                do throws(ArchiveError) {
                    return .success(try reader.pages(of: input))
                } catch {
                    return .failure(error)
                }
            },
            deliver: { (result: Result<[ReadPage], ArchiveError>) throws(ArchiveError) in
                for page in try result.get() {
                    reading.add(page, notice)
                    if !page.isUnchanged { try batch.add(page.record) }
                }
                done += 1
                progress(
                    AnalysisProgress(
                        stage: "reading", done: done, total: inputs.count, unit: "inputs"))
            })
        try batch.store()
        return outcome == .finished
    }

    private func information(
        title: String, started: String, threads: [ThreadRecord], topics: JudgeStack
    ) -> RunInformation {
        var first: Int64?
        var last: Int64?
        for record in threads.lazy.flatMap(\.comments) {
            guard let seconds = record.comment.time.seconds else { continue }
            first = min(first ?? seconds, seconds)
            last = max(last ?? seconds, seconds)
        }
        var lexicons: [String: LexiconInformation] = [:]
        for topic in topics.loaded {
            for lexicon in topic.lexicons { lexicons[lexicon.id] = lexicon }
        }
        return RunInformation(
            toolVersion: StandpointVersion.current, title: title, arguments: options.arguments,
            started: started, seed: options.seed,
            plan: TallyPlan(unit: TimeUnit.suited(from: first, to: last)),
            lexicons: lexicons.values.sorted { $0.id < $1.id }, validation: options.validation)
    }
}

/// What reading has given so far.
private struct Reading {
    var records: [PageRecord] = []
    var articles: [String: String] = [:]
    var unchanged = 0, failed = 0, needingAttention = 0

    mutating func add(_ page: ReadPage, _ notice: (String) -> Void) {
        if let line = page.notice { notice(line) }
        if page.isUnchanged { unchanged += 1 }
        if page.record.status == .failed { failed += 1 }
        if page.needsAttention { needingAttention += 1 }
        articles[page.record.pageID] = page.record.page.articleText
        records.append(page.record)
    }
}

/// Pages on their way into the archive.
private struct PageBatch {
    let archive: Archive
    let stageKey: String
    private var pages: [StoredPage] = []
    private var comments = 0

    init(archive: Archive, stageKey: String) {
        self.archive = archive
        self.stageKey = stageKey
    }

    /// A transaction holds at the most this many pages, or a few more comments than this.
    private static let mostPages = 64, mostComments = 5_000

    mutating func add(_ record: PageRecord) throws(ArchiveError) {
        // What failed or was left aside is tried again by the next run.
        guard record.status == .ok || record.status == .noComments else { return }
        pages.append(StoredPage(record: record, stageKey: stageKey))
        comments += record.commentsFound
        if pages.count >= Self.mostPages || comments >= Self.mostComments { try store() }
    }

    mutating func store() throws(ArchiveError) {
        guard !pages.isEmpty else { return }
        try archive.store(pages)
        pages = []
        comments = 0
    }
}
