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

    /// Runs of siblings that start at each of `heads`. The last one is as long as the longest before it.
    func runs(from heads: [Node]) -> [Record]? {
        var records: [Record] = []
        records.reserveCapacity(heads.count)
        var start = 0
        while start < heads.count {
            // One stretch of heads with the same parent.
            let parent = tree.parent(heads[start])
            var stop = start + 1
            while stop < heads.count, tree.parent(heads[stop]) == parent { stop += 1 }
            var longest = 0
            for place in start..<stop {
                let head = heads[place]
                if place + 1 < stop {
                    var length = 1
                    var sibling = tree.nextElement(head)
                    while let next = sibling, next < heads[place + 1] {
                        length += 1
                        sibling = tree.nextElement(next)
                    }
                    longest = max(longest, length)
                    records.append(Record(node: head, end: heads[place + 1].index))
                } else if place == start {
                    records.append(Record(node: head, end: tree.subtreeEnd(head).index))
                } else {
                    var last = head
                    for _ in 1..<max(longest, 1) {
                        guard let next = tree.nextElement(last) else { break }
                        last = next
                    }
                    let end = longest > 1 ? endOfText(after: last) : tree.subtreeEnd(last).index
                    records.append(Record(node: head, end: end))
                }
            }
            start = stop
        }
        return records
    }

    /// The text nodes that follow an element belong to its run.
    private func endOfText(after node: Node) -> Int32 {
        var last = node
        while let next = tree.nextSibling(last), !tree.isElement(next) { last = next }
        return tree.subtreeEnd(last).index
    }
}
