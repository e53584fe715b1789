import Conversation
import HTMLTree

/// LiveJournal and its kin (Dreamwidth, InsaneJournal): `div#t123.b-leaf` in indented twigs, `#ljcmt123`
/// of the older styles, `#cmt123` of Dreamwidth.
///
/// Depth is the indent, a `comment-depth-N`, or the spacer's width of the table styles.
struct LiveJournalAdapter: Adapter {
    let name = "livejournal"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        if tree.classID("b-leaf") != nil { return true }
        guard tree.classID("ljuser") != nil || tree.classID("lj-user") != nil else { return false }
        return !tree.nodes(withIDPrefix: "ljcmt").isEmpty
            || !tree.nodes(withIDPrefix: "cmt").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = records(page)
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        let isNested = zip(records, records.dropFirst()).contains { tree.isAncestor($0, of: $1) }
        let indents = records.map { indent($0, tree) }
        let levels = IndentLevels(indents)
        var builder = ThreadBuilder(extractor: name, nesting: isNested ? .containment : .depth)
        for (scope, indent) in zip(page.scopes(records), indents) {
            var draft = draft(scope, parts)
            if !isNested { draft.depth = named(scope.record, tree) ?? levels.level(of: indent) }
            builder.add(draft)
        }
        let area = tree.node(withID: "comments").flatMap {
            tree.isAncestor($0, of: records[0]) ? $0 : nil
        }
        builder.region = (area ?? page.commonAncestor(records)).map { [$0] } ?? []
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let authors, times, bodies: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            authors = page.classIDs([
                "i-ljuser-username", "b-leaf-username-name", "ljuser", "lj-user", "comment-poster",
                "poster",
            ])
            times = page.classIDs([
                "b-leaf-createdtime", "comment-datetime", "comment-date", "datetime",
                "comment_date", "date",
            ])
            bodies = page.classIDs([
                "b-leaf-article", "comment-content", "comment-text", "comment-body", "comment_body",
                "comment_text", "ljcmt-text",
            ])
            skip = page.skipping(classes: [
                "b-leaf-actions", "b-leaf-footer", "comment-links", "comment-interaction-links",
                "b-leaf-header",
                "comment-info", "comment-subject", "comment-head",
            ])
        }
    }

    private func records(_ page: PageView) -> [Node] {
        let tree = page.tree
        let leaves = tree.nodes(withClass: "b-leaf")
        if !leaves.isEmpty { return leaves.filter { number($0, page) != nil } }
        for prefix in ["ljcmt", "cmt"] {
            var nodes = tree.nodes(withIDPrefix: prefix).filter {
                number($0, page) != nil && tree.tag($0) != .a
            }
            if prefix == "cmt" { nodes = nodes.filter { tree.visibleLength(of: $0) > 0 } }
            if !nodes.isEmpty { return nodes }
        }
        return []
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = number(scope.record, page)
        if let author = scope.first(of: parts.authors) {
            draft.author = page.author(author)
        } else if let anonymous = scope.all(.span).first(where: { page.text($0) == "(Anonymous)" })
        {
            draft.author = page.author(anonymous)
        }
        if draft.author.name.isEmpty, let name = page.value("data-username", of: scope.record) {
            draft.author = Author(name: name)
        }
        if let time = scope.first(.time) ?? scope.first(of: parts.times) {
            draft.time = page.timeInside(time)
        } else if let found = page.times.find(
            in: page.text(from: scope.record, to: Node(Int(scope.range.upperBound))))
        {
            draft.time = found.time
        }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            draft.body = scope.body(body, skip: parts.skip)
        } else {
            let stubs = page.classIDs(["b-leaf-deleted", "b-leaf-suspended", "b-leaf-screened"])
            draft.isDeleted =
                stubs.contains { page.tree.hasClass(scope.record, $0) }
                || page.text(scope.record).contains("eleted")
        }
        if let id = draft.nativeID {
            draft.permalink = page.value(.href, of: scope.link(containing: "thread=" + id))
        }
        if draft.author.name.isEmpty, !draft.isDeleted {
            draft.author = Author(name: "(Anonymous)")
        }
        for link in scope.all(.a) where page.text(link) == "Parent" {
            draft.parentID = page.value(.href, of: link).flatMap { Self.thread(in: $0) }
            break
        }
        return draft
    }

    /// The number after `thread=` or `#t` in an address.
    private static func thread(in address: String) -> String? {
        for mark in ["#t", "#cmt", "thread="] {
            guard let place = address.range(after: mark) else { continue }
            let digits = address[place...].prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty { return String(digits) }
        }
        return nil
    }

    private func number(_ node: Node, _ page: PageView) -> String? {
        for prefix in ["ljcmt", "cmt", "t"] {
            if let rest = page.idSuffix(node, prefix: prefix),
                rest.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            {
                return rest
            }
        }
        return page.value("data-tid", of: node)
    }

    /// N - 1 for `comment-depth-N` or `b-tree-twig-N` on an element around the comment.
    private func named(_ record: Node, _ tree: HTMLTree) -> Int? {
        for node in tree.ancestors(of: record).prefix(3) {
            for name in tree.classes(of: node) {
                let text = tree.className(name)
                for prefix in ["comment-depth-", "b-tree-twig-"] where text.hasPrefix(prefix) {
                    if let level = Int(text.dropFirst(prefix.count)) { return max(0, level - 1) }
                }
            }
        }
        return nil
    }

    /// The left margin of the comment or of what holds it; in tables the width of the spacer before it.
    private func indent(_ record: Node, _ tree: HTMLTree) -> Int {
        if let own = IndentLevels.pixels(in: tree.value(.style, of: record), of: "margin-left") {
            return own
        }
        for node in tree.ancestors(of: record).prefix(4) {
            if let width = IndentLevels.pixels(in: tree.value(.style, of: node), of: "margin-left")
            {
                return width
            }
            if tree.tag(node) == .tr, let image = tree.nodes(withTag: .img, in: node).first,
                image < record,
                let width = tree.value(.width, of: image).flatMap({ Int($0) })
            {
                return width
            }
        }
        return 0
    }
}
