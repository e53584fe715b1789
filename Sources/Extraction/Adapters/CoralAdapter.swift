import Conversation
import HTMLTree

/// Coral: version 5 and later by the class names that it keeps stable for style sheets
/// (`coral-comment`, `coral-indent-2`), Talk 4 by `talk-stream-comment`.
struct CoralAdapter: Adapter {
    let name = "coral"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("coral-comment") != nil || page.tree.classID("talk-stream-comment") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let names = page.classIDs(["coral-comment", "talk-stream-comment"])
        var records = names.flatMap { Array(tree.nodes(withClass: $0)) }
        // A stub stands where the comment was.
        for stub in page.classIDs(Parts.stubs) {
            records += tree.nodes(withClass: stub).filter { node in
                !tree.ancestors(of: node).contains { ancestor in
                    names.contains { tree.hasClass(ancestor, $0) }
                }
            }
        }
        records.sort()
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        for scope in page.scopes(records) {
            var draft = draft(scope, parts)
            draft.depth = depth(scope.record, parts, tree)
            builder.add(draft)
        }
        builder.region = page.commonAncestor(records).map { [$0] } ?? []
        builder.declaredCount =
            page.classIDs(["coral-comments-count", "coral-counter", "talk-stream-tab-count"]).lazy
            .compactMap { tree.nodes(withClass: $0).first }.compactMap { page.number($0) }.first
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let authors, times, bodies, replyTo, likes, tombs, replies: [HTMLTree.ClassID]
        let levels: [HTMLTree.ClassID: Int]
        let skip: SkipList
        static let stubs = [
            "coral-rejectedtombstone", "coral-deletedTombstone", "coral-ignoredTombstone",
        ]

        init(_ page: PageView) {
            authors = page.classIDs([
                "coral-comment-username", "coral-username", "talk-stream-comment-user-name",
                "talk-comment-user-name",
            ])
            times = page.classIDs([
                "coral-comment-timestamp", "coral-timestamp", "talk-stream-comment-published-date",
            ])
            bodies = page.classIDs(["coral-comment-content", "talk-stream-comment-content"])
            replyTo = page.classIDs(["coral-comment-inReplyToUsername", "coral-comment-inReplyTo"])
            likes = page.classIDs([
                "coral-comment-reactButton", "coral-reactButton", "talk-plugin-respect-count",
            ])
            tombs = page.classIDs(
                Self.stubs + ["coral-tombstone", "talk-stream-comment-tombstone"])
            replies = page.classIDs(["talk-stream-comment-replies", "coral-replyList"])
            var levels: [HTMLTree.ClassID: Int] = [:]
            for prefix in ["coral-indent-", "talk-stream-comment-level-"] {
                for name in page.tree.classIDs(withPrefix: prefix) {
                    levels[name] = Int(page.tree.className(name).dropFirst(prefix.count))
                }
            }
            self.levels = levels
            skip = page.skipping(classes: ["coral-comment-edited", "coral-readMore"])
        }
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID =
            page.idSuffix(scope.record, prefix: "comment-") ?? page.idSuffix(
                scope.record, prefix: "c_")
            ?? page.value("data-testid", of: scope.record)
        if let author = scope.first(of: parts.authors) { draft.author = page.author(author) }
        if let time = scope.first(.time) ?? scope.first(of: parts.times) {
            draft.time = page.time(time)
        }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            draft.body = scope.body(body, skip: parts.skip)
        }
        draft.isDeleted =
            draft.body.text.isEmpty && scope.first(of: parts.tombs, textOnly: false) != nil
        if let reply = scope.first(of: parts.replyTo) {
            let name = parts.authors.lazy.compactMap { tree.nodes(withClass: $0, in: reply).first }
                .first
            draft.replyTo = page.text(name ?? reply)
        }
        draft.likes = scope.first(of: parts.likes).flatMap { page.number($0) }
        return draft
    }

    /// The level that the comment or an element around it names, else the lists of replies around it.
    private func depth(_ record: Node, _ parts: Parts, _ tree: HTMLTree) -> Int {
        if let level = level(record, parts, tree) { return level }
        var lists = 0
        for ancestor in tree.ancestors(of: record) {
            if let level = level(ancestor, parts, tree) { return level + (lists > 0 ? lists : 0) }
            if tree.classes(of: ancestor).contains(where: parts.replies.contains) { lists += 1 }
        }
        if lists == 0, let inner = tree.firstElement(record) {
            return level(inner, parts, tree) ?? 0
        }
        return lists
    }

    private func level(_ node: Node, _ parts: Parts, _ tree: HTMLTree) -> Int? {
        tree.classes(of: node).lazy.compactMap { parts.levels[$0] }.first
    }
}
