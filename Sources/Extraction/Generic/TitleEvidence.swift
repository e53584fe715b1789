import HTMLTree

/// Titles and questions that stand before records: those are articles, releases and answers of the house.
extension NameEvidence {
    /// Whether most records begin with a heading of their own: articles, releases, episodes.
    func areTitled(_ records: [Record]) -> Bool {
        guard records.count > 2 else { return false }
        var found = 0
        var titles: Set<UInt64> = []
        let tested = records.prefix(Self.sample)
        let finder = SignalFinder(page)
        for record in tested {
            for index in record.node.index..<min(record.end, record.node.index + 14) {
                let node = Node(Int(index))
                let tag = tree.tag(node)
                guard tree.visibleLength(of: node) > 10, isTitle(node, tag) else { continue }
                // The heading of a post shows who and when.
                let range = tree.textRange(of: node)
                let isPost =
                    tree.descendants(of: node).contains {
                        tree.isElement($0) && finder.namesSomebody($0)
                    } || TimeReader.looksLikeTime(tree.text.span.extracting(range))
                if isPost { break }
                found += 1
                titles.insert(Self.hash(tree.text[tree.textRange(of: node)], digits: true))
                break
            }
        }
        return found * 10 >= tested.count * 7 && titles.count * 10 >= found * 7
    }

    /// Whether a lone record holds the title of the page: it may be the page's article and more.
    func holdsPageTitle(_ records: [Record]) -> Bool {
        guard records.count == 1, let node = records.first?.node else { return false }
        return tree.nodes(withTag: .h1, in: node).contains { tree.hasText($0) }
    }

    /// Whether most of three records or more are as long as articles, which stand whole on some pages.
    func areLong(_ records: [Record]) -> Bool {
        let tested = records.prefix(Self.sample)
        let long = tested.count { tree.visibleLength(of: $0.node) > 3000 }
        return records.count > 2 && long * 10 >= tested.count * 7
    }

    /// A heading, or a link of some length that has its block for itself and leads to no person.
    private func isTitle(_ node: Node, _ tag: HTMLTree.Tag) -> Bool {
        if SignalFinder.isHeading(tag) { return true }
        if tag == .span || tag == .div || tag == .p, tree.visibleLength(of: node) > 20,
            page.names.classes(of: node, in: tree).contains(.title)
        {
            return true
        }
        if tag == .b || tag == .strong, isSentence(node) { return true }
        guard tag == .a, tree.visibleLength(of: node) > 20, !SignalFinder.leads(node, tree),
            tree.hasAttribute(.href, of: node), let parent = tree.parent(node),
            tree.visibleLength(of: parent) > 0
        else { return false }
        if isSentence(node), standsAlone(node) { return true }
        let isNamed = page.names.classes(of: node, in: tree).contains(.title)
        return isNamed || tree.visibleLength(of: parent) <= tree.visibleLength(of: node) + 2
    }

    /// Whether blocks or nothing stand before and after a link.
    private func standsAlone(_ node: Node) -> Bool {
        [tree.previousSibling(node), tree.nextSibling(node)].allSatisfy { sibling in
            guard let sibling, tree.hasText(sibling) else { return true }
            return !tree.isText(sibling) && BodyReader.breaks(tree.tag(sibling)) > 0
        }
    }

    /// A text of five words or more: too long for a name.
    private func isSentence(_ node: Node) -> Bool {
        guard tree.visibleLength(of: node) > 20 else { return false }
        let words = tree.text[tree.textRange(of: node)].split { $0 <= 0x20 }
        return words.count > 4
    }

    /// Whether a heading that asks stands before most records: questions and answers of the house.
    func areAnswers(_ records: [Record]) -> Bool {
        guard records.count > 2 else { return false }
        let tested = records.prefix(Self.sample)
        let found = tested.count { record in
            [tree.previousElement(record.node), tree.firstElement(record.node)].contains { node in
                guard let node, SignalFinder.isHeading(tree.tag(node)) else { return false }
                return tree.text[tree.textRange(of: node)].last { $0 > 0x20 } == UInt8(ascii: "?")
            }
        }
        return found * 10 >= tested.count * 7
    }
}
