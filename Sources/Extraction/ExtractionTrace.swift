public import HTMLTree

/// What was found on a page and why, for `extract --inspect`. Costs nothing while it is off.
public struct ExtractionTrace: Sendable {
    /// One remark about a place on the page.
    public struct Entry: Sendable, Hashable {
        /// What kind of remark it is.
        public enum Kind: String, Sendable {
            /// A thread was read: which extractor, how many comments, how sure.
            case thread
            /// A field of a comment was read.
            case field
            /// Something that looks like a comment, or belongs to one, was left out.
            case leftOut = "left_out"
            /// A candidate that was weighed, with its score.
            case candidate
            /// Anything else worth knowing.
            case note
        }

        /// What kind of remark it is.
        public var kind: Kind
        /// The element's path from the root, such as `html > body > div#comments > li.comment`.
        public var path: String
        /// What was found, or why it was left out.
        public var message: String
    }

    /// Whether remarks are kept.
    public let isOn: Bool
    /// The remarks in the order in which they were made.
    public private(set) var entries: [Entry] = []
    private var tree: HTMLTree?

    /// A trace that keeps remarks only where `isOn`.
    public init(isOn: Bool = false) {
        self.isOn = isOn
    }

    /// Says which document the next nodes belong to.
    mutating func enter(_ tree: HTMLTree) {
        if isOn { self.tree = tree }
    }

    /// A field of a comment was read: `found(node, "author", from: "a.url")`.
    public mutating func found(
        _ node: Node, _ field: @autoclosure () -> String, from source: @autoclosure () -> String
    ) {
        guard isOn else { return }
        add(.field, node, "\(field()) from \(source())")
    }

    /// Something was left out, and why.
    public mutating func leftOut(_ node: Node, _ reason: @autoclosure () -> String) {
        guard isOn else { return }
        add(.leftOut, node, reason())
    }

    /// Anything else worth knowing about a place.
    public mutating func note(_ node: Node, _ message: @autoclosure () -> String) {
        guard isOn else { return }
        add(.note, node, message())
    }

    mutating func add(_ kind: Entry.Kind, _ node: Node, _ message: String) {
        entries.append(Entry(kind: kind, path: path(of: node), message: message))
    }

    /// The path from the root with ids and classes.
    private func path(of node: Node) -> String {
        guard let tree, Int(node.index) < tree.count else { return "" }
        var steps: [String] = []
        var current: Node? = node
        while let here = current, here != .document {
            if tree.isElement(here) { steps.append(tree.step(here)) }
            current = tree.parent(here)
        }
        return steps.reversed().joined(separator: " > ")
    }
}

extension HTMLTree {
    /// An element as a selector step: `li#c1.comment.odd`.
    func step(_ node: Node) -> String {
        var step = tagName(tag(node))
        if let id = id(of: node) { step += "#" + id }
        for name in classes(of: node) { step += "." + className(name) }
        return step
    }
}
