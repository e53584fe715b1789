import Conversation
import HTMLTree

/// Simple Machines Forum 1.1, 2.0 and 2.1, and its descendants.
///
/// `#subject_123` stands in every post's head; the text is `#msg_123` (2) or the next `.post` (1.1).
struct SimpleMachinesAdapter: Adapter {
    let name = "smf"

    func recognizes(_ page: PageView) -> Bool {
        !page.tree.nodes(withIDPrefix: "subject_").isEmpty
            && (page.has("post") || !page.numbered("msg_").isEmpty)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let subjects = page.numbered("subject_")
        let topic = Self.topic(subjects.first, page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        var floor = Node.document
        for (index, subject) in subjects.enumerated() {
            guard let id = page.idNumber(subject, prefix: "subject_") else { continue }
            let limit = index + 1 < subjects.count ? subjects[index + 1] : Node(tree.count)
            guard let content = Self.content(id, subject, limit, page) else { continue }
            let record =
                page.closest(subject, where: { tree.hasClass($0, "post_wrapper") })
                ?? page.closest(subject, where: { tree.isAncestor($0, of: content) }) ?? subject
            var draft = CommentDraft(node: record)
            draft.nativeID = id
            draft.permalink = page.value(.href, of: tree.nodes(withTag: .a, in: subject).first)
            draft.author = Self.author(record, floor, subject, page)
            draft.time = Self.time(subject, content, page)
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["quotefooter", "codeoperation", "attachments"],
                    quotes: ["quote", "bbc_standard_quote", "bbc_alternate_quote"]))
            let quoter =
                page.first("quoteheader", in: content)
                ?? tree.nodes(withTag: .cite, in: content).first
            draft.quotedID = page.linkedPost(in: quoter, [".msg", "msg=", "#msg"])
            draft.depth = 0
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: Self.place(subject, content, page))
            floor = page.end(of: content)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        builder.region = [
            page.tree.node(withID: "forumposts"), page.tree.node(withID: "quickModForm"),
        ]
        .compactMap { $0 }.prefix(1).map { $0 }
        return [builder.finish(page, &trace)]
    }

    private static func content(_ id: String, _ subject: Node, _ limit: Node, _ page: PageView)
        -> Node?
    {
        if let node = page.tree.node(withID: "msg_" + id), node > subject, node < limit {
            return node
        }
        return page.tree.nodes(withClass: "post").first { $0 > subject && $0 < limit }
    }

    /// 2: the last link in `.poster h4`; 1.1: the first profile link, or the first bold word, of the row.
    private static func author(_ record: Node, _ floor: Node, _ subject: Node, _ page: PageView)
        -> Author
    {
        let tree = page.tree
        if let poster = page.first("poster", in: record) {
            let heading = tree.nodes(withTag: .h4, in: poster).first ?? poster
            return page.author(at: page.firstShown(.a, in: heading) ?? heading)
        }
        let link = page.nodes(.a, from: floor, to: subject).first {
            tree.hasText($0) && tree.valueContains(.href, of: $0, "profile")
        }
        if let link { return page.author(at: link) }
        let bold = page.nodes(.b, from: floor, to: subject).last { tree.hasText($0) }
        return page.author(at: bold)
    }

    /// "« Reply #1 on: March 03, 2007, 05:11:12 PM »" below the subject.
    private static func time(_ subject: Node, _ content: Node, _ page: PageView) -> Timestamp {
        let info = page.tree.nodes(withClass: "postinfo").first { $0 > subject && $0 < content }
        if let info {
            let time = page.postTime(in: page.text(page.first("smalltext", in: info) ?? info))
            if !time.raw.isEmpty { return time }
        }
        return page.postTime(from: page.end(of: subject), to: content)
    }

    /// The post's place in the topic: 1 for the opening post, one more than "Reply #1".
    private static func place(_ subject: Node, _ content: Node, _ page: PageView) -> Int? {
        let text = page.stretch(from: page.end(of: subject), to: content)
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let digits = text.utf8[text.utf8.index(after: mark)...].prefix(while: isDigit)
        return Int(String(Substring(digits))).map { $0 + 1 }
    }

    private static func topic(_ subject: Node?, _ page: PageView) -> (id: String?, page: Int?) {
        let link = subject.flatMap { page.tree.nodes(withTag: .a, in: $0).first }
        var current: Int?
        for name in ["pagelinks", "middletext", "pagesection"] where current == nil {
            guard let node = page.tree.nodes(withClass: name).first else { continue }
            current = (page.firstShown(.strong, in: node) ?? page.firstShown(.b, in: node)).flatMap
            {
                page.number($0)
            }
        }
        if let node = page.tree.nodes(withClass: "current_page").first {
            current = page.number(node)
        }
        for url in [page.url, page.value(.href, of: link)] {
            if let address = ForumAddress(url),
                let id = address.digits(after: "topic=") ?? address.digits(after: "topic,")
            {
                return (id, current)
            }
        }
        return (nil, current)
    }
}
