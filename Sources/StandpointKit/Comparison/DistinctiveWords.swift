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

/// Which of two groups a comment's words count for: those of the course, else the two sides.
struct WordGroups {
    let cut: ComparisonCut
    /// The bins of the course, and the first day of its later half.
    let unit: TimeUnit, halves: Int

    /// The group of a comment that belongs to `group` of the comparison; nil for neither.
    func group(of record: CommentRecord, in group: String) -> TermTally.Group? {
        switch cut {
        case .time:
            guard let day = unit.bin(of: record.comment.time)?.startDay else { return nil }
            return day < halves ? .first : .second
        case .periods: return group == ComparisonCutting.before ? .first : .second
        case .saves: return group == ComparisonCutting.firstSave ? .first : .second
        case .thread, .site, .authorGroup:
            switch record.judgement?.stanceInContext {
            case .skeptic?: return .first
            case .believer?: return .second
            default: return nil
            }
        }
    }

    /// What the groups are called.
    var names: [String] {
        func day(_ number: Int) -> String { TimeBin(unit: .day, day: number).start }
        switch cut {
        case .time: return ["before \(day(halves))", "from \(day(halves))"]
        case .periods(let before, let after):
            return ["before \(day(before))", "from \(day(after))"]
        case .saves: return [ComparisonCutting.firstSave, ComparisonCutting.lastSave]
        case .thread, .site, .authorGroup: return ["skeptics", "believers"]
        }
    }
}

/// Counts the words of a sample and finds comments that show them.
struct DistinctiveWords {
    let archive: Archive
    let sample: WordSample
    /// What a comment's text becomes before anybody sees it.
    let masking: (String) -> String

    /// The terms, the most distinctive first, and for the leading ones comments that use them.
    ///
    /// Words of three letters and more and pairs of words, as the author's own: quotations are left out. Texts are
    /// read once, in the order in which the archive has them, and counted person by person.
    func found() throws -> (rows: [KeynessRow], examples: [TermExample]) {
        var texts = [(text: String, quotes: [Quotation])?](
            repeating: nil, count: sample.items.count)
        try archive.forEachText(at: sample.items.lazy.map(\.comment.place)) {
            number, text, quotes in
            texts[number] = (text, quotes)
        }
        let people = people()
        let order = sample.items.indices.filter { texts[$0] != nil }.sorted {
            (people[$0], sample.items[$0].group.rawValue, $0)
                < (people[$1], sample.items[$1].group.rawValue, $1)
        }
        let tokenizer = Tokenizer()
        var doc = TokenizedText()
        var counter = TermCounter()
        for number in order {
            guard let (text, quotes) = texts[number] else { continue }
            tokenizer.tokenize(text, quotes: quotes, into: &doc)
            counter.begin(person: people[number], group: sample.items[number].group)
            SideWords.add(doc, to: &counter)
        }
        let uses = counter.found(byAtLeast: KeynessRow.enoughAuthors)
        // A group without terms has no distinctive ones.
        guard let rows = try? KeynessRow.rows(uses) else { return ([], []) }
        let examples = examples(of: rows, counter).map { term, place in
            let item = sample.items[order[place]]
            return TermExample(
                term: term,
                comment: ShownComment(
                    item.comment.record, threadID: item.threadID,
                    text: masking(texts[order[place]]?.text ?? "")))
        }
        return (rows, examples)
    }

    /// A number for the author of each comment; a nameless comment's author is one of his own.
    private func people() -> [Int] {
        var numbers: [String: Int] = [:]
        return sample.items.indices.map { place in
            let author = sample.items[place].comment.record.authorID
            guard !author.isEmpty else { return (1 << 30) + place }
            let number = numbers[author] ?? numbers.count
            numbers[author] = number
            return number
        }
    }

    /// Terms of each side for which comments are shown, and how many of them.
    static let mostTerms = 20
    private static let mostExamples = 3

    private func examples(
        of rows: [KeynessRow], _ counter: TermCounter
    ) -> [(TermTally.Term, Int)] {
        let first = rows.lazy.filter { $0.keyness.logOdds < 0 }.prefix(Self.mostTerms)
        let second = rows.lazy.filter { $0.keyness.logOdds > 0 }.prefix(Self.mostTerms)
        let wanted =
            first.map { ($0.term, TermTally.Group.first) }
            + second.map { ($0.term, TermTally.Group.second) }
        let found = counter.comments(using: wanted, most: Self.mostExamples)
        return found.enumerated().flatMap { place, numbers in
            numbers.map { (wanted[place].0, $0) }
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
