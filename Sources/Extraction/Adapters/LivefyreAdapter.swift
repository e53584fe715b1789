import Conversation
import HTMLTree

/// Livefyre (2010 to 2021): `article.fyre-comment-article` with `data-message-id`, replies inside.
struct LivefyreAdapter: Adapter {
    let name = "livefyre"

    func recognizes(_ page: PageView) -> Bool { page.tree.classID("fyre-comment-article") != nil }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = Array(tree.nodes(withClass: "fyre-comment-article"))
        guard !records.isEmpty else { return [] }
        let authors = page.classIDs(["fyre-comment-username"])
        let times = page.classIDs(["fyre-comment-date", "fyre-comment-time"])
        let bodies = page.classIDs(["fyre-comment", "fyre-comment-body"])
        let likes = page.classIDs(["fyre-comment-like-count"])
        let replyTo = page.classIDs(["fyre-comment-reply-to", "fyre-comment-in-reply-to"])
        let hidden = page.classIDs(["fyre-comment-hidden", "fyre-comment-deleted"])
        let skip = page.skipping(classes: [
            "fyre-comment-see-more", "fyre-comment-footer", "fyre-comment-head",
        ])
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) {
            var draft = CommentDraft(node: scope.record)
            draft.nativeID = page.value("data-message-id", of: scope.record)
            if let author = scope.first(of: authors) {
                draft.author = page.author(author)
                draft.author.nativeID = page.value("data-author-id", of: scope.record)
            }
            if let time = scope.first(of: times) ?? scope.first(.time) {
                draft.time = page.time(time)
            }
            if let body = scope.first(of: bodies, textOnly: false) {
                draft.body = scope.body(body, skip: skip)
            }
            draft.likes = scope.first(of: likes).flatMap { page.number($0) }
            draft.replyTo = scope.first(of: replyTo).map {
                page.text(tree.nodes(withTag: .a, in: $0).first ?? $0)
            }
            draft.permalink = page.value(.href, of: scope.link(containing: "lf_comment="))
            draft.isDeleted =
                hidden.contains { tree.hasClass(scope.record, $0) } && draft.body.text.isEmpty
            builder.add(draft)
        }
        let area = tree.nodes(withClass: "fyre-widget").first ?? page.commonAncestor(records)
        builder.region = area.map { [$0] } ?? []
        builder.declaredCount =
            page.classIDs(["fyre-stream-stats", "fyre-comment-count"]).lazy
            .compactMap { tree.nodes(withClass: $0).first }.compactMap { page.number($0) }.first
        return [builder.finish(page, &trace)]
    }
}
