import Conversation
import HTMLTree

/// Flarum: `.PostStream-item[data-type=comment]` with `.Post-body`; its view without scripts has the
/// same parts in plain articles.
struct FlarumAdapter: Adapter {
    let name = "flarum"

    func recognizes(_ page: PageView) -> Bool {
        page.has("Post-body") && page.has("PostUser")
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        // The stream is rendered; without scripts the same posts stand in `#flarum-content`.
        let plain = tree.node(withID: "flarum-content")
        let bodies = tree.nodes(withClass: "Post-body")
        let rendered = bodies.filter { body in plain.map { !tree.isAncestor($0, of: body) } ?? true
        }
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        let address = ForumAddress(page.url)
        builder.nativeID = address?.digits(after: "/d/")
        builder.pageNumber = address?.number("page")
        for content in rendered.isEmpty ? Array(bodies) : rendered {
            guard let record = Self.record(content, page) else { continue }
            let holder = tree.parent(record) ?? record
            var draft = CommentDraft(node: record)
            draft.nativeID = page.value("data-id", of: record) ?? page.value("data-id", of: holder)
            let name = page.first("PostUser-name", in: record)
            let shown = name.flatMap { page.firstShown("username", in: $0) } ?? name
            draft.author = page.author(at: shown)
            draft.author.url = page.value(
                .href, of: name.flatMap { tree.nodes(withTag: .a, in: $0).first })
            let meta = page.first(["PostMeta", "item-meta"], in: record)
            draft.time = page.time(meta.flatMap { tree.nodes(withTag: .time, in: $0).first })
            draft.body = page.body(content, skip: page.skipping(classes: ["PostMention-preview"]))
            draft.quotedID = page.first("PostMention", in: content).flatMap {
                page.value("data-id", of: $0) ?? page.value("data-post-id", of: $0)
            }
            draft.isDeleted = tree.hasClass(record, "Post--hidden")
            draft.depth = 0
            let number = page.value("data-number", of: holder).flatMap { Int($0) }
            draft.isOP = PageView.opens(builder, pageNumber: builder.pageNumber, postNumber: number)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        if let plain { builder.region = [plain] }
        if let stream = tree.nodes(withClass: "PostStream").first { builder.region.append(stream) }
        return [builder.finish(page, &trace)]
    }

    private static func record(_ content: Node, _ page: PageView) -> Node? {
        page.closest(content) {
            page.tree.tag($0) == .article || page.tree.hasClass($0, "Post")
        }
    }
}
