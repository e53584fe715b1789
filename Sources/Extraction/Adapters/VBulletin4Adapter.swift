import Conversation
import HTMLTree

/// vBulletin 4: `li.postcontainer#post_123` with `.userinfo`, `.postdate` and `blockquote.postcontent`.
struct VBulletin4Adapter: Adapter {
    let name = "vbulletin4"

    func recognizes(_ page: PageView) -> Bool {
        page.has("postcontent") && !page.tree.nodes(withIDPrefix: "post_").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = VBulletinTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for record in page.numbered("post_") {
            guard let id = page.idNumber(record, prefix: "post_") else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = id
            draft.permalink = "showthread.php?p=\(id)#post\(id)"
            draft.depth = 0
            if let content = Self.content(record, id, page) {
                draft.author = Self.author(record, content, page)
                draft.time = Self.time(record, content, page)
                draft.body = page.body(
                    content,
                    skip: page.skipping(
                        quotes: ["bbcode_quote"], attributions: ["bbcode_postedby"],
                        // What a phone's app adds was posted with the text.
                        keep: ["tapatalkSignatur", "tapatalkSignature"]))
                draft.quotedID = page.linkedPost(
                    in: page.first("bbcode_postedby", in: content), ["#post", "-post"])
            } else if tree.hasClass(record, "postbitignored")
                || tree.hasClass(record, "postbitdeleted")
            {
                draft.author = page.author(
                    at:
                        page.first("username", in: record)
                        ?? tree.nodes(withTag: .strong, in: record).first)
                draft.time = page.postTime(in: page.text(page.first("postdate", in: record)))
                draft.body = page.body(
                    page.firstShown(.p, in: record) ?? record,
                    skip: page.skipping(classes: ["posthead"]))
                draft.isDeleted = true
            } else {
                trace.leftOut(record, "no text: an advert or a thanks box")
                continue
            }
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: VBulletinTopic.postNumber(id, page))
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// The text's element: the first `.postcontent` that is not the edit note.
    private static func content(_ record: Node, _ id: String, _ page: PageView) -> Node? {
        for node in page.tree.nodes(withClass: "postcontent", in: record)
        where !page.tree.hasClass(node, "lastedited") {
            return node
        }
        return page.tree.node(withID: "post_message_" + id).flatMap {
            page.tree.isAncestor(record, of: $0) ? $0 : nil
        }
    }

    private static func author(_ record: Node, _ content: Node, _ page: PageView) -> Author {
        for name in ["username", "username_container", "bigusername"] {
            for node in page.tree.nodes(withClass: name, in: record)
            where node < content && page.tree.hasText(node) {
                return page.author(at: node)
            }
        }
        return Author(name: "")
    }

    private static func time(_ record: Node, _ content: Node, _ page: PageView) -> Timestamp {
        for name in ["postdate", "date"] {
            guard let node = page.firstShown(name, in: record), node < content else { continue }
            let time = page.postTime(in: page.text(node))
            if !time.raw.isEmpty { return time }
            // Calendars that are not read are kept as they are shown.
            let shown = page.time(node)
            if !shown.raw.isEmpty { return shown }
        }
        return page.postTime(from: record, to: content)
    }
}
