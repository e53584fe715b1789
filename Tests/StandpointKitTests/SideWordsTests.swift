import Aggregation
import Conversation
import Reporting
import Testing

@testable import StandpointKit

@Suite("Words of the two sides")
struct SideWordsTests {
    private static func record(
        _ number: Int, _ author: String, _ stance: Stance, _ text: String
    ) -> CommentRecord {
        var record = CommentRecord(
            commentID: "c\(number)", threadID: "t", pageID: "p",
            comment: Comment(position: number, text: text, author: Author(name: author)),
            parentID: nil, authorID: author)
        // Everything from the first quotation mark on is somebody else's.
        if let mark = text.utf8.firstIndex(of: UInt8(ascii: "\"")) {
            let start = text.utf8.distance(from: text.utf8.startIndex, to: mark)
            record.comment.quotes = [
                Quotation(span: TextSpan(start: start, end: text.utf8.count))
            ]
        }
        record.judgement = Judgement(stance: stance, stanceScore: stance == .skeptic ? -0.5 : 0.5)
        record.judgement?.stanceInContext = stance
        return record
    }

    private static func found(
        _ comments: [CommentRecord], isRedacted: Bool = false
    ) -> SideWords.Findings {
        let thread = ThreadRecord(
            threadID: "t", canonicalURL: "", title: "", site: "", topic: "", topicReason: "",
            pageIDs: ["p"], comments: comments)
        return SideWords(threads: [thread], usesContext: true, isRedacted: isRedacted).found()
    }

    /// Twelve people a side, who say the same but for one word; neutral people say it most of all.
    private static let comments: [CommentRecord] = (0..<36).map { number in
        let stance: Stance = [.skeptic, .believer, .neutral][number % 3]
        let word = stance == .skeptic ? "Hoax" : "Marvel"
        return record(
            number, "reader \(number)", stance,
            "The new machine is a \(word), they say. \u{22}quoted words\u{22}")
    }

    @Test("a word of one side leads, its pairs follow, and what both say is left behind")
    func words() throws {
        let found = Self.found(Self.comments)
        let top = Set(found.rows.prefix(6).map(\.term.form))
        #expect(top.contains("hoax") && top.contains("marvel"))
        let hoax = try #require(found.rows.first { $0.term.form == "hoax" })
        #expect(hoax.authorsA == 12 && hoax.authorsB == 0 && hoax.keyness.logOdds < 0)
        let marvel = try #require(found.rows.first { $0.term.form == "marvel" })
        // People without a side are in neither group.
        #expect(marvel.authorsA == 0 && marvel.authorsB == 12)
        let machine = try #require(found.rows.first { $0.term.form == "machine" })
        #expect(abs(machine.keyness.logOdds) < 1e-9 && machine.pAdjusted > 0.9)
        #expect(!found.rows.contains { $0.term.form.contains("quoted") })
    }

    @Test("each example shows the term in its words and says where it stands")
    func examples() throws {
        let found = Self.found(Self.comments)
        let examples = found.examples.filter { $0.term.form == "hoax" }
        #expect(examples.count == 3 && Set(examples.map(\.comment.authorName)).count == 3)
        for example in examples {
            let excerpt = try #require(example.excerpt)
            #expect(excerpt.term == "Hoax" && excerpt.before.hasSuffix("machine is a "))
            #expect(example.comment.commentID == "c\(example.position ?? -1)")
        }
        let redacted = Self.found(Self.comments, isRedacted: true).examples
        #expect(!redacted.isEmpty && redacted.allSatisfy { $0.excerpt == nil })
    }

    @Test("a run with one side alone has none")
    func oneSide() {
        let skeptics = Self.comments.filter { $0.comment.position % 3 == 0 }
        #expect(Self.found(skeptics).rows.isEmpty)
        #expect(Self.found([]).rows.isEmpty)
    }
}
