import Conversation
import HTMLTree

/// phpBB 2 (subSilver and its many skins) and phpBB 3 in the table skin subsilver2.
///
/// A post is two or three table rows without an element of their own: the name (`span.name`,
/// `.postauthor`) begins it, `.postbody` elements hold the text; a second one of them is the signature.
struct PhpBB2Adapter: Adapter {
    let name = "phpbb2"

    func recognizes(_ page: PageView) -> Bool {
        guard page.has("postbody"), !page.has("postprofile") else { return false }
        return page.has("postauthor") || (page.has("name") && page.has("postdetails"))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let names = (page.tree.nodes(withClass: "postauthor") + page.tree.nodes(withClass: "name"))
            .filter { tree.hasText($0) && tree.textLength(of: $0) < 200 }.sorted()
        let bodies = tree.nodes(withClass: "postbody")
        guard let firstBody = bodies.first, !names.isEmpty else { return [] }

        let topic = Self.topic(page, posts: names.count)
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
            draft.author = Author(
                name: page.text(author), url: Self.profile(author, body, limit, page))
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

    /// "Posted: Sun Mar 14, 2004 5:12 pm": what follows the post's own link, else, of all times between
    /// name and text, the latest one: the author's column shows when they joined.
    private static func time(_ author: Node, _ body: Node, _ page: PageView) -> Timestamp {
        let start = page.end(of: author)
        for link in page.nodes(.a, from: start, to: body) where isPermalink(link, page) {
            guard let cell = page.closest(link, steps: 4, where: { page.tree.tag($0) == .td })
            else {
                continue
            }
            let time = page.postTime(from: link, to: min(page.end(of: cell), body))
            if !time.raw.isEmpty { return time }
        }
        var best = Timestamp.none
        for name in ["postdetails", "gensmall", "genmed", "postdate", "smalltext"] {
            for node in page.nodes(name, from: start, to: body) {
                let time = page.postTime(in: page.text(node))
                let isLater = (time.seconds ?? .min) > (best.seconds ?? .min)
                if best.raw.isEmpty || isLater { best = time }
            }
        }
        return best.raw.isEmpty ? page.postTime(from: page.end(of: author), to: body) : best
    }

    /// `viewtopic.php?p=22909#p22909` and rewritten forms of it.
    private static func isPermalink(_ link: Node, _ page: PageView) -> Bool {
        guard let address = ForumAddress(page.value(.href, of: link)) else { return false }
        return address.parameter("p") != nil || address.digits(after: "#p") != nil
            || (address.digits(after: "#") != nil && address.digits(after: "viewtopic") == nil)
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
        return end > first
            ? page.body(from: first, to: end, skip: skip) : page.body(first, skip: skip)
    }

    /// "_________________" opens a signature.
    private static func isSignature(_ text: String) -> Bool {
        text.utf8.prefix(5).elementsEqual("_____".utf8)
    }

    /// The profile link below the post.
    private static func profile(_ author: Node, _ body: Node, _ limit: Node, _ page: PageView)
        -> String?
    {
        let own = page.author(at: author).url
        if let own, own.contains("profile") || own.contains("memberlist") { return own }
        let end = limit.index < Int32(page.tree.count) ? limit : page.end(of: row(body, page))
        return page.nodes(.a, from: body, to: end).lazy.compactMap { page.value(.href, of: $0) }
            .first { $0.contains("viewprofile") }
    }

    private static func row(_ node: Node, _ page: PageView) -> Node {
        page.closest(node, steps: 6) { page.tree.tag($0) == .table } ?? node
    }

    /// The row that holds name and text, or the name's row.
    private static func record(_ author: Node, _ body: Node, _ page: PageView) -> Node {
        let tree = page.tree
        return page.closest(body, steps: 8) {
            tree.isAncestor($0, of: author) && tree.tag($0) == .tr
        }
            ?? page.closest(author, steps: 6) { tree.tag($0) == .tr } ?? author
    }

    /// The smallest element that holds the first name and the last text.
    private static func region(_ first: Node, _ body: Node, _ last: Node, _ page: PageView) -> Node
    {
        page.closest(last, steps: 40) { page.tree.isAncestor($0, of: first) } ?? body
    }

    /// The topic's number and the page's, from the address or the title's link.
    private static func topic(_ page: PageView, posts: Int) -> (id: String?, page: Int?) {
        var urls = [page.url]
        for name in ["titles", "maintitle", "cattitle", "nav"] {
            urls += page.tree.nodes(withClass: name).prefix(6).map { page.value(.href, of: $0) }
        }
        for url in urls {
            guard let url, url.contains("viewtopic"), let address = ForumAddress(url),
                let id = address.parameter("t")
            else { continue }
            return (
                id,
                currentPage(page)
                    ?? address.number("start").map { PageView.page(startingAt: $0, showing: posts) }
            )
        }
        return (nil, currentPage(page))
    }

    /// "Page 4 of 7" in the bars above and below the posts.
    private static func currentPage(_ page: PageView) -> Int? {
        for name in ["nav", "pagination", "gensmall"] {
            for node in page.tree.nodes(withClass: name).prefix(12) {
                if let place = page.placeAmongPages(node) { return place }
            }
        }
        return nil
    }
}
