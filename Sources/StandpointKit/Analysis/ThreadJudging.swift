import Archive
import Conversation
import Judgement
import Pipeline

/// Chooses topics for threads, judges them, and keeps the judgements in the archive.
struct ThreadJudging {
    let archive: Archive
    let pipeline: OrderedPipeline
    /// A topic's id or folder for all threads, nil to choose.
    let topic: String?
    /// Names without which rules judge: part of the key under which judgements are kept.
    let options: JudgeOptions
    /// The article's text of each page, for recognising quotes from it.
    let articles: [String: String]

    /// Threads are stored in batches of this many: one transaction each.
    private static let batchSize = 32

    /// Judges `threads` in place.
    ///
    /// - Returns: false when the run was cancelled; the judgements made until then are archived.
    func judge(
        _ threads: inout [ThreadRecord], topics: inout JudgeStack, library: LexiconLibrary,
        progress: (Int) -> Void
    ) throws -> Bool {
        try chooseTopics(of: &threads, topics: &topics, library: library)
        let records = threads
        let stack = topics
        var next = 0
        var batch: [StoredJudgements] = []
        var done = 0
        let outcome = try pipeline.run(
            next: {
                guard next < records.count else { return nil }
                defer { next += 1 }
                return next
            },
            work: { (index: Int) in (index, judged(records[index], topics: stack)) },
            deliver: { (index: Int, result: Result<Judged, ArchiveError>) throws(ArchiveError) in
                let judged = try result.get()
                for position in threads[index].comments.indices {
                    threads[index].comments[position].judgement =
                        judged.stored.judgements[position].judgement
                }
                if judged.isNew { batch.append(judged.stored) }
                if batch.count >= Self.batchSize {
                    try archive.store(batch)
                    batch = []
                }
                done += 1
                progress(done)
            })
        if !batch.isEmpty { try archive.store(batch) }
        guard outcome == .finished else { return false }
        addAuthors(to: &threads, topics: stack)
        return true
    }

    /// Adds what each author's other comments say, over all threads of the run under the same topic.
    ///
    /// The archive keeps what depends on a thread alone, because these change with every page added;
    /// a walk over the judgements is all that they cost.
    private func addAuthors(to threads: inout [ThreadRecord], topics: JudgeStack) {
        struct Key: Hashable {
            var topic: String
            var author: String
        }
        var positions: [Key: AuthorPositions] = [:]
        for thread in threads {
            guard let judge = topics[thread.topic]?.judge, judge.scorer == nil else { continue }
            for record in thread.comments where !record.authorID.isEmpty {
                guard let position = record.judgement.flatMap({ judge.judge.position(of: $0) })
                else { continue }
                let key = Key(topic: thread.topic, author: record.authorID)
                positions[key, default: AuthorPositions()].add(position)
            }
        }
        for index in threads.indices {
            let topic = threads[index].topic
            guard let judge = topics[topic]?.judge, judge.scorer == nil else { continue }
            for number in threads[index].comments.indices {
                let author = threads[index].comments[number].authorID
                guard let own = positions[Key(topic: topic, author: author)] else { continue }
                if var judgement = threads[index].comments[number].judgement {
                    // Taken out first: the record's copy would make the row's insertion copy them all.
                    threads[index].comments[number].judgement = nil
                    judge.judge.addAuthor(own, to: &judgement)
                    threads[index].comments[number].judgement = judgement
                }
            }
        }
    }

    private struct Judged: Sendable {
        var stored: StoredJudgements
        var isNew: Bool
    }

    private func judged(
        _ thread: ThreadRecord, topics: JudgeStack
    ) -> Result<Judged, ArchiveError> {
        guard let topic = topics[thread.topic] else {
            preconditionFailure("topics are loaded before threads are judged")
        }
        let article = thread.pageIDs.last.flatMap { articles[$0] } ?? ""
        let key = self.key(of: thread, topic: topic, article: article)
        do throws(ArchiveError) {
            if let stored = try archive.judgements(threadKey: key),
                stored.judgements.count == thread.comments.count
            {
                return .success(Judged(stored: stored, isNew: false))
            }
        } catch {
            return .failure(error)
        }
        var buffers = TopicJudge.Buffers()
        let judgements = topic.judge.judgeThread(
            thread.comments.map(\.comment), article: article, buffers: &buffers)
        let stored = StoredJudgements(
            threadKey: key, threadID: thread.threadID, topic: thread.topic,
            topicReason: thread.topicReason,
            judgements: Array(zip(thread.comments.map(\.commentID), judgements)))
        return .success(Judged(stored: stored, isNew: true))
    }

    /// Everything that the judgements depend on.
    private func key(
        of thread: ThreadRecord, topic: JudgeStack.Topic, article: String
    ) -> String {
        var parts = [
            "judgement", StandpointVersion.judgement, topic.sha256, thread.threadID, article,
            options.disabledRules.sorted().joined(separator: ","),
        ]
        for record in thread.comments {
            let comment = record.comment
            parts += [
                record.commentID, comment.text, comment.author.name, record.parentID ?? "",
                String(comment.depth), comment.parent.map(String.init) ?? "",
                comment.time.seconds.map { String($0) } ?? "",
            ]
            for quote in comment.quotes {
                parts.append("\(quote.span.start)-\(quote.span.end) \(quote.attribution ?? "")")
            }
        }
        return Identity.hash(parts)
    }

    private func chooseTopics(
        of threads: inout [ThreadRecord], topics: inout JudgeStack, library: LexiconLibrary
    ) throws {
        if let topic {
            let loaded = try topics.load(topic)
            for index in threads.indices {
                threads[index].topic = loaded.id
                threads[index].topicReason = "given"
            }
            return
        }
        let chooser = try TopicChooser(library: library)
        for index in threads.indices {
            let thread = threads[index]
            let article = thread.pageIDs.last.flatMap { articles[$0] } ?? ""
            let texts = [thread.title, article] + thread.comments.map(\.comment.text)
            let choice = chooser.choose(texts, least: 2)
            threads[index].topic = try topics.load(choice.topic).id
            threads[index].topicReason = choice.reason
        }
    }
}
