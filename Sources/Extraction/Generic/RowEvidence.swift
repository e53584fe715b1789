import HTMLTree

/// Rows that show names and times and are no discussion: tables of data, lists of edits, of what people
/// did, of things with their makers.
extension NameEvidence {
    /// What kind of list the records are, where it is no discussion; nil where nothing tells.
    func otherList(_ records: [Record]) -> String? {
        guard records.count > 2 else { return nil }
        let tested = Array(records.prefix(Self.sample))
        if isDataTable(tested[0]) { return "rows of a table with three titled columns" }
        if most(tested, isEdit) { return "a list of edits" }
        if most(tested, isDeed) { return "a list of what people did" }
        if most(tested, linksToEditor) { return "bylines of the house's authors" }
        if most(tested, namesRole) { return "speakers, artists and the like" }
        return most(tested, isThing) ? "things, each with its maker" : nil
    }

    /// Whether a record's head links to an author's page, as articles do; who comments is a user or a
    /// member.
    private func linksToEditor(_ record: Record) -> Bool {
        for index in record.node.index..<min(record.end, record.node.index + 40) {
            let node = Node(Int(index))
            if tree.isText(node), tree.visibleLength(of: node) > 60 { return false }
            guard tree.tag(node) == .a, tree.hasText(node) else { continue }
            let isEditor = [
                "/author/", "/authors/", "/columnist", "/autor/", "/auteur/", "/artist/",
            ].contains { tree.valueContains(.href, of: node, $0) }
            if isEditor { return true }
        }
        return false
    }

    /// "Speaker: Ann Bell".
    private func namesRole(_ record: Record) -> Bool {
        for index in record.node.index..<min(record.end, record.node.index + 40) {
            let node = Node(Int(index))
            guard tree.isText(node), tree.hasText(node), tree.visibleLength(of: node) < 80 else {
                continue
            }
            let range = DiscussionHeadings.bare(tree.text, tree.textRange(of: node))
            if Phrases.roles.prefix(of: tree.text[range]) != nil { return true }
        }
        return false
    }

    /// Whether most records are messages of a social network that a page embeds: the buttons that pass
    /// them on lead there. (Those that only share a comment there stand under comments as well.)
    func areEmbedded(_ records: [Record]) -> Bool {
        most(Array(records.prefix(Self.sample))) { record in
            for index in record.node.index..<min(record.end, record.node.index + 60) {
                let node = Node(Int(index))
                if tree.tag(node) == .a, tree.valueContains(.href, of: node, "/intent/retweet") {
                    return true
                }
            }
            return false
        }
    }

    /// Whether seven records of ten satisfy a test.
    func most(_ records: [Record], _ test: (Record) -> Bool) -> Bool {
        records.count(where: test) * 10 >= records.count * 7
    }

    /// Whether a row stands in a table that titles three columns or more.
    private func isDataTable(_ record: Record) -> Bool {
        guard tree.tag(record.node) == .tr else { return false }
        var table = tree.parent(record.node)
        while let node = table, tree.tag(node) != .table { table = tree.parent(node) }
        guard let table, let row = tree.nodes(withTag: .tr, in: table).first else { return false }
        return tree.elements(of: row).count(where: { tree.tag($0) == .th && tree.hasText($0) }) > 2
    }

    /// Whether a record links to a difference between versions.
    private func isEdit(_ record: Record) -> Bool {
        linked(record, 24) { node in
            Phrases.versions.contains(tree.text, tree.textRange(of: node))
        }
    }

    /// The first links of a record.
    private func linked(_ record: Record, _ limit: Int32, _ test: (Node) -> Bool) -> Bool {
        for index in record.node.index..<min(record.end, record.node.index + limit) {
            let node = Node(Int(index))
            if tree.tag(node) == .a, tree.hasText(node), test(node) { return true }
        }
        return false
    }

    /// "Bob pushed to [link]": a name, one to three words in small letters, and a link.
    private func isDeed(_ record: Record) -> Bool {
        var texts: [Node] = []
        for index in record.node.index..<min(record.end, record.node.index + 24) {
            let node = Node(Int(index))
            if tree.isText(node), tree.hasText(node) { texts.append(node) }
            if texts.count > 4 { break }
        }
        for place in texts.indices.dropFirst().dropLast() {
            let range = DiscussionHeadings.bare(tree.text, tree.textRange(of: texts[place]))
            let words = tree.text[range]
            guard range.count < 25, let first = words.first, (0x61...0x7A).contains(first),
                words.count(where: { $0 == 0x20 }) < 3, mayName(texts[place - 1]),
                Phrases.verbs.prefix(of: words) == nil,
                Phrases.dateLeads.prefix(of: words) == nil,
                !Phrases.actions.contains(tree.text, range),
                isLinked(texts[place - 1]), isLinked(texts[place + 1]),
                !Phrases.actions.contains(tree.text, tree.textRange(of: texts[place + 1]))
            else { continue }
            return true
        }
        return false
    }

    private func isLinked(_ text: Node) -> Bool {
        var node = tree.parent(text)
        for _ in 0..<2 {
            guard let here = node else { return false }
            if tree.tag(here) == .a { return tree.hasAttribute(.href, of: here) }
            node = tree.parent(here)
        }
        return false
    }

    /// A record that begins with a link to what is no person and no place on this page, and names
    /// somebody later.
    private func isThing(_ record: Record) -> Bool {
        let finder = SignalFinder(page)
        var isLed = false
        for index in record.node.index..<min(record.end, record.node.index + 40) {
            let node = Node(Int(index))
            if isLed, tree.isElement(node), finder.namesSomebody(node) { return true }
            guard !isLed, tree.isText(node), tree.hasText(node) else { continue }
            guard let link = tree.parent(node).flatMap(link) else { return false }
            let range = tree.textRange(of: node)
            guard tree.visibleLength(of: node) > 8, !LeafRoles.isFigure(tree.text, range),
                !Phrases.actions.contains(tree.text, range), !finder.namesSomebody(link),
                !SignalFinder.leads(link, tree),
                !TimeReader.looksLikeTime(tree.text.span.extracting(range)),
                let address = tree.valueRange(.href, of: link), !address.isEmpty,
                tree.values[address.lowerBound] != UInt8(ascii: "#")
            else { return false }
            isLed = true
        }
        return false
    }

    private func link(_ node: Node) -> Node? {
        if tree.tag(node) == .a { return node }
        return tree.parent(node).flatMap { tree.tag($0) == .a ? $0 : nil }
    }
}
