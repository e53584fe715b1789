import Archive
import Conversation
import Judgement

/// The archive's comments, each with its stance in context under everything that the archive holds of its
/// author.
///
/// The archive keeps what a thread says by itself; what an author's other comments add is worked out here,
/// so that the order in which pages were archived leaves no trace.
struct ComparedComments {
    let archive: Archive
    let threads: [StoredThread]
    /// The judges of the threads' topics; a topic that is gone keeps the stance of its last run.
    private let judges: [String: Judge]
    private var authors: [AuthorKey: AuthorPositions] = [:]
    /// Comments, and the earliest and the latest time among them.
    private(set) var count = 0
    private(set) var first: Int64?
    private(set) var last: Int64?
    /// Comments of each author, for grouping authors by how much they write.
    private(set) var commentsPerAuthor: [String: Int] = [:]
    /// Comments of each thread by its number in the archive.
    private(set) var commentsPerThread: [Int64: Int] = [:]

    private struct AuthorKey: Hashable {
        let topic: String
        let author: String
    }

    /// Walks over all comments once. O(comments), memory O(authors).
    init(archive: Archive, threads: [StoredThread], judges: [String: Judge]) throws {
        self.archive = archive
        self.threads = threads
        self.judges = judges
        var authors: [AuthorKey: AuthorPositions] = [:]
        var perAuthor: [String: Int] = [:]
        var perThread: [Int64: Int] = [:]
        var count = 0
        var first: Int64?
        var last: Int64?
        try archive.forEachComment(of: threads) { thread, comment in
            count += 1
            perThread[thread.number, default: 0] += 1
            if let seconds = comment.record.comment.time.seconds {
                first = min(first ?? seconds, seconds)
                last = max(last ?? seconds, seconds)
            }
            let author = comment.record.authorID
            guard !author.isEmpty else { return }
            perAuthor[author, default: 0] += 1
            let topic = thread.record.topic
            if let position = comment.record.judgement.flatMap({ judges[topic]?.position(of: $0) })
            {
                authors[AuthorKey(topic: topic, author: author), default: AuthorPositions()]
                    .add(position)
            }
        }
        (self.count, self.first, self.last) = (count, first, last)
        self.authors = authors
        commentsPerAuthor = perAuthor
        commentsPerThread = perThread
    }

    /// Gives every comment with its stance in context, thread after thread.
    func forEach(_ body: (StoredThread, StoredComment) throws -> Void) throws {
        try archive.forEachComment(of: threads) { thread, comment in
            var comment = comment
            conclude(&comment, topic: thread.record.topic)
            try body(thread, comment)
        }
    }

    /// The same for one thread.
    func forEach(of thread: StoredThread, _ body: (StoredComment) throws -> Void) throws {
        try archive.forEachComment(of: [thread]) { thread, comment in
            var comment = comment
            conclude(&comment, topic: thread.record.topic)
            try body(comment)
        }
    }

    /// The same for one author's comments in these threads, by thread and position.
    func forEach(ofAuthor id: String, _ body: (StoredComment) throws -> Void) throws {
        try archive.forEachComment(ofAuthor: id, in: threads) { thread, comment in
            var comment = comment
            conclude(&comment, topic: thread.record.topic)
            try body(comment)
        }
    }

    private func conclude(_ comment: inout StoredComment, topic: String) {
        guard let judge = judges[topic], var judgement = comment.record.judgement else { return }
        comment.record.judgement = nil
        if let positions = authors[AuthorKey(topic: topic, author: comment.record.authorID)] {
            // One row stands for all the evidence of the thread; the author's comes on top of it.
            judgement.evidence = [
                Evidence(
                    span: TextSpan(start: 0, end: 0), matchedText: "", entryID: "", lexiconID: "",
                    measure: .stance, category: "", baseWeight: 0,
                    contribution: comment.stanceRaw)
            ]
            judge.addAuthor(positions, to: &judgement)
            judgement.evidence = []
        }
        comment.record.judgement = judgement
    }
}
