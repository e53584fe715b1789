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
    /// The judges of the threads' topics, and which of them each thread has, by its number; a topic that is gone
    /// keeps the stance of its last run.
    private let judges: [Judge]
    private let judgeOfThread: [Int64: Int]
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
        let judge: Int
        let author: Int64
    }

    /// Walks over all comments once. O(comments), memory O(authors).
    /// - Parameter topics: the judges by topic.
    init(archive: Archive, threads: [StoredThread], judges topics: [String: Judge]) throws {
        self.archive = archive
        self.threads = threads
        let names = topics.keys.sorted()
        let judges = names.compactMap { topics[$0] }
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        var judgeOfThread: [Int64: Int] = [:]
        for thread in threads { judgeOfThread[thread.number] = numbers[thread.record.topic] }
        self.judges = judges
        self.judgeOfThread = judgeOfThread
        var authors: [AuthorKey: AuthorPositions] = [:]
        var perAuthor: [Int64: Int] = [:]
        var perThread: [Int64: Int] = [:]
        var count = 0
        var first: Int64?
        var last: Int64?
        var judgement = Judgement()
        try archive.forEachVote(of: threads) { thread, vote in
            count += 1
            perThread[thread.number, default: 0] += 1
            if let seconds = vote.seconds {
                first = min(first ?? seconds, seconds)
                last = max(last ?? seconds, seconds)
            }
            guard let author = vote.authorNumber else { return }
            perAuthor[author, default: 0] += 1
            guard let judge = judgeOfThread[thread.number] else { return }
            judgement.pSkeptic = vote.pSkeptic
            judgement.pBeliever = vote.pBeliever
            judgement.noSignalReason = vote.noSignalReason
            if let position = judges[judge].position(of: judgement) {
                authors[AuthorKey(judge: judge, author: author), default: AuthorPositions()]
                    .add(position)
            }
        }
        (self.count, self.first, self.last) = (count, first, last)
        self.authors = authors
        let ids = try archive.authorIDs()
        for (number, count) in perAuthor { commentsPerAuthor[ids[number] ?? ""] = count }
        commentsPerThread = perThread
    }

    /// Gives every comment with its stance in context, thread after thread; `body` may change what it is given.
    func forEach(_ body: (StoredThread, inout StoredComment) throws -> Void) throws {
        try archive.forEachComment(of: threads) { thread, comment in
            conclude(&comment, in: thread)
            try body(thread, &comment)
        }
    }

    /// The same for one thread.
    func forEach(of thread: StoredThread, _ body: (StoredComment) throws -> Void) throws {
        try archive.forEachComment(of: [thread]) { thread, comment in
            conclude(&comment, in: thread)
            try body(comment)
        }
    }

    /// The same for one author's comments in these threads, by thread and position.
    func forEach(ofAuthor id: String, _ body: (StoredComment) throws -> Void) throws {
        try archive.forEachComment(ofAuthor: id, in: threads) { thread, comment in
            conclude(&comment, in: thread)
            try body(comment)
        }
    }

    private func conclude(_ comment: inout StoredComment, in thread: StoredThread) {
        guard let author = comment.authorNumber, let judge = judgeOfThread[thread.number],
            let positions = authors[AuthorKey(judge: judge, author: author)],
            var judgement = comment.record.judgement
        else { return }
        comment.record.judgement = nil
        // One row stands for all the evidence of the thread; the author's comes on top of it.
        judgement.evidence = [
            Evidence(
                span: TextSpan(start: 0, end: 0), matchedText: "", entryID: "", lexiconID: "",
                measure: .stance, category: "", baseWeight: 0, contribution: comment.stanceRaw)
        ]
        judges[judge].addAuthor(positions, to: &judgement)
        judgement.evidence = []
        comment.record.judgement = judgement
    }
}
