import Conversation
import Foundation

/// Judged comments as JSON Lines: a run's `comments.jsonl`, or what `classify` writes.
struct JudgedLines {
    let path: String
    let titles: [String: String]

    /// Gives every object with its line. Linear in the file; one line in memory at a time.
    /// - Throws: ``SampleError``, and what `body` throws.
    func forEach(_ body: (Int, [String: Any]) throws -> Void) throws {
        let handle: FileHandle
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw SampleError.noInput("\(path): cannot be read (\(error.localizedDescription))")
        }
        defer { try? handle.close() }
        var reader = LineReader()
        while let batch = reader.next({
            (try? handle.read(upToCount: 256 * 1024)).map { Array($0) }
        }) {
            var number = batch.firstLine
            for line in batch.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                defer { number += 1 }
                if line.allSatisfy({ $0 <= 0x20 }) { continue }
                guard
                    let object = (try? JSONSerialization.jsonObject(with: Data(line)))
                        as? [String: Any]
                else {
                    throw SampleError.badLine(
                        "\(path):\(number): not a JSON object; give the comments.jsonl of a run")
                }
                try body(number, object)
            }
        }
    }

    /// Every comment in the order of the file.
    func comments() throws -> [PoolComment] {
        var comments: [PoolComment] = []
        var seen: [String: Int] = [:]
        try forEach { line, object in
            guard let id = object["comment_id"] as? String, !id.isEmpty else {
                throw SampleError.badLine(
                    "\(path):\(line): no comment_id; give the comments.jsonl of a run of analyze")
            }
            guard let stance = (object["stance"] as? String).flatMap(Stance.init) else {
                throw SampleError.badLine(
                    "\(path):\(line): no stance; extract does not judge, run standpoint analyze")
            }
            if let first = seen.updateValue(line, forKey: id) {
                throw SampleError.badLine(
                    "\(path):\(line): comment \(id) stands on line \(first) as well")
            }
            func number(_ name: String) -> Double { (object[name] as? NSNumber)?.doubleValue ?? 0 }
            let text = object["text"] as? String ?? ""
            comments.append(
                PoolComment(
                    commentID: id, threadID: object["thread_id"] as? String ?? "",
                    authorID: object["author_id"] as? String ?? "",
                    parentID: object["parent_id"] as? String,
                    month: String((object["timestamp"] as? String ?? "").prefix(7)),
                    stance: stance,
                    stanceInContext: (object["stance_in_context"] as? String)
                        .flatMap(Stance.init) ?? stance,
                    pSkeptic: number("p_skeptic"), pBeliever: number("p_believer"),
                    pNeutral: number("p_neutral"),
                    sentiment: (object["sentiment"] as? String).flatMap(Sentiment.init)
                        ?? .neutral,
                    sentimentScore: number("sentiment_score"),
                    isEmpty: object["is_deleted"] as? Bool == true
                        || text.utf8.allSatisfy { $0 <= 0x20 }))
        }
        return comments
    }

    /// The texts of these comments.
    func texts(of ids: Set<String>) throws -> [String: String] {
        var texts: [String: String] = [:]
        try forEach { _, object in
            guard let id = object["comment_id"] as? String, ids.contains(id) else { return }
            texts[id] = object["text"] as? String ?? ""
        }
        return texts
    }
}
