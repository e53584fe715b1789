import Archive
import Conversation
import Foundation
import Reporting

/// What `standpoint export` writes.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// A folder that ConvoKit loads: threads, comments, authors, judgements.
    case convokit
    /// The reply network as GEXF 1.3 (Gephi, networkx).
    case gexf
    /// The reply network as GraphML (Gephi, igraph, networkx).
    case graphml
}

/// A run or an archive for other programs.
public struct CorpusExport: Sendable {
    private let source: String
    private let library: LexiconLibrary

    /// What was written.
    public struct Summary: Sendable, Equatable {
        /// Threads, comments and authors.
        public var threads = 0, comments = 0, authors = 0
    }

    /// An export of a run's folder, its `comments.jsonl`, or an archive.
    public init(source: String, library: LexiconLibrary) {
        self.source = source
        self.library = library
    }

    /// Writes a folder for ConvoKit.
    /// - Throws: ``SampleError``.
    /// - Complexity: linear in the comments; one thread in memory at a time.
    public func writeConvoKit(to folder: String) throws(SampleError) -> Summary {
        try translating {
            let threads = try JudgedThreads(source: source, library: library)
            var writer = try ConvoKitFolder(path: folder)
            try threads.forEach { try writer.add($0) }
            let counts = try writer.finish()
            guard counts.conversations > 0 else {
                throw SampleError.noInput("\(source): holds no threads")
            }
            return Summary(
                threads: counts.conversations, comments: counts.utterances,
                authors: counts.speakers)
        }
    }

    /// The reply network, over all threads or in one (by id).
    /// - Parameter usesContext: sides are those in context; otherwise those of the words alone.
    /// - Throws: ``SampleError``.
    public func network(
        _ format: ExportFormat, thread: String? = nil, usesContext: Bool = true
    ) throws(SampleError) -> (bytes: [UInt8], summary: Summary) {
        try translating {
            var builder = NetworkBuilder(usesContext: usesContext)
            var summary = Summary()
            try JudgedThreads(source: source, library: library).forEach { record in
                if let thread, !record.threadID.hasPrefix(thread) { return }
                summary.threads += 1
                summary.comments += record.comments.count
                builder.add(record)
            }
            guard summary.threads > 0 else {
                throw SampleError.noInput(
                    thread.map { "\(source): holds no thread \($0)" }
                        ?? "\(source): holds no threads")
            }
            let file = builder.file()
            summary.authors = builder.authorCount
            return (format == .graphml ? file.graphML() : file.gexf(), summary)
        }
    }

    /// Writes a network's file.
    /// - Throws: ``SampleError/cannotWrite(_:)``.
    public func write(_ bytes: [UInt8], to path: String) throws(SampleError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .cannotWrite("\(path): cannot be written (\(error.localizedDescription))")
        }
    }

    private func translating<Value>(
        _ body: () throws -> Value
    ) throws(SampleError) -> Value {
        do {
            return try body()
        } catch let error as SampleError {
            throw error
        } catch let error as ArchiveError {
            throw .noInput(String(describing: error))
        } catch let error as OutputError {
            throw .cannotWrite(String(describing: error))
        } catch {
            throw .cannotWrite("\(source): \(error)")
        }
    }
}
