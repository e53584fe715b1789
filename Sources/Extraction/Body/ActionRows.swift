import HTMLTree

/// Tells links that act on a comment ("Reply", "Report") from words of the comment that are links.
struct ActionRows {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) { self.tree = tree }

    /// A link or item that holds nothing but the name of an action, and stands in no running text.
    func isAction(_ node: Node) -> Bool {
        let length = tree.visibleLength(of: node)
        guard length > 0, length < 48, tree.textLength(of: node) < 256,
            Phrases.actions.contains(tree.text, tree.textRange(of: node))
        else { return false }
        return tree.tag(node) == .li ? !isAmongOthers(node) : !isInSentence(node)
    }

    /// "|" or a middle dot between links that act.
    func isSeparator(_ text: Node) -> Bool {
        let length = tree.visibleLength(of: text)
        guard length > 0, length < 4 else { return false }
        let range = tree.textRange(of: text)
        guard range.count < 64,
            tree.text[range].allSatisfy({
                $0 <= 0x20 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "[")
                    || $0 == UInt8(ascii: "]") || $0 == 0xC2 || $0 == 0xA0 || $0 == 0xB7
            })
        else { return false }
        for beside in [tree.previousElement(text), tree.nextElement(text)] {
            guard let beside, tree.tag(beside) == .a || tree.tag(beside) == .button else {
                continue
            }
            if isAction(beside) { return true }
        }
        return false
    }

    /// Words right before or after it: "with a <a>link</a>.". Marks ("|", "[", a middle dot) part actions.
    private func isInSentence(_ node: Node) -> Bool {
        if let before = tree.previousSibling(node), tree.isText(before) {
            let range = tree.textRange(of: before)
            if let last = lastWordByte(range), Self.isWord(last) { return true }
        }
        if let after = tree.nextSibling(node), tree.isText(after) {
            let range = tree.textRange(of: after)
            var index = range.lowerBound
            while index < range.upperBound, tree.text.blankLength(index, range.upperBound) > 0 {
                index += tree.text.blankLength(index, range.upperBound)
            }
            if index < range.upperBound, Self.isWord(tree.text[index]) { return true }
        }
        return false
    }

    /// The last byte of a stretch that is no white space.
    private func lastWordByte(_ range: Range<Int>) -> UInt8? {
        var index = range.upperBound
        while index > range.lowerBound {
            let byte = tree.text[index - 1]
            if byte > 0x20, byte != 0xA0 { return byte }
            index -= 1
        }
        return nil
    }

    /// A letter, or what follows one in a sentence.
    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: ",")
    }

    /// An item of a list whose other items are longer than actions are.
    private func isAmongOthers(_ item: Node) -> Bool {
        var steps = 0
        var sibling = tree.previousElement(item)
        while let node = sibling, steps < 6 {
            if tree.visibleLength(of: node) > 36 { return true }
            sibling = tree.previousElement(node)
            steps += 1
        }
        steps = 0
        sibling = tree.nextElement(item)
        while let node = sibling, steps < 6 {
            if tree.visibleLength(of: node) > 36 { return true }
            sibling = tree.nextElement(node)
            steps += 1
        }
        return false
    }
}
