import Conversation
import HTMLTree

/// XenForo 1: `li.message#post-123` with `blockquote.messageText`.
struct XenForoAdapter: Adapter {
    let name = "xenforo"

    func recognizes(_ page: PageView) -> Bool {
        page.has("messageText") && page.has("message")
            && !page.tree.nodes(withIDPrefix: "post-").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = XenForoTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for record in page.numbered("post-") where tree.hasClass(record, "message") {
            var draft = CommentDraft(node: record)
            draft.nativeID = page.idNumber(record, prefix: "post-")
            draft.depth = 0
            let link = page.first(["hashPermalink", "datePermalink"], in: record)
            draft.permalink = page.value(.href, of: link)
            draft.author = Self.author(record, page)
            draft.isDeleted = tree.hasClass(record, "deleted")
            if let content = Self.content(record, page) {
                draft.time = Self.time(record, content, page)
                draft.body = page.body(content, skip: Self.skip(page))
                draft.quotedID = page.linkedPost(
                    in: page.first("attribution", in: content), ["#post-", "post?id=", "posts/"])
            } else if let stub = page.first(["messageContent", "messageInfo"], in: record) {
                draft.time = page.time(page.first("DateTime", in: record))
                draft.body = page.body(stub, skip: page.skipping(classes: ["messageMeta"]))
                draft.isDeleted = true
            } else {
                continue
            }
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page,
                postNumber: page.number(page.first("postNumber", in: record)))
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    private static func skip(_ page: PageView) -> SkipList {
        page.skipping(
            classes: ["messageTextEndMarker", "quoteExpand", "editDate", "funbox"],
            quotes: ["bbCodeQuote"], attributions: ["attribution"])
    }

    /// The text, not the signature, which has the same class.
    private static func content(_ record: Node, _ page: PageView) -> Node? {
        page.tree.nodes(withClass: "messageText", in: record).first {
            !page.tree.hasClass($0, "signature")
        }
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        let block = page.first("messageUserInfo", in: record) ?? record
        let link = page.firstShown("username", in: block)
        var author = page.author(at: link)
        if let name = page.value("data-author", of: record) { author.name = name }
        if author.name.isEmpty { author.name = page.text(page.first("userText", in: record)) }
        return author
    }

    /// The permalink's time; skins that move it keep a time of day somewhere in the post's head.
    private static func time(_ record: Node, _ content: Node, _ page: PageView) -> Timestamp {
        if let link = page.first("datePermalink", in: record) {
            let time = page.time(page.first("DateTime", in: link) ?? link)
            if !time.raw.isEmpty { return time }
        }
        for element in page.tree.nodes(withClass: "DateTime", in: record)
        where page.closest(element, steps: 2, where: { page.tree.hasClass($0, "editDate") }) == nil
        {
            return page.time(element)
        }
        let time = page.postTime(from: record, to: content)
        return time.raw.isEmpty
            ? page.postTime(from: page.end(of: content), to: page.end(of: record)) : time
    }
}

/// A XenForo thread's number and page, which both generations show in the address.
struct XenForoTopic {
    var id: String?
    var page: Int?

    init(_ view: PageView) {
        var urls = [view.url]
        if let html = view.tree.documentElement, let key = view.value("data-content-key", of: html),
            key.hasPrefix("thread-")
        {
            id = String(key.dropFirst("thread-".count))
        }
        for name in ["datePermalink", "u-concealed", "PageNav"] {
            urls += view.tree.nodes(withClass: name).prefix(3).map {
                view.value(
                    .href,
                    of: view.tree.tag($0) == .a ? $0 : view.tree.nodes(withTag: .a, in: $0).first)
            }
        }
        for (index, url) in urls.enumerated() {
            guard let address = ForumAddress(url) else { continue }
            if index == 0 { page = address.digits(after: "/page-").flatMap { Int($0) } }
            if id == nil {
                id =
                    address.lastDigits(inSegmentAfter: "threads/")
                    ?? address.lastDigits(inSegmentAfter: "/t/")
            }
        }
        for name in ["currentPage", "pageNav-page--current"] where page == nil {
            page = view.tree.nodes(withClass: name).first.flatMap { view.number($0) }
        }
    }
}
