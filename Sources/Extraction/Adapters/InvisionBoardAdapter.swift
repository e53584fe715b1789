import Conversation
import HTMLTree

/// Invision Power Board 2 and 3: `.post_block#post_id_123` (3) or `.postcolor#post-123` (2).
struct InvisionBoardAdapter: Adapter {
    let name = "ipb3"

    func recognizes(_ page: PageView) -> Bool {
        (page.has("post_block") && page.has("entry-content"))
            || (page.has("postcolor") && (page.has("normalname") || page.has("postdetails")))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let drafts = page.has("postcolor") ? Self.oldPosts(page) : Self.posts(page)
        guard !drafts.isEmpty else { return [] }
        let topic = InvisionTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for var draft in drafts.sorted(by: { $0.node < $1.node }) {
            draft.depth = 0
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page,
                postNumber: page.number(page.first("post_id", in: draft.node)))
            builder.add(draft)
        }
        return [builder.finish(page, &trace)]
    }

    /// Version 3.
    private static func posts(_ page: PageView) -> [CommentDraft] {
        let tree = page.tree
        var drafts: [CommentDraft] = []
        for content in tree.nodes(withClass: "entry-content") {
            guard let record = page.closest(content, where: { tree.hasClass($0, "post_block") })
            else {
                continue
            }
            var draft = CommentDraft(node: record)
            draft.nativeID = page.idNumber(record, prefix: "post_id_")
            draft.permalink = tree.nodes(withTag: .a, in: record).lazy
                .first { page.value(.rel, of: $0) == "bookmark" }.flatMap {
                    page.value(.href, of: $0)
                }
            draft.author = author(record, page)
            draft.time = page.time(page.first(["published", "posted_info"], in: record))
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["edit", "signature"], quotes: ["blockquote", "ipsBlockquote"],
                    attributions: ["citation"])
            ).citingNames()
            if let box = page.first("ipsBlockquote", in: content) {
                draft.quotedID = page.value("data-cid", of: box)
            }
            drafts.append(draft)
        }
        for stub in tree.nodes(withClass: "post_ignore") {
            var draft = CommentDraft(node: stub)
            draft.nativeID = page.idNumber(stub, prefix: "unhide_post_")
            draft.author = page.author(at: page.firstShown(.a, in: stub))
            draft.body = page.body(stub)
            draft.isDeleted = true
            drafts.append(draft)
        }
        return drafts
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        guard let block = page.firstShown("author", in: record) else {
            return page.author(at: page.first(["user_details"], in: record))
        }
        return page.author(
            at: page.firstShown("fn", in: block) ?? page.firstShown(.a, in: block) ?? block)
    }

    /// Version 2: the name before, in `.normalname`; the time in the first `.postdetails`.
    private static func oldPosts(_ page: PageView) -> [CommentDraft] {
        let tree = page.tree
        var drafts: [CommentDraft] = []
        var floor = Node.document
        for content in tree.nodes(withClass: "postcolor") {
            var draft = CommentDraft(
                node: page.closest(content, steps: 6) { tree.tag($0) == .table } ?? content)
            draft.nativeID = page.idNumber(content, prefix: "post-")
            let names = tree.nodes(withClass: "normalname") + tree.nodes(withClass: "unreg")
            let name = names.filter { $0 > floor && $0 < content }.max()
            draft.author = page.author(at: name)
            let from = name.map { page.end(of: $0) } ?? draft.node
            draft.time = page.postTime(from: from, to: content)
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["edit", "signature"], quotes: ["quotemain"],
                    attributions: ["quotetop"])
            ).citingNames()
            floor = page.end(of: content)
            drafts.append(draft)
        }
        return drafts
    }
}

/// An Invision topic's number and page.
struct InvisionTopic {
    var id: String?
    var page: Int?

    init(_ view: PageView) {
        let address = ForumAddress(view.url)
        id =
            address?.digits(after: "/topic/") ?? address?.digits(after: "showtopic=")
            ?? address?.digits(after: "/topic/").map { $0 }
        if let body = view.tree.body, id == nil,
            view.value("data-pagecontroller", of: body) == "topic"
        {
            id = view.value("data-pageid", of: body)
        }
        page =
            address?.digits(after: "/page/").flatMap { Int($0) } ?? address?.number("page")
            ?? address?.digits(after: "page__st__").map { Int($0) ?? 0 > 0 ? 2 : 1 }
        if let start = address?.number("st"), start > 0 { page = 2 }
        for name in ["ipsPagination_active", "ipsPagination_pageActive"] where page == nil {
            page = view.tree.nodes(withClass: name).first.flatMap { view.number($0) }
        }
    }
}
