import Archive
import Conversation
import Foundation
import Judgement

/// A comment that may be drawn: what the tool says of it, without its text.
struct PoolComment: Sendable, Equatable {
    var commentID: String
    var threadID: String
    var authorID: String
    var parentID: String?
    /// `2016-08`, empty without a date.
    var month: String
    var stance: Stance, stanceInContext: Stance
    var pSkeptic: Double, pBeliever: Double, pNeutral: Double
    var sentiment: Sentiment
    var sentimentScore: Double
    /// Nothing to code: a stub of a removed comment, or no text.
    var isEmpty: Bool
}

extension PoolComment {
    /// A comment out of the archive, still without its parent.
    fileprivate init(_ record: CommentRecord) {
        let judgement = record.judgement ?? Judgement()
        self.init(
            commentID: record.commentID, threadID: record.threadID, authorID: record.authorID,
            month: String((record.comment.time.iso8601 ?? "").prefix(7)),
            stance: judgement.stance, stanceInContext: judgement.stanceInContext,
            pSkeptic: judgement.pSkeptic, pBeliever: judgement.pBeliever,
            pNeutral: judgement.pNeutral, sentiment: judgement.sentiment,
            sentimentScore: judgement.sentimentScore,
            isEmpty: record.comment.isDeleted || judgement.wordCount == 0)
    }
}

/// Where a sample is drawn from: the judged lines of a run, or an archive.
///
/// Texts are read in a second pass and for the drawn comments alone, so that memory does not hold a corpus.
enum CommentPool {
    case lines(JudgedLines)
    case archive(ArchivedPool)

    /// Opens a run's folder, its `comments.jsonl`, or an archive.
    init(source: String, library: LexiconLibrary) throws {
        switch try JudgedSource(path: source) {
        case .lines(let lines): self = .lines(lines)
        case .archive(let path):
            self = .archive(try ArchivedPool(path: path, library: library))
        }
    }

    /// Every comment, by thread and position.
    func comments() throws -> [PoolComment] {
        switch self {
        case .lines(let lines): try lines.comments()
        case .archive(let archive): archive.comments
        }
    }

    /// The texts of these comments.
    func texts(of ids: Set<String>) throws -> [String: String] {
        switch self {
        case .lines(let lines): try lines.texts(of: ids)
        case .archive(let archive): try archive.texts(of: ids)
        }
    }

    /// The threads' titles, as far as they are known.
    var titles: [String: String] {
        switch self {
        case .lines(let lines): lines.titles
        case .archive(let archive): archive.titles
        }
    }
}

/// The comments of an archive, each with its stance under everything that the archive holds.
struct ArchivedPool {
    private let archive: Archive
    private var places: [String: CommentPlace] = [:]
    private(set) var comments: [PoolComment] = []
    private(set) var titles: [String: String] = [:]

    init(path: String, library: LexiconLibrary) throws {
        archive = try Archive(path: path)
        let threads = try archive.threads()
        guard !threads.isEmpty else {
            throw SampleError.noInput("\(path): holds no threads; run standpoint analyze first")
        }
        var topics = JudgeStack(library: library)
        var judges: [String: Judge] = [:]
        for topic in Set(threads.map(\.record.topic)).sorted() {
            if let loaded = try? topics.load(topic), loaded.judge.scorer == nil {
                judges[topic] = loaded.judge.judge
            }
        }
        var comments: [PoolComment] = []
        var places: [String: CommentPlace] = [:]
        let compared = try ComparedComments(archive: archive, threads: threads, judges: judges)
        for thread in threads {
            let first = comments.count
            var parents: [Int?] = []
            try compared.forEach(of: thread) { stored in
                places[stored.record.commentID] = stored.place
                parents.append(stored.record.comment.parent)
                comments.append(PoolComment(stored.record))
            }
            // The archive keeps parents by their positions.
            for (index, parent) in parents.enumerated() {
                guard let parent, parents.indices.contains(parent) else { continue }
                comments[first + index].parentID = comments[first + parent].commentID
            }
        }
        self.comments = comments
        self.places = places
        for thread in threads { titles[thread.record.threadID] = thread.record.title }
    }

    func texts(of ids: Set<String>) throws -> [String: String] {
        let wanted = ids.sorted().compactMap { id in places[id].map { (id, $0) } }
        var texts: [String: String] = [:]
        try archive.forEachText(at: wanted.map(\.1)) { number, text, _ in
            texts[wanted[number].0] = text
        }
        return texts
    }
}
