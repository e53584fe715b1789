import Archive
import Conversation
import Foundation
import Judgement

/// The judged threads of a finished run or of an archive, one at a time.
struct JudgedThreads {
    private enum Source {
        case lines(JudgedLines)
        case archive(Archive)
    }

    private let source: Source
    private let library: LexiconLibrary

    /// Opens a run's folder, its `comments.jsonl`, or an archive.
    /// - Throws: ``SampleError/noInput(_:)``.
    init(source: String, library: LexiconLibrary) throws {
        self.library = library
        switch try JudgedSource(path: source) {
        case .lines(let lines): self.source = .lines(lines)
        case .archive(let path): self.source = .archive(try Archive(path: path))
        }
    }

    /// Gives every thread with its comments by position. Linear in the comments; one thread in memory at a
    /// time.
    func forEach(_ body: (ThreadRecord) throws -> Void) throws {
        switch source {
        case .lines(let lines): try forEach(lines, body)
        case .archive(let archive): try forEach(archive, body)
        }
    }

    private func forEach(_ archive: Archive, _ body: (ThreadRecord) throws -> Void) throws {
        let threads = try archive.threads()
        var topics = JudgeStack(library: library)
        var judges: [String: Judge] = [:]
        for topic in Set(threads.map(\.record.topic)).sorted() {
            if let loaded = try? topics.load(topic), loaded.judge.scorer == nil {
                judges[topic] = loaded.judge.judge
            }
        }
        let comments = try ComparedComments(archive: archive, threads: threads, judges: judges)
        for thread in threads {
            var record = thread.record
            var places: [CommentPlace] = []
            try comments.forEach(of: thread) { comment in
                record.comments.append(comment.record)
                places.append(comment.place)
            }
            // The archive keeps parents by their positions.
            let ids = record.comments.map(\.commentID)
            for index in record.comments.indices {
                guard let parent = record.comments[index].comment.parent else { continue }
                if ids.indices.contains(parent) { record.comments[index].parentID = ids[parent] }
            }
            try archive.forEachText(at: places) { number, text, quotes in
                record.comments[number].comment.text = text
                record.comments[number].comment.quotes = quotes
            }
            try body(record)
        }
    }

    private func forEach(_ lines: JudgedLines, _ body: (ThreadRecord) throws -> Void) throws {
        var record: ThreadRecord?
        var seen: Set<String> = []
        try lines.forEach { line, object in
            let comment = try Self.comment(object, "\(lines.path):\(line)")
            if record?.threadID != comment.threadID {
                if let record { try body(record) }
                guard seen.insert(comment.threadID).inserted else {
                    throw SampleError.badLine(
                        "\(lines.path):\(line): thread \(comment.threadID) is not in one piece; give the comments.jsonl of a run as it was written"
                    )
                }
                record = ThreadRecord(
                    threadID: comment.threadID, canonicalURL: "",
                    title: lines.titles[comment.threadID] ?? "", site: "", topic: "",
                    topicReason: "", pageIDs: [], comments: [])
            }
            record?.comments.append(comment)
        }
        if let record { try body(record) }
    }

    private static func comment(
        _ object: [String: Any], _ place: String
    ) throws(SampleError) -> CommentRecord {
        guard let id = object["comment_id"] as? String, !id.isEmpty,
            let thread = object["thread_id"] as? String
        else {
            throw .badLine("\(place): no comment_id; give the comments.jsonl of a run of analyze")
        }
        guard let stance = (object["stance"] as? String).flatMap(Stance.init) else {
            throw .badLine("\(place): no stance; extract does not judge, run standpoint analyze")
        }
        func integer(_ name: String) -> Int? { (object[name] as? NSNumber)?.intValue }
        func number(_ name: String) -> Double { (object[name] as? NSNumber)?.doubleValue ?? 0 }
        func text(_ name: String) -> String { object[name] as? String ?? "" }
        var judgement = Judgement(
            stance: stance, stanceScore: number("stance_score"),
            pSkeptic: number("p_skeptic"), pBeliever: number("p_believer"),
            pNeutral: number("p_neutral"),
            sentiment: Sentiment(rawValue: text("sentiment")) ?? .neutral,
            sentimentScore: number("sentiment_score"), wordCount: integer("n_words") ?? 0,
            quotedWordCount: integer("n_quoted_words") ?? 0)
        judgement.stanceInContext = Stance(rawValue: text("stance_in_context")) ?? stance
        judgement.contextScore = number("context_score")
        let seconds = (try? Date(text("timestamp"), strategy: .iso8601)).map {
            Int64($0.timeIntervalSince1970)
        }
        var comment = Comment(
            position: integer("position") ?? 0, text: text("text"),
            author: Author(name: text("author_name")), depth: integer("depth") ?? 0,
            permalink: object["permalink"] as? String,
            isOP: object["is_op"] as? Bool ?? false,
            isDeleted: object["is_deleted"] as? Bool ?? false)
        comment.time = Timestamp(
            raw: text("timestamp_raw"), seconds: seconds,
            precision: TimestampPrecision(rawValue: text("timestamp_precision")) ?? .none,
            source: TimestampSource(rawValue: text("timestamp_source")) ?? .none)
        return CommentRecord(
            commentID: id, threadID: thread, pageID: text("page_id"), comment: comment,
            parentID: object["parent_id"] as? String, authorID: text("author_id"),
            judgement: judgement)
    }
}
