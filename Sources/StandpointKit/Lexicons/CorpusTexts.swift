import Conversation
import Foundation
import Pipeline

/// The texts of a corpus, however it lies there: a run's folder, JSON Lines, plain lines, or saved pages.
public struct CorpusTexts: Sendable {
    /// Where the texts are.
    public var paths: [String]
    /// Each line of a file is a text.
    public var areLines = false
    /// The member of JSON Lines that holds the text.
    public var member = "text"

    /// The texts below these paths.
    public init(paths: [String]) { self.paths = paths }

    /// What became of the inputs.
    public struct Summary: Sendable, Equatable {
        /// Texts given, and inputs or lines that failed.
        public var texts = 0, failed = 0
    }

    /// Gives every text in the order of the inputs.
    /// - Parameter notice: told, in a line each, of inputs and lines that failed.
    /// - Complexity: linear in the bytes; one line, or one page, in memory at a time.
    public func forEach(
        jobs: Int, _ body: (String) -> Void, notice: (String) -> Void
    ) -> Summary {
        var summary = Summary()
        for path in paths {
            let (handle, name) = lines(at: path)
            if let handle {
                read(handle, name, &summary, body, notice)
                try? handle.close()
            } else {
                readPages(path, jobs, &summary, body, notice)
            }
        }
        return summary
    }

    /// The file of lines that a path means; none where it means pages.
    private func lines(at path: String) -> (handle: FileHandle?, name: String) {
        if path == "-" { return (.standardInput, "-") }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return (nil, path)
        }
        var file = path
        if isFolder.boolValue {
            let manifest = FileManager.default.fileExists(atPath: path + "/manifest.json")
            guard manifest else { return (nil, path) }
            file = path + "/comments.jsonl"
        } else if !areLines, !path.hasSuffix(".jsonl"), !path.hasSuffix(".ndjson") {
            return (nil, path)
        }
        return (FileHandle(forReadingAtPath: file), file)
    }

    private func read(
        _ handle: FileHandle, _ name: String, _ summary: inout Summary,
        _ body: (String) -> Void, _ notice: (String) -> Void
    ) {
        var reader = LineReader()
        let isPlain = areLines && !name.hasSuffix("/comments.jsonl")
        while let batch = reader.next({ (try? handle.read(upToCount: 262_144)).map { Array($0) } })
        {
            var number = batch.firstLine
            for line in batch.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                defer { number += 1 }
                if line.allSatisfy({ $0 <= 0x20 }) { continue }
                if isPlain {
                    summary.texts += 1
                    body(String(decoding: line, as: UTF8.self))
                    continue
                }
                do throws(TextLineError) {
                    let text = try TextMember.text(named: member, in: line)
                    summary.texts += 1
                    body(text)
                } catch {
                    summary.failed += 1
                    notice("\(name):\(number): \(error)")
                }
            }
        }
    }

    private func readPages(
        _ path: String, _ jobs: Int, _ summary: inout Summary, _ body: (String) -> Void,
        _ notice: (String) -> Void
    ) {
        let inputs = InputList(paths: [path])
        let reader = PageReader(readers: .all, savedAt: nil)
        for page in inputs.failures {
            summary.failed += 1
            if let line = page.notice { notice(line) }
        }
        var next = 0
        var own = summary
        _ = OrderedPipeline(jobs: jobs, cancellation: Cancellation()).run(
            next: {
                guard next < inputs.readable.count else { return nil }
                defer { next += 1 }
                return inputs.readable[next]
            },
            work: { input in (try? reader.pages(of: input)) ?? [] },
            deliver: { (pages: [ReadPage]) in
                for page in pages {
                    if page.record.status == .failed {
                        own.failed += 1
                        if let line = page.notice { notice(line) }
                    }
                    for comment in page.record.page.threads.lazy.flatMap(\.comments)
                    where !comment.isDeleted {
                        own.texts += 1
                        body(comment.text)
                    }
                }
            })
        summary = own
    }
}
