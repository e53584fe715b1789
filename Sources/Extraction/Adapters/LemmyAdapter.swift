import Conversation
import HTMLTree

/// Lemmy's own web pages: `.comment-node#comment-123` in a `.comment`, replies in lists inside it.
struct LemmyAdapter: Adapter {
    let name = "lemmy"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("comment-node") != nil && page.tree.classID("person-listing") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        // A "more replies" button stands in an element of the same class, without an id.
        let nodes = tree.nodes(withClass: "comment-node").filter {
            tree.valueHasPrefix(.id, of: $0, "comment-")
        }
        guard let first = nodes.first else { return [] }
        let records = nodes.map { node in
            // Before version 0.18 the node itself held its replies.
            let outer = tree.ancestors(of: node).prefix(3).first { tree.hasClass($0, "comment") }
            guard let outer, tree.nodes(withClass: "comment-node", in: outer).first == node else {
                return node
            }
            return outer
        }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        if let opening = opening(page, parts, before: first) { builder.add(opening) }
        for (scope, node) in zip(page.scopes(records), nodes) {
            var draft = parts.draft(scope)
            draft.nativeID = page.idSuffix(node, prefix: "comment-")
            builder.add(draft)
        }
        builder.region = page.commonAncestor(records).map { [$0] } ?? []
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let page: PageView
        let people, times, bodies: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            self.page = page
            people = page.classIDs(["person-listing"])
            times = page.classIDs(["moment-time", "unix-time"])
            bodies = page.classIDs(["comment-content", "md-div"])
            skip = page.skipping(classes: [
                "comment-actions", "comment-bottom-btns", "btn", "comments",
            ])
        }

        func draft(_ scope: RecordScope) -> CommentDraft {
            var draft = CommentDraft(node: scope.record)
            if let person = scope.first(of: people) {
                draft.author = page.author(person)
                let link =
                    page.tree.tag(person) == .a
                    ? person : page.tree.nodes(withTag: .a, in: person).first
                draft.author.nativeID = page.value(.title, of: link)
            }
            if let time = scope.first(of: times) ?? scope.first(.time) {
                // Its tooltip holds the full date.
                draft.time = page.times.read(
                    shown: page.text(time), datetime: page.value(.datetime, of: time),
                    title: page.value("data-tippy-content", of: time)
                        ?? page.value(.title, of: time))
            }
            if let body = scope.first(of: bodies, textOnly: false) {
                draft.body = scope.body(body, skip: skip)
                let text = draft.body.text
                if [
                    "deleted by creator", "removed by mod", "*removed by mod*",
                    "*deleted by creator*",
                ].contains(text) {
                    draft.isDeleted = true
                    draft.body = Body()
                }
            }
            draft.permalink = page.value(.href, of: scope.link(containing: "/comment/"))
            return draft
        }
    }

    /// The text of the post.
    private func opening(_ page: PageView, _ parts: Parts, before first: Node) -> CommentDraft? {
        let tree = page.tree
        let listing = tree.nodes(withClass: "post-listing").first
        let text =
            tree.node(withID: "postContent")
            ?? listing.flatMap { tree.nodes(withClass: "md-div", in: $0).first }
        guard let text, text < first, tree.hasText(text) else { return nil }
        let record = listing ?? text
        let scope = RecordScope(
            page: page, record: record,
            range: Range(from: record.index, to: min(tree.subtreeEnd(record), first).index))
        var draft = parts.draft(scope)
        draft.node = text
        draft.isOP = true
        draft.depth = 0
        draft.permalink = nil
        draft.body = page.body(text)
        return draft
    }
}
