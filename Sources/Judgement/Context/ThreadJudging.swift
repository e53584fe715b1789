public import Conversation
import Language
import Lexicon

extension Judge {
    /// The rules that look beyond a comment's words; they change the stance in context alone, except
    /// for `shared_runs`, which tells quotations. Their names can be switched off as those of
    /// ``rules``.
    public static let contextRules: [RuleDescription] = ContextRules.all

    /// Judges the comments of a thread in their context.
    ///
    /// The words of each are judged as ``judge(_:quotes:buffers:)`` does, after long runs shared with
    /// the article or with a comment that was written before were marked as quotations. Replies then
    /// get evidence from how they take their parent, as rows of category `context` behind all others.
    /// What an author's other comments say is added by ``addAuthor(_:to:)``, because they may stand
    /// in other threads.
    ///
    /// - Parameters:
    ///   - comments: In reading order; `parent` is an index into them.
    ///   - article: The article's own text, empty where there is none.
    ///   - buffers: Room, reused.
    /// - Returns: A judgement for each comment, in the same order, with its evidence.
    /// - Complexity: linear in the texts, apart from sorting comments by time.
    public func judgeThread(
        _ comments: [Comment], article: String = "", buffers: inout JudgeBuffers
    ) -> [Judgement] {
        var shared: SharedRunIndex?
        if !options.disabledRules.contains(ContextRules.sharedRuns.name) {
            var index = SharedRunIndex()
            if !article.isEmpty {
                tokenizer.tokenizeWords(article, into: &buffers.scene.doc)
                index.insert(buffers.scene.doc)
            }
            shared = index
        }
        var result = [Judgement](repeating: Judgement(), count: comments.count)
        var positions = [Position](repeating: Position(), count: comments.count)
        for number in Self.writingOrder(comments) {
            let comment = comments[number]
            tokenizer.tokenize(comment.text, quotes: comment.quotes, into: &buffers.scene.doc)
            shared?.markShared(in: &buffers.scene.doc)
            var judgement = judgeTokens(&buffers, collectsEvidence: true)
            shared?.insert(buffers.scene.doc)
            var parent: Position?
            if let index = comment.parent, comments.indices.contains(index), index != number,
                comments[index].author.name != comment.author.name
                    || comment.author.name.isEmpty
            {
                parent = positions[index]
            }
            addParent(parent, number: comment.parent ?? 0, scene: buffers.scene, to: &judgement)
            positions[number] = Position(
                value: position(inContext: judgement), stance: judgement.stanceInContext,
                asks: Self.endsWithQuestion(buffers.scene))
            result[number] = judgement
        }
        return result
    }

    /// What a reply may lean on.
    private struct Position {
        var value = 0.0
        var stance = Stance.noSignal
        var asks = false
    }

    /// Parents first: by time where every comment has one, else as they stand on the page.
    private static func writingOrder(_ comments: [Comment]) -> [Int] {
        let times = comments.compactMap(\.time.seconds)
        let indices = Array(comments.indices)
        guard times.count == comments.count else { return indices }
        return indices.sorted { (times[$0], $0) < (times[$1], $1) }
    }

    /// True where the last sentence that the writer wrote is a question.
    private static func endsWithQuestion(_ scene: Scene) -> Bool {
        guard let last = scene.doc.tokens.last(where: { !$0.flags.contains(.quoted) }) else {
            return false
        }
        return scene.sentences.indices.contains(Int(last.sentence))
            && scene.sentences[Int(last.sentence)].isQuestion
    }

    private func addParent(
        _ parent: Position?, number: Int, scene: Scene, to judgement: inout Judgement
    ) {
        guard let parent, parent.stance == .skeptic || parent.stance == .believer,
            parent.value != 0, canLean(judgement)
        else { return }
        let relation = ReplyRelation.read(
            scene, entries: lexicon.entries, parentAsks: parent.asks)
        if let entry = relation.entry {
            guard !options.disabledRules.contains(ContextRules.reply.name) else { return }
            let agrees = relation.strength > 0
            let nats = agrees ? ContextWeights.agreement : ContextWeights.disagreement
            judgement.evidence.append(
                .context(
                    "\(agrees ? "agrees" : "disagrees") with comment \(number): "
                        + parent.stance.rawValue,
                    entryID: writer.entryID(entry), lexiconID: writer.lexiconID(entry),
                    rule: ContextRules.reply.name,
                    weight: stanceCalibration.raw(logOdds: nats) * parent.value,
                    multiplier: relation.strength))
            concludeContext(&judgement)
        } else if parent.value > 0, takesForGranted(scene) {
            guard !options.disabledRules.contains(ContextRules.presupposition.name) else { return }
            judgement.evidence.append(
                .context(
                    "takes for granted what comment \(number) does: believer",
                    entryID: "presupposition", lexiconID: ContextRules.lexiconID,
                    rule: ContextRules.presupposition.name,
                    weight: stanceCalibration.raw(logOdds: ContextWeights.sharedPresupposition),
                    multiplier: parent.value))
            concludeContext(&judgement)
        }
    }

    private func takesForGranted(_ scene: Scene) -> Bool {
        scene.cues.contains { $0.group == .presupposition && $0.contribution > 0 }
    }

    /// False where nothing was there to judge: in a language that is not spoken, or of others alone.
    func canLean(_ judgement: Judgement) -> Bool {
        judgement.noSignalReason == nil || judgement.noSignalReason == "no_words"
    }

    private func position(inContext judgement: Judgement) -> Double {
        canLean(judgement) ? stanceCalibration.position(rawScore(judgement)) : 0
    }

    /// The sum of all stance evidence, context included.
    private func rawScore(_ judgement: Judgement) -> Double {
        var sum = 0.0
        for row in judgement.evidence where row.measure == .stance { sum += row.contribution }
        return sum
    }

    /// Makes class and score in context anew from the evidence. Without a row of context both are those
    /// of the words alone.
    func concludeContext(_ judgement: inout Judgement) {
        let raw = rawScore(judgement)
        judgement.contextScore = stanceCalibration.score(raw)
        judgement.stanceInContext = StanceClass.best(stanceCalibration.probabilities(raw))
    }
}
