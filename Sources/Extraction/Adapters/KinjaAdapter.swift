import Conversation
import HTMLTree

/// Kinja (Gawker Media's sites, 2012 to 2024): `article.reply` with `data-id`, replies below one another
/// in `reply-list`s, and "Ann replied to Bob" lines.
struct KinjaAdapter: Adapter {
    let name = "kinja"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        if tree.classID("js_reply") != nil { return true }
        let isMarked = tree.classID("reply__content") != nil || tree.classID("reply-content") != nil
        return isMarked && tree.classID("reply") != nil
            && !tree.nodes(withIDPrefix: "reply_").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = records(page)
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        let isNested = zip(records, records.dropFirst()).contains { tree.isAncestor($0, of: $1) }
        var builder = ThreadBuilder(extractor: name, nesting: isNested ? .containment : .depth)
        for scope in page.scopes(records) {
            var draft = draft(scope, parts)
            if !isNested {
                draft.depth = tree.ancestors(of: scope.record).reduce(0) { depth, ancestor in
                    depth + (parts.lists.contains { tree.hasClass(ancestor, $0) } ? 1 : 0)
                }
            }
            builder.add(draft)
        }
        let area = tree.node(withID: "replies") ?? tree.nodes(withClass: "js_replies").first
        let region =
            area.flatMap { tree.isAncestor($0, of: records[0]) ? $0 : nil }
            ?? page.commonAncestor(records)
        builder.region = region.map { [$0] } ?? []
        builder.declaredCount =
            page.classIDs(["js_reply-count", "replycount", "reply-count"]).lazy
            .compactMap { tree.nodes(withClass: $0).first }.compactMap { page.number($0) }.first
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let authors, times, bodies, replyTo, likes, lists: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            authors = page.classIDs([
                "js_reply-author", "reply__author", "display-name", "js_author", "author",
            ])
            times = page.classIDs([
                "reply__time", "meta__time", "js_publish_time", "published", "updated",
            ])
            bodies = page.classIDs([
                "reply__content", "js_reply-content", "reply-content", "post-content",
                "entry-content",
            ])
            replyTo = page.classIDs(["js_parent-author", "reply__parent", "parent-author"])
            likes = page.classIDs(["js_like_count", "like-count", "recommend-count"])
            lists = page.classIDs([
                "reply-list--nested", "reply__children", "js_children", "children",
            ])
            skip = page.skipping(classes: [
                "reply__header", "reply__tools", "reply-byline", "js_reply-tools", "reply__meta",
                "js_expand-reply",
            ])
        }
    }

    private func records(_ page: PageView) -> [Node] {
        let tree = page.tree
        let data = tree.attribute(named: "data-id")
        for name in page.classIDs(["js_reply", "reply"]) {
            let nodes = tree.nodes(withClass: name).filter { node in
                tree.valueHasPrefix(.id, of: node, "reply_")
                    || data.map { tree.hasAttribute($0, of: node) } ?? false
            }
            if !nodes.isEmpty { return Array(nodes) }
        }
        return []
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID =
            page.value("data-id", of: scope.record) ?? page.idSuffix(scope.record, prefix: "reply_")
        for name in ["data-parentid", "data-parent-id", "data-replyto"] where draft.parentID == nil
        {
            draft.parentID = page.value(name, of: scope.record)
        }
        if let author = scope.first(of: parts.authors) ?? scope.link(containing: "kinja.com/") {
            draft.author = page.author(author)
        }
        if let time = scope.first(.time) ?? scope.first(of: parts.times) {
            draft.time = page.time(time)
            draft.permalink = page.value(.href, of: tree.closest(time, Self.link))
        }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            draft.body = scope.body(body, skip: parts.skip)
        }
        draft.replyTo = scope.first(of: parts.replyTo).map { page.text($0) }
        draft.likes = scope.first(of: parts.likes).flatMap { page.number($0) }
        return draft
    }

    private static let link: Selector = "a[href]"
}
