extension HTMLTree {
    /// The children of a node, elements only or all of them, without any allocation.
    @frozen
    public struct Children: Sequence, IteratorProtocol {
        @usableFromInline let storage: Storage
        @usableFromInline var position: Int32
        @usableFromInline let end: Int32
        @usableFromInline let elementsOnly: Bool

        @usableFromInline
        init(storage: Storage, parent: Node, elementsOnly: Bool) {
            self.storage = storage
            self.elementsOnly = elementsOnly
            position = parent.index + 1
            end = storage.records[Int(parent.index)].end
        }

        /// The next child.
        @inlinable
        public mutating func next() -> Node? {
            while position < end {
                let node = Int(position)
                position = storage.records[node].end
                if !elementsOnly || storage.records[node].tag > 3 { return Node(node) }
            }
            return nil
        }
    }

    /// The nodes inside a subtree in document order: a range.
    @frozen
    public struct Descendants: RandomAccessCollection {
        /// The first place.
        public let startIndex: Int
        /// Just past the last place.
        public let endIndex: Int

        @usableFromInline
        init(_ range: Range<Int>) {
            startIndex = range.lowerBound
            endIndex = range.upperBound
        }

        /// The node at a place, which is the node with that index.
        @inlinable
        public subscript(position: Int) -> Node { Node(position) }
    }

    /// The ancestors of a node, the parent first, the document last.
    @frozen
    public struct Ancestors: Sequence, IteratorProtocol {
        @usableFromInline let storage: Storage
        @usableFromInline var node: Int32

        @usableFromInline
        init(storage: Storage, node: Node) {
            self.storage = storage
            self.node = node.index
        }

        /// The next ancestor.
        @inlinable
        public mutating func next() -> Node? {
            guard node > 0 else { return nil }
            node = storage.records[Int(node)].parent
            return Node(Int(node))
        }
    }

    /// All children of a node in order.
    public func children(of node: Node) -> Children {
        Children(storage: storage, parent: node, elementsOnly: false)
    }

    /// The children of a node that are elements, in order.
    public func elements(of node: Node) -> Children {
        Children(storage: storage, parent: node, elementsOnly: true)
    }

    /// Everything inside a node in document order, without the node.
    public func descendants(of node: Node) -> Descendants {
        Descendants(Int(node.index) + 1..<Int(storage.records[Int(node.index)].end))
    }

    /// The ancestors of a node, the parent first, up to and with the document.
    public func ancestors(of node: Node) -> Ancestors { Ancestors(storage: storage, node: node) }
}
