import Conversation
import HTMLTree

/// SPIP: the forum below an article (`forum-message`) and the "Comments" plugin (`hreview` in
/// `comments-list`). Ids are `forum123`; replies stand in lists inside their parent's item.
struct SPIPAdapter: Adapter {
    let name = "spip"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        if ["forum-message", "forum-fil", "forum-chapo"].contains(where: { tree.classID($0) != nil }
        ) {
            return ["forum-texte", "forum-item", "forum-titre"].contains { tree.classID($0) != nil }
        }
        return tree.classID("comment") != nil && tree.classID("dtreviewed") != nil
            && !tree.nodes(withIDPrefix: "forum").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let messages = messages(page)
        guard !messages.isEmpty else { return [] }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(messages.map { item($0, tree) }) {
            builder.add(draft(scope, parts))
        }
        let area = tree.node(withID: "forum") ?? tree.node(withID: "comments")
        let region = area.flatMap { tree.isAncestor($0, of: messages[0]) ? $0 : nil }
        builder.region = (region ?? page.commonAncestor(messages)).map { [$0] } ?? []
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let lines, authors, times, bodies, titles: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            lines = page.classIDs([
                "forum-chapo", "comment-meta", "forum-infos", "comment-infos", "forum-auteur-date",
            ])
            authors = page.classIDs([
                "forum-auteur", "comment-author", "reviewer", "fn", "auteur", "par",
            ])
            times = page.classIDs(["dtreviewed", "forum-date", "comment-date", "date"])
            bodies = page.classIDs([
                "forum-texte", "forum-item", "comment-content", "comment-texte", "description",
                "texte",
            ])
            titles = page.classIDs(["forum-titre", "comment-titre", "comment-title"])
            skip = page.skipping(classes: [
                "forum-repondre-message", "repondre", "comment-reply", "forum-chapo",
                "comment-meta",
                "forum-decompte", "forum-voir-le-fil",
            ])
        }
    }

    private func messages(_ page: PageView) -> [Node] {
        let tree = page.tree
        let messages = tree.nodes(withClass: "forum-message")
        if !messages.isEmpty { return Array(messages) }
        // SPIP 1.8 and 1.9: `div.forum` around the head and the text.
        if let head = tree.classID("forum-chapo") {
            let old = tree.nodes(withClass: "forum").filter {
                tree.tag($0) == .div && !tree.nodes(withClass: head, in: $0).isEmpty
            }
            if !old.isEmpty { return Array(old) }
        }
        return tree.nodes(withClass: "comment").filter { Self.number($0, page) != nil }
    }

    /// The list item around a message, in which its replies stand too.
    private func item(_ message: Node, _ tree: HTMLTree) -> Node {
        guard let parent = tree.parent(message), tree.tag(parent) == .li else { return message }
        return tree.firstElement(parent) == message
            || tree.previousElement(message).map { !tree.hasText($0) } ?? true
            ? parent : message
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = id(scope)
        if let line = scope.first(of: parts.lines) {
            // Where the title stands in the same line, author and date are in the small print.
            let small = tree.nodes(withTag: .small, in: line).first { tree.hasText($0) }
            let byline = Byline(small ?? line, in: page)
            draft.author = byline.author
            draft.time = byline.time
            // Without small print the title stands in the same line; the name is bold, outside the title.
            if small == nil, let name = boldName(line, parts, tree) {
                draft.author = page.author(name)
            }
        }
        if let author = scope.first(of: parts.authors) {
            draft.author = page.author(author)
            draft.author.name = Byline.clean(Array(draft.author.name.utf8)[...])
        }
        if let time = scope.first(.time) ?? scope.first(of: parts.times) {
            draft.time = page.timeInside(time)
        }
        if let body = scope.first(of: parts.bodies, textOnly: false) {
            draft.body = scope.body(body, skip: parts.skip)
        }
        draft.permalink = page.value(.href, of: scope.link(containing: "#forum"))
        return draft
    }

    private func boldName(_ line: Node, _ parts: Parts, _ tree: HTMLTree) -> Node? {
        tree.nodes(withTag: .strong, in: line).first { node in
            let isTitle = ([node] + tree.ancestors(of: node).prefix(2)).contains { outer in
                parts.titles.contains { tree.hasClass(outer, $0) }
            }
            return tree.hasText(node) && !isTitle
        }
    }

    /// The number in `forum123`: of the record, of an element or anchor inside it.
    private func id(_ scope: RecordScope) -> String? {
        var index = scope.range.lowerBound
        let end = min(scope.range.upperBound, index + 24)
        while index < end {
            if let number = Self.number(Node(Int(index)), scope.page) { return number }
            index += 1
        }
        return scope.page.number(
            after: "#forum", in: scope.page.value(.href, of: scope.link(containing: "#forum")))
    }

    private static func number(_ node: Node, _ page: PageView) -> String? {
        guard page.tree.isElement(node) else { return nil }
        var id = page.idSuffix(node, prefix: "forum") ?? page.idSuffix(node, prefix: "comment")
        if id == nil, page.tree.tag(node) == .a, let name = page.value(.name, of: node),
            name.hasPrefix("forum")
        {
            id = String(name.dropFirst(5))
        }
        guard let id, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return id
    }
}
