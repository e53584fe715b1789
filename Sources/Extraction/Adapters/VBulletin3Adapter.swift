import Conversation
import HTMLTree

/// vBulletin 3 (3.0 to 3.8) and boards whose skins keep its ids.
///
/// The text is `#post_message_123`, the author `#postmenu_123`, the post `#post123` inside `#edit123`.
struct VBulletin3Adapter: Adapter {
    let name = "vbulletin3"

    func recognizes(_ page: PageView) -> Bool {
        // vBulletin 4 uses the first of the ids as well.
        !page.has("postcontent") && !page.tree.nodes(withIDPrefix: "post_message_").isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = VBulletinTopic(page)
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for message in page.numbered("post_message_") {
            guard let id = page.idNumber(message, prefix: "post_message_") else { continue }
            let menu = tree.node(withID: "postmenu_" + id)
            let record = Self.record(message, id, page)
            var draft = CommentDraft(node: record)
            draft.nativeID = id
            draft.permalink = "showthread.php?p=\(id)#post\(id)"
            draft.author = Self.author(menu, record, message, page)
            draft.time = Self.time(record, menu, message, page)
            let skip = Self.skip(message, page)
            draft.body = page.body(message, skip: skip)
            draft.quotedID = page.linkedPost(in: skip.quoteNodes.first, ["#post"])
            draft.depth = 0
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: VBulletinTopic.postNumber(id, page))
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    private static func record(_ message: Node, _ id: String, _ page: PageView) -> Node {
        for name in ["edit" + id, "post" + id, "post_" + id] {
            if let node = page.tree.node(withID: name), page.tree.isAncestor(node, of: message) {
                return node
            }
        }
        return page.closest(message, steps: 8) { page.tree.tag($0) == .table } ?? message
    }

    private static func author(_ menu: Node?, _ record: Node, _ message: Node, _ page: PageView)
        -> Author
    {
        if let menu {
            if let link = page.first("bigusername", in: menu) ?? page.firstShown(.a, in: menu) {
                return page.author(at: link)
            }
            return Author(name: page.text(menu))
        }
        // Skins without the menu.
        for name in ["bigusername", "username"] {
            if let link = page.tree.nodes(withClass: name, in: record).first(where: { $0 < message }
            ) {
                return page.author(at: link)
            }
        }
        return Author(name: "")
    }

    /// The post's head shows number and time before the author.
    private static func time(
        _ record: Node, _ menu: Node?, _ message: Node, _ page: PageView
    ) -> Timestamp {
        if let menu, menu > record {
            let time = page.postTime(from: record, to: menu)
            if !time.raw.isEmpty { return time }
        }
        return page.postTime(from: record, to: message)
    }

    /// Quote boxes have no class of their own: a cell `.alt2` under the word "Quote:". Code is `pre.alt2`.
    private static func skip(_ message: Node, _ page: PageView) -> SkipList {
        var skip = page.skipping(
            quotes: ["quote", "bbcode_quote"], attributions: ["bbcode_postedby"])
        skip.quoteNodes = page.tree.nodes(withClass: "alt2", in: message).filter {
            page.tree.tag($0) == .td
        }
        return skip
    }
}

/// A vBulletin topic's number and page, which versions 3, 4 and 5 show alike.
struct VBulletinTopic {
    var id: String?
    var page: Int?

    init(_ view: PageView) {
        page = Self.currentPage(view)
        var urls = [view.url]
        for name in ["threadtitle", "navbar", "tcat"] {
            urls += view.tree.nodes(withClass: name).prefix(4).map {
                view.value(.href, of: view.tree.nodes(withTag: .a, in: $0).first)
            }
        }
        for url in urls {
            guard let url, let address = ForumAddress(url) else { continue }
            id =
                address.parameter("t") ?? address.digits(after: "showthread.php?")
                ?? address.digits(after: "threads/") ?? Self.friendly(url)
            if page == nil {
                page = address.number("page") ?? address.digits(after: "/page").flatMap { Int($0) }
            }
            if id != nil { return }
        }
    }

    /// `310106-2005-tribute.html`, `12735-latex.html`: the number that begins the last part of the path.
    private static func friendly(_ url: String) -> String? {
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let last = path.split(separator: UInt8(ascii: "/")).last else { return nil }
        let digits = last.prefix(while: isDigit)
        guard digits.count > 1, last.dropFirst(digits.count).first == UInt8(ascii: "-") else {
            return nil
        }
        return String(Substring(digits))
    }

    /// "Page 2 of 7" in the pagination.
    private static func currentPage(_ view: PageView) -> Int? {
        for name in ["pagenav", "pagination", "threadpagenav", "pagination_top"] {
            for node in view.tree.nodes(withClass: name).prefix(2) {
                if let selected = view.first("selected", in: node),
                    let number = view.number(selected)
                {
                    return number
                }
                if let control = view.first("vbmenu_control", in: node)
                    ?? view.first("popupctrl", in: node),
                    let number = view.number(control)
                {
                    return number
                }
            }
        }
        return nil
    }

    /// The post's place in the topic: the name of `#postcount123`.
    static func postNumber(_ id: String, _ view: PageView) -> Int? {
        guard let anchor = view.tree.node(withID: "postcount" + id) else { return nil }
        return view.value(.name, of: anchor).flatMap { Int($0) } ?? view.number(anchor)
    }
}
