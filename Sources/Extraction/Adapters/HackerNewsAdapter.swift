import Conversation
import HTMLTree

/// Hacker News, its markup of today (`tr.athing.comtr`) and of its first years (`td.default`).
///
/// Depth is the indent cell's `indent`, or the width of its image, 40 pixels a level.
struct HackerNewsAdapter: Adapter {
    let name = "hackernews"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("comhead") != nil
            && (page.tree.classID("comtr") != nil || page.tree.classID("default") != nil)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = records(tree)
        guard !records.isEmpty else { return [] }
        let skip = page.skipping(classes: ["reply"])
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        if let opening = opening(page, before: records[0]) { builder.add(opening) }
        for scope in page.scopes(records) {
            builder.add(draft(scope, skip))
        }
        builder.region = page.commonAncestor(records).map { [$0] } ?? []
        builder.declaredCount = declaredCount(page)
        return [builder.finish(page, &trace)]
    }

    /// The rows of the comments; in the old markup the row of the cell `td.default`.
    private func records(_ tree: HTMLTree) -> [Node] {
        let rows = tree.nodes(withClass: "comtr")
        if !rows.isEmpty { return Array(rows) }
        guard let head = tree.classID("comhead") else { return [] }
        return tree.nodes(withClass: "default").compactMap { cell in
            guard tree.tag(cell) == .td, !tree.nodes(withClass: head, in: cell).isEmpty else {
                return nil
            }
            return tree.parent(cell)
        }
    }

    private func draft(_ scope: RecordScope, _ skip: SkipList) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.depth = depth(scope)
        let permalink = scope.link(containing: "item?id=")
        draft.nativeID =
            page.value(.id, of: scope.record)
            ?? page.number(after: "item?id=", in: page.value(.href, of: permalink))
        draft.permalink = page.value(.href, of: permalink)
        if let author = scope.link(containing: "user?id=") { draft.author = page.author(author) }
        if let age = scope.first(tree.classID("age")) {
            draft.time = page.time(age)
        } else if let head = scope.first(tree.classID("comhead")) {
            draft.time = page.times.find(in: page.text(head))?.time ?? .none
        }
        let text = scope.first(tree.classID("commtext"))
        if let body = text ?? scope.first(tree.classID("comment")) {
            draft.body = scope.body(body, skip: skip)
        }
        // "[flagged]", "[deleted]", "[dead]" stand where the text was.
        if Self.stubs.contains(draft.body.text)
            || text == nil && (Self.isStub(draft.body.text) || draft.author.name.isEmpty)
        {
            draft.isDeleted = true
            draft.body = Body()
        }
        return draft
    }

    private static let stubs = ["[flagged]", "[deleted]", "[dead]", "[delayed]"]

    private static func isStub(_ text: String) -> Bool {
        text.isEmpty || text.utf8.count < 24 && stubs.contains { text.hasPrefix($0) }
    }

    private func depth(_ scope: RecordScope) -> Int {
        let tree = scope.page.tree
        if let cell = scope.first(tree.classID("ind")),
            let level = scope.page.value("indent", of: cell).flatMap({ Int($0) })
        {
            return level
        }
        let width = scope.all(.img).first { tree.valueContains(.src, of: $0, "s.gif") }
            .flatMap { scope.page.value(.width, of: $0) }.flatMap { Int($0) }
        return (width ?? 0) / 40
    }

    /// The text that opens an Ask HN or a Show HN.
    private func opening(_ page: PageView, before first: Node) -> CommentDraft? {
        let tree = page.tree
        guard let text = tree.nodes(withClass: "toptext").first, tree.hasText(text), text < first
        else {
            return nil
        }
        let table = tree.ancestors(of: text).first { tree.tag($0) == .table }
        guard let table else { return nil }
        var draft = CommentDraft(node: text)
        draft.isOP = true
        draft.depth = 0
        if let author = tree.nodes(withClass: "hnuser", in: table).first {
            draft.author = page.author(author)
        }
        if let age = tree.nodes(withClass: "age", in: table).first { draft.time = page.time(age) }
        draft.body = page.body(text)
        return draft
    }

    /// "564 comments" below the title.
    private func declaredCount(_ page: PageView) -> Int? {
        for line in page.tree.nodes(withClass: "subtext") {
            for link in page.tree.nodes(withTag: .a, in: line).reversed() {
                if page.text(link).contains("comment") { return page.number(link) }
            }
        }
        return nil
    }
}
