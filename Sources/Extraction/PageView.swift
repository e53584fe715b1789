public import Conversation
public import HTMLTree

/// One document as an adapter sees it: the tree, what is known of the page, and ready-made readers.
public struct PageView: Sendable {
    /// The parsed document.
    public let tree: HTMLTree
    /// The document's own address: the canonical one for the page, its own for a frame.
    public let url: String?
    /// True for a frame inside a saved page.
    public let isFrame: Bool
    /// The declared language as a BCP 47 tag.
    public let language: String?
    /// When the page was saved; without a value relative times have none either.
    public let savedAt: Timestamp
    /// Reads times in the page's language.
    public let times: TimeReader
    /// What the words in each class name say.
    let names: NameIndex

    /// Makes a view of `tree`.
    public init(
        tree: HTMLTree, url: String? = nil, isFrame: Bool = false, language: String? = nil,
        savedAt: Timestamp = .none
    ) {
        self.tree = tree
        self.url = url
        self.isFrame = isFrame
        self.language = language
        self.savedAt = savedAt
        times = TimeReader(language: language, savedAt: savedAt)
        names = NameIndex(tree)
    }

    /// Reads a node as a comment's body. Linear in the node's subtree.
    public func body(_ node: Node, skip: SkipList = SkipList()) -> Body {
        BodyReader(self, skip: skip).read(node.index..<tree.subtreeEnd(node).index)
    }

    /// Reads a run of nodes as a body: from `start` up to and without `end`, for bodies that have no
    /// element of their own. Both must be at node borders of the same parent.
    /// Empty where `start` is past the last node, as on pages that were cut off.
    public func body(from start: Node, to end: Node, skip: SkipList = SkipList()) -> Body {
        let limit = min(end.index, Int32(tree.count))
        guard start.index >= 0, start.index < limit else { return Body(text: "") }
        return BodyReader(self, skip: skip).read(start.index..<limit)
    }

    /// The visible text of a node on one line, white space collapsed and trimmed; "" for nil.
    public func text(_ node: Node?) -> String {
        guard let node else { return "" }
        return tree.text.oneLine(tree.textRange(of: node))
    }

    /// The text between two nodes on one line: from `start` up to and without `end`.
    public func text(from start: Node, to end: Node) -> String {
        guard start.index >= 0, Int(start.index) < tree.count else { return "" }
        let lower = tree.textRange(of: start).lowerBound
        let upper =
            Int(end.index) < tree.count ? tree.textRange(of: end).lowerBound : tree.text.count
        return lower < upper ? tree.text.oneLine(lower..<upper) : ""
    }

    /// An attribute's value, trimmed; nil where it is absent or empty.
    public func value(_ attribute: HTMLTree.Attribute, of node: Node?) -> String? {
        guard let node, let range = tree.valueRange(attribute, of: node) else { return nil }
        let value = tree.values.oneLine(range)
        return value.isEmpty ? nil : value
    }

    /// The same by name, for `data-*`.
    public func value(_ name: String, of node: Node?) -> String? {
        guard let attribute = tree.attribute(named: name) else { return nil }
        return value(attribute, of: node)
    }

    /// The first whole number in a node's text: "1,234 likes" is 1234, "1.2k" is 1200. "-3" is -3.
    public func number(_ node: Node?) -> Int? {
        guard let node else { return nil }
        return Self.number(text(node))
    }

    /// The first whole number in a text.
    public static func number(_ text: String) -> Int? { parseCount(text) }

    /// What follows `prefix` in the node's id: `comment-123` is `123` for `comment-`.
    public func idSuffix(_ node: Node?, prefix: String) -> String? {
        guard let node, let id = tree.id(of: node), id.hasPrefix(prefix) else { return nil }
        let rest = id.dropFirst(prefix.count)
        return rest.isEmpty ? nil : String(rest)
    }

    /// The time that an element shows: `datetime` of it or of a `<time>` inside it, an epoch in
    /// `data-time`, `data-timestamp`, `data-utime` or `data-epoch`, its `title` or spoken label, its text.
    public func time(_ node: Node?) -> Timestamp {
        guard let node else { return .none }
        let holder =
            tree.tag(node) == .time || tree.hasAttribute(.datetime, of: node)
            ? node : tree.nodes(withTag: .time, in: node).first ?? titled(in: node) ?? node
        var epoch: String?
        for name in ["data-time", "data-timestamp", "data-utime", "data-epoch", "data-date"] {
            if let found = value(name, of: holder), epoch == nil { epoch = found }
        }
        return times.read(
            shown: text(holder), datetime: value(.datetime, of: holder), epoch: epoch,
            title: value(.title, of: holder) ?? label(holder))
    }

    /// The spoken label of a short text, where it is a time: "May 5, 2024 at 9:14 AM" for "2d".
    private func label(_ node: Node) -> String? {
        guard let label = value("aria-label", of: node), label.utf8.count < 64,
            TimeReader.isOnlyTime(label.utf8.span)
        else { return nil }
        return label
    }

    /// A lone descendant element with a title, such as `<a><abbr title="2012-...">2 days ago</abbr></a>`.
    private func titled(in node: Node) -> Node? {
        guard !tree.hasAttribute(.title, of: node) else { return nil }
        for child in tree.descendants(of: node)
        where tree.isElement(child)
            && (tree.hasAttribute(.title, of: child) || tree.hasAttribute(.datetime, of: child))
            && tree.hasText(child)
        {
            return child
        }
        return nil
    }

    /// Which parts of a body an adapter leaves out and which it takes for quotes; made once per page.
    public func skipping(
        classes: [String] = [], classPrefixes: [String] = [], tags: [HTMLTree.Tag] = [],
        nodes: [Node] = [], quotes: [String] = [], attributions: [String] = [], keep: [String] = []
    ) -> SkipList {
        var list = SkipList()
        list.classes = classes.compactMap { tree.classID($0) }
        for prefix in classPrefixes { list.classes += tree.classIDs(withPrefix: prefix) }
        list.tags = tags
        list.nodes = nodes.sorted()
        list.quotes = quotes.compactMap { tree.classID($0) }
        list.attributions = attributions.compactMap { tree.classID($0) }
        list.keep = keep.compactMap { tree.classID($0) }
        return list
    }
}

/// What a body leaves out, resolved for one page. See ``PageView/skipping(classes:classPrefixes:tags:nodes:quotes:attributions:keep:)``.
public struct SkipList: Sendable {
    /// Elements with one of these classes are left out.
    public var classes: [HTMLTree.ClassID] = []
    /// So are elements with one of these tags.
    public var tags: [HTMLTree.Tag] = []
    /// And these nodes, ascending.
    public var nodes: [Node] = []
    /// Elements with one of these classes are quote boxes (`blockquote` always is).
    public var quotes: [HTMLTree.ClassID] = []
    /// So are these nodes, ascending.
    public var quoteNodes: [Node] = []
    /// Elements with one of these classes name the quoted author.
    public var attributions: [HTMLTree.ClassID] = []
    /// Elements with one of these classes are read even where the general rules would leave them out.
    public var keep: [HTMLTree.ClassID] = []

    /// Leaves nothing out but what the general rules do.
    public init() {}
}
