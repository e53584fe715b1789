internal import Conversation

/// A piece of evidence with its comment and its place in code points.
///
/// It points into the comment's list, so that a row is cheap to hand on: a piece of evidence holds six
/// strings and lists, and a run writes a row for nearly every word.
struct EvidenceRow {
    let commentID: String
    private let list: [Evidence]
    private let index: Int
    /// Nil for evidence from context, which has no words.
    let codePoints: Range<Int>?
    let isRedacted: Bool

    var evidence: Evidence { list[index] }

    /// The rules joined by `|`; most words have none, many one.
    var modifiers: String {
        let rules = list[index].modifiers
        return rules.count < 2 ? rules.first ?? "" : rules.joined(separator: "|")
    }

    /// The rows of one comment, in the order of the text, context last.
    static func rows(of record: CommentRecord, isRedacted: Bool) -> [EvidenceRow] {
        guard let evidence = record.judgement?.evidence, !evidence.isEmpty else { return [] }
        let offsets = CodePointOffsets(
            of: evidence.lazy.map(\.span).filter { $0.count > 0 }, in: record.comment.text)
        return evidence.indices.map { index in
            let span = evidence[index].span
            return EvidenceRow(
                commentID: record.commentID, list: evidence, index: index,
                codePoints: span.count == 0
                    ? nil
                    : offsets.codePoints(before: span.start)..<offsets.codePoints(before: span.end),
                isRedacted: isRedacted)
        }
    }
}

extension Tables {
    /// `evidence.csv`, and the members of `evidence` in JSON Lines.
    static let evidence = Table<EvidenceRow>(
        name: "evidence", title: "Evidence",
        description: """
            One row a reason for a score, sorted by thread, position and place in the text; the contributions \
            of a comment and measure sum to its raw score.
            """,
        columns: [
            Column("comment_id", .string, "The comment.", isRequired: true) { .word($0.commentID) }
        ] + evidenceColumns,
        foreignKeys: [
            ForeignKey(field: "comment_id", table: "comments", otherField: "comment_id")
        ])

    /// The columns besides the comment's id.
    static let evidenceColumns: [Column<EvidenceRow>] = [
        Column(
            "start", .integer, "First code point in the comment's text; empty for context.",
            atLeast: 0
        ) { .integer($0.codePoints?.lowerBound) },
        Column("end", .integer, "Just past the last code point; empty for context.", atLeast: 0) {
            .integer($0.codePoints?.upperBound)
        },
        Column("matched_text", .string, "The words, or what was seen in context.") {
            $0.isRedacted && $0.codePoints != nil ? .missing : .text($0.evidence.matchedText)
        },
        Column("entry_id", .string, "The lexicon's entry.") { .text($0.evidence.entryID) },
        Column("lexicon_id", .string, "The lexicon.") { .word($0.evidence.lexiconID) },
        Column(
            "measure", .string, "What it counts for.", options: Measure.allCases.map(\.rawValue)
        ) { .word($0.evidence.measure.rawValue) },
        Column("category", .string, "The entry's category.") { .word($0.evidence.category) },
        Column("base_weight", .number, "The entry's own weight.") {
            .number($0.evidence.baseWeight)
        },
        Column("modifiers", .string, "The rules that changed it, in order, joined by |.") {
            .word($0.modifiers)
        },
        Column("multiplier", .number, "The product of the rules' multipliers.") {
            .number($0.evidence.multiplier)
        },
        Column("contribution", .number, "What it added to the raw score.") {
            .number($0.evidence.contribution)
        },
        Column("sentence", .integer, "The 0-based sentence.", atLeast: 0) {
            .integer($0.evidence.sentence)
        },
        Column("in_quote", .boolean, "Stands inside a quotation.") {
            .boolean($0.evidence.inQuote)
        },
    ]
}
