import Conversation
import HTMLTree

/// Tells a comment's header from its body where the body has no element of its own, as in the lists
/// of blog themes: author and time stand together before the text, or after it.
struct CommentHeader {
    let scope: RecordScope
    private let page: PageView
    private let tree: HTMLTree

    init(_ scope: RecordScope) {
        self.scope = scope
        page = scope.page
        tree = scope.page.tree
    }

    /// The nodes of the body: what follows the header, or what stands before it where that is more.
    ///
    /// - Parameters:
    ///   - parts: nodes that belong to the header (author, time).
    ///   - end: where the body ends at the latest.
    func bodyRange(around parts: [Node], end: Int32) -> Range<Int32>? {
        var first = Int32.max
        var last = Int32.min
        for part in parts where scope.contains(part) {
            let block = widened(part)
            first = min(first, block.index)
            last = max(last, tree.subtreeEnd(block).index)
        }
        guard first < last else { return nil }
        let start = min(scope.record.index + 1, first)
        let before = visible(start, first)
        let after = visible(min(last, end), end)
        return before > 12 && before > after ? start..<first : Range(from: min(last, end), to: end)
    }

    /// The largest element around a header part that is a header itself: an inline element, a heading,
    /// a line, or a block whose name says so. What holds the whole comment is none, whatever its name:
    /// themes mark the comments of the post's author (`bypostauthor`).
    func widened(_ part: Node) -> Node {
        var block = part
        while let parent = tree.parent(block), parent > scope.record {
            guard isHeader(parent), !holdsAll(parent) else { break }
            block = parent
        }
        return block
    }

    /// Whether nothing of the comment stands before or after a node.
    private func holdsAll(_ node: Node) -> Bool {
        let end = scope.range.upperBound
        return isBlank(scope.record.index, node.index)
            && isBlank(min(tree.subtreeEnd(node).index, end), end)
    }

    private func isBlank(_ from: Int32, _ to: Int32) -> Bool {
        stretch(from, to).allSatisfy { tree.text[$0] <= 0x20 }
    }

    private func isHeader(_ node: Node) -> Bool {
        switch tree.tag(node) {
        case .a, .b, .strong, .em, .i, .span, .cite, .small, .font, .abbr, .time, .header, .footer,
            .h1, .h2, .h3, .h4, .h5, .h6:
            return tree.visibleLength(of: node) < 160
        default: break
        }
        let traits = page.names.classes(of: node, in: tree)
        if traits.contains(.body) { return false }
        let isNamed = !traits.isDisjoint(with: [.meta, .author, .time, .title, .avatar, .profile])
        if isNamed { return tree.visibleLength(of: node) < 300 }
        // A line of its own: short, and no block inside.
        return tree.tag(node) == .p && tree.visibleLength(of: node) < 120
    }

    private func visible(_ from: Int32, _ to: Int32) -> Int {
        let stretch = stretch(from, to)
        return stretch.isEmpty ? 0 : tree.text.oneLine(stretch).utf8.count
    }

    /// The text from one node to another.
    private func stretch(_ from: Int32, _ to: Int32) -> Range<Int> {
        guard from < to else { return 0..<0 }
        let lower = tree.textRange(of: Node(Int(from))).lowerBound
        let upper =
            Int(to) < tree.count ? tree.textRange(of: Node(Int(to))).lowerBound : tree.text.count
        return lower < upper ? lower..<upper : 0..<0
    }
}
