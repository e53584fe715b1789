import Conversation
import Judgement
import Testing

@Suite("Context")
struct ContextTests {
    private typealias Comment = Conversation.Comment

    /// A thread of comments that each answer the one before; authors differ unless named.
    private func thread(_ texts: [String], authors: [String]? = nil) -> [Comment] {
        texts.enumerated().map { index, text in
            Comment(
                position: index, text: text, author: Author(name: authors?[index] ?? "a\(index)"),
                depth: index, parent: index == 0 ? nil : index - 1)
        }
    }

    private func judged(
        _ comments: [Comment], article: String = "", without rules: Set<String> = []
    ) throws -> [Judgement] {
        var buffers = JudgeBuffers()
        return try ShippedJudge.ecat(without: rules)
            .judgeThread(comments, article: article, buffers: &buffers)
    }

    private func context(_ judgement: Judgement) -> [Evidence] {
        judgement.evidence.filter { $0.category == "context" }
    }

    @Test(
        "A reply that agrees takes its parent's side, in context alone",
        arguments: ["Exactly.", "+1", "Well said, sir.", "Agreed!", "> a scam\n\nI agree."])
    func agreement(text: String) throws {
        let parent = "It is a scam and he is a crook."
        let reply = try judged(thread([parent, text]))[1]
        #expect(reply.stance != .skeptic)
        #expect(reply.stanceInContext == .skeptic)
        #expect(context(reply).map(\.matchedText) == ["agrees with comment 0: skeptic"])
        #expect(context(reply)[0].span.count == 0)
        let without = try judged(thread([parent, text]), without: ["reply_relation"])[1]
        #expect(without.stanceInContext == without.stance)
    }

    @Test(
        "A reply that contradicts leans to the other side",
        arguments: ["Nonsense.", "You are mistaken.", "No, not at all.", "I disagree."])
    func disagreement(text: String) throws {
        let parent = "It is a scam and he is a crook."
        let reply = try judged(thread([parent, text]))[1]
        #expect(context(reply).map(\.matchedText) == ["disagrees with comment 0: skeptic"])
        #expect(reply.contextScore > reply.stanceScore)
    }

    @Test(
        "Words that agree elsewhere are no agreement here",
        arguments: [
            "This shows a table.", "No table was there.", "True colours, all of them.",
            "> Exactly.\nWhere is the table?", "He said \"exactly\" twice.",
        ])
    func otherReadings(text: String) throws {
        let reply = try judged(thread(["It is a scam and he is a crook.", text]))[1]
        #expect(context(reply).isEmpty)
    }

    @Test("A yes to a question answers it and agrees with nobody")
    func answer() throws {
        let parent = "He is a crook and it is a scam. Were you at the fair?"
        #expect(context(try judged(thread([parent, "Yes."]))[1]).isEmpty)
    }

    @Test("What is granted before a but counts less than plain agreement")
    func withdrawn() throws {
        let parent = "It is a scam and he is a crook."
        let plain = try judged(thread([parent, "I agree with you."]))[1]
        let granted = try judged(thread([parent, "I agree with you, but the table is fine."]))[1]
        let sum = { (judgement: Judgement) in context(judgement).map(\.contribution).reduce(0, +) }
        #expect(sum(plain) < sum(granted))
        #expect(sum(granted) < 0)
    }

    @Test("Nobody agrees with oneself, with a neutral parent, or with a parent that is lost")
    func noRelation() throws {
        let own = thread(["It is a scam and he is a crook.", "Exactly."], authors: ["b", "b"])
        let same = try judged(own)
        #expect(context(same[1]).isEmpty)
        #expect(context(try judged(thread(["The table is brown.", "Exactly."]))[1]).isEmpty)
        var lost = thread(["It is a scam and he is a crook.", "Exactly."])
        lost[1].parent = nil
        #expect(context(try judged(lost)[1]).isEmpty)
        lost[1].parent = 99
        #expect(context(try judged(lost)[1]).isEmpty)
    }

    @Test("Agreement passes down a chain of replies")
    func chain() throws {
        let result = try judged(thread(["It is a scam and he is a crook.", "Exactly.", "+1"]))
        #expect(result[2].stanceInContext == .skeptic)
    }

    @Test("An author's other comments pull a comment, and one other comment does not")
    func author() throws {
        let judge = try ShippedJudge.ecat()
        let texts = ["It is a scam.", "He is a crook.", "A hoax, nothing else.", "We shall see."]
        func last(of count: Int) throws -> Judgement {
            var all = try judged(
                thread(Array(texts.suffix(count))).map { comment in
                    var comment = comment
                    comment.parent = nil
                    return comment
                })
            var positions = AuthorPositions()
            for judgement in all {
                if let position = judge.position(of: judgement) { positions.add(position) }
            }
            judge.addAuthor(positions, to: &all[count - 1])
            return all[count - 1]
        }
        let pulled = try last(of: 4)
        #expect(pulled.stance == .noSignal)
        #expect(pulled.contextScore < 0)
        #expect(context(pulled).map(\.matchedText) == ["the author's 3 other comments: skeptic"])
        #expect(context(try last(of: 2)).isEmpty)
    }

    @Test("Stance evidence with its context has the sign of the score in context")
    func sums() throws {
        let all = try judged(
            thread(["It is a scam and he is a crook.", "Exactly, a hoax.", "You are mistaken."]))
        for judgement in all {
            let rows: [Evidence] = judgement.evidence.filter { $0.measure == .stance }
            let raw = rows.reduce(0.0) { $0 + $1.contribution }
            #expect(raw * judgement.contextScore >= 0)
            #expect(abs(raw) < 1e-9 || judgement.contextScore != 0)
        }
    }

    @Test("A run of eight words that an earlier comment or the article has is quoted")
    func sharedRuns() throws {
        let said = "I have seen the device myself and I am sure that it is a scam."
        let comments = thread([said, said + " Where did you see it?"])
        let reply = try judged(comments)[1]
        #expect(reply.stance != .skeptic)
        #expect(reply.quotedWordCount >= 8)
        let unmarked = try judged(comments, without: ["shared_runs"])[1]
        #expect(unmarked.stance == .skeptic)
        let first = try judged([comments[1]], article: "They wrote: " + said)[0]
        #expect(first.stance != .skeptic)
    }

    @Test("The earlier of two comments is the one written first, however the page lists them")
    func newestFirst() throws {
        let said = "I have seen the device myself and I am sure that it is a scam."
        var comments = [
            Comment(position: 0, text: said + " Where did you see it?"),
            Comment(position: 1, text: said),
        ]
        for index in 0...1 {
            comments[index].time = Timestamp(
                raw: "", seconds: Int64(1000 - index * 60), precision: .second, source: .text)
        }
        let result = try judged(comments)
        #expect(result[0].quotedWordCount > 0)
        #expect(result[1].quotedWordCount == 0)
        #expect(result[1].stance == .skeptic)
    }

    @Test("A thread of loops and odd parents is judged")
    func loops() throws {
        var comments = thread(["Exactly.", "It is a scam.", ""])
        comments[0].parent = 1
        comments[1].parent = 0
        comments[2].parent = 2
        #expect(try judged(comments).count == 3)
    }

    @Test("Names of rules of context are no other rule's")
    func names() {
        let names = (Judge.rules + Judge.contextRules).map(\.name)
        #expect(Set(names).count == names.count)
    }
}
