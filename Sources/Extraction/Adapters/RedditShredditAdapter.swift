import Conversation
import HTMLTree

/// reddit.com since 2023, made of custom elements: `<shreddit-comment author depth thingid ...>`.
struct RedditShredditAdapter: Adapter {
    let name = "reddit-shreddit"

    func recognizes(_ page: PageView) -> Bool { page.tree.tag(named: "shreddit-comment") != nil }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let tag = tree.tag(named: "shreddit-comment") else { return [] }
        let records = Array(tree.nodes(withTag: tag))
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        let postTag = tree.tag(named: "shreddit-post")
        let post = postTag.flatMap { tree.nodes(withTag: $0).first }
        if let post, let opening = opening(post, page) { builder.add(opening) }
        builder.declaredCount = post.flatMap { page.value("comment-count", of: $0) }.flatMap {
            Int($0)
        }
        let slot = tree.attribute(named: "slot")
        for scope in page.scopes(records) { builder.add(draft(scope, slot)) }
        builder.region = page.commonAncestor(records).map { [$0] } ?? []
        return [builder.finish(page, &trace)]
    }

    private func draft(_ scope: RecordScope, _ slot: HTMLTree.Attribute?) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        let record = scope.record
        var draft = CommentDraft(node: record)
        draft.nativeID = page.value("thingid", of: record)
        draft.permalink = page.value("permalink", of: record)
        draft.author = Author(name: page.value("author", of: record) ?? "")
        draft.depth = page.value("depth", of: record).flatMap { Int($0) }
        if let parent = page.value("parentid", of: record), parent.hasPrefix("t1_") {
            draft.parentID = parent
        }
        draft.likes = page.value("score", of: record).flatMap { Int($0) }
        draft.time = time(scope)
        let own = draft.nativeID.flatMap { id in
            tree.node(withID: id + "-comment-rtjson-content")
                ?? tree.node(withID: id + "-post-rtjson-content")
        }
        if let body = own ?? scope.first(slot, equals: "comment") {
            draft.body = scope.body(body)
        }
        let isGone =
            tree.value("is-comment-deleted", of: record) != nil || draft.author.name == "[deleted]"
        draft.markRedditStub(isStub: isGone)
        return draft
    }

    private func time(_ scope: RecordScope) -> Timestamp {
        let page = scope.page
        let created =
            page.value("created", of: scope.record)
            ?? page.value("created-timestamp", of: scope.record)
        if let tag = page.tree.tag(named: "faceplate-timestamp"), let stamp = scope.first(tag) {
            return page.times.read(
                shown: page.text(stamp), datetime: page.value("ts", of: stamp) ?? created)
        }
        if let time = scope.first(.time) { return page.time(time) }
        return page.times.read(shown: nil, datetime: created)
    }

    /// The text of a text post.
    private func opening(_ post: Node, _ page: PageView) -> CommentDraft? {
        let tree = page.tree
        let slot = tree.attribute(named: "slot")
        let text = tree.descendants(of: post).first { node in
            guard let slot, tree.isElement(node) else { return false }
            return tree.value(slot, of: node, equals: "text-body")
        }
        guard let text, tree.hasText(text) else { return nil }
        var draft = CommentDraft(node: post)
        draft.isOP = true
        draft.depth = 0
        draft.nativeID = page.value(.id, of: post)
        draft.author = Author(name: page.value("author", of: post) ?? "")
        draft.time = page.times.read(
            shown: nil, datetime: page.value("created-timestamp", of: post))
        draft.body = page.body(text)
        return draft
    }
}
