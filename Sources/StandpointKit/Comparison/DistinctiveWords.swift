import Aggregation
import Archive
import Conversation
import Language
import Reporting

/// Comments whose words are counted: all of them, or an even sample where they are many.
struct WordSample {
    /// A comment with the group that it counts for.
    struct Item {
        let comment: StoredComment
        let threadID: String
        let group: TermTally.Group
    }

    /// At most about so many comments are read for their words.
    static let most = 20_000

    private(set) var items: [Item] = []
    /// Ids below this are in the sample: an id is a hash, so that is an even draw, the same every time.
    private let limit: UInt64

    /// A sample of `count` comments.
    init(of count: Int) {
        limit =
            count <= Self.most
            ? .max : UInt64(Double(UInt64.max) * Double(Self.most) / Double(count))
    }

    /// True when the sample leaves comments out.
    var isPartial: Bool { limit != .max }

    /// Takes a comment if its id is drawn.
    mutating func add(_ comment: StoredComment, threadID: String, group: TermTally.Group) {
        guard !comment.record.comment.isDeleted,
            limit == .max || (UInt64(comment.record.commentID, radix: 16) ?? 0) < limit
        else { return }
        items.append(Item(comment: comment, threadID: threadID, group: group))
    }
}

/// Counts the words of a sample and finds comments that show them.
struct DistinctiveWords {
    let archive: Archive
    let sample: WordSample
    /// What a comment's text becomes before anybody sees it.
    let masking: (String) -> String

    /// The terms, the most distinctive first, and for the leading ones comments that use them.
    func found() throws -> (rows: [KeynessRow], examples: [TermExample]) {
        var tally = TermTally()
        try forEach { item, terms, _ in
            tally.add(terms, author: Self.author(of: item.comment.record), group: item.group)
        }
        // A group without terms has no distinctive ones.
        guard let rows = try? KeynessRow.rows(tally) else { return ([], []) }
        return (rows, try examples(of: rows))
    }

    private static func author(of record: CommentRecord) -> String {
        record.authorID.isEmpty ? Tally.anonymousPrefix + record.commentID : record.authorID
    }

    /// Terms of each side for which comments are shown, and how many of them.
    static let mostTerms = 20
    private static let mostExamples = 3

    private func examples(of rows: [KeynessRow]) throws -> [TermExample] {
        let first = rows.lazy.filter { $0.keyness.logOdds < 0 }.prefix(Self.mostTerms)
        let second = rows.lazy.filter { $0.keyness.logOdds > 0 }.prefix(Self.mostTerms)
        var wanted: [TermTally.Term: TermTally.Group] = [:]
        for row in first { wanted[row.term] = .first }
        for row in second { wanted[row.term] = .second }
        var authors: [TermTally.Term: Set<String>] = [:]
        var examples: [TermExample] = []
        try forEach { item, terms, text in
            for term in Set(terms) where wanted[term] == item.group {
                let author = Self.author(of: item.comment.record)
                guard authors[term, default: []].count < Self.mostExamples,
                    authors[term, default: []].insert(author).inserted
                else { continue }
                examples.append(
                    TermExample(
                        term: term,
                        comment: ShownComment(
                            item.comment.record, threadID: item.threadID, text: masking(text))))
            }
        }
        return examples
    }

    /// Words of three letters and more and pairs of words, as the author's own: quotations are left out.
    private func forEach(
        _ body: (WordSample.Item, [TermTally.Term], String) throws -> Void
    ) throws {
        let tokenizer = Tokenizer()
        var doc = TokenizedText()
        try archive.forEachText(at: sample.items.lazy.map(\.comment.place)) {
            number, text, quotes in
            tokenizer.tokenize(text, quotes: quotes, into: &doc)
            var terms: [TermTally.Term] = []
            var last: (form: String, sentence: UInt32)?
            for token in doc.tokens {
                guard token.kind == .word, !token.flags.contains(.quoted) else {
                    if token.kind != .word { last = nil }
                    continue
                }
                let form = doc.foldedString(of: token)
                if form.utf8.count >= 3 { terms.append(.init(kind: "word", form: form)) }
                if let last, last.sentence == token.sentence {
                    terms.append(.init(kind: "bigram", form: last.form + " " + form))
                }
                last = (form, token.sentence)
            }
            try body(sample.items[number], terms, text)
        }
    }
}

extension ShownComment {
    /// A comment with the text that is shown of it.
    init(_ record: CommentRecord, threadID: String, text: String) {
        self.init(
            commentID: record.commentID, threadID: threadID,
            authorName: record.comment.author.name, at: record.comment.time.iso8601,
            stance: record.judgement?.stanceInContext ?? .noSignal, text: text)
    }
}
