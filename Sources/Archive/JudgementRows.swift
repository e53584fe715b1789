import Conversation
import Foundation
import GRDB

/// Judgements to rows and back; a judgement's evidence is one value in its row.
enum JudgementRows {
    static func insert(_ thread: StoredJudgements, into db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM judged_thread WHERE thread_key = ?")
            .execute(arguments: [thread.threadKey])
        try db.cachedStatement(sql: "INSERT INTO judged_thread VALUES (?, ?, ?, ?)").execute(
            arguments: [thread.threadKey, thread.threadID, thread.topic, thread.topicReason])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, (commentID, judgement)) in thread.judgements.enumerated() {
            try insert.execute(arguments: [
                thread.threadKey, position, commentID, judgement.stance.rawValue,
                judgement.stanceScore, judgement.pSkeptic, judgement.pBeliever,
                judgement.pNeutral, judgement.stanceInContext.rawValue, judgement.contextScore,
                judgement.sentiment.rawValue, judgement.sentimentScore, judgement.wordCount,
                judgement.quotedWordCount, judgement.language, judgement.noSignalReason,
                Data(EvidenceCodec.encode(judgement.evidence)),
            ])
        }
    }

    static func fetch(_ db: Database, threadKey: String) throws -> StoredJudgements? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM judged_thread WHERE thread_key = ?"),
                arguments: [threadKey])
        else { return nil }
        var stored = StoredJudgements(
            threadKey: threadKey, threadID: row["thread_id"], topic: row["topic"],
            topicReason: row["topic_reason"], judgements: [])
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT * FROM judgement WHERE thread_key = ? ORDER BY position"),
            arguments: [threadKey])
        while let row = try rows.next() {
            guard let judgement = judgement(row) else { return nil }
            stored.judgements.append((row["comment_id"], judgement))
        }
        return stored
    }

    /// Nil where the evidence cannot be read: the thread is then judged anew.
    private static func judgement(_ row: Row) -> Judgement? {
        let stored: Data = row["evidence"]
        guard let evidence = EvidenceCodec.decode(Array(stored)) else { return nil }
        var judgement = Judgement(
            stance: Stance(rawValue: row["stance"]) ?? .noSignal, stanceScore: row["stance_score"],
            pSkeptic: row["p_skeptic"], pBeliever: row["p_believer"], pNeutral: row["p_neutral"],
            sentiment: Sentiment(rawValue: row["sentiment"]) ?? .neutral,
            sentimentScore: row["sentiment_score"], wordCount: row["word_count"],
            quotedWordCount: row["quoted_word_count"])
        judgement.stanceInContext = Stance(rawValue: row["stance_in_context"]) ?? .noSignal
        judgement.contextScore = row["context_score"]
        judgement.language = row["language"]
        judgement.noSignalReason = row["no_signal_reason"]
        judgement.evidence = evidence
        return judgement
    }
}
