import HTMLTree

/// Figures and marks in a record that are no part of what its author wrote.
extension RecordLayout {
    /// A short figure or bracket before or after all that was written: a count, what is left of links.
    /// `written` are the first and the last place of content, nil where there is none.
    func isCount(_ number: Int, outside written: ClosedRange<Int>?, _ tree: HTMLTree) -> Bool {
        let leaf = leaves[number]
        guard leaf.length < 6, let written, !written.contains(number) else { return false }
        return tree.text[tree.textRange(of: Node(Int(leaf.node)))].allSatisfy { byte in
            byte <= 0x20 || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "[")
                || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "|")
        }
    }

    /// "[", "|" and "]" beside links that act.
    func isBar(_ number: Int, _ all: Range<Int>, _ tree: HTMLTree) -> Bool {
        let isBesideAction =
            number > all.lowerBound && leaves[number - 1].role == .action
            || number + 1 < all.upperBound && leaves[number + 1].role == .action
        guard isBesideAction else { return false }
        let range = tree.textRange(of: Node(Int(leaves[number].node)))
        return !tree.text[range].contains { $0 >= 0x30 && $0 <= 0x39 }
    }
}
