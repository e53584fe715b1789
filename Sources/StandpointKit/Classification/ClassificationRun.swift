import Conversation
import Judgement
import Language
public import Pipeline
import Reporting

/// Judges texts as they stream by: `standpoint classify`.
public struct ClassificationRun: Sendable {
    /// What a line of input is.
    public enum Input: Sendable, Equatable {
        /// One JSON object a line, with the text under this member.
        case jsonLines(member: String)
        /// One text a line.
        case plainLines
    }

    /// Something wrong with one line; the lines around it are judged all the same.
    public struct Problem: Sendable {
        /// 1-based line.
        public let line: Int
        /// What is wrong.
        public let error: TextLineError
    }

    /// What became of the input.
    public struct Summary: Sendable, Equatable {
        /// Texts judged.
        public var texts = 0
        /// Lines that held none.
        public var problems = 0
        /// Lines with bytes that are not UTF-8; they were replaced by U+FFFD.
        public var repairedLines = 0
        /// The run was interrupted.
        public var wasCancelled = false
    }

    private let input: Input
    private let chooser: TopicChooser?
    private let topics: JudgeStack
    private let topic: String
    /// Desks that no worker uses now: what one has learned of the lexicons serves the next batch too.
    private let desks = Locked<[LineDesk]>([])
    /// Room for output that was written, for the batches to come: made anew, a megabyte a batch would be
    /// mapped and cleared by the system each time.
    private let outputs = Locked<[Locked<[UInt8]>]>([])

    /// Judges under the topic named `topic`, or under the one that each text names where it is nil.
    public init(
        input: Input, topic: String?, library: LexiconLibrary,
        options: JudgeOptions = JudgeOptions()
    ) throws(LexiconLibraryError) {
        self.input = input
        var topics = JudgeStack(library: library, options: options)
        if let topic {
            chooser = nil
            self.topic = try topics.load(topic).id
        } else {
            chooser = try TopicChooser(library: library)
            for folder in library.topics { _ = try topics.load(folder.name) }
            self.topic = try topics.load(JudgeStack.fallback).id
        }
        self.topics = topics
    }

    /// Judges everything that `read` gives, in order.
    ///
    /// - Parameters:
    ///   - read: the next chunk of bytes, nil at the end.
    ///   - write: takes finished lines of JSON, in the order of the input.
    ///   - report: told of each line that holds no text.
    public func run(
        jobs: Int, cancellation: Cancellation = Cancellation(), read: () -> [UInt8]?,
        write: ([UInt8]) -> Void, report: (Problem) -> Void
    ) -> Summary {
        var summary = Summary()
        var lines = LineReader()
        let outcome = OrderedPipeline(jobs: jobs, cancellation: cancellation).run(
            next: { lines.next(read) },
            work: { judge($0) },
            deliver: { (result: BatchResult) in
                result.output.withLock { write($0) }
                outputs.withLock { $0.append(result.output) }
                summary.texts += result.texts
                summary.repairedLines += result.repairedLines
                summary.problems += result.problems.count
                for problem in result.problems { report(problem) }
            })
        summary.wasCancelled = outcome == .cancelled
        return summary
    }

    private struct BatchResult: Sendable {
        let output: Locked<[UInt8]>
        var texts = 0, repairedLines = 0
        var problems: [Problem] = []
    }

    private func judge(_ batch: LineReader.Batch) -> BatchResult {
        var result = BatchResult(output: outputs.withLock { $0.popLast() } ?? Locked([]))
        result.output.withLock { out in
            out.removeAll(keepingCapacity: true)
            out.reserveCapacity(batch.bytes.count * 18)
            judge(batch, &result, into: &out)
        }
        return result
    }

    private func judge(
        _ batch: LineReader.Batch, _ result: inout BatchResult, into out: inout [UInt8]
    ) {
        var desk =
            desks.withLock { $0.popLast() }
            ?? LineDesk(input: input, topics: topics, topic: topic, chooser: chooser)
        defer { desks.withLock { $0.append(desk) } }
        var number = batch.firstLine - 1
        var start = 0
        while start < batch.bytes.count {
            var end = start
            while end < batch.bytes.count, batch.bytes[end] != 0x0A { end += 1 }
            var range = start..<end
            start = end + 1
            number += 1
            if let last = range.last, batch.bytes[last] == 0x0D { range = range.dropLast() }
            if input != .plainLines,
                range.allSatisfy({ batch.bytes[$0] == 0x20 || batch.bytes[$0] == 0x09 })
            {
                continue
            }
            do throws(TextLineError) {
                if isValidUTF8(batch.bytes[range]) {
                    try desk.judge(batch.bytes, range, into: &out)
                } else {
                    result.repairedLines += 1
                    let line = Array(String(decoding: batch.bytes[range], as: UTF8.self).utf8)
                    try desk.judge(line, line.indices, into: &out)
                }
                result.texts += 1
            } catch {
                result.problems.append(Problem(line: number, error: error))
            }
        }
    }
}

/// True when the bytes are well-formed UTF-8. ASCII, the common case, is told without decoding.
private func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
}
