import HTMLTree

/// Rows of a board's index: forums or topics, each with who wrote last in it. Its names and times look
/// like those of a discussion, which stands on other pages.
extension NameEvidence {
    /// Whether most records are rows of an index of forums or topics.
    func areBoardRows(_ records: [Record]) -> Bool {
        most(Array(records.prefix(Self.sample)), isBoardRow)
    }

    /// "Last post by Bob", or a link to another page, then figures of its own: topics, answers, views.
    private func isBoardRow(_ record: Record) -> Bool {
        let finder = SignalFinder(page)
        var isLed: Bool?
        var figures = 0
        var texts = 0
        for index in record.node.index..<record.end where texts < 64 {
            let node = Node(Int(index))
            guard tree.isText(node), tree.hasText(node), let parent = tree.parent(node) else {
                continue
            }
            texts += 1
            let range = tree.textRange(of: node)
            let core = DiscussionHeadings.bare(tree.text, range)
            let isLink = tree.tag(parent) == .a
            if !isLink, Phrases.lastPost.contains(tree.text, core) { return true }
            if isLed == nil, tree.visibleLength(of: node) > 2 {
                isLed = leadsElsewhere(parent, finder)
            }
            guard isLed == true, !isLink, isAlone(node, parent),
                core.isEmpty || Phrases.boardCounts.contains(tree.text, core),
                tree.text[range].contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
                !TimeReader.isOnlyTime(tree.text.span.extracting(range))
            else { continue }
            figures += 1
        }
        return figures > 1
    }

    /// A link, or what a link holds, to another page that is nobody's.
    private func leadsElsewhere(_ element: Node, _ finder: SignalFinder) -> Bool {
        var node = element
        for _ in 0..<3 where tree.tag(node) != .a {
            guard let outer = tree.parent(node) else { return false }
            node = outer
        }
        guard tree.tag(node) == .a, let address = tree.valueRange(.href, of: node),
            !address.isEmpty
        else { return false }
        return !tree.values[address].contains(UInt8(ascii: "#"))
            && !tree.values[address].starts(with: "javascript:".utf8)
            && !finder.namesSomebody(node) && !SignalFinder.leads(node, tree)
    }

    /// Whether a text begins its element: "33" in a cell of its own, not "3" behind a thumb.
    private func isAlone(_ text: Node, _ parent: Node) -> Bool {
        switch tree.tag(parent) {
        case .td, .dd, .li, .div: tree.previousSibling(text).map { !tree.hasText($0) } ?? true
        default: false
        }
    }
}
