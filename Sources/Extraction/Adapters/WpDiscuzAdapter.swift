import Conversation
import HTMLTree

/// wpDiscuz, versions 3 to 5 (`wc-comment`) and 7 (`wpd-comment`).
///
/// The element's id names comment and parent (`wpd-comm-12_7`), a class the level, counted from 1.
struct WpDiscuzAdapter: Adapter {
    let name = "wpdiscuz"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("wpd-comment") != nil || page.tree.classID("wc-comment") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        var records: [Node] = []
        for prefix in ["wpd-comm-", "wc-comm-"] {
            records += tree.nodes(withIDPrefix: prefix).filter { ids($0, prefix, page) != nil }
        }
        guard !records.isEmpty else { return [] }
        records.sort()
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) { builder.add(draft(scope, parts)) }
        let region = tree.node(withID: "wpdcom") ?? tree.node(withID: "wpcomm")
        builder.region = (region ?? page.commonAncestor(records)).map { [$0] } ?? []
        builder.declaredCount =
            page.classIDs(["wpdc", "wc_header_text", "wpd-thread-info", "wpdiscuz-front-comments"])
            .lazy.compactMap { tree.nodes(withClass: $0).first }.compactMap { page.number($0) }
            .first
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let authors, times, bodies, likes, replyTo: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            authors = page.classIDs(["wpd-comment-author", "wc-comment-author"])
            times = page.classIDs(["wpd-comment-date", "wc-comment-date"])
            bodies = page.classIDs(["wpd-comment-text", "wc-comment-text"])
            likes = page.classIDs(["wpd-vote-result", "wc-vote-result"])
            replyTo = page.classIDs(["wpd-reply-to"])
            skip = page.skipping(classes: [
                "wpdiscuz-readmore", "wpd-comment-last-edited", "wc-comment-last-edited",
                "wpdiscuz-attachments", "wpd-inline-feedback-wrapper",
            ])
        }
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        let found = ids(scope.record, "wpd-comm-", page) ?? ids(scope.record, "wc-comm-", page)
        draft.nativeID = found?.own
        draft.parentID = found?.parent
        draft.depth = level(scope.record, tree)
        if let author = scope.first(of: parts.authors) { draft.author = page.author(author) }
        if let time = scope.first(of: parts.times) { draft.time = page.time(time) }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            draft.body = scope.body(body, skip: parts.skip)
        }
        draft.likes = scope.first(of: parts.likes).flatMap { page.number($0) }
        if let reply = scope.first(of: parts.replyTo) {
            draft.replyTo = page.text(tree.nodes(withTag: .a, in: reply).first ?? reply)
        }
        let link = scope.link(containing: "#comment-")
        draft.permalink = page.value(.href, of: link) ?? permalink(scope)
        return draft
    }

    /// The address that the "link" button copies.
    private func permalink(_ scope: RecordScope) -> String? {
        for name in ["data-comment-url", "data-wpd-clipboard"] {
            guard let attribute = scope.page.tree.attribute(named: name) else { continue }
            if let node = scope.first(with: attribute) {
                return scope.page.value(attribute, of: node)
            }
        }
        return nil
    }

    /// `12` and `7` for `wpd-comm-12_7`; parent 0 is none.
    private func ids(_ node: Node, _ prefix: String, _ page: PageView) -> (
        own: String, parent: String?
    )? {
        guard let rest = page.idSuffix(node, prefix: prefix) else { return nil }
        let parts = rest.split(separator: "_")
        guard let own = parts.first, own.allSatisfy(\.isNumber) else { return nil }
        let parent = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : nil
        return (String(own), parent)
    }

    private func level(_ node: Node, _ tree: HTMLTree) -> Int? {
        for name in tree.classes(of: node) {
            let text = tree.className(name)
            guard let place = text.range(after: "comment_level-") else { continue }
            return Int(text[place...]).map { max(0, $0 - 1) }
        }
        return nil
    }
}
