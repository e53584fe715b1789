import Aggregation
import Conversation
import Language
import Reporting
import Statistics

/// The words that tell a run's skeptics from its believers, with comments that use them.
///
/// The same counts as those of a comparison (``DistinctiveWords``), taken from the threads in memory and cheap
/// enough for every run: texts of the two sides alone, in an even sample where there are many.
struct SideWords {
    /// Group A and group B of the table.
    static let groups = ["skeptics", "believers"]

    private let threads: [ThreadRecord]
    private let usesContext: Bool
    private let isRedacted: Bool

    /// The words of judged `threads`, as their comments may be shown.
    init(threads: [ThreadRecord], usesContext: Bool, isRedacted: Bool) {
        self.threads = threads
        self.usesContext = usesContext
        self.isRedacted = isRedacted
    }

    /// A comment of one of the sides.
    private struct Item {
        let thread: Int, comment: Int
        let person: Int
        let group: TermTally.Group
    }

    /// What was found.
    struct Findings {
        var rows: [KeynessRow] = []
        var examples: [TermExample] = []
        /// Comments whose words were counted where that is a sample; nil where all were.
        var sampleSize: Int?
    }

    /// From so many comments on a term needs five people: what three use is mostly chance there, and most of
    /// the table.
    private static let manyComments = 500, enoughOfMany = 5

    /// Counts, weighs, and looks examples up. Linear in the texts.
    func found() -> Findings {
        let items = items()
        guard !items.isEmpty else { return Findings() }
        var counter = TermCounter()
        var doc = TokenizedText()
        let tokenizer = Tokenizer()
        for item in items {
            let comment = threads[item.thread].comments[item.comment].comment
            tokenizer.tokenize(comment.text, quotes: comment.quotes, into: &doc)
            counter.begin(person: item.person, group: item.group)
            Self.add(doc, to: &counter)
        }
        let least = items.count > Self.manyComments ? Self.enoughOfMany : KeynessRow.enoughAuthors
        let uses = counter.found(byAtLeast: least)
        // A side without words has no distinctive ones.
        guard let rows = try? KeynessRow.rows(uses) else { return Findings() }
        var findings = Findings(rows: rows)
        findings.examples = examples(of: rows, items, counter)
        if limit != .max { findings.sampleSize = items.count }
        return findings
    }

    /// The author's own words; a pair lies within a sentence.
    static func add(_ doc: TokenizedText, to counter: inout TermCounter) {
        let folded = doc.folded.span
        var sentence: UInt32 = 0
        for token in doc.tokens {
            if token.kind != .word || token.flags.contains(.quoted) {
                counter.breakPairs()
                continue
            }
            if token.sentence != sentence { counter.breakPairs() }
            sentence = token.sentence
            counter.add(
                folded.extracting(Int(token.foldedStart)..<Int(token.foldedEnd)), hash: token.hash)
        }
    }

    /// The two sides' comments person by person.
    private func items() -> [Item] {
        let limit = limit
        var people: [String: Int] = [:]
        var nameless = 0
        var items: [Item] = []
        for (thread, record) in threads.enumerated() {
            for (place, comment) in record.comments.enumerated() {
                guard let group = group(of: comment), !comment.comment.isDeleted,
                    limit == .max || (UInt64(comment.commentID, radix: 16) ?? 0) < limit
                else { continue }
                var person = 0
                if comment.authorID.isEmpty {
                    nameless += 1
                    person = (1 << 30) + nameless
                } else {
                    person = people[comment.authorID] ?? people.count
                    people[comment.authorID] = person
                }
                items.append(Item(thread: thread, comment: place, person: person, group: group))
            }
        }
        return items.sorted {
            ($0.person, $0.group.rawValue, $0.thread, $0.comment)
                < ($1.person, $1.group.rawValue, $1.thread, $1.comment)
        }
    }

    private func group(of record: CommentRecord) -> TermTally.Group? {
        guard let judgement = record.judgement else { return nil }
        return switch usesContext ? judgement.stanceInContext : judgement.stance {
        case .skeptic: .first
        case .believer: .second
        default: nil
        }
    }

    /// Ids below this are counted: an id is a hash, so that is an even draw, the same every time.
    private var limit: UInt64 {
        let count = threads.reduce(0) { $0 + $1.comments.count }
        let most = 2 * WordSample.most
        return count <= most ? .max : UInt64(Double(UInt64.max) * Double(most) / Double(count))
    }
}

extension SideWords {
    /// Terms of each side for which comments are shown, and how many of them.
    static let mostTerms = 20
    private static let mostExamples = 3

    private func examples(
        of rows: [KeynessRow], _ items: [Item], _ counter: TermCounter
    ) -> [TermExample] {
        let first = rows.lazy.filter { $0.keyness.logOdds < 0 }.prefix(Self.mostTerms)
        let second = rows.lazy.filter { $0.keyness.logOdds > 0 }.prefix(Self.mostTerms)
        let wanted =
            first.map { ($0.term, TermTally.Group.first) }
            + second.map { ($0.term, TermTally.Group.second) }
        let found = counter.comments(using: wanted, most: Self.mostExamples)
        var excerpts = ExcerptMaker()
        var examples: [TermExample] = []
        for (place, numbers) in found.enumerated() {
            for number in numbers {
                let item = items[number]
                let record = threads[item.thread].comments[item.comment]
                var example = TermExample(
                    term: wanted[place].0,
                    comment: ShownComment(
                        record, threadID: threads[item.thread].threadID, text: ""))
                example.position = item.comment
                if !isRedacted {
                    example.excerpt = excerpts.excerpt(of: record.comment, showing: example.term)
                }
                examples.append(example)
            }
        }
        return examples
    }
}

/// Cuts the words around a term out of a comment.
private struct ExcerptMaker {
    private let tokenizer = Tokenizer()
    private var doc = TokenizedText()
    /// So many words stand on each side of the term.
    private static let reach = 14

    mutating func excerpt(of comment: Comment, showing term: TermTally.Term) -> TermExample.Excerpt?
    {
        tokenizer.tokenize(comment.text, quotes: comment.quotes, into: &doc)
        let forms = term.form.split(separator: " ").map { Array($0.utf8) }
        let tokens = doc.tokens
        guard
            let place = tokens.indices.first(where: { place in
                place + forms.count <= tokens.count
                    && forms.indices.allSatisfy {
                        doc.folded(of: tokens[place + $0]).elementsEqual(forms[$0])
                            && !tokens[place + $0].flags.contains(.quoted)
                    }
            })
        else { return nil }
        let last = place + forms.count - 1
        let from = max(0, place - Self.reach)
        let to = min(tokens.count - 1, last + Self.reach)
        return TermExample.Excerpt(
            before: (from > 0 ? "…" : "")
                + doc.sourceString(from: tokens[from].start, to: tokens[place].start),
            term: doc.sourceString(from: tokens[place].start, to: tokens[last].end),
            after: doc.sourceString(from: tokens[last].end, to: tokens[to].end)
                + (to < tokens.count - 1 ? "…" : ""))
    }
}
