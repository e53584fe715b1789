import Conversation
import HTMLTree

/// WoltLab Burning Board 3 and 4 and WoltLab Suite (3 to 6): `.message` with `.messageText`, or
/// `#postRow123` with `#postText123` in version 3.
struct WoltLabAdapter: Adapter {
    let name = "woltlab"

    func recognizes(_ page: PageView) -> Bool {
        page.has("wbbPost") || (page.has("messageText") && page.has("messageSidebar"))
            || (page.has("messageBody") && !page.tree.nodes(withIDPrefix: "postRow").isEmpty)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let drafts = page.numbered("postRow").isEmpty ? Self.posts(page) : Self.oldPosts(page)
        guard !drafts.isEmpty else { return [] }
        let topic = Self.topic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for var draft in drafts {
            draft.depth = 0
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: draft.number.flatMap { Int($0) })
            draft.number = nil
            builder.add(draft)
        }
        return [builder.finish(page, &trace)]
    }

    /// Version 4 and the Suite.
    private static func posts(_ page: PageView) -> [CommentDraft] {
        let tree = page.tree
        var drafts: [CommentDraft] = []
        for record in tree.nodes(withClass: page.has("wbbPost") ? "wbbPost" : "message") {
            var draft = CommentDraft(node: record)
            draft.nativeID =
                page.value("data-post-id", of: record) ?? page.value("data-object-id", of: record)
                ?? tree.parent(record).flatMap { page.idNumber($0, prefix: "post") }
            draft.author = author(record, page)
            let stamp = page.first(["messagePublicationTime", "permalink"], in: record)
            draft.permalink = page.value(.href, of: stamp)
            draft.time = page.time(stamp ?? tree.nodes(withTag: .time, in: record).first)
            if let link = page.first("messageQuickOptions", in: record) {
                draft.number = page.number(link).map { String($0) }
            }
            if let content = page.first("messageText", in: record) {
                draft.body = page.body(
                    content,
                    skip: page.skipping(
                        classes: ["messageSignature", "messageFooterNote", "quoteBoxIcon"],
                        quotes: ["quoteBox"], attributions: ["quoteBoxTitle", "quoteTitle"])
                ).citingNames()
                draft.quotedID = quoted(content, page)
                draft.isDeleted = tree.hasClass(record, "messageDeleted")
            } else if tree.hasClass(record, "messageDeleted")
                || tree.hasClass(record, "messageCollapsed")
            {
                draft.body = page.body(
                    page.first(["messageTitle", "messageHeader"], in: record) ?? record)
                draft.isDeleted = true
            } else {
                continue
            }
            drafts.append(draft)
        }
        return drafts
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        let block =
            page.first("messageAuthorContainer", in: record) ?? page.first(
                "messageSidebar", in: record)
            ?? record
        guard
            let link = page.firstShown("username", in: block)
                ?? page.firstShown("userLink", in: block)
        else { return Author(name: "") }
        var author = page.author(at: link)
        author.nativeID =
            page.value("data-user-id", of: link) ?? page.value("data-object-id", of: link)
        return author
    }

    /// The post that the first quote box cites: `?postID=220#post220`.
    private static func quoted(_ content: Node, _ page: PageView) -> String? {
        guard let box = page.first("quoteBox", in: content),
            let address = ForumAddress(
                page.value("cite", of: box) ?? page.value("data-link", of: box))
        else { return nil }
        return address.digits(after: "postID=") ?? address.digits(after: "#post")
    }

    /// Version 3.
    private static func oldPosts(_ page: PageView) -> [CommentDraft] {
        let tree = page.tree
        var drafts: [CommentDraft] = []
        for record in page.numbered("postRow") {
            guard let id = page.idNumber(record, prefix: "postRow"),
                let content = tree.node(withID: "postText" + id)
                    ?? page.first("messageBody", in: record)
            else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = id
            let number = page.first("messageNumber", in: record)
            draft.permalink = page.value(.href, of: number)
            draft.number = page.number(number).map { String($0) }
            if let name = page.firstShown("userName", in: record) {
                draft.author = page.author(at: page.firstShown(.a, in: name) ?? name)
            }
            draft.time = page.postTime(in: page.text(page.first("messageHeader", in: record)))
            if let line = page.first("messageHeader", in: record),
                let small = page.first("light", in: line)
            {
                draft.time = page.postTime(in: page.text(small))
            }
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["signature", "editNote"], quotes: ["quoteBox"],
                    attributions: ["quoteHeader"])
            ).citingNames()
            draft.quotedID = quoted(content, page)
            drafts.append(draft)
        }
        return drafts
    }

    private static func topic(_ page: PageView) -> (id: String?, page: Int?) {
        var urls = [page.url]
        urls += page.tree.nodes(withClass: "permalink").prefix(1).map { page.value(.href, of: $0) }
        var id: String?
        for url in urls where id == nil {
            let address = ForumAddress(url)
            id = address?.digits(after: "threadID=") ?? address?.digits(after: "thread/")
        }
        var current = ForumAddress(page.url)?.number("pageNo")
        for name in ["pagination", "pageNavigation"] where current == nil {
            for bar in page.tree.nodes(withClass: name) {
                current = page.first("active", in: bar).flatMap { page.number($0) } ?? current
            }
        }
        if let tag = page.tree.tag(named: "woltlab-core-pagination"), current == nil {
            current = page.tree.nodes(withTag: tag).first.flatMap { page.value("page", of: $0) }
                .flatMap { Int($0) }
        }
        return (id, current)
    }
}
