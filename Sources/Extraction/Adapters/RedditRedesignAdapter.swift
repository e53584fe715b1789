import Conversation
import HTMLTree

/// reddit.com as redesigned in 2018: hashed class names, but stable test ids (`data-testid="comment"`),
/// the class `Comment` with the comment's id beside it, and "level 2" for readers without eyes.
struct RedditRedesignAdapter: Adapter {
    let name = "reddit-2018"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("Comment") != nil && !page.tree.classIDs(withPrefix: "t1_").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = tree.nodes(withClass: "Comment").filter { id(of: $0, tree) != nil }
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        let indents = IndentLevels(records.map { indent($0, tree) })
        let parts = Parts(tree)
        for scope in page.scopes(Array(records)) {
            var draft = draft(scope, parts)
            draft.depth = level(scope) ?? indents.level(of: indent(scope.record, tree))
            builder.add(draft)
        }
        builder.region = page.commonAncestor(Array(records)).map { [$0] } ?? []
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let testID: HTMLTree.Attribute?

        init(_ tree: HTMLTree) { testID = tree.attribute(named: "data-testid") }
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = id(of: scope.record, tree)
        draft.author = author(scope)
        if let time = scope.first(parts.testID, equals: "comment_timestamp") {
            draft.time = page.time(time)
            draft.permalink = page.value(.href, of: time)
        }
        if let body = scope.first(parts.testID, equals: "comment") {
            draft.body = scope.body(body)
        } else {
            draft.isDeleted = true
        }
        if let id = draft.nativeID, let arrows = tree.node(withID: "vote-arrows-" + id) {
            draft.likes = page.number(arrows)
        }
        draft.markRedditStub()
        return draft
    }

    /// The name shown in the header, or the one in the address of the profile.
    private func author(_ scope: RecordScope) -> Author {
        let page = scope.page
        let tree = page.tree
        for link in scope.all(.a) where tree.valueContains(.href, of: link, "/user/") {
            guard let href = page.value(.href, of: link), let place = href.range(after: "/user/")
            else { continue }
            let name = href[place...].prefix { $0 != "/" && $0 != "?" }
            return Author(name: String(name), url: href)
        }
        return Author(name: "")
    }

    private func id(of node: Node, _ tree: HTMLTree) -> String? {
        tree.classes(of: node).lazy.map { tree.className($0) }.first { $0.hasPrefix("t1_") }
    }

    /// N - 1 for the hidden text "level N".
    private func level(_ scope: RecordScope) -> Int? {
        for node in scope.all(.span) where scope.page.tree.textLength(of: node) < 24 {
            let text = scope.page.text(node)
            if text.hasPrefix("level "), let number = Int(text.dropFirst(6)) { return number - 1 }
        }
        return nil
    }

    /// The padding of the wrapper that bears the comment's id.
    private func indent(_ record: Node, _ tree: HTMLTree) -> Int {
        guard let id = id(of: record, tree), let wrapper = tree.node(withID: id) else { return 0 }
        return IndentLevels.pixels(in: tree.value(.style, of: wrapper), of: "padding-left") ?? 0
    }
}
