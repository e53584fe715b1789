import HTMLTree

/// What forums and boards show beside names and times.
extension NameEvidence {
    /// Whether most records tell when their author joined or how much he wrote, as forums do.
    func showProfiles(_ records: [Record]) -> Bool {
        let tested = records.prefix(10)
        var found = 0
        for record in tested {
            for index in record.node.index..<min(record.end, record.node.index + 120) {
                let node = Node(Int(index))
                guard tree.isText(node) else { continue }
                let length = tree.visibleLength(of: node)
                guard length > 4, length < 60 else { continue }
                let core = DiscussionHeadings.bare(tree.text, tree.textRange(of: node))
                if Phrases.profileLeads.prefix(of: tree.text[core]) != nil {
                    found += 1
                    break
                }
            }
        }
        return found * 10 >= tested.count * 7
    }

    /// Whether the records bear their places as numbers: 1, 2, 3.
    func areCounted(_ records: [Record]) -> Bool {
        guard records.count > 2 else { return false }
        var steps = 0
        var last: Int?
        let tested = records.prefix(Self.sample)
        for record in tested {
            let number = leadingNumber(record)
            if let number, let last, number == last + 1 || number == last - 1 { steps += 1 }
            last = number
        }
        return steps * 10 >= (tested.count - 1) * 8
    }

    /// The number with which a record's first text begins: "12", "#12", "No. 12".
    private func leadingNumber(_ record: Record) -> Int? {
        for index in record.node.index..<min(record.end, record.node.index + 12) {
            let node = Node(Int(index))
            guard tree.isText(node), tree.hasText(node) else { continue }
            let range = tree.textRange(of: node)
            var value = 0
            var digits = 0
            for byte in tree.text[range].prefix(16) {
                if byte >= 0x30, byte <= 0x39, digits < 7 {
                    value = value * 10 + Int(byte - 0x30)
                    digits += 1
                } else if digits > 0 {
                    break
                } else if (0x61...0x7A).contains(byte | 0x20), byte | 0x20 != UInt8(ascii: "n"),
                    byte | 0x20 != UInt8(ascii: "o")
                {
                    return nil
                }
            }
            return digits > 0 ? value : nil
        }
        return nil
    }
}
