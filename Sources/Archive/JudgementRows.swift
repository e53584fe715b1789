import Conversation
import GRDB

/// Judgements and their evidence to rows and back.
enum JudgementRows {
    /// Modifiers are plain words of ours, so a space parts them.
    private static let separator: Character = " "

    static func insert(_ thread: StoredJudgements, into db: Database) throws {
        try db.execute(
            sql: "DELETE FROM judged_thread WHERE thread_key = ?", arguments: [thread.threadKey])
        try db.execute(
            sql: "INSERT INTO judged_thread VALUES (?, ?, ?, ?)",
            arguments: [thread.threadKey, thread.threadID, thread.topic, thread.topicReason])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let insertEvidence = try db.cachedStatement(
            sql: "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, (commentID, judgement)) in thread.judgements.enumerated() {
            try insert.execute(arguments: [
                thread.threadKey, position, commentID, judgement.stance.rawValue,
                judgement.stanceScore, judgement.pSkeptic, judgement.pBeliever,
                judgement.pNeutral, judgement.stanceInContext.rawValue, judgement.contextScore,
                judgement.sentiment.rawValue, judgement.sentimentScore, judgement.wordCount,
                judgement.quotedWordCount, judgement.language, judgement.noSignalReason,
            ])
            for (number, evidence) in judgement.evidence.enumerated() {
                try insertEvidence.execute(arguments: [
                    thread.threadKey, position, number, evidence.span.start, evidence.span.end,
                    evidence.matchedText, evidence.entryID, evidence.lexiconID,
                    evidence.measure.rawValue, evidence.category, evidence.baseWeight,
                    evidence.modifiers.joined(separator: String(separator)),
                    evidence.multiplier, evidence.contribution, evidence.sentence,
                    evidence.inQuote,
                ])
            }
        }
    }

    static func fetch(_ db: Database, threadKey: String) throws -> StoredJudgements? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM judged_thread WHERE thread_key = ?", arguments: [threadKey])
        else { return nil }
        var stored = StoredJudgements(
            threadKey: threadKey, threadID: row["thread_id"], topic: row["topic"],
            topicReason: row["topic_reason"], judgements: [])
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM judgement WHERE thread_key = ? ORDER BY position",
            arguments: [threadKey])
        while let row = try rows.next() {
            stored.judgements.append((row["comment_id"], judgement(row)))
        }
        let evidence = try Row.fetchCursor(
            db, sql: "SELECT * FROM evidence WHERE thread_key = ? ORDER BY position, number",
            arguments: [threadKey])
        while let row = try evidence.next() {
            let position: Int = row["position"]
            guard stored.judgements.indices.contains(position) else { continue }
            stored.judgements[position].judgement.evidence.append(self.evidence(row))
        }
        return stored
    }

    private static func judgement(_ row: Row) -> Judgement {
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
        return judgement
    }

    private static func evidence(_ row: Row) -> Evidence {
        let modifiers: String = row["modifiers"]
        return Evidence(
            span: TextSpan(start: row["span_start"], end: row["span_end"]),
            matchedText: row["matched_text"], entryID: row["entry_id"],
            lexiconID: row["lexicon_id"],
            measure: Measure(rawValue: row["measure"]) ?? .stance, category: row["category"],
            baseWeight: row["base_weight"],
            modifiers: modifiers.split(separator: separator).map(String.init),
            multiplier: row["multiplier"], contribution: row["contribution"],
            sentence: row["sentence"], inQuote: row["in_quote"])
    }
}
