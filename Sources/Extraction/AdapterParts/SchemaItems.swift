import Conversation
import HTMLTree

/// The schema.org types that reader comments have.
enum SchemaType: Sendable {
    case comment, answer, question, forumPost, review

    /// The type at the end of `https://schema.org/Comment` or of a plain `Comment`.
    init?(_ name: Substring) {
        switch name {
        case "Comment", "UserComments", "UserComment": self = .comment
        case "Answer": self = .answer
        case "Question": self = .question
        case "DiscussionForumPosting", "SocialMediaPosting": self = .forumPost
        case "UserReview", "Review", "CriticReview": self = .review
        default: return nil
        }
    }

    /// The first known type in a list of them, as attributes have it.
    init?(list: String) {
        for name in list.split(separator: " ") {
            let last = name.split(separator: "/").last ?? name
            let plain = last.split(separator: ":").last ?? last
            if let type = SchemaType(plain) {
                self = type
                return
            }
        }
        return nil
    }

    /// Whether comments right below it are top-level ones.
    var isContainer: Bool { self == .forumPost }
}

/// An element that is an item of schema.org, in microdata or RDFa.
struct SchemaItem: Sendable {
    var node: Node
    var type: SchemaType
}

/// Reads items of schema.org from the attributes of microdata (WHATWG HTML, section 5) or RDFa Lite.
struct SchemaReader {
    private let page: PageView
    private let tree: HTMLTree
    private let type: HTMLTree.Attribute
    private let property: HTMLTree.Attribute?

    /// nil where the page has no such attributes.
    private init?(_ page: PageView, type: String, property: String) {
        guard let attribute = page.tree.attribute(named: type) else { return nil }
        self.page = page
        tree = page.tree
        self.type = attribute
        self.property = page.tree.attribute(named: property)
    }

    /// A reader for `itemtype` and `itemprop`.
    static func microdata(_ page: PageView) -> SchemaReader? {
        SchemaReader(page, type: "itemtype", property: "itemprop")
    }

    /// A reader for `typeof` and `property`.
    static func rdfa(_ page: PageView) -> SchemaReader? {
        SchemaReader(page, type: "typeof", property: "property")
    }

    /// The items that may be comments, in document order. One walk over the page.
    func items() -> [SchemaItem] {
        var items: [SchemaItem] = []
        for node in tree.descendants(of: .document) where tree.isElement(node) {
            guard let value = page.value(type, of: node), let kind = SchemaType(list: value) else {
                continue
            }
            // A review stands for a reader's only where it is a property of what it reviews.
            if kind == .review, !propertyContains(node, "review") { continue }
            items.append(SchemaItem(node: node, type: kind))
        }
        return items
    }

    private func propertyContains(_ node: Node, _ word: String) -> Bool {
        property.map { tree.valueContains($0, of: node, word) } ?? false
    }

    /// An item's own fields: those of items inside it do not count. One walk over the item.
    func draft(_ item: SchemaItem) -> CommentDraft? {
        var draft = CommentDraft(node: item.node)
        var text: Node?
        var index = item.node.index + 1
        let end = tree.subtreeEnd(item.node).index
        while index < end {
            let node = Node(Int(index))
            guard tree.isElement(node), let names = property.flatMap({ page.value($0, of: node) })
            else {
                index += 1
                continue
            }
            var isEntered = page.value(type, of: node) == nil
            for name in names.split(separator: " ") {
                let plain = name.split(separator: ":").last ?? name
                switch plain {
                case "author", "creator", "contributor":
                    if draft.author.name.isEmpty { draft.author = author(node) }
                    isEntered = false
                case "datePublished", "dateCreated", "commentTime":
                    if draft.time.raw.isEmpty { draft.time = time(node) }
                case "text", "commentText", "articleBody", "reviewBody":
                    if text == nil, tree.textLength(of: node) > 0 || tree.tag(node) != .meta {
                        text = node
                    }
                    isEntered = false
                case "description" where item.type == .review:
                    if text == nil { text = node }
                case "upvoteCount": draft.likes = draft.likes ?? number(node)
                case "downvoteCount": draft.dislikes = draft.dislikes ?? number(node)
                case "url" where isEntered:
                    draft.permalink = draft.permalink ?? page.value(.href, of: node)
                default: break
                }
            }
            index = isEntered ? index + 1 : tree.subtreeEnd(node).index
        }
        guard let text else { return nil }
        draft.body = page.body(text)
        draft.nativeID =
            tree.id(of: item.node) ?? page.value("resource", of: item.node)
            ?? page.value("itemid", of: item.node)
        return draft
    }

    /// A name given as text, as `content`, or as the name of a person inside.
    private func author(_ node: Node) -> Author {
        if let content = page.value(.content, of: node) { return Author(name: content) }
        var author = Author(name: "")
        if let property {
            for inner in tree.descendants(of: node) where tree.isElement(inner) {
                guard let names = page.value(property, of: inner) else { continue }
                if names == "name" || names.hasSuffix(":name") {
                    author.name = page.value(.content, of: inner) ?? page.text(inner)
                }
                if names.contains("url") { author.url = page.value(.href, of: inner) ?? author.url }
                if !author.name.isEmpty { break }
            }
        }
        if author.name.isEmpty { author.name = page.text(page.firstShown(.a, in: node) ?? node) }
        let link = tree.tag(node) == .a ? node : tree.nodes(withTag: .a, in: node).first
        author.url = author.url ?? page.value(.href, of: link)
        return author
    }

    private func time(_ node: Node) -> Timestamp {
        let content = page.value(.content, of: node)
        guard content != nil else { return page.time(node) }
        var time = page.times.read(
            shown: tree.hasText(node) ? page.text(node) : nil, datetime: content)
        if time.raw.isEmpty, let content { time.raw = content }
        return time
    }

    private func number(_ node: Node) -> Int? {
        page.value(.content, of: node).flatMap { Int($0) } ?? page.number(node)
    }
}
