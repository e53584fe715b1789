import Conversation
import HTMLTree

/// old.reddit.com: `div.thing.comment`, replies in `div.child` inside their parent.
struct RedditOldAdapter: Adapter {
    let name = "reddit-old"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("thing") != nil && page.tree.classID("comment") != nil
            && page.tree.classID("entry") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let thing = tree.classID("thing"), let comment = tree.classID("comment") else {
            return []
        }
        let records = tree.nodes(withClass: thing).filter { tree.hasClass($0, comment) }
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        if let link = tree.nodes(withClass: thing).first(where: { tree.hasClass($0, "link") }),
            let opening = opening(link, page)
        {
            builder.add(opening)
        }
        for scope in page.scopes(records) { builder.add(draft(scope)) }
        builder.region = page.commonAncestor(records).map { [$0] } ?? []
        builder.declaredCount = tree.nodes(withClass: "comments").first.flatMap { page.number($0) }
        return [builder.finish(page, &trace)]
    }

    private func draft(_ scope: RecordScope) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = page.value("data-fullname", of: scope.record)
        draft.permalink =
            page.value("data-permalink", of: scope.record)
            ?? page.value(.href, of: scope.first(tree.classID("bylink")))
        if let author = scope.first(tree.classID("author")) {
            draft.author = page.author(author)
        } else if let name = page.value("data-author", of: scope.record) {
            draft.author = Author(name: name)
        }
        if let time = scope.first(.time) { draft.time = page.time(time) }
        if let text = scope.first(tree.classID("usertext-body")) ?? scope.first(tree.classID("md"))
        {
            draft.body = scope.body(text)
        }
        if let unvoted = tree.classID("unvoted") {
            draft.likes = scope.all(unvoted).first { tree.hasClass($0, "score") }.flatMap {
                page.number($0)
            }
        }
        draft.markRedditStub(isStub: tree.hasClass(scope.record, "deleted"))
        return draft
    }

    /// The text of a self post.
    private func opening(_ link: Node, _ page: PageView) -> CommentDraft? {
        let tree = page.tree
        guard let text = tree.nodes(withClass: "usertext-body", in: link).first, tree.hasText(text)
        else {
            return nil
        }
        var draft = CommentDraft(node: link)
        draft.isOP = true
        draft.nativeID = page.value("data-fullname", of: link)
        if let author = tree.nodes(withClass: "author", in: link).first {
            draft.author = page.author(author)
        }
        if let time = tree.nodes(withTag: .time, in: link).first { draft.time = page.time(time) }
        draft.body = page.body(text)
        return draft
    }
}

extension CommentDraft {
    /// What reddit shows for a removed comment or a closed account is no text and no name.
    mutating func markRedditStub(isStub: Bool = false) {
        if author.name == "[deleted]" || author.name == "[removed]" { author = Author(name: "") }
        let text = body.text
        let isShown = text == "[deleted]" || text == "[removed]" || text == "[ Removed by Reddit ]"
        if isShown || isStub && text.isEmpty {
            isDeleted = true
            body = Body()
        }
    }
}
