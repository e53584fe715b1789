import Archive
import Conversation
import Foundation
import Reporting

/// `standpoint sample`: a stratified sample of a run as a blind sheet and its key.
public struct Sampling: Sendable {
    private let options: SampleOptions
    private let library: LexiconLibrary

    /// A sample of `options.source`.
    public init(options: SampleOptions, library: LexiconLibrary) {
        self.options = options
        self.library = library
    }

    /// Draws, and writes `coding_sheet.csv` and `coding_key.csv`; the same source and seed give the same bytes.
    /// - Throws: ``SampleError``.
    /// - Complexity: O(n log n) in the comments, and linear in their bytes, which are read twice.
    public func run() throws(SampleError) -> SampleResult {
        do {
            return try steps()
        } catch let error as SampleError {
            throw error
        } catch let error as ArchiveError {
            throw .noInput(String(describing: error))
        } catch {
            throw .noInput("\(options.source): \(error)")
        }
    }

    private func steps() throws -> SampleResult {
        let output = options.output ?? DefaultPlaces.output(title: "sample")
        try CodingSheet.checkWritable(output)
        let pool = try CommentPool(source: options.source, library: library)
        let all = try pool.comments()
        let comments = all.filter { !$0.isEmpty }
        guard !comments.isEmpty else {
            throw SampleError.noInput(
                all.isEmpty
                    ? "\(options.source): holds no comments"
                    : "\(options.source): no comment has a text; a run with --redact-text leaves nothing to code, sample its archive"
            )
        }
        let draw = SampleDraw(
            names: comments.map(stratum), size: options.size, allocation: options.allocation,
            seed: options.seed)
        var wanted: Set<String> = []
        for item in draw.items {
            let comment = comments[item.place]
            wanted.insert(comment.commentID)
            if let parent = comment.parentID { wanted.insert(parent) }
        }
        let sheet = CodingSheet(
            options: options, draw: draw, comments: comments, texts: try pool.texts(of: wanted),
            titles: pool.titles)
        try sheet.write(to: output)
        return SampleResult(
            output: output, strata: draw.strata, leftOut: all.count - comments.count)
    }

    private func stratum(of comment: PoolComment) -> String {
        var parts: [String] = []
        switch options.measure {
        case .stance:
            parts.append(
                (options.usesWordsAlone ? comment.stance : comment.stanceInContext).rawValue)
        case .sentiment: parts.append(comment.sentiment.rawValue)
        }
        for cut in options.strata {
            switch cut {
            case .thread: parts.append(comment.threadID)
            case .month: parts.append(comment.month.isEmpty ? "undated" : comment.month)
            }
        }
        return parts.joined(separator: " / ")
    }
}
