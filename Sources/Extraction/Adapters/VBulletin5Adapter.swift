import Conversation
import HTMLTree

/// vBulletin 5: `li.b-post[data-node-id]` with `.js-post__content-text`, and comments on posts below.
struct VBulletin5Adapter: Adapter {
    let name = "vbulletin5"

    func recognizes(_ page: PageView) -> Bool {
        page.has("js-post__content-text") || (page.has("b-post") && page.has("b-userinfo"))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = VBulletinTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for content in tree.nodes(withClass: "js-post__content-text") {
            guard
                let record = page.closest(
                    content, where: { tree.hasClass($0, "b-post") || tree.hasClass($0, "js-post") })
            else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = page.value("data-node-id", of: record)
            if let id = draft.nativeID { draft.permalink = "?p=\(id)#post\(id)" }
            draft.author = Self.author(record, page)
            draft.time = Self.time(record, content, page)
            draft.body = page.body(
                content,
                skip: page.skipping(quotes: ["bbcode_quote"], attributions: ["bbcode_postedby"])
            ).citingNames()
            draft.quotedID = page.linkedPost(
                in: page.first("bbcode_postedby", in: content), ["#post"])
            draft.depth = 0
            draft.isDeleted = tree.hasClass(record, "b-post--deleted")
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page,
                postNumber: page.number(page.first("b-post__count", in: record)))
            let index = builder.add(draft)
            for comment in tree.nodes(withClass: "b-comments__item", in: record) {
                builder.add(Self.comment(comment, under: index, page))
            }
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// A comment on a post: one level deeper.
    private static func comment(_ node: Node, under index: Int, _ page: PageView) -> CommentDraft {
        var draft = CommentDraft(node: node)
        draft.nativeID = page.value("data-node-id", of: node)
        draft.author = page.author(
            at: page.first("author", in: node) ?? page.first("b-comments__author", in: node))
        let body =
            page.first(["b-comments__body", "js-comments__body", "b-comments__text"], in: node)
            ?? node
        draft.time = page.time(page.first("b-comments__timestamp", in: node))
        draft.body = page.body(body)
        draft.depth = 1
        draft.parentIndex = index
        return draft
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        guard let block = page.firstShown("author", in: record) else { return Author(name: "") }
        return page.author(at: page.firstShown(.a, in: block) ?? block)
    }

    private static func time(_ record: Node, _ content: Node, _ page: PageView) -> Timestamp {
        if let stamp = page.first("b-post__timestamp", in: record) { return page.time(stamp) }
        if let element = page.tree.nodes(withTag: .time, in: record).first, element < content {
            return page.time(element)
        }
        return page.postTime(from: record, to: content)
    }
}
