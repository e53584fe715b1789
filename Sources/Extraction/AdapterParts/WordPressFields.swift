import Conversation
import HTMLTree

/// The names under which WordPress themes keep the parts of a comment, resolved for one page.
///
/// The first of each list are WordPress's own (`Walker_Comment`, the comment blocks); the others are
/// common among themes. Where a theme uses none of them, the words in its class names decide.
struct WordPressNames {
    let authors: [HTMLTree.ClassID]
    let times: [HTMLTree.ClassID]
    let bodies: [HTMLTree.ClassID]
    let whole: [HTMLTree.ClassID]
    let children: [HTMLTree.ClassID]
    let skip: SkipList

    init(_ page: PageView) {
        authors = page.classIDs([
            "fn", "wp-block-comment-author-name", "comment-author-name", "comment_author_name",
            "comment__author-name", "comment-author-link", "comment_author", "comment__author",
            "commentauthor", "comment-authorname", "commenter-name", "comment-name", "author-name",
            "comment-author", "comment-autor", "commenter", "author_name", "author", "vcard",
        ])
        times = page.classIDs([
            "wp-block-comment-date", "comment-date", "comment_date", "comment__date", "commentdate",
            "comment-time", "comment_time", "comment__time", "comment-timestamp",
            "comment-metadata",
            "commentmetadata", "comment-meta", "comment_meta", "comment__meta", "commentmeta",
            "comment-permalink", "comment-published", "datetime", "timestamp", "date", "time",
            "published", "comment-info", "comment-header",
        ])
        bodies = page.classIDs([
            "wp-block-comment-content", "comment-content", "comment_content", "comment__content",
            "commentcontent", "comment-text", "comment_text", "comment__text", "commenttext",
            "comment-entry", "commententry", "comment-copy", "comment-message", "comment_message",
            "comment-txt", "comment-body-text", "comment-the-content", "comment-inner-content",
            "format_text", "comment-desc", "comment-excerpt",
        ])
        whole = page.classIDs(["comment-body", "comment_body", "commentbody", "comment__body"])
        children = page.classIDs(["children"])
        skip = page.skipping(classes: [
            "children", "reply", "comment-reply", "comment-reply-link", "comment-edit-link",
            "edit-link",
            "comment-edit", "comment-awaiting-moderation", "comment-author", "comment-avatar",
            "vcard",
            "says", "comment-meta", "commentmetadata", "comment-metadata", "avatar",
            "comment-number",
            "comment-likes", "comment-like-link", "comment-like-feedback", "pd-rating", "cs-rating",
            "comment-actions", "wp-block-comment-reply-link", "wp-block-comment-edit-link",
            "comment-respond", "comment_reply", "comment-permalink", "likebtn_container",
            "sharedaddy", "comment-report", "safe-comments-report-link",
        ])
    }
}

/// Reads the fields of one comment of a WordPress list.
struct WordPressFields {
    let scope: RecordScope
    let names: WordPressNames
    private let page: PageView
    private let tree: HTMLTree

    init(_ scope: RecordScope, _ names: WordPressNames) {
        self.scope = scope
        self.names = names
        page = scope.page
        tree = scope.page.tree
    }

    // MARK: - Author

    /// The element with the author's name.
    func authorNode() -> Node? {
        if let named = scope.first(of: names.authors) { return named }
        if let cite = scope.all(.cite).first(where: tree.hasText) { return cite }
        let found = firstNode { traits, _ in
            traits.contains(.author) && traits.isDisjoint(with: [.avatar, .body, .form, .time])
        }
        if let found { return found }
        // A name in bold before the date.
        let head = scope.first(of: names.times)
        for tag: HTMLTree.Tag in [.strong, .b, .h3, .h4, .h5, .h6] {
            for node in scope.all(tag) where tree.hasText(node) && tree.visibleLength(of: node) < 80
            {
                guard let head else { return node }
                if node < tree.subtreeEnd(head) { return node }
            }
        }
        return nil
    }

    /// The author, named by the element's text without "says", dates and links of other kinds.
    func author(_ node: Node?) -> Author {
        guard let node else { return Author(name: "") }
        var author = page.author(node)
        let isContainer =
            tree.nodes(withTag: .time, in: node).count > 0
            || names.times.contains { tree.nodes(withClass: $0, in: node).count > 0 }
            || tree.firstElement(node).map { tree.tag($0) != .a } ?? false
        if isContainer { author.name = page.firstRun(node) }
        author.name = PersonName.withoutNumber(Self.withoutVerb(author.name))
        // "Comment by Ann - May 6, 2005": a line that names the time too.
        if TimeReader.looksLikeTime(author.name.utf8.span) {
            let byline = Byline(node, in: page).author
            if !byline.name.isEmpty { author = byline }
        }
        return author
    }

    /// A name without the "says:" or the comma that themes write behind it.
    static func withoutVerb(_ name: String) -> String {
        var bytes = Array(name.utf8)[...]
        var hasMark = false
        while let last = bytes.last,
            last <= 0x20 || last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
        {
            hasMark = hasMark || last > 0x20
            bytes.removeLast()
        }
        let folded = Array(bytes.map(foldASCII))
        for verb in verbs where folded.count > verb.utf8.count + 1 {
            let start = folded.count - verb.utf8.count
            guard folded[start...].elementsEqual(verb.utf8), folded[start - 1] == 0x20 else {
                continue
            }
            bytes = bytes[..<(bytes.startIndex + start)]
            while let last = bytes.last, last <= 0x20 || last == UInt8(ascii: ",") {
                bytes.removeLast()
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return hasMark ? String(decoding: bytes, as: UTF8.self) : name
    }

    private static let verbs = [
        "says", "said", "wrote", "writes", "sagt", "schreibt", "schrieb", "meint", "dit", "a dit",
        "dice", "dijo", "ha detto", "scrive", "diz", "disse", "zegt", "schreef", "skriver", "skrev",
        "pisze",
    ]

    // MARK: - Time

    /// The element that shows when the comment was written.
    func timeNode() -> Node? {
        for node in scope.all(.time)
        where tree.hasText(node) || tree.hasAttribute(.datetime, of: node) {
            return node
        }
        for name in names.times {
            for node in scope.all(name) where hasTime(node) { return node }
        }
        let link = scope.all(.a).first {
            tree.valueContains(.href, of: $0, "#comment-") && hasTime($0)
        }
        if let link { return link }
        return firstNode { traits, node in
            traits.contains(.time) && !traits.contains(.body) && hasTime(node)
        }
    }

    private func hasTime(_ node: Node) -> Bool {
        guard tree.hasText(node), tree.visibleLength(of: node) < 300 else { return false }
        let text = page.text(node)
        return TimeReader.looksLikeTime(text.utf8.span)
    }

    /// The time in the header, where no element is known to hold it.
    func time(_ node: Node?, body: Range<Int32>?) -> Timestamp {
        if let node {
            let time = page.timeInside(node)
            guard time.seconds == nil else { return time }
            // The permalink may show the time of day alone, beside the day: "May 6, 2005 @ <a>7:08 am</a>".
            for outer in tree.ancestors(of: node).prefix(2)
            where outer > scope.record && tree.visibleLength(of: outer) < 160 {
                let wider = page.timeInside(outer)
                if wider.seconds != nil { return wider }
            }
            return time
        }
        guard let body, body.lowerBound > scope.range.lowerBound else { return .none }
        let bodyStart = Node(Int(body.lowerBound))
        if let found = page.timeInRuns(from: scope.record, to: bodyStart) { return found.time }
        let head = page.text(from: scope.record, to: bodyStart)
        if let found = page.times.find(in: head) { return found.time }
        // Some themes set the byline below the text.
        guard body.upperBound < ownEnd() else { return .none }
        let foot = page.text(from: Node(Int(body.upperBound)), to: Node(Int(ownEnd())))
        return page.times.find(in: foot)?.time ?? .none
    }

    // MARK: - Body

    /// Where the body stands.
    func bodyRange(author: Node?, time: Node?) -> Range<Int32>? {
        let end = ownEnd()
        let header = [author, time].compactMap { $0 }
        if let own = contentNode(apartFrom: header) {
            return Range(from: own.index, to: min(tree.subtreeEnd(own).index, end))
        }
        if let range = CommentHeader(scope).bodyRange(around: header, end: end) { return range }
        let start = scope.first(of: names.whole) ?? scope.record
        return Range(from: start.index, to: end)
    }

    /// The element of the body alone: one that holds neither author nor time.
    private func contentNode(apartFrom header: [Node]) -> Node? {
        func isApart(_ node: Node) -> Bool {
            node != scope.record
                && header.allSatisfy { $0 != node && !tree.isAncestor(node, of: $0) }
                && !header.contains { tree.isAncestor($0, of: node) }
        }
        for name in names.bodies {
            for node in scope.all(name) where isApart(node) { return node }
        }
        for name in names.whole {
            for node in scope.all(name) where isApart(node) { return node }
        }
        guard !header.isEmpty else { return nil }
        return firstNode { traits, node in
            traits.contains(.body) && isApart(node)
                && traits.isDisjoint(with: [.author, .time, .meta, .form, .avatar, .action])
        }
    }

    /// The end of what is the comment's own: the list of replies, or the next comment.
    private func ownEnd() -> Int32 {
        var end = scope.range.upperBound
        for name in names.children {
            if let list = scope.all(name).first(where: { $0 > scope.record }) {
                end = min(end, list.index)
            }
        }
        return end
    }

    /// The first own element with visible text whose class names say what is wanted.
    private func firstNode(where wanted: (NameTraits, Node) -> Bool) -> Node? {
        let end = ownEnd()
        var index = scope.record.index + 1
        while index < end {
            let node = Node(Int(index))
            if tree.isElement(node), tree.hasText(node), !tree.classes(of: node).isEmpty,
                wanted(page.names.classes(of: node, in: tree), node)
            {
                return node
            }
            index += 1
        }
        return nil
    }
}
