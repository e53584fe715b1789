import Conversation
import HTMLTree

// Look-ups that the adapters for forums share: all of them go through the indexes.
extension PageView {
    /// The first node after a subtree.
    func end(of node: Node) -> Node { tree.subtreeEnd(node) }

    /// The text between two nodes on one line; "" where nothing lies between them, as at a cut page's end.
    func stretch(from start: Node, to end: Node) -> String {
        start < end && Int(start.index) < tree.count ? text(from: start, to: end) : ""
    }

    /// The first element with the class inside `node`.
    func first(_ name: String, in node: Node) -> Node? {
        tree.nodes(withClass: name, in: node).first
    }

    /// The first element with one of the classes inside `node`; earlier classes win.
    func first(_ names: [String], in node: Node) -> Node? {
        for name in names {
            if let found = tree.nodes(withClass: name, in: node).first { return found }
        }
        return nil
    }

    /// The first element with the class inside `node` that shows text.
    func firstShown(_ name: String, in node: Node) -> Node? {
        tree.nodes(withClass: name, in: node).first { tree.hasText($0) }
    }

    /// The first element with the tag inside `node` that shows text.
    func firstShown(_ tag: HTMLTree.Tag, in node: Node) -> Node? {
        tree.nodes(withTag: tag, in: node).first { tree.hasText($0) }
    }

    /// The elements with the class from `start` up to and without `end`; none where `end` comes first.
    func nodes(_ name: String, from start: Node, to end: Node) -> ArraySlice<Node> {
        Self.cut(tree.nodes(withClass: name), from: start, to: end)
    }

    /// The elements with the tag from `start` up to and without `end`; none where `end` comes first.
    func nodes(_ tag: HTMLTree.Tag, from start: Node, to end: Node) -> ArraySlice<Node> {
        Self.cut(tree.nodes(withTag: tag), from: start, to: end)
    }

    /// The part of an ascending list that lies in a range. Time: logarithmic.
    private static func cut(
        _ nodes: ArraySlice<Node>, from start: Node, to end: Node
    ) -> ArraySlice<Node> {
        let lower = place(of: start, in: nodes)
        return nodes[lower..<max(lower, place(of: end, in: nodes))]
    }

    private static func place(of node: Node, in nodes: ArraySlice<Node>) -> Int {
        var low = nodes.startIndex
        var high = nodes.endIndex
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the page has an element with the class.
    func has(_ name: String) -> Bool { !tree.nodes(withClass: name).isEmpty }

    /// The nearest ancestor, or the node itself, for which `test` holds; at most `steps` up.
    func closest(_ node: Node, steps: Int = 12, where test: (Node) -> Bool) -> Node? {
        var current: Node? = node
        for _ in 0...steps {
            guard let here = current, here != .document else { return nil }
            if test(here) { return here }
            current = tree.parent(here)
        }
        return nil
    }

    /// `123` for an id `p123`: what follows `prefix`, where it is digits alone.
    func idNumber(_ node: Node?, prefix: String) -> String? {
        idSuffix(node, prefix: prefix).flatMap { $0.isAllDigits ? $0 : nil }
    }

    /// The elements whose ids are `prefix` and digits, in document order.
    func numbered(_ prefix: String) -> [Node] {
        tree.nodes(withIDPrefix: prefix).filter { idNumber($0, prefix: prefix) != nil }
    }

    /// An author from the link or element that shows the name.
    func author(at node: Node?) -> Author {
        guard let node else { return Author(name: "") }
        let link = tree.tag(node) == .a ? node : tree.nodes(withTag: .a, in: node).first
        return Author(name: text(node), url: value(.href, of: link))
    }

    /// The first time of day with its date in a text, else the first date, else nothing.
    ///
    /// Columns beside a post show the day on which its author joined; that has seldom a time of day.
    func postTime(in text: String) -> Timestamp {
        var best: FoundTime?
        var start = 0
        let bytes = Array(text.utf8)
        while start < bytes.count, let found = times.find(in: bytes.span, from: start) {
            if found.kind == .dateTime { return found.time }
            if found.kind == .relative || found.kind == .date, best == nil { best = found }
            start = max(found.range.upperBound, start + 1)
        }
        return best?.time ?? .none
    }

    /// The time in the text from `start` up to `end`.
    func postTime(from start: Node, to end: Node) -> Timestamp {
        postTime(in: stretch(from: start, to: end))
    }

    /// The number of the post that a link inside `node` leads to: the digits after one of the markers
    /// (`#post`, `pid=`) in the first address that has them.
    func linkedPost(in node: Node?, _ markers: [String]) -> String? {
        guard let node else { return nil }
        for link in tree.nodes(withTag: .a, in: node) {
            guard let address = ForumAddress(value(.href, of: link)) else { continue }
            for marker in markers {
                if let number = address.digits(after: marker) { return number }
            }
        }
        return nil
    }

    /// Whether the next post of a thread is the one that opens it: number one where the page numbers its
    /// posts (some boards repeat that one on every page), else the first on the topic's first page.
    static func opens(_ builder: ThreadBuilder, pageNumber: Int?, postNumber: Int? = nil) -> Bool {
        if let postNumber, postNumber > 0 { return postNumber == 1 }
        return builder.count == 0 && (pageNumber ?? 1) <= 1
    }

    /// The 4 of "Page 4 of 7", "Seite 4 von 7" or "4/7" in a node's text: the first of two numbers that
    /// a short word or a slash parts, where it is not the larger one.
    func placeAmongPages(_ node: Node) -> Int? {
        guard tree.visibleLength(of: node) < 240 else { return nil }
        let bytes = Array(text(node).utf8)
        var last: (value: Int, end: Int)?
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            let value = Int(String(decoding: bytes[index..<end], as: UTF8.self)) ?? 0
            if let last, last.value > 0, last.value <= value, Self.parts(bytes[last.end..<index]) {
                return last.value
            }
            last = (value, end)
            index = end
        }
        return nil
    }

    /// Whether a stretch between two numbers is one word or a slash.
    private static func parts(_ stretch: ArraySlice<UInt8>) -> Bool {
        let shown = stretch.split(separator: 0x20)
        guard shown.count == 1, let word = shown.first, word.count <= 12 else { return false }
        if word.elementsEqual([UInt8(ascii: "/")]) { return true }
        // General punctuation such as an ellipsis begins with these two bytes.
        return word.allSatisfy { $0 >= 0x41 } && !word.starts(with: [0xE2, 0x80])
    }

    /// The page of a topic that begins with the post number `start` (from 0) and shows `count` posts.
    ///
    /// A full page has as many posts as every other; the last one has fewer, so that for it the largest
    /// usual number of posts counts that divides `start`.
    static func page(startingAt start: Int, showing count: Int) -> Int {
        guard start > 0 else { return 1 }
        if count >= 5, start.isMultiple(of: count) { return start / count + 1 }
        let usual = [100, 50, 40, 30, 25, 20, 15, 10].first {
            $0 >= count && start.isMultiple(of: $0)
        }
        return start / (usual ?? max(count, 1)) + 1
    }
}
