import Conversation
import HTMLTree

/// Stack Exchange, 2009 to now: `#question`, `.answer#answer-123` and `#comment-123`.
///
/// The question opens the thread, answers are one deep, comments one deeper than what they comment on.
struct StackExchangeAdapter: Adapter {
    let name = "stackexchange"

    func recognizes(_ page: PageView) -> Bool {
        (page.has("js-post-body") || page.has("post-text"))
            && (page.tree.node(withID: "question") != nil
                || !page.tree.nodes(withIDPrefix: "answer-").isEmpty)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        let address = ForumAddress(page.url)
        builder.pageNumber = address?.number("page")
        let question = tree.node(withID: "question")
        builder.nativeID =
            question.flatMap { page.value("data-questionid", of: $0) }
            ?? address?.digits(after: "/questions/")
        var questionIndex: Int?
        if let question, let draft = Self.post(question, page) {
            var draft = draft
            draft.nativeID = builder.nativeID
            draft.isOP = true
            draft.depth = 0
            let index = builder.add(draft)
            questionIndex = index
            Self.addComments(of: question, under: index, depth: 1, to: &builder, page)
        }
        for answer in page.numbered("answer-") {
            guard var draft = Self.post(answer, page) else { continue }
            draft.nativeID = page.idNumber(answer, prefix: "answer-")
            draft.isDeleted = tree.hasClass(answer, "deleted-answer")
            draft.parentIndex = questionIndex
            draft.depth = 1
            let index = builder.add(draft)
            Self.addComments(of: answer, under: index, depth: 2, to: &builder, page)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// A question or an answer.
    private static func post(_ record: Node, _ page: PageView) -> CommentDraft? {
        guard let content = page.first(["js-post-body", "post-text"], in: record) else {
            return nil
        }
        var draft = CommentDraft(node: record)
        draft.body = page.body(
            content,
            skip: page.skipping(classes: [
                "question-originals-of-duplicate", "question-status", "s-notice",
            ]))
        let owner = signature(record, page)
        draft.author = owner.map { author($0, page) } ?? Author(name: "")
        if let line = owner.flatMap({ page.first("user-action-time", in: $0) }) {
            draft.time = page.time(page.tree.nodes(withTag: .span, in: line).first ?? line)
        }
        let votes = page.first(["js-vote-count", "vote-count-post"], in: record)
        draft.likes = page.value("data-value", of: votes).flatMap { Int($0) } ?? page.number(votes)
        let link = page.first(["js-share-link", "short-link"], in: record)
        draft.permalink = page.value(.href, of: link)
        return draft
    }

    /// The author's signature: marked as the owner's, else the last one (the one before is an editor's).
    private static func signature(_ record: Node, _ page: PageView) -> Node? {
        let end = page.first(["comments", "js-comments-container"], in: record)
        let all = page.tree.nodes(withClass: "post-signature", in: record).filter { node in
            end.map { node < $0 } ?? true
        }
        return all.first { page.tree.hasClass($0, "owner") } ?? all.last
            ?? page.tree.nodes(withClass: "user-info", in: record).last
    }

    private static func author(_ signature: Node, _ page: PageView) -> Author {
        guard let details = page.first("user-details", in: signature) else {
            return Author(name: "")
        }
        if let link = page.firstShown(.a, in: details) {
            var author = page.author(at: link)
            author.nativeID = author.url.flatMap { ForumAddress($0)?.digits(after: "/users/") }
            return author
        }
        // Deleted accounts show a bare name before the hidden one.
        return Author(name: page.firstRun(details))
    }

    private static func addComments(
        of record: Node, under parent: Int, depth: Int, to builder: inout ThreadBuilder,
        _ page: PageView
    ) {
        for copy in page.tree.nodes(withClass: "comment-copy", in: record) {
            guard
                let node = page.closest(
                    copy, steps: 8, where: { page.tree.hasClass($0, "comment") })
            else {
                continue
            }
            var draft = CommentDraft(node: node)
            draft.nativeID = page.idNumber(node, prefix: "comment-").map { "comment-" + $0 }
            draft.body = page.body(copy)
            draft.author = page.author(at: page.firstShown("comment-user", in: node))
            if let date = page.first("comment-date", in: node) {
                draft.time = page.time(page.tree.nodes(withTag: .span, in: date).first ?? date)
            }
            draft.likes = page.number(page.first("comment-score", in: node))
            draft.parentIndex = parent
            draft.depth = depth
            builder.add(draft)
        }
    }
}
