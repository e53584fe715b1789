import Conversation
import HTMLTree

/// Lobsters and its sister sites: `div.comment` with `data-shortid`, replies in the next list of their
/// `li.comments_subtree`.
struct LobstersAdapter: Adapter {
    let name = "lobsters"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("comments_subtree") != nil
            || page.tree.attribute(named: "data-shortid") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = tree.nodes(withClass: "comment").filter {
            tree.valueHasPrefix(.id, of: $0, "c_")
        }
        guard let first = records.first else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        if let opening = opening(page, before: first) { builder.add(opening) }
        // Older versions nest plain items in lists of class `comments`.
        let subtree = tree.classID("comments_subtree") ?? tree.classID("comments")
        let bodies = page.classIDs(["comment_text"])
        for scope in page.scopes(Array(records)) {
            var draft = CommentDraft(node: scope.record)
            draft.nativeID =
                page.value("data-shortid", of: scope.record)
                ?? page.idSuffix(scope.record, prefix: "c_")
            fill(&draft, byline: scope.first(tree.classID("byline")), page)
            if let body = scope.first(of: bodies, textOnly: false) {
                draft.body = scope.body(body)
                // "Comment removed by author", in grey, where the text was.
                let note =
                    tree.nodes(withClass: "na", in: body).first
                    ?? tree.nodes(withClass: "gone", in: body).first
                if let note, page.text(note) == page.text(body) {
                    draft.isDeleted = true
                    draft.body = Body()
                }
            } else {
                draft.isDeleted = true
            }
            draft.likes =
                (scope.first(tree.classID("score")) ?? scope.first(tree.classID("upvoter")))
                .flatMap { page.number($0) }
            let levels = tree.ancestors(of: scope.record).reduce(0) { level, ancestor in
                level + (subtree.map { tree.hasClass(ancestor, $0) } ?? false ? 1 : 0)
            }
            draft.depth = max(0, levels - base(tree, first, subtree))
            builder.add(draft)
        }
        builder.region = page.commonAncestor(Array(records)).map { [$0] } ?? []
        builder.declaredCount = tree.nodes(withClass: "comments_label").first.flatMap {
            page.number($0)
        }
        return [builder.finish(page, &trace)]
    }

    /// The subtrees around the first comment: one where the whole thread stands in a subtree of its own.
    private func base(_ tree: HTMLTree, _ first: Node, _ subtree: HTMLTree.ClassID?) -> Int {
        guard let subtree else { return 0 }
        return tree.ancestors(of: first).reduce(0) { $0 + (tree.hasClass($1, subtree) ? 1 : 0) }
    }

    private func fill(_ draft: inout CommentDraft, byline: Node?, _ page: PageView) {
        guard let byline else { return }
        let tree = page.tree
        for link in tree.nodes(withTag: .a, in: byline) where tree.hasText(link) {
            if tree.valueContains(.href, of: link, "/u/")
                || tree.valueContains(.href, of: link, "/~")
            {
                draft.author = page.author(link)
                break
            }
        }
        let time =
            tree.nodes(withTag: .time, in: byline).first
            ?? tree.nodes(withTag: .span, in: byline).first {
                tree.hasAttribute(.title, of: $0) && tree.hasText($0)
            }
        if let time { draft.time = page.time(time) }
        for link in tree.nodes(withTag: .a, in: byline)
        where tree.valueContains(.href, of: link, "#c_")
            || tree.valueContains(.href, of: link, "/c/")
        {
            draft.permalink = page.value(.href, of: link)
            break
        }
    }

    /// The text that the submitter wrote.
    private func opening(_ page: PageView, before first: Node) -> CommentDraft? {
        let tree = page.tree
        guard let text = tree.nodes(withClass: "story_text").first, text < first, tree.hasText(text)
        else { return nil }
        var draft = CommentDraft(node: text)
        draft.isOP = true
        draft.depth = 0
        fill(&draft, byline: tree.nodes(withClass: "byline").first { $0 < text }, page)
        draft.permalink = nil
        draft.body = page.body(text)
        return draft
    }
}
