import HTMLTree

/// Numbers that show the nesting of comments: "4", "4.1", "4.1.2", each in a text of its own.
struct RecordNumbers {
    /// The number of each record; empty unless some are of the form "4.1" and no two are equal.
    private(set) var values: [String?] = []

    /// Reads the numbers of a thread's records: the first of the right form in each.
    init(_ page: PageView, _ layout: RecordLayout, _ count: Int) {
        var found: [String?] = []
        found.reserveCapacity(count)
        var isNested = false
        for record in 0..<count {
            var number: String?
            for leaf in layout.leaves[layout.leafRanges[record]]
            where leaf.role == .number || leaf.role == .time {
                guard leaf.length < 80,
                    let own = Self.number(page.tree, Node(Int(leaf.node)))
                else { continue }
                number = own
                break
            }
            if number?.contains(".") ?? false { isNested = true }
            found.append(number)
        }
        let known = found.compactMap { $0 }
        guard isNested, known.count * 5 >= count * 4, Set(known).count == known.count else {
            return
        }
        values = found
    }

    /// "#4.1" at the beginning of a text, dots between whole numbers alone.
    private static func number(_ tree: HTMLTree, _ node: Node) -> String? {
        let range = tree.textRange(of: node)
        var index = range.lowerBound
        while index < range.upperBound, tree.text[index] <= 0x20 { index += 1 }
        guard index < range.upperBound, tree.text[index] == UInt8(ascii: "#") else { return nil }
        index += 1
        var digits: [UInt8] = []
        while index < range.upperBound, digits.count < 24 {
            let byte = tree.text[index]
            guard byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".") else { break }
            digits.append(byte)
            index += 1
        }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        guard let first = digits.first, first != UInt8(ascii: "."), digits.count < 24 else {
            return nil
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
