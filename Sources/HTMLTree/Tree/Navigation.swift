extension HTMLTree {
    @inlinable
    func record(_ node: Node) -> Record { storage.records[Int(node.index)] }

    /// How many nodes there are: they are `Node(0) ..< Node(count)`.
    @inlinable public var count: Int { storage.records.count - 1 }

    /// The document.
    @inlinable public var root: Node { .document }

    /// The `html` element, which is made where the page lacks it.
    public var documentElement: Node? { elements(of: root).first { _ in true } }

    /// The `head` element, nil where the page has none.
    public var head: Node? { nodes(withTag: .head).first }

    /// The `body` element (or the `frameset`), nil where the page has no content.
    public var body: Node? { nodes(withTag: .body).first ?? nodes(withTag: .frameset).first }

    /// The tag of a node.
    @inlinable
    public func tag(_ node: Node) -> Tag { Tag(rawValue: record(node).tag) }

    /// What the node is.
    @inlinable
    public func kind(_ node: Node) -> Kind {
        switch record(node).tag {
        case 0: .document
        case 1: .text
        case 2: .comment
        case 3: .raw
        default: .element
        }
    }

    /// True for elements.
    @inlinable
    public func isElement(_ node: Node) -> Bool { record(node).tag > 3 }

    /// True for text.
    @inlinable
    public func isText(_ node: Node) -> Bool { record(node).tag == 1 }

    /// The first node after the subtree of `node`; the subtree is `node ..< subtreeEnd(node)`.
    @inlinable
    public func subtreeEnd(_ node: Node) -> Node { Node(Int(record(node).end)) }

    /// The parent, nil for the document.
    @inlinable
    public func parent(_ node: Node) -> Node? {
        node.index == 0 ? nil : Node(Int(record(node).parent))
    }

    /// The first child.
    @inlinable
    public func firstChild(_ node: Node) -> Node? {
        record(node).end > node.index + 1 ? Node(Int(node.index) + 1) : nil
    }

    /// The last child. Linear in the number of levels below `node` on its right edge.
    public func lastChild(_ node: Node) -> Node? {
        let last = subtreeEnd(node).index - 1
        guard last > node.index else { return nil }
        return childAncestor(of: Node(Int(last)), in: node)
    }

    /// The next node with the same parent.
    @inlinable
    public func nextSibling(_ node: Node) -> Node? {
        let own = record(node)
        guard node.index != 0, own.end < storage.records[Int(own.parent)].end else { return nil }
        return Node(Int(own.end))
    }

    /// The node before this one with the same parent. Linear in the levels between them.
    public func previousSibling(_ node: Node) -> Node? {
        guard let parent = parent(node), node.index - 1 > parent.index else { return nil }
        return childAncestor(of: Node(Int(node.index) - 1), in: parent)
    }

    /// The ancestor of `node` (or itself) that is a child of `parent`.
    private func childAncestor(of node: Node, in parent: Node) -> Node {
        var node = node
        while record(node).parent != parent.index { node = Node(Int(record(node).parent)) }
        return node
    }

    /// The next sibling that is an element.
    @inlinable
    public func nextElement(_ node: Node) -> Node? {
        var next = nextSibling(node)
        while let found = next, !isElement(found) { next = nextSibling(found) }
        return next
    }

    /// The nearest earlier sibling that is an element.
    public func previousElement(_ node: Node) -> Node? {
        var previous = previousSibling(node)
        while let found = previous, !isElement(found) { previous = previousSibling(found) }
        return previous
    }

    /// The first child that is an element.
    @inlinable
    public func firstElement(_ node: Node) -> Node? {
        guard let child = firstChild(node) else { return nil }
        return isElement(child) ? child : nextElement(child)
    }

    /// How deep the node lies: the document 0, `html` 1.
    @inlinable
    public func depth(_ node: Node) -> Int { Int(record(node).depth) }

    /// True when `node` lies inside `ancestor`; a node does not lie inside itself.
    @inlinable
    public func isAncestor(_ ancestor: Node, of node: Node) -> Bool {
        ancestor.index < node.index && node.index < record(ancestor).end
    }
}
