import HTMLTree

/// Finds the records around small marks that every comment has one of: a name, a time, an anchor.
///
/// A mark's record is the largest element around it that holds no other mark. Where those elements are
/// siblings, a record runs on to the next one: so the rows of a table, or `dt` and `dd`, come together.
struct Lifting {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) { self.tree = tree }

    /// The records around marks in document order; nil where the marks do not part the page so.
    func records(around marks: [Node]) -> [Record]? {
        guard marks.count > 1 else { return nil }
        var lifted: [Node] = []
        lifted.reserveCapacity(marks.count)
        for (place, mark) in marks.enumerated() {
            let lower = place > 0 ? marks[place - 1].index : -1
            let upper = place + 1 < marks.count ? marks[place + 1].index : Int32(tree.count)
            var top = mark
            while let parent = tree.parent(top), parent.index > lower, parent.index > 0,
                tree.subtreeEnd(parent).index <= upper, tree.tag(parent) != .body
            {
                top = parent
            }
            lifted.append(top)
        }
        level(&lifted, marks)
        return runs(from: lifted)
    }

    /// The first and the last mark have a neighbour on one side only, so that what surrounds them may
    /// take in the page's head or foot: they are held to the depth of the others.
    private func level(_ lifted: inout [Node], _ marks: [Node]) {
        guard lifted.count > 2 else { return }
        let depth = lifted[1..<(lifted.count - 1)].map { tree.depth($0) }.min() ?? 0
        for place in [0, lifted.count - 1] where tree.depth(lifted[place]) < depth {
            var node = marks[place]
            while tree.depth(node) > depth, let parent = tree.parent(node) { node = parent }
            lifted[place] = node
        }
    }

    /// Runs of siblings that start at each of `heads`, up to the next head with the same parent; those of
    /// nested comments stand inside. The last one of a parent is as long as the longest before it.
    func runs(from heads: [Node]) -> [Record]? {
        var next = [Int32](repeating: -1, count: heads.count)
        var lastOfParent: [Int32: Int] = [:]
        var longest: [Int32: Int] = [:]
        for (place, head) in heads.enumerated() {
            let parent = tree.parent(head)?.index ?? -1
            if let earlier = lastOfParent[parent] {
                next[earlier] = head.index
                longest[parent] = max(longest[parent] ?? 0, length(heads[earlier], to: head))
            }
            lastOfParent[parent] = place
        }
        var records: [Record] = []
        records.reserveCapacity(heads.count)
        var open: [Record] = []
        for (place, head) in heads.enumerated() {
            if next[place] >= 0 {
                records.append(Record(node: head, end: next[place]))
                open.append(Record(node: head, end: next[place]))
                continue
            }
            let parent = tree.parent(head)
            var end = tree.subtreeEnd(head).index
            while let last = open.last, last.end <= head.index { open.removeLast() }
            if let parent, let outer = open.last, tree.subtreeEnd(outer.node).index <= head.index {
                // The last one in a nested list: what follows it there are its replies, or its text.
                end = min(tree.subtreeEnd(parent).index, outer.end)
            } else if let length = longest[parent?.index ?? -1] {
                end = endOfRun(head, length)
            }
            records.append(Record(node: head, end: end))
            open.append(Record(node: head, end: end))
        }
        return records
    }

    /// How many sibling elements stand from one head to the next.
    private func length(_ head: Node, to next: Node) -> Int {
        var length = 1
        var sibling = tree.nextElement(head)
        while let node = sibling, node < next {
            length += 1
            sibling = tree.nextElement(node)
        }
        return length
    }

    private func endOfRun(_ head: Node, _ length: Int) -> Int32 {
        var last = head
        for _ in 1..<max(length, 1) {
            guard let next = tree.nextElement(last) else { break }
            last = next
        }
        return length > 1 ? endOfText(after: last) : tree.subtreeEnd(last).index
    }

    /// The text nodes that follow an element belong to its run.
    private func endOfText(after node: Node) -> Int32 {
        var last = node
        while let next = tree.nextSibling(last), !tree.isElement(next) { last = next }
        return tree.subtreeEnd(last).index
    }
}
