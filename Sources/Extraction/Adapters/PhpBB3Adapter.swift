import Conversation
import HTMLTree

/// phpBB 3 in prosilver and the skins made from it.
///
/// A post is `#p123` (or `.post`) with `.postprofile` and `.postbody`; the text is `.content`.
struct PhpBB3Adapter: Adapter {
    let name = "phpbb3"

    func recognizes(_ page: PageView) -> Bool {
        guard page.has("postbody"), page.has("content"), !page.has("section-search") else {
            return false
        }
        return page.has("postprofile") || page.has("section-viewtopic")
            || !page.tree.nodes(withIDPrefix: "post_content").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = Self.topic(page, posts: tree.nodes(withClass: "postbody").count)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        builder.declaredCount = Self.declared(page)
        var drafts: [CommentDraft] = []
        var lastEnd = Node.document
        for postbody in tree.nodes(withClass: "postbody") where postbody >= lastEnd {
            lastEnd = page.end(of: postbody)
            guard let record = Self.record(postbody, page) else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = Self.number(record, page)
            if let id = draft.nativeID { draft.permalink = "viewtopic.php?p=\(id)#p\(id)" }
            draft.depth = 0
            let content = tree.nodes(withClass: "content", in: postbody).first
            draft.author = Self.author(record, postbody, content, page)
            draft.time = Self.time(postbody, content, page)
            if let content {
                draft.body = page.body(content, skip: Self.skip(page))
                draft.quotedID = page.linkedPost(
                    in: tree.nodes(withTag: .cite, in: content).first, ["#p", "p="])
                draft.isDeleted = tree.hasClass(record, "deleted")
            } else if let stub = Self.stub(record, postbody, page) {
                draft.body = page.body(stub)
                draft.isDeleted = true
            } else {
                trace.leftOut(record, "post without text: an advert or a form")
                continue
            }
            drafts.append(draft)
        }
        drafts += Self.ignored(page)
        guard !drafts.isEmpty else { return [] }
        drafts.sort { $0.node < $1.node }
        drafts[0].isOP = PageView.opens(builder, pageNumber: topic.page)
        for draft in drafts { builder.add(draft) }
        return [builder.finish(page, &trace)]
    }

    private static func skip(_ page: PageView) -> SkipList {
        page.skipping(
            classes: ["signature", "notice", "inline-attachment", "attachbox", "postbody-actions"],
            // The date in a quote's head, which narrow screens leave out.
            keep: ["responsive-hide"])
    }

    /// Posts of ignored users in 3.0: a stub without `.postbody`.
    private static func ignored(_ page: PageView) -> [CommentDraft] {
        var drafts: [CommentDraft] = []
        for stub in page.tree.nodes(withClass: "ignore")
        where page.closest(stub, where: { page.tree.hasClass($0, "postbody") }) == nil {
            guard let record = record(stub, page) else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = number(record, page)
            draft.author = page.author(at: page.tree.nodes(withTag: .strong, in: stub).first)
            draft.body = page.body(stub)
            draft.isDeleted = true
            draft.depth = 0
            drafts.append(draft)
        }
        return drafts
    }

    /// The post's element: the nearest ancestor whose id is `p` and a number, else the nearest `.post`.
    private static func record(_ node: Node, _ page: PageView) -> Node? {
        page.closest(node) { page.idNumber($0, prefix: "p") != nil }
            ?? page.closest(node) { page.tree.hasClass($0, "post") }
            ?? page.tree.parent(node)
    }

    /// The post's number: of its element, of its anchor, or of its text's element.
    private static func number(_ record: Node, _ page: PageView) -> String? {
        if let number = page.idNumber(record, prefix: "p") { return number }
        for anchor in page.tree.nodes(withTag: .a, in: record).prefix(4) {
            if let number = page.idNumber(anchor, prefix: "p") { return number }
        }
        for prefix in ["post_content", "profile"] {
            for node in page.tree.nodes(withIDPrefix: prefix)
            where page.tree.isAncestor(record, of: node) {
                if let number = page.idNumber(node, prefix: prefix) { return number }
            }
        }
        return nil
    }

    private static func author(
        _ record: Node, _ postbody: Node, _ content: Node?, _ page: PageView
    ) -> Author {
        let tree = page.tree
        let end = content.map { page.end(of: $0) }
        for name in ["username-coloured", "username"] {
            for node in tree.nodes(withClass: name, in: record) where tree.hasText(node) {
                if let content, let end, node > content, node < end { continue }
                return page.author(at: node)
            }
        }
        if let line = tree.nodes(withClass: "author", in: postbody).first,
            let strong = page.firstShown(.strong, in: line)
        {
            return page.author(at: strong)
        }
        if let profile = tree.nodes(withClass: "postprofile", in: record).first {
            if let link = tree.nodes(withTag: .a, in: profile).first(where: { tree.hasText($0) }) {
                return page.author(at: link)
            }
            return Author(name: page.text(tree.nodes(withTag: .dt, in: profile).first ?? profile))
        }
        return Author(name: "")
    }

    /// "by Euroslavia » Wed Mar 21, 2012 1:33 pm", or a `<time>`.
    private static func time(_ postbody: Node, _ content: Node?, _ page: PageView) -> Timestamp {
        let tree = page.tree
        let end = content ?? page.end(of: postbody)
        if let element = tree.nodes(withTag: .time, in: postbody).first, element < end {
            return page.time(element)
        }
        for line in tree.nodes(withClass: "author", in: postbody) where line < end {
            // The name itself may look like a date.
            let from = page.firstShown(.strong, in: line).map { page.end(of: $0) } ?? line
            let time = page.postTime(from: from, to: page.end(of: line))
            if !time.raw.isEmpty { return time }
        }
        return content == nil ? .none : page.postTime(from: postbody, to: end)
    }

    /// The line that stands for a deleted or ignored post.
    private static func stub(_ record: Node, _ postbody: Node, _ page: PageView) -> Node? {
        for node in page.tree.nodes(withIDPrefix: "post_hidden")
        where page.tree.isAncestor(record, of: node) {
            return node
        }
        return page.first("ignore", in: record)
    }

    /// The topic's number and the page's, from the address or the title's link.
    private static func topic(_ page: PageView, posts: Int) -> (id: String?, page: Int?) {
        var urls = [page.url]
        for name in ["topic-title", "posting-title"] {
            urls += page.tree.nodes(withClass: name).prefix(2).map {
                page.value(.href, of: page.tree.nodes(withTag: .a, in: $0).first)
            }
        }
        urls += page.tree.nodes(withTag: .h2).prefix(4).map {
            page.value(.href, of: page.tree.nodes(withTag: .a, in: $0).first)
        }
        let current = currentPage(page)
        for url in urls {
            guard let url, let address = ForumAddress(url) else { continue }
            if let id = address.parameter("t") ?? address.digits(after: "-t")
                ?? address.digits(after: "topic")
            {
                return (
                    id,
                    current
                        ?? address.number("start").map {
                            PageView.page(startingAt: $0, showing: posts)
                        }
                )
            }
        }
        return (nil, current)
    }

    /// "Page 3 of 7", else the number that the pagination marks.
    private static func currentPage(_ page: PageView) -> Int? {
        for pagination in page.tree.nodes(withClass: "pagination") {
            if let place = page.placeAmongPages(pagination) { return place }
            for active in page.tree.nodes(withClass: "active", in: pagination) {
                let shown = page.text(active)
                if shown.isAllDigits { return Int(shown) }
            }
            if let strong = page.firstShown(.strong, in: pagination) { return page.number(strong) }
        }
        return nil
    }

    /// "4 posts • Page 1 of 1".
    private static func declared(_ page: PageView) -> Int? {
        page.tree.nodes(withClass: "pagination").first.flatMap { node in
            let text = page.text(node)
            guard let first = text.utf8.first, isDigit(first) else { return nil }
            return PageView.number(text)
        }
    }
}
