import Conversation
import HTMLTree

/// Drupal 6 to 10: `.comment` elements below the node, replies in sibling `.indented` blocks.
///
/// On forum pages the node itself is the opening post.
struct DrupalAdapter: Adapter {
    let name = "drupal"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        guard tree.classID("comment") != nil else { return false }
        if [
            "comment__content", "js-comment", "field-name-comment-body", "field--name-comment-body",
        ]
        .contains(where: { tree.classID($0) != nil }) {
            return true
        }
        return tree.classID("submitted") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let parts = DrupalParts(page)
        let records = records(page, parts)
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        let opening = opening(page, parts, before: records[0])
        if let opening { builder.add(opening) }
        for scope in page.scopes(records) {
            var draft = parts.draft(scope)
            draft.depth = parts.depth(of: scope.record)
            builder.add(draft)
        }
        let area = tree.node(withID: "comments") ?? page.commonAncestor(records)
        if let area, tree.isAncestor(area, of: records[0]) {
            builder.region = [opening?.node, area].compactMap { $0 }
        }
        return [builder.finish(page, &trace)]
    }

    /// The comments: elements that are so named, bear a byline or a comment's body field, and stand in
    /// the area of the comments where there is one.
    private func records(_ page: PageView, _ parts: DrupalParts) -> [Node] {
        let tree = page.tree
        guard let comment = tree.classID("comment") else { return [] }
        let area = tree.node(withID: "comments")
        var records: [Node] = []
        for node in tree.nodes(withClass: comment) {
            if let area, !tree.isAncestor(area, of: node) { continue }
            if let last = records.last, tree.isAncestor(last, of: node) {
                // Drupal's replies stand beside their parents: others use the same names.
                if holdsReply(last, node, tree, parts) { return [] }
                continue
            }
            let isComment = parts.signs.contains { !tree.nodes(withClass: $0, in: node).isEmpty }
            if isComment { records.append(node) }
        }
        return records
    }

    /// Whether both a comment and one inside it have parts of their own.
    private func holdsReply(
        _ outer: Node, _ inner: Node, _ tree: HTMLTree, _ parts: DrupalParts
    ) -> Bool {
        parts.signs.contains { sign in
            let nodes = tree.nodes(withClass: sign, in: outer)
            return nodes.first.map { $0 < inner } ?? false
                && !tree.nodes(withClass: sign, in: inner).isEmpty
        }
    }

    /// The node of a forum topic.
    private func opening(_ page: PageView, _ parts: DrupalParts, before first: Node)
        -> CommentDraft?
    {
        let tree = page.tree
        let isForum = [
            "node-forum", "node-type-forum", "forum-topic-navigation", "node--type-forum",
            "page-node-type-forum",
        ]
        .contains { tree.classID($0) != nil }
        guard isForum else { return nil }
        let nodes = page.classIDs(["node", "node-forum", "node--type-forum"])
        let node = nodes.lazy.compactMap { tree.nodes(withClass: $0).first { tree.hasText($0) } }
            .first
        guard let node, node < first else { return nil }
        let end = min(tree.subtreeEnd(node).index, first.index)
        let scope = RecordScope(page: page, record: node, range: Range(from: node.index, to: end))
        var draft = parts.draft(scope)
        draft.node = node
        draft.isOP = true
        draft.depth = 0
        draft.nativeID = nil
        return draft.body.text.isEmpty && draft.author.name.isEmpty ? nil : draft
    }
}

/// The names of a Drupal comment's parts in all its versions.
struct DrupalParts {
    let page: PageView
    let signs, names, lines, times, bodies, contents: [HTMLTree.ClassID]
    private let indented: HTMLTree.ClassID?
    private let skip: SkipList

    init(_ page: PageView) {
        self.page = page
        signs = page.classIDs([
            "submitted", "comment__content", "comment__submitted", "comment__meta",
            "comment__author",
            "field-name-comment-body", "field--name-comment-body", "comment-submitted", "author",
        ])
        names = page.classIDs(["username", "comment__author", "comment-author", "author-name"])
        lines = page.classIDs([
            "submitted", "comment__submitted", "comment-submitted", "comment__meta", "author",
            "comment__author", "comment-meta", "node__submitted", "node__meta", "meta",
        ])
        times = page.classIDs([
            "comment__time", "comment-date", "comment-time", "comment__date", "date",
        ])
        bodies = page.classIDs([
            "field-name-comment-body", "field--name-comment-body", "comment__text-content",
            "text-content", "field-name-body", "field--name-body", "comment-body", "comment-text",
        ])
        contents = page.classIDs([
            "comment__content", "comment-content", "content", "node__content",
        ])
        indented = page.tree.classID("indented")
        skip = page.skipping(classes: [
            "links", "comment__links", "comment__title", "comment-title", "submitted",
            "user-signature",
            "forum-topic-navigation", "new", "picture", "user-picture", "comment__permalink",
            "comment__meta", "comment__submitted", "expanding-formatter-trigger",
            "expanding-formatter-ellipsis", "field--name-comment-title", "permalink",
        ])
    }

    func draft(_ scope: RecordScope) -> CommentDraft {
        var draft = CommentDraft(node: scope.record)
        let permalink = scope.link(containing: "#comment-")
        draft.permalink = page.value(.href, of: permalink)
        draft.nativeID = id(scope)
        let line = scope.first(of: lines)
        let byline = line.map { Byline($0, in: page) }
        if let name = scope.first(of: names) {
            draft.author = page.author(name)
            draft.author.name = Byline.clean(Array(draft.author.name.utf8)[...])
        } else if let byline {
            draft.author = byline.author
        }
        draft.author.name = Self.withoutVerification(draft.author.name)
        if let time = scope.first(.time) ?? scope.first(of: times) {
            draft.time = page.timeInside(time)
        } else if let byline {
            draft.time = byline.time
        }
        if draft.time.precision != .second, let exact = exact(scope, shown: draft.time.raw) {
            draft.time = exact
        }
        if let body = body(scope, apartFrom: line) { draft.body = scope.body(body, skip: skip) }
        draft.parentID = parent(scope)
        return draft
    }

    /// A visitor's name without the note that nobody checked it, which Drupal sets behind it.
    static func withoutVerification(_ name: String) -> String {
        for note in notes where name.hasSuffix(note) {
            let bare = name.dropLast(note.count)
            return bare.hasSuffix(" ") || bare.isEmpty ? String(bare.dropLast()) : name
        }
        return name
    }

    private static let notes = [
        "(not verified)", "(nicht \u{FC}berpr\u{FC}ft)", "(non v\u{E9}rifi\u{E9})",
        "(no verificado)",
        "(n\u{E3}o verificado)", "(non verificato)", "(niet gecontroleerd)", "(ej verifierad)",
        "(inte verifierad)", "(niezweryfikowany)", "(unverified)",
    ]

    /// The blocks of class `indented` around a comment.
    func depth(of record: Node) -> Int {
        guard let indented else { return 0 }
        return page.tree.ancestors(of: record).reduce(0) {
            $0 + (page.tree.hasClass($1, indented) ? 1 : 0)
        }
    }

    private func body(_ scope: RecordScope, apartFrom line: Node?) -> Node? {
        let tree = page.tree
        if let field = scope.first(of: bodies, textOnly: false) { return field }
        let apart = contents.lazy.compactMap { name in
            scope.all(name).first { node in
                node != scope.record && line.map { !tree.isAncestor(node, of: $0) } ?? true
            }
        }.first
        return apart ?? scope.first(of: contents)
    }

    /// The anchor right before the comment, its id, or its permalink.
    private func id(_ scope: RecordScope) -> String? {
        let tree = page.tree
        if let id = page.idSuffix(scope.record, prefix: "comment-"), id.allSatisfy(\.isNumber) {
            return id
        }
        if let before = tree.previousElement(scope.record), tree.tag(before) == .a,
            let id = page.idSuffix(before, prefix: "comment-")
        {
            return id
        }
        for link in scope.all(.a) {
            if let number = page.number(after: "#comment-", in: page.value(.href, of: link)) {
                return number
            }
            if let id = page.idSuffix(link, prefix: "comment-") { return id }
        }
        return nil
    }

    /// The parent that RDFa (`sioc:reply_of`) or the hidden "In reply to" line of Drupal 8 names.
    private func parent(_ scope: RecordScope) -> String? {
        let tree = page.tree
        if let line = scope.first(tree.classID("comment__parent")) {
            for link in tree.nodes(withTag: .a, in: line) {
                if let number = page.number(after: "#comment-", in: page.value(.href, of: link)) {
                    return number
                }
            }
        }
        guard let resource = tree.attribute(named: "resource") else { return nil }
        for node in scope.all(.span) where tree.valueContains(.rel, of: node, "sioc:reply_of") {
            if let number = page.number(after: "#comment-", in: page.value(resource, of: node)) {
                return number
            }
        }
        return nil
    }

    /// The time in RDFa (`dc:created`) or in the hidden mark of Drupal 8.
    private func exact(_ scope: RecordScope, shown: String) -> Timestamp? {
        let tree = page.tree
        let shown = shown.isEmpty ? nil : shown
        if let property = tree.attribute(named: "property") {
            for node in scope.all(.span)
            where tree.valueContains(property, of: node, "dc:created")
                || tree.valueContains(property, of: node, "schema:dateCreated")
            {
                guard let content = page.value(.content, of: node) else { continue }
                return page.times.read(shown: shown, datetime: content)
            }
        }
        guard let attribute = tree.attribute(named: "data-comment-timestamp"),
            let mark = scope.first(with: attribute)
        else { return nil }
        return page.times.read(shown: shown, epoch: page.value(attribute, of: mark))
    }
}
