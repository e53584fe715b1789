import Conversation
import HTMLTree

/// The DOM of Disqus's embed (disqus.com/embed/comments), saved as a frame beside its page or alone.
///
/// Replies stand in nested lists down to a limit; below it the "in reply to" link names the parent.
struct DisqusEmbedAdapter: Adapter {
    let name = "disqus-embed"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("post-content") != nil && page.tree.classID("post-message") != nil
            && (page.tree.node(withID: "post-list") != nil || page.tree.classID("post-list") != nil)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let list = tree.node(withID: "post-list") ?? tree.nodes(withClass: "post-list").first
        else {
            return []
        }
        let records = tree.nodes(withClass: "post", in: list).filter {
            tree.valueHasPrefix(.id, of: $0, "post-")
        }
        guard !records.isEmpty else { return [] }
        let names = Names(page)
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        var open: [Node] = []
        for scope in page.scopes(records) {
            while let last = open.last, !tree.isAncestor(last, of: scope.record) {
                open.removeLast()
            }
            var draft = names.draft(scope)
            draft.depth = open.count
            open.append(scope.record)
            builder.add(draft)
        }
        builder.region = [tree.node(withID: "disqus_thread") ?? list]
        builder.declaredCount = tree.nodes(withClass: "comment-count").first.flatMap {
            page.number($0)
        }
        return [builder.finish(page, &trace)]
    }

    private struct Names {
        let page: PageView
        let authors, times, messages, parents, likes, dislikes: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            self.page = page
            authors = page.classIDs(["author", "post-byline"])
            times = page.classIDs(["time-ago"])
            messages = page.classIDs(["post-message"])
            parents = page.classIDs(["parent-link"])
            likes = page.classIDs(["vote-up"])
            dislikes = page.classIDs(["vote-down"])
            skip = page.skipping(classes: ["see-more", "children", "media-button"])
        }

        func draft(_ scope: RecordScope) -> CommentDraft {
            var draft = CommentDraft(node: scope.record)
            draft.nativeID = page.idSuffix(scope.record, prefix: "post-")
            if let author = scope.first(of: authors) {
                draft.author = page.author(author)
                if let id = page.value(
                    "data-user", of: page.tree.nodes(withTag: .a, in: author).first)
                {
                    draft.author.nativeID = id
                }
            }
            if let time = scope.first(of: times) {
                draft.time = page.time(time)
                draft.permalink = page.value(.href, of: time)
            }
            if let message = scope.first(of: messages, textOnly: false) {
                draft.body = scope.body(message, skip: skip)
            } else {
                draft.isDeleted = true
            }
            // "This comment was deleted." stands alone: with neither author nor time.
            if draft.author.name.isEmpty, draft.time.raw.isEmpty {
                draft.isDeleted = true
                draft.body = Body()
            }
            if let parent = scope.first(of: parents) {
                draft.parentID = page.number(after: "#comment-", in: page.value(.href, of: parent))
                draft.replyTo = page.text(parent)
            }
            draft.likes = scope.first(of: likes).flatMap { page.number($0) }
            draft.dislikes = scope.first(of: dislikes).flatMap { page.number($0) }
            return draft
        }
    }
}
