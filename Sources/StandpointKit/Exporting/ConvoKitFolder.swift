import Conversation
import Foundation
import Reporting

/// Writes a corpus for ConvoKit (Chang et al. 2020): `convokit.Corpus(filename=FOLDER)` loads it.
///
/// Threads are conversations, comments utterances, authors speakers. ConvoKit wants one root a conversation,
/// whose id is the conversation's: an utterance for the article stands there, with the thread's title as its
/// text and `is_article` true; comments without a parent answer it. Comments without an author are speakers of
/// their own (`anonymous:<comment id>`). ConvoKit sorts answers by their times and takes no missing one: a comment
/// without a time has that of the comment before it, and `is_dated` false.
struct ConvoKitFolder {
    private let folder: URL
    private let utterances: FileHandle
    private var speakers: [String: String] = [:]
    private var conversations: [(id: String, record: ThreadRecord)] = []
    private var count = 0

    /// Begins a corpus in `path`.
    init(path: String) throws(OutputError) {
        folder = URL(fileURLWithPath: path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard names.isEmpty || names.contains("utterances.jsonl") else {
            throw .cannotWrite(path: path, detail: "it holds other files; name another folder")
        }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("utterances.jsonl")
            try Data().write(to: file)
            utterances = try FileHandle(forWritingTo: file)
        } catch {
            throw .cannotWrite(path: path, detail: error.localizedDescription)
        }
    }

    /// Adds a thread. Linear in its texts.
    mutating func add(_ record: ThreadRecord) throws {
        var json = JSONWriter()
        var seconds = record.comments.lazy.compactMap(\.comment.time.seconds).min() ?? 0
        json.object { json in
            json.begin(
                id: record.threadID, conversation: record.threadID, text: record.title,
                speaker: Self.article, replyTo: nil, seconds: seconds)
            json.object("meta") { json in
                json.member("is_article", true)
                json.member("is_dated", false)
            }
        }
        json.endLine()
        speakers[Self.article] = ""
        let known = Set(record.comments.map(\.commentID))
        for comment in record.comments {
            seconds = comment.comment.time.seconds ?? seconds
            append(comment, known, seconds, &json)
        }
        try utterances.write(contentsOf: json.take())
        var record = record
        count += record.comments.count
        record.comments = []
        conversations.append((record.threadID, record))
    }

    /// The speaker of the articles.
    private static let article = "article"

    private mutating func append(
        _ record: CommentRecord, _ known: Set<String>, _ seconds: Int64,
        _ json: inout JSONWriter
    ) {
        let comment = record.comment
        let speaker = record.authorID.isEmpty ? "anonymous:" + record.commentID : record.authorID
        if speakers[speaker] == nil { speakers[speaker] = comment.author.name }
        // A parent that is gone would break the tree.
        let parent = record.parentID.flatMap { known.contains($0) ? $0 : nil }
        json.object { json in
            json.begin(
                id: record.commentID, conversation: record.threadID, text: comment.text,
                speaker: speaker, replyTo: parent ?? record.threadID,
                seconds: seconds)
            json.object("meta") { json in
                json.member("is_article", false)
                json.member("is_dated", comment.time.seconds != nil)
                json.member("permalink", comment.permalink)
                json.member("position", comment.position)
                json.member("is_op", comment.isOP)
                json.member("is_deleted", comment.isDeleted)
                guard let judgement = record.judgement else { return }
                json.member("stance", judgement.stance.rawValue)
                json.member("stance_score", judgement.stanceScore)
                json.member("p_skeptic", judgement.pSkeptic)
                json.member("p_believer", judgement.pBeliever)
                json.member("p_neutral", judgement.pNeutral)
                json.member("stance_in_context", judgement.stanceInContext.rawValue)
                json.member("context_score", judgement.contextScore)
                json.member("sentiment", judgement.sentiment.rawValue)
                json.member("sentiment_score", judgement.sentimentScore)
            }
        }
        json.endLine()
    }

    /// Writes what is known once every thread has been seen.
    /// - Returns: conversations, utterances without the articles' own, and speakers.
    func finish() throws -> (conversations: Int, utterances: Int, speakers: Int) {
        try utterances.close()
        var json = JSONWriter(pretty: true)
        json.object { json in
            for (id, name) in speakers.sorted(by: { $0.key < $1.key }) {
                json.object(id) { json in
                    json.object("meta") { $0.member("name", name) }
                    json.member("vectors", [String]())
                }
            }
        }
        try write(json, "speakers.json")
        json = JSONWriter(pretty: true)
        json.object { json in
            for (id, record) in conversations {
                json.object(id) { json in
                    json.object("meta") { json in
                        json.member("title", record.title)
                        json.member("url", record.canonicalURL)
                        json.member("site", record.site)
                        json.member("topic", record.topic)
                    }
                    json.member("vectors", [String]())
                }
            }
        }
        try write(json, "conversations.json")
        json = JSONWriter(pretty: true)
        json.object { json in json.member("name", "standpoint") }
        try write(json, "corpus.json")
        try write(Self.index(), "index.json")
        return (conversations.count, count, speakers.count - (conversations.isEmpty ? 0 : 1))
    }

    /// The types of all metadata, as ConvoKit names them.
    private static func index() -> JSONWriter {
        let (text, number, whole, truth) = (
            "<class 'str'>", "<class 'float'>", "<class 'int'>", "<class 'bool'>"
        )
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.object("utterances-index") { json in
                for name in ["is_article", "is_dated", "is_op", "is_deleted"] {
                    json.member(name, [truth])
                }
                json.member("position", [whole])
                for name in ["permalink", "stance", "stance_in_context", "sentiment"] {
                    json.member(name, [text])
                }
                for name in [
                    "stance_score", "p_skeptic", "p_believer", "p_neutral", "context_score",
                    "sentiment_score",
                ] { json.member(name, [number]) }
            }
            json.object("speakers-index") { $0.member("name", [text]) }
            json.object("conversations-index") { json in
                for name in ["title", "url", "site", "topic"] { json.member(name, [text]) }
            }
            json.object("overall-index") { $0.member("name", [text]) }
            json.member("version", 1)
            json.member("vectors", [String]())
        }
        return json
    }

    private func write(_ json: JSONWriter, _ name: String) throws {
        var json = json
        json.endLine()
        try Data(json.bytes).write(to: folder.appendingPathComponent(name), options: .atomic)
    }
}

extension JSONWriter {
    /// The members that every utterance has; `meta` comes after them.
    fileprivate mutating func begin(
        id: String, conversation: String, text: String, speaker: String, replyTo: String?,
        seconds: Int64
    ) {
        member("id", id)
        member("conversation_id", conversation)
        member("text", text)
        member("speaker", speaker)
        member("reply-to", replyTo)
        member("timestamp", Int(seconds))
        member("vectors", [String]())
    }
}
