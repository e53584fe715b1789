import Conversation
import HTMLTree

/// YouTube's pages of custom elements (since 2017): `ytd-comment-renderer`, later
/// `ytd-comment-view-model`, replies in `ytd-comment-replies-renderer`.
///
/// The permalink's `lc` names the comment, and after a dot the reply.
struct YouTubeAdapter: Adapter {
    let name = "youtube"

    func recognizes(_ page: PageView) -> Bool {
        Self.records.contains { page.tree.tag(named: $0) != nil }
    }

    private static let records = [
        "ytd-comment-renderer", "ytd-comment-view-model", "ytm-comment-renderer",
    ]

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let tags = Self.records.compactMap { tree.tag(named: $0) }
        let records = tags.flatMap { Array(tree.nodes(withTag: $0)) }.sorted()
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        for scope in page.scopes(records) { builder.add(draft(scope, parts)) }
        let area = tree.tag(named: "ytd-comments").flatMap { tree.nodes(withTag: $0).first }
        builder.region = (area ?? page.commonAncestor(records)).map { [$0] } ?? records
        if let header = tree.tag(named: "ytd-comments-header-renderer").flatMap({
            tree.nodes(withTag: $0).first
        }) {
            let count = tree.descendants(of: header).first { tree.id(of: $0) == "count" }
            builder.declaredCount = page.number(count)
        }
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let replies: HTMLTree.Tag?
        let owners, times: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            replies = page.tree.tag(named: "ytd-comment-replies-renderer")
            owners = page.classIDs(["ytd-author-comment-badge-renderer"])
            times = page.classIDs(["published-time-text", "comment-published-time"])
            skip = page.skipping(classes: ["more-button", "less-button"])
        }
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        if let author = element("author-text", scope) {
            draft.author = page.author(author)
        } else if let link = scope.link(containing: "/@") ?? scope.link(containing: "/channel/") {
            draft.author = page.author(link)
        }
        let permalink = scope.all(.a).first {
            tree.valueContains(.href, of: $0, "lc=") && tree.hasText($0)
        }
        if let time = permalink ?? element("published-time-text", scope)
            ?? scope.first(of: parts.times)
        {
            draft.time = page.timeInside(time)
        }
        draft.permalink = page.value(.href, of: permalink)
        if let id = draft.permalink.flatMap(Self.id(in:)) {
            draft.nativeID = id
            if let dot = id.lastIndex(of: ".") { draft.parentID = String(id[..<dot]) }
        }
        if let body = element("content-text", scope) {
            draft.body = scope.body(body, skip: parts.skip)
        }
        draft.likes = page.number(element("vote-count-middle", scope))
        let isReply = parts.replies.map { tag in
            tree.ancestors(of: scope.record).contains { tree.tag($0) == tag }
        }
        draft.depth = isReply ?? false || draft.parentID != nil ? 1 : 0
        return draft
    }

    /// YouTube repeats ids in every comment; the first one in the scope counts.
    private func element(_ id: String, _ scope: RecordScope) -> Node? {
        scope.first(.id, equals: id)
    }

    /// The value of `lc` in an address.
    static func id(in address: String) -> String? {
        guard let place = address.range(after: "lc=") else { return nil }
        let id = address[place...].prefix { $0 != "&" && $0 != "#" }
        return id.isEmpty ? nil : String(id)
    }
}
