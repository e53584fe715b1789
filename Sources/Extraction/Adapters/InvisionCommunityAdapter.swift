import Conversation
import HTMLTree

/// Invision Community 4 and 5: `article#elComment_123` with `[data-role=commentContent]`, in topics and
/// as comments below articles, files and pictures.
struct InvisionCommunityAdapter: Adapter {
    let name = "ipb4"

    func recognizes(_ page: PageView) -> Bool {
        (page.has("ipsComment") || page.has("ipsEntry"))
            && !page.tree.nodes(withIDPrefix: "elComment_").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = InvisionTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        // Comments below an article have no opening post among them.
        let isTopic = page.has("cPost") || page.has("ipsEntry--post") || page.has("cTopic")
        for record in page.numbered("elComment_") {
            guard let content = Self.content(record, page) else {
                trace.leftOut(record, "no text")
                continue
            }
            var draft = CommentDraft(node: record)
            draft.nativeID = page.idNumber(record, prefix: "elComment_")
            draft.author = Self.author(record, content, page)
            let time = tree.nodes(withTag: .time, in: record).first { $0 < content }
            draft.time = page.time(time)
            draft.permalink = time.flatMap { tree.parent($0) }.flatMap { page.value(.href, of: $0) }
            draft.body = page.body(content, skip: Self.skip(content, page))
            draft.quotedID = page.first("ipsQuote", in: content).flatMap {
                page.value("data-ipsquote-contentcommentid", of: $0)
            }
            draft.likes = Self.reactions(record, page)
            draft.isDeleted =
                tree.hasClass(record, "ipsModerated") && tree.hasClass(record, "ipsHide")
            draft.depth = 0
            draft.isOP = isTopic && PageView.opens(builder, pageNumber: topic.page)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    private static func skip(_ content: Node, _ page: PageView) -> SkipList {
        var skip = page.skipping(quotes: ["ipsQuote"], attributions: ["ipsQuote_citation"])
        // The edit note inside the text bears this attribute.
        if let attribute = page.tree.attribute(named: "data-excludequote") {
            skip.nodes = page.tree.descendants(of: content).filter {
                page.tree.isElement($0) && page.tree.hasAttribute(attribute, of: $0)
            }
        }
        return skip
    }

    private static func content(_ record: Node, _ page: PageView) -> Node? {
        if let role = page.tree.attribute(named: "data-role") {
            for name in ["ipsType_richText", "ipsRichText", "ipsEntry__body"] {
                for node in page.tree.nodes(withClass: name, in: record)
                where page.tree.value(role, of: node, equals: "commentContent") {
                    return node
                }
            }
        }
        return page.first(["ipsType_richText", "ipsRichText"], in: record)
    }

    private static func author(_ record: Node, _ content: Node, _ page: PageView) -> Author {
        for name in [
            "cAuthorPane_author", "ipsEntry__username", "ipsComment_author", "ipsEntry__author",
        ] {
            for block in page.tree.nodes(withClass: name, in: record)
            where block < content && page.tree.hasText(block) {
                let named =
                    page.firstShown(.a, in: block) ?? page.firstShown(.strong, in: block)
                    ?? page.firstShown(.h3, in: block) ?? block
                var author = page.author(at: named)
                author.nativeID = author.url.flatMap {
                    ForumAddress($0)?.digits(after: "/profile/")
                }
                return author
            }
        }
        return Author(name: "")
    }

    private static func reactions(_ record: Node, _ page: PageView) -> Int? {
        let counts = page.tree.nodes(withClass: "ipsReact_reactCount", in: record)
        return counts.isEmpty ? nil : counts.reduce(0) { $0 + (page.number($1) ?? 0) }
    }
}
