import HTMLTree

extension RecordReader {
    /// The texts from the first to the last of author and time, and the bytes of content among them; nil
    /// where one is missing.
    func between(
        _ author: FieldPlace?, _ time: FieldPlace?
    ) -> (leaves: ClosedRange<Int>, bytes: Int)? {
        guard let author, let time, let last = author.leaves.last, let end = time.leaves.last else {
            return nil
        }
        let joined =
            min(author.leaves.lowerBound, time.leaves.lowerBound)...max(last, end)
        let bytes = layout.leaves[joined].reduce(0) {
            $0 + ($1.role == .content ? Int($1.length) : 0)
        }
        return (joined, bytes)
    }

    /// The name after "in reply to" in a record's head: the rest of the text, or the next one.
    func replyNote(_ record: Int) -> String? {
        let leaves = layout.leafRanges[record].prefix(10)
        for number in leaves where layout.leaves[number].length < 64 {
            let range = page.tree.textRange(of: Node(Int(layout.leaves[number].node)))
            let text = page.tree.text[DiscussionHeadings.bare(page.tree.text, range)]
            guard let lead = Phrases.replyLeads.prefix(of: text) else { continue }
            let rest = DiscussionHeadings.bare(
                page.tree.text, (text.startIndex + lead)..<text.endIndex)
            if !rest.isEmpty {
                return PersonName.clean(String(decoding: page.tree.text[rest], as: UTF8.self))
            }
            guard number + 1 < leaves.endIndex, layout.leaves[number + 1].length < 64 else {
                return nil
            }
            return PersonName.clean(page.text(Node(Int(layout.leaves[number + 1].node))))
        }
        return nil
    }

    /// The address to which a name links.
    func link(of node: Node) -> String? {
        if page.tree.tag(node) == .a { return page.value(.href, of: node) }
        if let inside = page.tree.nodes(withTag: .a, in: node).first {
            return page.value(.href, of: inside)
        }
        if let parent = page.tree.parent(node), page.tree.tag(parent) == .a {
            return page.value(.href, of: parent)
        }
        return nil
    }
}
