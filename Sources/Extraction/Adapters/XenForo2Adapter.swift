import Conversation
import HTMLTree

/// XenForo 2 (2.0 to 2.3): `.message.js-post[data-content=post-123]` with `.message-body .bbWrapper`.
struct XenForo2Adapter: Adapter {
    let name = "xenforo2"

    func recognizes(_ page: PageView) -> Bool {
        page.has("bbWrapper") && (page.has("js-post") || page.has("message--post"))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = XenForoTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        let records = tree.nodes(withClass: page.has("js-post") ? "js-post" : "message--post")
        for record in records where tree.hasClass(record, "message") {
            var draft = CommentDraft(node: record)
            draft.nativeID = Self.number(record, page)
            draft.author = Self.author(record, page)
            draft.depth = 0
            draft.isDeleted = tree.hasClass(record, "message--deleted")
            if let link = Self.permalink(record, page) { draft.permalink = link }
            if let content = Self.content(record, page) {
                draft.time = Self.time(record, page)
                draft.body = page.body(content, skip: Self.skip(page))
                draft.quotedID = Self.quoted(content, page)
            } else if let stub = page.first(["messageNotice", "message-content"], in: record) {
                draft.time = page.time(tree.nodes(withTag: .time, in: record).first)
                draft.body = page.body(stub)
                draft.isDeleted = true
            } else {
                continue
            }
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: Self.place(record, page))
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    private static func skip(_ page: PageView) -> SkipList {
        page.skipping(
            classes: ["bbCodeBlock-expandLink", "js-selectToQuoteEnd", "message-lastEdit"],
            quotes: ["bbCodeBlock--quote"], attributions: ["bbCodeBlock-title"],
            // What stands for text that only members see.
            keep: ["messageHide", "messageNotice"])
    }

    /// `data-content="post-123"`, or the id `js-post-123`.
    private static func number(_ record: Node, _ page: PageView) -> String? {
        if let content = page.value("data-content", of: record),
            let dash = content.lastIndex(of: "-")
        {
            return String(content[content.index(after: dash)...])
        }
        return page.idNumber(record, prefix: "js-post-") ?? page.idNumber(record, prefix: "post-")
    }

    /// The post's place in the topic, "#12" at the end of its head.
    private static func place(_ record: Node, _ page: PageView) -> Int? {
        guard let head = page.first("message-attribution-opposite", in: record) else { return nil }
        return page.tree.nodes(withTag: .a, in: head).lazy.map { page.text($0) }
            .first { $0.hasPrefix("#") }.flatMap { PageView.number($0) }
    }

    /// `data-source="post: 123"` of the first quote box.
    private static func quoted(_ content: Node, _ page: PageView) -> String? {
        guard let box = page.first("bbCodeBlock--quote", in: content),
            let source = page.value("data-source", of: box), source.hasPrefix("post:")
        else { return nil }
        let digits = source.utf8.drop { !isDigit($0) }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func content(_ record: Node, _ page: PageView) -> Node? {
        if let body = page.first("message-body", in: record) {
            return page.first("bbWrapper", in: body) ?? body
        }
        return page.tree.nodes(withClass: "bbWrapper", in: record).first { node in
            page.closest(node, steps: 2, where: { page.tree.hasClass($0, "message-signature") })
                == nil
        }
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        let block =
            page.first("message-name", in: record) ?? page.first("message-user", in: record)
            ?? record
        let link = page.firstShown("username", in: block)
        var author = page.author(at: link)
        author.nativeID = page.value("data-user-id", of: link)
        if let name = page.value("data-author", of: record) { author.name = name }
        return author
    }

    private static func time(_ record: Node, _ page: PageView) -> Timestamp {
        for name in ["message-attribution-main", "message-attribution", "message-date"] {
            if let block = page.first(name, in: record),
                let element = page.tree.nodes(withTag: .time, in: block).first
            {
                return page.time(element)
            }
        }
        return page.time(page.tree.nodes(withTag: .time, in: record).first)
    }

    private static func permalink(_ record: Node, _ page: PageView) -> String? {
        let block =
            page.first(["message-attribution-main", "message-attribution"], in: record) ?? record
        return page.tree.nodes(withTag: .a, in: block).lazy.compactMap { link -> String? in
            guard let href = page.value(.href, of: link) else { return nil }
            return href.contains("post-") || href.contains("/posts/") ? href : nil
        }.first
    }
}
