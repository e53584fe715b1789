import Conversation
import HTMLTree

/// YouTube's comments rendered on the server: `watch-comment-entry` (2008), `li.comment` with
/// `data-author` (2010 to 2013) and `comment-renderer` (2014 to 2017).
///
/// Top comments are repeated in the list below them; they count once, by their id.
struct YouTubeOldAdapter: Adapter {
    let name = "youtube-old"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        if tree.classID("watch-comment-entry") != nil || tree.classID("comment-renderer") != nil {
            return true
        }
        return tree.classID("comment") != nil && tree.attribute(named: "data-author") != nil
            && tree.classID("comment-text") != nil && tree.classID("metadata") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = records(page)
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        for scope in page.scopes(records) { builder.add(draft(scope, parts)) }
        // The video's own description has a name and a date too, and is no comment.
        builder.region = page.commonAncestor(records).map { [$0] } ?? records
        for id in [
            "watch-video-details", "watch-info", "watch-description", "watch7-action-panels",
        ] {
            if let node = tree.node(withID: id), !tree.isAncestor(node, of: records[0]) {
                builder.region.append(node)
            }
        }
        builder.declaredCount = declaredCount(page, records)
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let authors, times, bodies, likes, nested: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            authors = page.classIDs([
                "comment-author-text", "watch-comment-auth", "yt-user-name", "author",
            ])
            times = page.classIDs(["comment-renderer-time", "watch-comment-time", "time"])
            bodies = page.classIDs([
                "comment-renderer-text-content", "comment-text", "watch-comment-body",
            ])
            likes = page.classIDs([
                "comment-renderer-like-count", "comments-rating-positive", "watch-comment-score",
            ])
            nested = page.classIDs(["comment-replies-renderer", "watch-comment-replies"])
            skip = page.skipping(classes: ["comment-actions", "comment-text-toggle", "in-reply-to"])
        }
    }

    private func records(_ page: PageView) -> [Node] {
        let tree = page.tree
        for name in ["comment-renderer", "watch-comment-entry"] {
            let nodes = tree.nodes(withClass: name)
            if !nodes.isEmpty { return Array(nodes) }
        }
        guard let author = tree.attribute(named: "data-author") else { return [] }
        return tree.nodes(withClass: "comment").filter { tree.hasAttribute(author, of: $0) }
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID =
            page.value("data-cid", of: scope.record) ?? page.value("data-id", of: scope.record)
            ?? page.idSuffix(scope.record, prefix: "comment_")
        if let author = scope.first(of: parts.authors) {
            draft.author = page.author(author)
        } else if let name = page.value("data-author", of: scope.record) {
            draft.author = Author(name: name)
        }
        if let time = scope.first(of: parts.times) {
            draft.time = page.timeInside(time)
            draft.permalink = page.value(.href, of: tree.nodes(withTag: .a, in: time).first)
        }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            draft.body = scope.body(body, skip: parts.skip)
        }
        draft.likes =
            scope.first(of: parts.likes).flatMap { page.number($0) }
            ?? page.value("data-score", of: scope.record).flatMap { Int($0) }
        draft.depth =
            tree.ancestors(of: scope.record).contains { ancestor in
                parts.nested.contains { tree.hasClass(ancestor, $0) }
            } ? 1 : 0
        return draft
    }

    /// "All comments (553)" above the list.
    private func declaredCount(_ page: PageView, _ records: [Node]) -> Int? {
        let tree = page.tree
        for name in ["comment-section-header-renderer", "comments-section-header", "all-comments"] {
            if let found = tree.nodes(withClass: name).lazy.compactMap({ page.number($0) }).first {
                return found
            }
        }
        guard tree.classID("comments-section") != nil else { return nil }
        return tree.nodes(withClass: "comments-section").reversed().lazy
            .compactMap { tree.nodes(withTag: .h4, in: $0).first }.compactMap { page.number($0) }
            .first
    }
}
