import Conversation
import HTMLTree

/// phpBB 2 (subSilver and its many skins) and phpBB 3 in the table skin subsilver2.
///
/// A post is two or three table rows without an element of their own: the name (`span.name`,
/// `.postauthor`) begins it, `.postbody` elements hold the text; a second one of them is the signature.
public struct PhpBB2Adapter: Adapter {
    /// Makes the adapter.
    public init() {}

    public var name: String { "phpbb2" }

    public func recognizes(_ page: PageView) -> Bool {
        guard page.has("postbody"), !page.has("postprofile") else { return false }
        return page.has("postauthor") || (page.has("name") && page.has("postdetails"))
    }

    public func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let names = (page.tree.nodes(withClass: "postauthor") + page.tree.nodes(withClass: "name"))
            .filter { tree.hasText($0) && tree.textLength(of: $0) < 200 }.sorted()
        let bodies = tree.nodes(withClass: "postbody")
        guard let firstBody = bodies.first, !names.isEmpty else { return [] }

        let topic = Self.topic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        var next = bodies.startIndex
        for (index, author) in names.enumerated() {
            let limit = index + 1 < names.count ? names[index + 1] : Node(tree.count)
            while next < bodies.endIndex, bodies[next] < author { next += 1 }
            guard next < bodies.endIndex, bodies[next] < limit else { continue }
            let body = bodies[next]
            var draft = CommentDraft(node: Self.record(author, body, page))
            draft.author = Author(name: page.text(author), url: Self.profile(author, body, limit, page))
            draft.nativeID = Self.number(author, page)
            if let id = draft.nativeID { draft.permalink = "viewtopic.php?p=\(id)#\(id)" }
            draft.time = Self.time(author, body, page)
            draft.body = Self.body(body, limit, page)
            draft.depth = 0
            draft.isOP = PageView.opens(builder, pageNumber: topic.page)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        builder.region = [Self.region(names[0], firstBody, bodies.last ?? firstBody, page)]
        return [builder.finish(page, &trace)]
    }

    /// The post's number: `<a name="3301">` in the name, `<a name="p3301">` before it.
    private static func number(_ author: Node, _ page: PageView) -> String? {
        let row = page.closest(author, steps: 6) { page.tree.tag($0) == .tr } ?? author
        for anchor in page.tree.nodes(withTag: .a, in: row) {
            let name = page.value(.name, of: anchor) ?? page.value(.id, of: anchor) ?? ""
            let digits = name.hasPrefix("p") ? String(name.dropFirst()) : name
            if digits.isAllDigits { return digits }
        }
        // Skins that set the anchor before the row.
        var index = Int(author.index) - 1
        let lowest = max(0, index - 24)
        while index > lowest {
            let node = Node(index)
            if page.tree.tag(node) == .a, let name = page.value(.name, of: node) {
                let digits = name.hasPrefix("p") ? String(name.dropFirst()) : name
                if digits.isAllDigits { return digits }
            }
            index -= 1
        }
        return nil
    }

    /// "Posted: Sun Mar 14, 2004 5:12 pm": the first element between name and text that shows a time
    /// of day; the author's own column shows at most a day.
    private static func time(_ author: Node, _ body: Node, _ page: PageView) -> Timestamp {
        var fallback = Timestamp.none
        let between = page.end(of: author)..<body
        for name in ["postdetails", "gensmall", "genmed", "postdate", "smalltext"] {
            for node in page.tree.nodes(withClass: name) where between.contains(node) {
                let time = page.postTime(in: page.text(node))
                if time.precision == .minute || time.precision == .second { return time }
                if fallback.raw.isEmpty { fallback = time }
            }
        }
        let found = page.postTime(from: page.end(of: author), to: body)
        return found.raw.isEmpty ? fallback : found
    }

    /// The text: everything in the cell from the first `.postbody` on but signature and edit note.
    private static func body(_ first: Node, _ limit: Node, _ page: PageView) -> Body {
        let tree = page.tree
        let cell = tree.parent(first) ?? first
        var left: [Node] = []
        for node in tree.nodes(withClass: "postbody", in: cell) where node > first {
            if isSignature(page.text(node)) { left.append(node) }
        }
        for name in ["gensmall", "attachtable"] { left += tree.nodes(withClass: name, in: cell) }
        var skip = page.skipping(
            classes: ["tablebg", "forumline", "signature", "attachcontent"], nodes: left,
            quotes: ["quote", "quotecontent"])
        skip.keep = []
        let end = min(page.end(of: cell), limit)
        return end > first ? page.body(from: first, to: end, skip: skip) : page.body(first, skip: skip)
    }

    /// "_________________" opens a signature.
    private static func isSignature(_ text: String) -> Bool {
        text.utf8.prefix(5).elementsEqual("_____".utf8)
    }

    /// The profile link below the post.
    private static func profile(_ author: Node, _ body: Node, _ limit: Node, _ page: PageView) -> String? {
        let own = page.author(at: author).url
        if let own, own.contains("profile") || own.contains("memberlist") { return own }
        let end = limit.index < Int32(page.tree.count) ? limit : page.end(of: row(body, page))
        for link in page.tree.nodes(withTag: .a) where link > body && link < end {
            if let href = page.value(.href, of: link), href.contains("viewprofile") { return href }
        }
        return nil
    }

    private static func row(_ node: Node, _ page: PageView) -> Node {
        page.closest(node, steps: 6) { page.tree.tag($0) == .table } ?? node
    }

    /// The row that holds name and text, or the name's row.
    private static func record(_ author: Node, _ body: Node, _ page: PageView) -> Node {
        let tree = page.tree
        return page.closest(body, steps: 8) { tree.isAncestor($0, of: author) && tree.tag($0) == .tr }
            ?? page.closest(author, steps: 6) { tree.tag($0) == .tr } ?? author
    }

    /// The smallest element that holds the first name and the last text.
    private static func region(_ first: Node, _ body: Node, _ last: Node, _ page: PageView) -> Node {
        page.closest(last, steps: 40) { page.tree.isAncestor($0, of: first) } ?? body
    }

    /// The topic's number and the page's, from the address or the title's link.
    private static func topic(_ page: PageView) -> (id: String?, page: Int?) {
        var urls = [page.url]
        for name in ["titles", "maintitle", "cattitle", "nav"] {
            urls += page.tree.nodes(withClass: name).prefix(6).map { page.value(.href, of: $0) }
        }
        for url in urls {
            guard let url, url.contains("viewtopic"), let address = ForumAddress(url),
                let id = address.parameter("t")
            else { continue }
            // Any start above zero is a later page; how long a page is does not matter here.
            return (id, (address.number("start") ?? 0) > 0 ? 2 : nil)
        }
        return (nil, nil)
    }
}
