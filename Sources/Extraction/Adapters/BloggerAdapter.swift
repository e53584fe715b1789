import Conversation
import HTMLTree

/// Blogger's threaded comments (since 2012): `li.comment` with `cite.user`, replies inside.
struct BloggerAdapter: Adapter {
    let name = "blogger"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        guard tree.classID("comment-block") != nil, tree.classID("datetime") != nil else {
            return false
        }
        // Other systems use such names too; `cite.user` is Blogger's.
        return tree.nodes(withClass: "user").contains { tree.tag($0) == .cite }
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let block = tree.classID("comment-block") else { return [] }
        let records = tree.nodes(withClass: block).compactMap { record(of: $0, page) }
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) { builder.add(draft(scope, parts)) }
        let region = tree.node(withID: "comments").flatMap {
            tree.isAncestor($0, of: records[0]) ? $0 : nil
        }
        builder.region = (region ?? page.commonAncestor(records)).map { [$0] } ?? []
        builder.declaredCount = region.flatMap { area in
            [HTMLTree.Tag.h4, .h3, .h2].lazy.compactMap { tree.nodes(withTag: $0, in: area).first }
                .first
        }.flatMap { page.number($0) }
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let authors, times, bodies: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            authors = page.classIDs(["user"])
            times = page.classIDs(["datetime"])
            bodies = page.classIDs(["comment-content"])
            skip = page.skipping(classes: ["comment-actions", "comment-replies"])
        }
    }

    /// The list item around the block, or the element with the comment's id.
    private func record(of block: Node, _ page: PageView) -> Node? {
        let tree = page.tree
        for node in tree.ancestors(of: block).prefix(4) where tree.hasClass(node, "comment") {
            return node
        }
        return block
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = id(scope)
        if let author = scope.first(of: parts.authors) { draft.author = page.author(author) }
        if let time = scope.first(of: parts.times) {
            draft.time = page.timeInside(time)
            draft.permalink = page.value(.href, of: page.tree.nodes(withTag: .a, in: time).first)
        }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            if scope.first(page.tree.classID("deleted-comment")) != nil {
                draft.isDeleted = true
            } else {
                draft.body = scope.body(body, skip: parts.skip)
            }
        }
        return draft
    }

    /// The number in `c123`, on the record or on its block.
    private func id(_ scope: RecordScope) -> String? {
        let block = scope.first(scope.page.tree.classID("comment-block"))
        for node in [scope.record, block] {
            if let id = scope.page.idSuffix(node, prefix: "c"), id.allSatisfy(\.isNumber) {
                return id
            }
        }
        return nil
    }
}
