import Conversation
import HTMLTree

/// The comment list of a WordPress page, whatever theme drew it.
///
/// Records are the elements on which the theme called `comment_class()` (`comment ... depth-2`), or, in
/// themes from before WordPress 2.7 and in hand-made ones, the elements with the id `comment-123` in a
/// list that says it is one of comments.
struct WordPressList {
    let page: PageView
    private let tree: HTMLTree

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
    }

    /// Whether the page may hold such a list.
    static func isPresent(_ page: PageView) -> Bool {
        let tree = page.tree
        let isMarked = ["comment", "pingback", "trackback"].contains { tree.classID($0) != nil }
        if isMarked, !tree.classIDs(withPrefix: "depth-").isEmpty { return true }
        if isMarked, tree.classID("thread-even") != nil || tree.classID("byuser") != nil {
            return true
        }
        return isList(page) && !tree.nodes(withIDPrefix: "comment-").isEmpty
    }

    private static func isList(_ page: PageView) -> Bool {
        let tree = page.tree
        return ["commentlist", "comment-list", "comments-list", "commentslist"].contains {
            tree.classID($0) != nil || tree.node(withID: $0) != nil
        } || tree.node(withID: "commentform") != nil
    }

    /// The thread, nil where there is none.
    func thread(extractor: String, trace: inout ExtractionTrace) -> ThreadDraft? {
        let records = records()
        guard !records.isEmpty else { return nil }
        let scopes = page.scopes(records)
        let names = WordPressNames(page)
        let isNested = zip(records, records.dropFirst()).contains { tree.isAncestor($0, of: $1) }
        var builder = ThreadBuilder(extractor: extractor, nesting: isNested ? .containment : .depth)
        for (index, scope) in scopes.enumerated() {
            builder.add(draft(scope, follower: index, scopes, names, &trace))
        }
        if let list = page.commonAncestor(records) { builder.region = [list] }
        builder.declaredCount = declaredCount()
        return builder.finish(page, &trace)
    }

    // MARK: - Records

    private func records() -> [Node] {
        let depths = Set(tree.classIDs(withPrefix: "depth-"))
        let marks = Set(
            page.classIDs(["thread-even", "thread-odd", "even", "odd", "alt", "byuser"]))
        var found: [Node] = []
        for name in ["comment", "pingback", "trackback"] {
            for node in tree.nodes(withClass: name) where isCommentClass(node, depths, marks) {
                found.append(node)
            }
        }
        found.sort()
        if found.contains(where: { isInUnmarked($0) }) { return [] }
        if found.isEmpty { found = recordsByID() }
        return withoutInner(withoutLatest(found))
    }

    /// Drops what a widget shows of the latest comments on other pages, in the same markup.
    private func withoutLatest(_ nodes: [Node]) -> [Node] {
        var parent: Node?
        var isLatest = false
        return nodes.filter { node in
            if tree.parent(node) != parent {
                parent = tree.parent(node)
                isLatest = tree.ancestors(of: node).contains {
                    page.names.announcesLatest($0, tree)
                }
            }
            return !isLatest
        }
    }

    /// Another system writes a depth for replies alone: the comment around has none.
    private func isInUnmarked(_ node: Node) -> Bool {
        guard depth(node) == 0 else { return false }
        return tree.ancestors(of: node).contains {
            tree.hasClass($0, "comment") && tree.valueHasPrefix(.id, of: $0, "comment-")
                && depth($0) == nil
        }
    }

    /// `comment_class()` writes the depth; very old versions only "even" and "alt".
    private func isCommentClass(
        _ node: Node, _ depths: Set<HTMLTree.ClassID>, _ marks: Set<HTMLTree.ClassID>
    ) -> Bool {
        if tree.valueHasPrefix(.id, of: node, "dsq-") { return false }
        let names = tree.classes(of: node)
        if names.contains(where: depths.contains) { return true }
        return names.contains(where: marks.contains) && Self.commentNumber(tree.id(of: node)) != nil
    }

    /// Elements with the id `comment-123`, where the page says that it has a list of comments.
    private func recordsByID() -> [Node] {
        guard Self.isList(page) else { return [] }
        return tree.nodes(withIDPrefix: "comment-").filter { node in
            guard Self.commentNumber(tree.id(of: node)) != nil else { return false }
            switch tree.tag(node) {
            case .li, .div, .article, .section, .tr, .dt: return true
            default: return false
            }
        }
    }

    /// Drops elements that mark the same comment once more, inside or right after its record: an
    /// `article.comment` with the same number, the `dd` of a `dt`.
    private func withoutInner(_ nodes: [Node]) -> [Node] {
        var kept: [Node] = []
        var open: [Node] = []
        for node in nodes {
            if kept.last == node { continue }
            while let last = open.last, !tree.isAncestor(last, of: node) { open.removeLast() }
            if tree.tag(node) == .dd, let last = kept.last, tree.tag(last) == .dt { continue }
            if let outer = open.last {
                let sameDepth = depth(node) != nil && depth(node) == depth(outer)
                let number = ownNumber(node)
                if sameDepth || number != nil && number == ownNumber(outer) { continue }
            }
            kept.append(node)
            open.append(node)
        }
        return kept
    }

    private func ownNumber(_ node: Node) -> String? { Self.commentNumber(tree.id(of: node)) }

    /// The number in `comment-12`, `li-comment-12`, `div-comment-12`.
    static func commentNumber(_ id: String?) -> String? {
        guard let id, let place = id.range(after: "comment-") else { return nil }
        let rest = id[place...]
        return !rest.isEmpty && rest.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? String(rest) : nil
    }

    // MARK: - One comment

    private func draft(
        _ scope: RecordScope, follower index: Int, _ scopes: [RecordScope], _ names: WordPressNames,
        _ trace: inout ExtractionTrace
    ) -> CommentDraft {
        let record = scope.record
        var draft = CommentDraft(node: record)
        var own = scope
        if tree.tag(record) == .dt {
            // In a definition list the term is the header, the definitions up to the next term the body.
            var end = tree.subtreeEnd(record)
            while let next = nextDefinition(end) { end = tree.subtreeEnd(next) }
            let limit = index + 1 < scopes.count ? scopes[index + 1].record : end
            own = RecordScope(
                page: page, record: record,
                range: Range(from: record.index, to: min(end, limit).index))
        }
        draft.isPing = isPing(record)
        draft.nativeID = number(own)
        draft.depth = depth(record)
        let fields = WordPressFields(own, names)
        let authorNode = fields.authorNode()
        let timeNode = fields.timeNode()
        draft.author = fields.author(authorNode)
        draft.author.nativeID = authorSlug(record)
        let range = fields.bodyRange(author: authorNode, time: timeNode)
        draft.time = fields.time(timeNode, body: range)
        if let range {
            draft.body = page.body(
                from: Node(Int(range.lowerBound)), to: Node(Int(range.upperBound)), skip: names.skip
            )
        }
        draft.permalink = page.value(.href, of: own.link(containing: "#comment-"))
        if let authorNode { trace.found(authorNode, "author", from: tree.step(authorNode)) }
        if let timeNode { trace.found(timeNode, "time", from: tree.step(timeNode)) }
        return draft
    }

    private func nextDefinition(_ node: Node) -> Node? {
        var next: Node? = node
        while let here = next, Int(here.index) < tree.count, !tree.isElement(here) {
            guard !tree.hasText(here) else { return nil }
            next = tree.nextSibling(here)
        }
        guard let here = next, Int(here.index) < tree.count, tree.tag(here) == .dd else {
            return nil
        }
        return here
    }

    private func isPing(_ record: Node) -> Bool {
        tree.hasClass(record, "pingback") || tree.hasClass(record, "trackback")
    }

    /// 0 for `depth-1`.
    private func depth(_ record: Node) -> Int? {
        for name in tree.classes(of: record) {
            let text = tree.className(name)
            if text.hasPrefix("depth-"), let number = Int(text.dropFirst(6)) {
                return max(0, number - 1)
            }
        }
        return nil
    }

    /// The account's name in `comment-author-ann`.
    private func authorSlug(_ record: Node) -> String? {
        for name in tree.classes(of: record) {
            let text = tree.className(name)
            if text.hasPrefix("comment-author-"), text.utf8.count > 15 {
                return String(text.dropFirst(15))
            }
        }
        return nil
    }

    /// The comment's number: of the record, an element inside it, its reply link, its permalink.
    private func number(_ scope: RecordScope) -> String? {
        if let number = ownNumber(scope.record) { return number }
        var index = scope.range.lowerBound + 1
        let end = min(scope.range.upperBound, index + 40)
        while index < end {
            let node = Node(Int(index))
            if tree.isElement(node), let number = ownNumber(node) { return number }
            index += 1
        }
        if let link = scope.first(tree.classID("comment-reply-link")),
            let number = page.value("data-commentid", of: link)
        {
            return number
        }
        return page.number(
            after: "#comment-", in: page.value(.href, of: scope.link(containing: "#comment-")))
    }

    // MARK: - The page's own count

    private func declaredCount() -> Int? {
        for name in [
            "comments-title", "wp-block-comments-title", "comment-count", "comments_intro",
        ] {
            for node in tree.nodes(withClass: name) {
                if let number = page.number(node) { return number }
            }
        }
        guard let area = tree.node(withID: "comments") else { return nil }
        if let number = heading(area) { return number }
        for tag: HTMLTree.Tag in [.h2, .h3, .h4] {
            if let first = tree.nodes(withTag: tag, in: area).first, let number = heading(first) {
                return number
            }
        }
        return nil
    }

    private func heading(_ node: Node) -> Int? {
        tree.visibleLength(of: node) < 120 ? page.number(node) : nil
    }
}
