import Conversation
import HTMLTree

/// Substack: `div.comment` with an anchor `#comment-123`, replies in a nested list.
struct SubstackAdapter: Adapter {
    let name = "substack"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("comment-anchor") != nil && page.tree.classID("comment-body") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let anchor = tree.classID("comment-anchor") else { return [] }
        let records = tree.nodes(withClass: "comment").filter {
            !tree.nodes(withClass: anchor, in: $0).isEmpty
        }
        guard !records.isEmpty else { return [] }
        let names = page.classIDs(["commenter-name"])
        let metas = page.classIDs(["comment-meta"])
        let times = page.classIDs(["comment-timestamp"])
        let bodies = page.classIDs(["comment-body"])
        let skip = page.skipping(classes: ["show-all-toggle", "comment-actions"])
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(Array(records)) {
            var draft = CommentDraft(node: scope.record)
            draft.nativeID = page.idSuffix(scope.first(anchor), prefix: "comment-")
            let meta = scope.first(of: metas)
            if let name = scope.first(of: names) {
                draft.author = page.author(name)
            } else if let meta,
                let link = tree.nodes(withTag: .a, in: meta).first(where: {
                    tree.hasText($0) && !TimeReader.looksLikeTime(page.text($0).utf8.span)
                })
            {
                draft.author = page.author(link)
            }
            let permalink = scope.first(of: times) ?? scope.link(containing: "/comment")
            if let permalink {
                draft.time = page.time(permalink)
                draft.permalink = page.value(.href, of: permalink)
            } else if let meta {
                draft.time = page.times.find(in: page.text(meta))?.time ?? .none
            }
            if let body = scope.first(of: bodies, textOnly: false) {
                draft.body = scope.body(body, skip: skip)
                draft.isDeleted = ["Comment deleted", "Comment removed"].contains(draft.body.text)
            } else {
                draft.isDeleted = true
            }
            if draft.isDeleted { draft.body = Body() }
            draft.likes = scope.first(tree.classID("like-button")).flatMap { page.number($0) }
            builder.add(draft)
        }
        builder.region = page.commonAncestor(Array(records)).map { [$0] } ?? []
        return [builder.finish(page, &trace)]
    }
}
