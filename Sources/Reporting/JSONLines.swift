public import Conversation

/// One comment as one line of JSON: `comments.jsonl`, and what `standpoint extract` prints.
public enum CommentLine {
    /// Which members a line has.
    public enum Content: Hashable, Sendable {
        /// What was read from the page.
        case extracted
        /// With the judgement: a line of `comments.jsonl`.
        case judged
        /// With the judgement and every piece of evidence.
        case judgedWithEvidence
    }

    /// Appends one line with its line feed.
    ///
    /// The members are the columns of `comments.csv`, then `path`, `quotes` (spans in code points, with the
    /// attribution) and, where asked for, `evidence`. A missing value is null, so that every line has the
    /// same members. Texts are raw: no apostrophe is put before a formula.
    ///
    /// - Parameters:
    ///   - record: the comment.
    ///   - path: the input it was read from, as `pages.csv` names it.
    ///   - content: which members to write.
    ///   - isRedacted: leaves the text and the matched words out.
    ///   - out: the bytes to append to.
    /// - Complexity: linear in the text, plus k log k for k pieces of evidence.
    public static func append(
        _ record: CommentRecord, path: String, content: Content, isRedacted: Bool = false,
        to out: inout [UInt8]
    ) {
        var json = JSONWriter()
        json.object { json in
            let row = CommentRow(record: record, isRedacted: isRedacted)
            let table = Tables.comments
            switch content {
            case .extracted:
                for column in Tables.extractedCommentColumns { json.member(column, of: row) }
            case .judged, .judgedWithEvidence:
                for column in table.columns { json.member(column, of: row) }
            }
            json.member("path", path)
            json.quotes(of: record.comment)
            if content == .judgedWithEvidence {
                json.evidence(EvidenceRow.rows(of: record, isRedacted: isRedacted))
            }
        }
        json.endLine()
        out.append(contentsOf: json.bytes)
    }
}

extension JSONWriter {
    /// A table's cell as a member.
    mutating func member<Row>(_ column: Column<Row>, of row: Row) {
        switch column.value(row) {
        case .text(let text), .word(let text): member(column.name, text)
        case .integer(let value): member(column.name, value)
        case .number(let value): member(column.name, value)
        case .boolean(let value): member(column.name, value)
        case .missing: member(column.name, String?.none)
        }
    }

    /// `"evidence": [{"start": …}]`, with the columns of `evidence.csv` but the comment's id.
    mutating func evidence(_ rows: [EvidenceRow]) {
        array("evidence") { json in
            for row in rows {
                json.object { json in
                    for column in Tables.evidenceColumns { json.member(column, of: row) }
                }
            }
        }
    }

    /// `"quotes": [{"start": 0, "end": 12, "attribution": "name"}]`.
    fileprivate mutating func quotes(of comment: Comment) {
        let offsets = CodePointOffsets(of: comment.quotes.map(\.span), in: comment.text)
        array("quotes") { json in
            for quote in comment.quotes {
                json.object { json in
                    json.member("start", offsets.codePoints(before: quote.span.start))
                    json.member("end", offsets.codePoints(before: quote.span.end))
                    json.member("attribution", quote.attribution)
                }
            }
        }
    }
}
