import HTMLTree

/// Whether a page on which an adapter has read a discussion may hold another one: looked for cheaply,
/// because most pages hold none, and finding the signals of a whole page costs more than all the rest.
///
/// What ``GroupJudge/isCertain(_:)`` asks for: three records or more that call themselves
/// comments, or as many buttons that answer or notes about members as three records show.
struct SecondDiscussion {
    private let page: PageView
    private let tree: HTMLTree
    private let claimed: Regions

    init(_ page: PageView, outside claimed: Regions) {
        self.page = page
        self.claimed = claimed
        tree = page.tree
    }

    /// Whether any of `groups` may be one. Linear in the records' ancestors and the document's texts.
    func mayBe(among groups: [RecordGroup]) -> Bool {
        let whole = groups.filter { $0.records.count > 2 }
        if whole.isEmpty { return false }
        var known: [Int32: Bool] = [:]
        return whole.contains { group in
            group.records.first.map { isCalled($0.node, &known) } ?? false
        } || showsButtons()
    }

    /// Whether a node or one around it is called a comment, up to what holds the first discussion too.
    private func isCalled(_ node: Node, _ known: inout [Int32: Bool]) -> Bool {
        if let answer = known[node.index] { return answer }
        let own = page.names.classes(of: node, in: tree).union(page.names.id(of: node, in: tree))
        var answer = own.contains(.comment)
        if !answer, let parent = tree.parent(node), tree.tag(parent) != .body,
            !claimed.overlaps([parent])
        {
            answer = isCalled(parent, &known)
        }
        known[node.index] = answer
        return answer
    }

    /// Three short texts that answer, quote or tell of a member.
    private func showsButtons() -> Bool {
        var found = 0
        var claim = 0
        var index = 0
        while index < tree.count {
            if let end = claimed.end(around: Int32(index), &claim) {
                index = Int(end)
                continue
            }
            let node = Node(index)
            index += 1
            guard tree.isText(node) else { continue }
            let length = tree.visibleLength(of: node)
            guard length > 3, length < 60 else { continue }
            let range = tree.textRange(of: node)
            let core = DiscussionHeadings.bare(tree.text, range)
            if Phrases.replies.contains(tree.text, core)
                || Phrases.profileLeads.prefix(of: tree.text[core]) != nil
            {
                found += 1
                if found > 2 { return true }
            }
        }
        return false
    }
}
