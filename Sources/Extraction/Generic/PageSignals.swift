import HTMLTree

/// The signals of a whole document as prefix sums: those of any stretch of nodes in constant time.
struct PageSignals {
    private var sums: [SignalCounts]

    /// The signals in nodes `range`.
    func counts(_ range: Range<Int32>) -> SignalCounts {
        sums[Int(range.upperBound)] - sums[Int(range.lowerBound)]
    }

    /// The signals in a subtree.
    func counts(of node: Node, in tree: HTMLTree) -> SignalCounts {
        counts(node.index..<tree.subtreeEnd(node).index)
    }

    /// Counts the signals of a page in one walk; what adapters have claimed has none.
    init(_ page: PageView, outside claimed: Regions) {
        let tree = page.tree
        sums = []
        sums.reserveCapacity(tree.count + 1)
        sums.append(.zero)
        var total = SignalCounts.zero
        var finder = SignalFinder(page)
        var claim = 0
        var index = 0
        while index < tree.count {
            if let end = claimed.end(around: Int32(index), &claim) {
                sums.append(contentsOf: repeatElement(total, count: Int(end) - index))
                index = Int(end)
                continue
            }
            let node = Node(index)
            switch tree.kind(node) {
            case .element: finder.element(node, &total)
            case .text: finder.text(node, &total)
            default: break
            }
            sums.append(total)
            index += 1
        }
    }
}

/// Finds the signals of single nodes in document order.
struct SignalFinder {
    private let page: PageView
    private let tree: HTMLTree
    private let itemprop: HTMLTree.Attribute?
    private let ariaLabel: HTMLTree.Attribute?
    /// Times before this node are part of one already counted.
    private var timeEnd: Int32 = 0
    /// Bytes before this node are counted as no prose already.
    private var chromeEnd: Int32 = 0

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
        itemprop = tree.attribute(named: "itemprop")
        ariaLabel = tree.attribute(named: "aria-label")
    }

    /// Adds what an element tells.
    mutating func element(_ node: Node, _ total: inout SignalCounts) {
        let tag = tree.tag(node)
        let traits = page.names.classes(of: node, in: tree)
        switch tag {
        case .a:
            if tree.hasAttribute(.href, of: node) {
                addChrome(node, &total)
                if isHeadingLink(node) || isCommentCount(node) { total.titleLinks += 1 }
            }
            action(node, traits, &total)
        case .button: action(node, traits, &total)
        case .textarea: total.fields += 1
        case .img: if isAvatar(node, traits) { total.avatars += 1 }
        default: break
        }
        if isTime(node, tag) {
            if node.index >= timeEnd { total.times += 1 }
            if tree.visibleLength(of: node) < 120 { addChrome(node, &total) }
            timeEnd = max(timeEnd, tree.subtreeEnd(node).index)
        }
        if isAuthor(node, tag, traits) {
            total.authors += 1
            addChrome(node, &total)
        }
    }

    /// Adds the time that a short text shows.
    mutating func text(_ node: Node, _ total: inout SignalCounts) {
        let length = tree.visibleLength(of: node)
        if length > 2, length < 64, isByline(tree.textRange(of: node)) { total.authors += 1 }
        guard node.index >= timeEnd else { return }
        guard length > 3, length < 120 else { return }
        if TimeReader.isMostlyTime(tree.text.span.extracting(tree.textRange(of: node))) {
            total.times += 1
            addChrome(node, &total)
        }
    }

    /// Whether an element says by its tag or an attribute that it shows a time.
    func showsTime(_ node: Node) -> Bool { isTime(node, tree.tag(node)) }

    /// Whether an element names somebody; see ``isAuthor(_:_:_:)``.
    func namesSomebody(_ node: Node) -> Bool {
        isAuthor(node, tree.tag(node), page.names.classes(of: node, in: tree))
    }

    /// What follows "Posted by" in a text, up to the first figure; nil for other texts, empty where the
    /// name stands elsewhere.
    func byline(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        guard isByline(range) else { return nil }
        let text = tree.text[DiscussionHeadings.bare(tree.text, range)]
        guard let lead = Phrases.nameLeads.prefix(of: text) else { return [] }
        return text.dropFirst(lead).prefix { $0 < 0x30 || $0 > 0x39 }
    }

    /// "Posted by: Bob", "Reviewer:": a lead that ends in a colon, or "Posted by".
    private func isByline(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, tree.text[start] <= 0x20 { start += 1 }
        let text = tree.text[start..<min(start + 48, range.upperBound)]
        guard let lead = Phrases.nameLeads.prefix(of: text), lead > 4 else { return false }
        let end = text.startIndex + lead
        return text[end - 1] == UInt8(ascii: ":")
            || end < text.endIndex && text[end] == UInt8(ascii: ":")
            || text[text.startIndex..<end].contains(0x20)
    }

    /// Counts a node's bytes as no prose, once.
    private mutating func addChrome(_ node: Node, _ total: inout SignalCounts) {
        guard node.index >= chromeEnd else { return }
        total.chromeBytes += tree.visibleLength(of: node)
        chromeEnd = tree.subtreeEnd(node).index
    }

    /// `<time>`, an element with `datetime`, or a short one with a time as its title.
    private func isTime(_ node: Node, _ tag: HTMLTree.Tag) -> Bool {
        if tag == .time || tree.hasAttribute(.datetime, of: node) { return true }
        let label =
            tree.valueRange(.title, of: node)
            ?? ariaLabel.flatMap { tree.valueRange($0, of: node) }
        guard let title = label, title.count > 7, title.count < 64,
            tree.hasText(node), tree.visibleLength(of: node) < 48
        else { return false }
        let bytes = tree.values.span.extracting(title)
        return Self.hasDigit(bytes) && TimeReader.isOnlyTime(bytes)
    }

    private static func hasDigit(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] >= 0x30 && bytes[index] <= 0x39 {
            return true
        }
        return false
    }

    /// An element that names somebody: by its class, `rel`, `itemprop` or address.
    private func isAuthor(_ node: Node, _ tag: HTMLTree.Tag, _ traits: NameTraits) -> Bool {
        let length = tree.visibleLength(of: node)
        guard length > 0, length < 64 else { return false }
        if traits.contains(.author), traits.isDisjoint(with: [.time, .action, .form, .title]) {
            // Records say by a class whose they are: "bypostauthor".
            return tag != .li && tag != .article && tag != .tr && tag != .ul && tag != .ol
        }
        if tag == .cite || tag == .address { return true }
        if tag == .a {
            if tree.value(.rel, of: node, equals: "author") { return true }
            return linksToPerson(node)
        }
        guard let itemprop else { return false }
        return tree.value(itemprop, of: node, equals: "author")
            || tree.value(itemprop, of: node, equals: "creator")
    }

    /// `<cite>`, or a link to somebody's page.
    static func leads(_ node: Node, _ tree: HTMLTree) -> Bool {
        if tree.tag(node) == .cite { return true }
        guard let range = tree.valueRange(.href, of: node), range.count < 400 else { return false }
        return PersonLinks.matches(tree.values.span.extracting(range))
    }

    /// A link to somebody's page.
    private func linksToPerson(_ node: Node) -> Bool {
        guard let range = tree.valueRange(.href, of: node), range.count < 400 else { return false }
        return PersonLinks.matches(tree.values.span.extracting(range))
    }

    private func isAvatar(_ node: Node, _ traits: NameTraits) -> Bool {
        if traits.contains(.avatar) { return true }
        guard let range = tree.valueRange(.src, of: node) else { return false }
        return NameReader.shared.traits(tree.values.span.extracting(range.prefix(200)))
            .contains(.avatar)
    }

    /// A heading that is a link, or a link around a heading: what teasers have.
    private func isHeadingLink(_ node: Node) -> Bool {
        let length = tree.visibleLength(of: node)
        guard length > 12 else { return false }
        // "3 years ago by Bob" as a heading links its time only.
        if let parent = tree.parent(node), Self.isHeading(tree.tag(parent)) {
            return length * 10 >= tree.visibleLength(of: parent) * 6
        }
        if let child = tree.firstElement(node), Self.isHeading(tree.tag(child)) { return true }
        return false
    }

    /// "12 Comments" as a link: the article's, not a comment's.
    private func isCommentCount(_ node: Node) -> Bool {
        let length = tree.visibleLength(of: node)
        guard length > 6, length < 32 else { return false }
        let range = tree.textRange(of: node)
        let core = DiscussionHeadings.bare(tree.text, range)
        guard core.count < range.count || core.count > 14 else { return false }
        // "comment:12" is the comment's own address.
        if core.upperBound < range.upperBound, tree.text[core.upperBound] == UInt8(ascii: ":") {
            return false
        }
        return Phrases.commentCounts.contains(tree.text, core)
    }

    static func isHeading(_ tag: HTMLTree.Tag) -> Bool {
        tag == .h1 || tag == .h2 || tag == .h3 || tag == .h4 || tag == .h5 || tag == .h6
    }

    /// A link or button that acts on a comment; its text, else its title, tells which.
    private func action(_ node: Node, _ traits: NameTraits, _ total: inout SignalCounts) {
        let length = tree.visibleLength(of: node)
        if length > 48 { return }
        var isAction = false
        var isReply = false
        if length > 0 {
            let range = tree.textRange(of: node)
            isAction = Phrases.actions.contains(tree.text, range)
            isReply = isAction && Phrases.replies.contains(tree.text, range)
        } else {
            // A button may be a picture.
            let picture = tree.firstElement(node).flatMap { tree.tag($0) == .img ? $0 : nil }
            let labels = [
                tree.valueRange(.title, of: node),
                ariaLabel.flatMap { tree.valueRange($0, of: node) },
                picture.flatMap { tree.valueRange(.alt, of: $0) },
            ]
            for case let range? in labels {
                isAction = isAction || Phrases.actions.contains(tree.values, range)
                isReply = isReply || Phrases.replies.contains(tree.values, range)
            }
        }
        if traits.contains(.reply), length < 32 { isReply = true }
        if isAction || isReply { total.actions += 1 }
        if isReply { total.replies += 1 }
    }
}
