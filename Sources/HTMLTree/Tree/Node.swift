extension HTMLTree {
    /// A node of one ``HTMLTree``: its place in document order.
    @frozen
    public struct Node: Hashable, Comparable, Sendable {
        /// The place; 0 is the document.
        public let index: Int32

        /// The node at a place.
        @inlinable
        public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

        /// The document, which holds everything.
        @inlinable public static var document: Node { Node(0) }

        /// Document order.
        @inlinable
        public static func < (lhs: Node, rhs: Node) -> Bool { lhs.index < rhs.index }
    }

    /// What a node is.
    @frozen
    public enum Kind: Sendable {
        /// The whole page.
        case document
        /// An element.
        case element
        /// Text that belongs to the page's prose.
        case text
        /// A comment of the source.
        case comment
        /// The content of a script, a style sheet, an iframe: neither markup nor prose.
        case raw
    }

    /// A class name of one document, as a number.
    @frozen
    public struct ClassID: Hashable, Sendable {
        /// The number, 0 up to the document's ``HTMLTree/classCount``.
        public let rawValue: Int32

        /// Wraps a number that came out of a tree.
        @inlinable
        public init(rawValue: Int32) { self.rawValue = rawValue }
    }
}
