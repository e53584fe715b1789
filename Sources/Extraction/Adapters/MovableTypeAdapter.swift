import Conversation
import HTMLTree

/// Movable Type 2 to 5 and TypePad: `div.comment#comment-12` or `div#c12` with a byline above or below
/// the text.
struct MovableTypeAdapter: Adapter {
    let name = "movabletype"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        // Themes of WordPress use these names too; its comments have a class for their depth.
        guard tree.classIDs(withPrefix: "depth-").isEmpty, tree.classID("comment-reply-link") == nil
        else {
            return false
        }
        let hasArea = [
            "comments-content", "comments-body", "comments-post", "comments-open-content",
        ]
        .contains { tree.classID($0) != nil }
        let isMarked =
            tree.classID("comment-footer") != nil && tree.classID("comment-content") != nil
        return hasArea || isMarked
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = records(page)
        guard !records.isEmpty else { return [] }
        let parts = Parts(page)
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) { builder.add(draft(scope, parts)) }
        let region = tree.nodes(withClass: "comments-content").first ?? page.commonAncestor(records)
        if let region, tree.isAncestor(region, of: records[0]) {
            // TypePad's form keeps its answers ("Your comment has been saved") in hidden boxes.
            builder.region = [region] + tree.nodes(withClass: "hiddenBox")
        }
        builder.declaredCount =
            page.classIDs(["comments-header", "comments-open-header"]).lazy
            .compactMap { tree.nodes(withClass: $0).first }.compactMap { page.number($0) }.first
        return [builder.finish(page, &trace)]
    }

    private struct Parts {
        let lines, bodies, authors, times, replies: [HTMLTree.ClassID]
        let skip: SkipList

        init(_ page: PageView) {
            lines = page.classIDs([
                "comment-footer", "comments-post", "comment-header", "asset-meta", "posted",
                "byline",
                "comment-meta",
            ])
            bodies = page.classIDs([
                "comment-content", "comment-body", "commentbody", "comment-text",
            ])
            authors = page.classIDs(["author", "fn", "comment-author", "commenter"])
            times = page.classIDs(["published", "comment-date"])
            replies = page.classIDs(["comment-replied", "comment-parent"])
            skip = page.skipping(classes: [
                "comment-footer", "comments-post", "comment-header", "asset-meta", "posted",
                "comment-avatar",
                "comment-reply", "comment-actions", "comment-meta",
            ])
        }
    }

    /// TypePad's and Movable Type 4's elements of class `comment`; before, elements with the id `c12`
    /// around a byline.
    private func records(_ page: PageView) -> [Node] {
        let tree = page.tree
        var records: [Node] = []
        for node in tree.nodes(withClass: "comment") {
            if let id = page.idSuffix(node, prefix: "comment-"), !id.isEmpty {
                records.append(node)
            }
        }
        if !records.isEmpty { return records }
        let lines = page.classIDs(["comments-post", "comment-footer", "posted"])
        for node in tree.nodes(withIDPrefix: "c") {
            guard let id = page.idSuffix(node, prefix: "c"), id.allSatisfy(\.isNumber) else {
                continue
            }
            guard tree.tag(node) != .a else { continue }
            if lines.contains(where: { !tree.nodes(withClass: $0, in: node).isEmpty }) {
                records.append(node)
            }
        }
        if !records.isEmpty { return records }
        for node in tree.nodes(withClass: "comments-body")
        where lines.contains(where: { !tree.nodes(withClass: $0, in: node).isEmpty }) {
            records.append(node)
        }
        return records
    }

    private func draft(_ scope: RecordScope, _ parts: Parts) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID =
            page.idSuffix(scope.record, prefix: "comment-")
            ?? page.idSuffix(scope.record, prefix: "c")
        if let line = scope.first(of: parts.lines) {
            let byline = Byline(line, in: page)
            draft.author = byline.author
            draft.time = byline.time
        }
        if let named = scope.first(of: parts.authors) {
            draft.author = page.author(named)
            draft.author.name = Byline.clean(Array(draft.author.name.utf8)[...])
        }
        if let time = scope.first(of: parts.times) { draft.time = page.time(time) }
        if let body = body(scope, parts) { draft.body = body }
        draft.parentID = parent(scope)
        for link in scope.all(.a)
        where tree.valueContains(.href, of: link, "#comment-")
            || tree.valueContains(.href, of: link, "#c")
        {
            draft.permalink = page.value(.href, of: link)
            break
        }
        return draft
    }

    private func body(_ scope: RecordScope, _ parts: Parts) -> Body? {
        let tree = scope.page.tree
        let line = scope.first(of: parts.lines)
        for name in parts.bodies {
            for node in scope.all(name) where node != scope.record {
                if let line, tree.isAncestor(node, of: line) { continue }
                return scope.body(node, skip: parts.skip)
            }
        }
        guard let line else { return scope.body(scope.record, skip: parts.skip) }
        // The text has no element of its own: it is what stands before the byline, or behind it.
        guard
            let range = CommentHeader(scope).bodyRange(around: [line], end: scope.range.upperBound)
        else {
            return nil
        }
        return scope.page.body(
            from: Node(Int(range.lowerBound)), to: Node(Int(range.upperBound)), skip: parts.skip)
    }

    /// "Ann replied to comment from Bob": the link names the parent's number.
    private func parent(_ scope: RecordScope) -> String? {
        let page = scope.page
        for link in scope.all(.a) where page.text(link).hasPrefix("comment from") {
            if let number = page.number(after: "#comment-", in: page.value(.href, of: link)) {
                return number
            }
        }
        return nil
    }
}
