import Conversation
import Foundation

/// One line of comments as JSON: the members that `standpoint extract` writes, and the names that
/// other tools use for the same things. All but the text may be absent.
struct CommentRow: Decodable {
    var comment: Comment
    /// The comment's id in the file, by which others name it as their parent.
    var id: String?
    var parentID: String?
    var depth: Int?
    var position: Int?
    /// What tells the pages of the file apart: an address, a path, a page's id.
    var page: String
    /// What tells the threads of a page apart.
    var thread: String
    var url, title, site: String?

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    private struct QuoteRow: Decodable {
        var start: Int
        var end: Int
        var attribution: String?
    }

    /// Reads a line.
    /// - Throws: `DecodingError` for a line without a text.
    init(from decoder: any Decoder) throws {
        let row = Row(members: try decoder.container(keyedBy: Key.self))
        guard let text = row.string("text", "body", "message", "comment", "content") else {
            throw DecodingError.keyNotFound(
                Key(stringValue: "text"),
                .init(codingPath: [], debugDescription: "the object has no text"))
        }
        id = row.string("comment_id", "id") ?? row.string("native_id")
        parentID = row.string("parent_id", "parent", "in_reply_to", "reply_to")
        depth = row.integer("depth").map { max(0, $0) }
        position = row.integer("position")
        url = row.string("canonical_url", "page_url", "url")
        title = row.string("title", "page_title")
        site = row.string("site")
        page = row.string("page_id") ?? url ?? row.string("path") ?? ""
        thread = row.string("thread_id", "thread", "conversation_id") ?? ""
        comment = Comment(
            position: 0, text: text,
            author: Author(
                name: row.string("author_name", "author", "user", "username", "speaker") ?? "",
                nativeID: row.string("author_native_id", "user_id")),
            time: row.time(),
            parentSource: row.string("parent_source").flatMap(ParentSource.init) ?? .markup,
            nativeID: row.string("native_id") ?? id, permalink: row.string("permalink"),
            likes: row.integer("likes", "score"), dislikes: row.integer("dislikes"),
            isOP: row.boolean("is_op"), isDeleted: row.boolean("is_deleted"))
        let quotes = Key(stringValue: "quotes")
        if row.members.contains(quotes) {
            let rows = (try? row.members.decode([QuoteRow].self, forKey: quotes)) ?? []
            comment.quotes = Self.quotations(rows, in: text)
        }
    }

    /// Spans in code points as spans in bytes; those that are not ascending, disjoint and inside
    /// are dropped.
    private static func quotations(_ rows: [QuoteRow], in text: String) -> [Quotation] {
        guard !rows.isEmpty else { return [] }
        var offsets: [Int] = []
        for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 {
            offsets.append(offset)
        }
        offsets.append(text.utf8.count)
        var result: [Quotation] = []
        var last = 0
        for row in rows where row.start >= last && row.start < row.end && row.end < offsets.count {
            result.append(
                Quotation(
                    span: TextSpan(start: offsets[row.start], end: offsets[row.end]),
                    attribution: row.attribution))
            last = row.end
        }
        return result
    }

    /// The members of a line, by the first of several names that is there.
    private struct Row {
        let members: KeyedDecodingContainer<Key>

        /// A string, or a number as a string: ids are written as either.
        func string(_ names: String...) -> String? {
            for name in names {
                let key = Key(stringValue: name)
                // Asking first spares the making of an error for each name that is not there.
                guard members.contains(key) else { continue }
                if let value = try? members.decode(String.self, forKey: key) { return value }
                if let value = try? members.decode(Int.self, forKey: key) { return String(value) }
            }
            return nil
        }

        func integer(_ names: String...) -> Int? {
            for name in names {
                let key = Key(stringValue: name)
                guard members.contains(key) else { continue }
                if let value = try? members.decode(Int.self, forKey: key) { return value }
            }
            return nil
        }

        func boolean(_ name: String) -> Bool {
            let key = Key(stringValue: name)
            return members.contains(key) && (try? members.decode(Bool.self, forKey: key)) == true
        }

        /// `timestamp` with what is known of it; ISO 8601, or seconds since 1970.
        func time() -> Timestamp {
            let shown = string("timestamp_raw") ?? ""
            let precision = string("timestamp_precision").flatMap(TimestampPrecision.init)
            let source = string("timestamp_source").flatMap(TimestampSource.init)
            guard let value = string("timestamp", "time", "created_at", "created_utc", "date")
            else {
                return Timestamp(
                    raw: shown, seconds: nil, precision: .none, source: source ?? .none)
            }
            let raw = shown.isEmpty ? value : shown
            if let seconds = Int64(value), value.utf8.count > 4 {
                return Timestamp(
                    raw: raw, seconds: seconds > 100_000_000_000 ? seconds / 1000 : seconds,
                    precision: precision ?? .second, source: source ?? .structured)
            }
            var time = HeaderDate.iso8601(value, source: source ?? .structured)
            time.raw = raw
            if time.seconds != nil, let precision { time.precision = precision }
            return time
        }
    }
}
