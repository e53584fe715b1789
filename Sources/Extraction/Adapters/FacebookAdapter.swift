import Conversation
import HTMLTree

/// Facebook's comments plugin, saved as a frame: `fbFeedbackPost` until about 2014, then `UFIComment...`
/// names among hashed ones.
///
/// Depth is the number of reply lists around a comment.
struct FacebookAdapter: Adapter {
    let name = "facebook"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("UFICommentActorName") != nil
            || page.tree.classID("fbFeedbackPost") != nil
            || page.tree.classID("fbFeedbackContent") != nil && page.tree.classID("postText") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let parts = Parts(page)
        let records = records(page, parts)
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        for scope in page.scopes(records) {
            var draft = CommentDraft(node: scope.record)
            if let author = scope.first(of: parts.authors) { draft.author = page.author(author) }
            if let time = scope.first(.abbr) ?? scope.first(of: parts.times) {
                draft.time = page.time(time)
                let link = tree.closest(time, Self.link)
                draft.permalink = page.value(.href, of: link)
                draft.nativeID =
                    page.number(after: "fb_comment_id=", in: draft.permalink).flatMap { _ in
                        draft.permalink.flatMap(Self.commentID)
                    }
            }
            if let body = scope.first(of: parts.bodies, textOnly: false) {
                draft.body = scope.body(body, skip: parts.skip)
            }
            draft.likes = scope.first(of: parts.likes).flatMap { page.number($0) }
            draft.depth = tree.ancestors(of: scope.record).reduce(0) { depth, ancestor in
                depth + (parts.lists.contains { tree.hasClass(ancestor, $0) } ? 1 : 0)
            }
            builder.add(draft)
        }
        builder.region = page.commonAncestor(records).map { [$0] } ?? []
        builder.declaredCount =
            page.classIDs(["fbFeedbackTopbar", "fcb", "_50f7", "uiHeaderTitle"]).lazy
            .compactMap { tree.nodes(withClass: $0).first }.compactMap { page.number($0) }.first
        return [builder.finish(page, &trace)]
    }

    private static let link: Selector = "a[href]"

    /// The last number of `fb_comment_id=1_2`.
    private static func commentID(_ address: String) -> String? {
        guard let place = address.range(after: "fb_comment_id=") else { return nil }
        let id = address[place...].prefix { $0 != "&" }
        return id.isEmpty ? nil : String(id)
    }

    private struct Parts {
        let posts, authors, times, bodies, likes, lists: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            posts = page.classIDs(["fbFeedbackPost", "UFIComment", "_5nz1"])
            authors = page.classIDs(["UFICommentActorName", "profileName"])
            times = page.classIDs(["livetimestamp", "timestamp", "UFISutroCommentTimestamp"])
            bodies = page.classIDs(["UFICommentBody", "_30o4", "postText", "_5mdd"])
            likes = page.classIDs(["UFICommentLikeButton", "postLikeCount", "_2vq9_count"])
            lists = page.classIDs(["UFIReplyList", "_44ri", "fbFeedbackReplies", "replies"])
            skip = page.skipping(classes: [
                "see_more_link", "_5v47", "text_exposed_link", "UFICommentActorName",
            ])
        }
    }

    /// The post around each author's name.
    private func records(_ page: PageView, _ parts: Parts) -> [Node] {
        let tree = page.tree
        var records: [Node] = []
        for name in parts.authors {
            for author in tree.nodes(withClass: name) {
                let post = tree.ancestors(of: author).first { ancestor in
                    parts.posts.contains { tree.hasClass(ancestor, $0) }
                }
                if let post, records.last != post { records.append(post) }
            }
        }
        return records.sorted()
    }
}
