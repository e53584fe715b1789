public import Conversation

/// Writes a report in one pass over the threads; nothing of a thread stays in memory but its sums.
///
/// ```swift
/// let writer = try ReportWriter(run: run, pages: pages, options: options, sink: sink)
/// for thread in threads { try writer.add(thread) }
/// let digest = try writer.finish()
/// ```
/// `manifest.json` is not among the outputs, because it holds their hashes: see ``Manifest``.
public final class ReportWriter {
    private var formats: [any ReportFormat] = []
    private var builder: DigestBuilder
    private var lastThreadID: String?

    /// Opens every output.
    ///
    /// - Parameters:
    ///   - run: what the report says of the run.
    ///   - pages: every input, accounted for, in any order.
    ///   - options: how it is written.
    ///   - sink: where the bytes go.
    /// - Throws: what `sink` throws.
    public init(
        run: RunInformation, pages: [PageRecord], options: ReportOptions = ReportOptions(),
        sink: any ReportSink
    ) throws {
        let sorted = pages.sorted { ($0.path, $0.pageID) < ($1.path, $1.pageID) }
        let context = ReportContext(
            run: run, options: options, pages: sorted,
            paths: Dictionary(sorted.map { ($0.pageID, $0.path) }) { first, _ in first },
            places: Dictionary(sorted.enumerated().map { ($1.pageID, $0) }) { first, _ in first },
            sink: sink)
        builder = DigestBuilder(run: run, pages: sorted, isRedacted: options.redactText)
        for format in ReportFormats.all { formats.append(try format.init(context)) }
    }

    /// Adds a thread; threads come in ascending order of their ids, comments in that of their positions.
    ///
    /// - Throws: what the sink throws.
    /// - Complexity: linear in the comments and their evidence.
    public func add(_ thread: ThreadRecord) throws {
        if let last = lastThreadID {
            precondition(last < thread.threadID, "threads must come in the order of their ids")
        }
        lastThreadID = thread.threadID
        let judged = try builder.add(thread)
        for index in formats.indices { try formats[index].add(judged) }
    }

    /// Writes the tables that need all threads, and closes every output.
    ///
    /// - Parameter extras: what the threads alone do not give.
    /// - Returns: the figures of the whole run, for a summary on a terminal.
    /// - Throws: what the sink throws.
    public func finish(_ extras: ReportExtras = ReportExtras()) throws -> ReportDigest {
        var digest = builder.digest()
        digest.extras = extras
        for index in formats.indices { try formats[index].finish(digest) }
        return digest
    }
}
