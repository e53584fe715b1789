public import Conversation
import Extraction
public import Pipeline
import Reporting

/// The comments of saved pages, without a judgement: `standpoint extract`.
public struct PageListing: Sendable {
    private let paths: [String]
    private let reader: PageReader

    /// A listing of the comments on the pages below `paths`.
    /// - Parameter savedAt: when pages were saved that do not say so themselves.
    public init(
        paths: [String], readers: ReaderChoice = .all, savedAt: Timestamp? = nil,
        inspects: Bool = false
    ) {
        self.paths = paths
        reader = PageReader(readers: readers, savedAt: savedAt, inspects: inspects)
    }

    /// What became of the inputs.
    public struct Summary: Sendable, Equatable {
        /// Documents that were read, with comments or without.
        public var read = 0
        /// Inputs that failed.
        public var failed = 0
        /// Inputs that failed, held no comments, or were read with a loss.
        public var needingAttention = 0
        /// Comments found.
        public var comments = 0
        /// The run was interrupted.
        public var wasCancelled = false
    }

    /// Reads every input and writes a line a comment, in the order of the inputs and of each page.
    ///
    /// - Parameters:
    ///   - write: takes whole lines of JSON (see `standpoint schema comment`); with `inspects`, the
    ///     account of what was found on a page and why.
    ///   - notice: told, in a line each, of inputs that failed, held no comments or lost something.
    /// - Complexity: linear in the pages' bytes.
    public func run(
        jobs: Int, cancellation: Cancellation = Cancellation(), write: ([UInt8]) -> Void,
        notice: (String) -> Void
    ) -> Summary {
        var summary = Summary()
        let inputs = InputList(paths: paths)
        func count(_ page: ReadPage) {
            if let line = page.notice { notice(line) }
            if page.needsAttention { summary.needingAttention += 1 }
            switch page.record.status {
            case .ok, .noComments: summary.read += 1
            case .failed: summary.failed += 1
            case .skipped: break
            }
            summary.comments += page.record.commentsFound
        }
        for page in inputs.failures { count(page) }
        let reader = reader
        var next = 0
        let outcome = OrderedPipeline(jobs: jobs, cancellation: cancellation).run(
            next: {
                guard next < inputs.readable.count else { return nil }
                defer { next += 1 }
                return inputs.readable[next]
            },
            work: { input in
                // Without an archive nothing is thrown.
                ((try? reader.pages(of: input)) ?? []).map { ($0, Self.lines(of: $0)) }
            },
            deliver: { (pages: [(ReadPage, [UInt8])]) in
                for (page, lines) in pages {
                    count(page)
                    write(lines)
                }
            })
        summary.wasCancelled = outcome == .cancelled
        return summary
    }

    private static func lines(of page: ReadPage) -> [UInt8] {
        if page.trace.isOn { return Array(Inspection(page).text.utf8) }
        var lines: [UInt8] = []
        for shown in ShownThread.all(on: page.record) {
            for comment in shown.comments {
                CommentLine.append(
                    comment, path: page.record.path, content: .extracted, to: &lines)
            }
        }
        return lines
    }
}
