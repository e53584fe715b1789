import Conversation
import HTMLTree

/// The part of a document that is one comment's own: from its element to the first comment that
/// stands inside it. Every look-up is a bisection in the class or tag index.
struct RecordScope: Sendable {
    let page: PageView
    /// The comment's element.
    let record: Node
    /// The nodes that are the comment's own.
    let range: Range<Int32>

    private var tree: HTMLTree { page.tree }

    /// The first own element with the class.
    func first(_ name: HTMLTree.ClassID?) -> Node? {
        guard let name else { return nil }
        return all(name).first
    }

    /// The first own element with one of the classes, the earlier class preferred; with `textOnly`
    /// elements without visible text do not count.
    func first(of names: [HTMLTree.ClassID], textOnly: Bool = true) -> Node? {
        for name in names {
            for node in all(name) where !textOnly || tree.hasText(node) { return node }
        }
        return nil
    }

    /// All own elements with the class, in order. The record itself counts.
    func all(_ name: HTMLTree.ClassID) -> ArraySlice<Node> {
        tree.nodes(withClass: name).within(range)
    }

    /// The first own element with the tag.
    func first(_ tag: HTMLTree.Tag) -> Node? { all(tag).first }

    /// All own elements with the tag, in order.
    func all(_ tag: HTMLTree.Tag) -> ArraySlice<Node> { tree.nodes(withTag: tag).within(range) }

    /// True where the node is the comment's own.
    func contains(_ node: Node) -> Bool { range.contains(node.index) }

    /// The first own link whose address contains `part`.
    func link(containing part: String) -> Node? {
        all(.a).first { tree.valueContains(.href, of: $0, part) }
    }

    /// The first own element with an attribute.
    func first(with attribute: HTMLTree.Attribute) -> Node? {
        var index = range.lowerBound
        while index < range.upperBound {
            let node = Node(Int(index))
            if tree.isElement(node), tree.hasAttribute(attribute, of: node) { return node }
            index += 1
        }
        return nil
    }

    /// The first own element whose attribute has this very value.
    func first(_ attribute: HTMLTree.Attribute?, equals value: String) -> Node? {
        guard let attribute else { return nil }
        var index = range.lowerBound
        while index < range.upperBound {
            let node = Node(Int(index))
            if tree.isElement(node), tree.value(attribute, of: node, equals: value) { return node }
            index += 1
        }
        return nil
    }

    /// The body in a node of the scope, without what belongs to comments inside it.
    func body(_ node: Node, skip: SkipList = SkipList()) -> Body {
        let end = tree.subtreeEnd(node)
        guard end.index > range.upperBound else { return page.body(node, skip: skip) }
        return page.body(from: node, to: Node(Int(range.upperBound)), skip: skip)
    }
}

extension Range<Int32> {
    /// The nodes from one place to another; none where broken markup turns them round.
    init(from lower: Int32, to upper: Int32) { self = lower..<Swift.max(lower, upper) }
}

extension PageView {
    /// The scopes of records in document order: each ends where the next one inside it begins.
    func scopes(_ records: [Node]) -> [RecordScope] {
        records.indices.map { index in
            let record = records[index]
            var end = tree.subtreeEnd(record).index
            // On broken pages a record may be there twice or out of order: then its scope is empty.
            if index + 1 < records.count {
                end = min(end, max(record.index, records[index + 1].index))
            }
            return RecordScope(page: self, record: record, range: record.index..<end)
        }
    }

    /// The classes of these names that the page has, in the order given.
    func classIDs(_ names: [String]) -> [HTMLTree.ClassID] { names.compactMap { tree.classID($0) } }

    /// The first stretch of visible text in a node: the name in `Ann <span>on May 3</span>`.
    func firstRun(_ node: Node) -> String {
        if tree.isText(node) { return text(node) }
        for inner in tree.descendants(of: node) where tree.isText(inner) && tree.hasText(inner) {
            return text(inner)
        }
        return ""
    }

    /// A time that stands somewhere in a node: its `datetime` or `title`, else the first time in its text.
    func timeInside(_ node: Node) -> Timestamp {
        var whole = time(node)
        let shown = text(node)
        guard let place = times.find(in: shown) ?? timeInRun(node) else { return whole }
        var found = place.time
        // "Wendell OttMay 6, 2019": no space stands between two elements.
        if place.kind == .partial, let better = timeInRun(node) { found = better.time }
        if whole.seconds != nil, whole.raw.unicodeScalars.count <= 48 {
            // "6. Mai 2010 um 07:08 (Bearbeiten)": what follows the time is not a part of it, nor is
            // more than a word or two before it.
            let rest = shown.utf8.dropFirst(place.range.upperBound)
            let isFollowed = rest.contains { (0x61...0x7A).contains($0 | 0x20) }
            if whole.raw == shown, place.kind != .partial, isFollowed || place.range.lowerBound > 12
            {
                whole.raw = found.raw
            }
            return whole
        }
        // A value from an attribute is better than one from the text; what is shown is the text.
        if whole.seconds != nil, whole.source != .text, whole.source != .relative {
            let raw = found.raw
            found = whole
            found.raw = raw
        }
        return found
    }

    private func timeInRun(_ node: Node) -> FoundTime? {
        timeInRuns(from: node, to: tree.subtreeEnd(node))
    }

    /// The first complete time that one stretch of text between two nodes holds by itself.
    func timeInRuns(from start: Node, to end: Node) -> FoundTime? {
        var index = start.index
        while index < end.index {
            let node = Node(Int(index))
            if tree.isText(node), tree.hasText(node), let found = times.find(in: text(node)),
                found.kind > .partial
            {
                return found
            }
            index += 1
        }
        return nil
    }

    /// An author in a node: its text, the link's address.
    func author(_ node: Node, name: String? = nil) -> Author {
        let link = tree.tag(node) == .a ? node : tree.nodes(withTag: .a, in: node).first
        return Author(name: name ?? text(node), url: value(.href, of: link))
    }

    /// The number that follows `prefix` at the end of an address: `123` in `...#comment-123`.
    func number(after prefix: String, in address: String?) -> String? {
        guard let address, let place = address.range(after: prefix) else { return nil }
        let digits = address[place...].prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : String(digits)
    }

    /// The smallest element that holds all nodes; nil where that is the body or more.
    func commonAncestor(_ nodes: [Node]) -> Node? {
        guard let first = nodes.first, let last = nodes.last else { return nil }
        for ancestor in tree.ancestors(of: first) {
            if tree.tag(ancestor) == .body || tree.tag(ancestor) == .html { return nil }
            if tree.isAncestor(ancestor, of: last) {
                return nodes.allSatisfy { tree.isAncestor(ancestor, of: $0) } ? ancestor : nil
            }
        }
        return nil
    }
}

extension String {
    /// The place just past the last occurrence of `part`, nil where there is none.
    func range(after part: String) -> String.Index? {
        let bytes = Array(utf8)
        let wanted = Array(part.utf8)
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
        var start = bytes.count - wanted.count
        while start >= 0 {
            if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
                return utf8.index(utf8.startIndex, offsetBy: start + wanted.count)
            }
            start -= 1
        }
        return nil
    }
}

extension ArraySlice<HTMLTree.Node> {
    /// The part of an ascending list that lies in a range of nodes, by bisection.
    func within(_ range: Range<Int32>) -> ArraySlice<HTMLTree.Node> {
        let lower = place(of: range.lowerBound)
        let upper = place(of: range.upperBound)
        return self[lower..<Swift.max(lower, upper)]
    }

    private func place(of bound: Int32) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle].index < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
