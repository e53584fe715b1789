import Conversation
import HTMLTree

/// FluxBB and PunBB: `.blockpost#p123` with `.postmsg` (FluxBB, PunBB 1.2), or `.post` with
/// `.posthead#p123` and `.entry-content` (PunBB 1.3 and 1.4).
struct FluxBBAdapter: Adapter {
    let name = "fluxbb"

    func recognizes(_ page: PageView) -> Bool {
        (page.has("blockpost") && page.has("postmsg"))
            || (page.has("posthead") && page.has("entry-content"))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = Self.topic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        let isOld = page.has("blockpost")
        let heads = tree.nodes(withClass: isOld ? "blockpost" : "posthead")
        for head in heads where page.idNumber(head, prefix: "p") != nil {
            let record = isOld ? head : tree.parent(head) ?? head
            guard
                let content = tree.nodes(withClass: isOld ? "postmsg" : "entry-content", in: record)
                    .first(
                        where: { !tree.hasClass($0, "postsignature") })
            else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = page.idNumber(head, prefix: "p")
            let line = isOld ? tree.nodes(withTag: .h2, in: record).first : head
            let link =
                isOld
                ? line.flatMap { page.firstShown(.a, in: $0) } : page.first("permalink", in: head)
            draft.permalink = page.value(.href, of: link)
            draft.author = Self.author(record, page)
            draft.time = page.postTime(in: page.text(link ?? line))
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["postedit", "postsignature", "sig-content"], quotes: ["quotebox"]))
            draft.depth = 0
            let number = page.first(["conr", "post-num"], in: record)
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: page.number(number))
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        let tree = page.tree
        if let left = page.first("postleft", in: record) ?? page.first("postauthor", in: record) {
            let term = tree.nodes(withTag: .dt, in: left).first ?? left
            return page.author(at: page.firstShown(.strong, in: term) ?? term)
        }
        if let name = page.firstShown("username", in: record) { return page.author(at: name) }
        guard let line = page.first("post-byline", in: record) else { return Author(name: "") }
        return page.author(at: page.firstShown(.a, in: line) ?? page.firstShown(.strong, in: line))
    }

    private static func topic(_ page: PageView) -> (id: String?, page: Int?) {
        var current: Int?
        if let links = page.tree.nodes(withClass: "pagelink").first
            ?? page.tree.nodes(withClass: "paging").first
        {
            current = page.firstShown(.strong, in: links).flatMap { page.number($0) }
        }
        var urls = [page.url]
        for name in ["crumbs", "main-title"] {
            for block in page.tree.nodes(withClass: name).prefix(2) {
                urls += page.tree.nodes(withTag: .a, in: block).map { page.value(.href, of: $0) }
            }
        }
        for url in urls {
            guard let url, let address = ForumAddress(url) else { continue }
            let id =
                url.contains("viewtopic")
                ? address.parameter("id") : address.digits(after: "/topic/")
            if let id { return (id, address.number("p") ?? current) }
        }
        return (nil, current)
    }
}
