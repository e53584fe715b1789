import HTMLTree

/// What the names of elements tell of the texts in them, and what is done where roles left nothing.
extension LeafRoles {
    /// Which elements stand in one that tells about the author, by its name: rank, equipment, place.
    func profiles(_ layout: RecordLayout) -> [Bool] {
        var isProfile = [Bool](repeating: false, count: layout.elements.count)
        for (place, element) in layout.elements.enumerated() where element.parent >= 0 {
            if isProfile[Int(element.parent)] {
                isProfile[place] = true
                continue
            }
            let node = Node(Int(element.node))
            let traits = page.names.classes(of: node, in: tree)
            isProfile[place] =
                traits.contains(.profile) && traits.isDisjoint(with: [.body, .comment])
                && !element.holdsRecord && tree.visibleLength(of: node) < 500
        }
        return isProfile
    }

    /// A text that has for itself an element named for the body: people say the same in few words.
    func isBody(_ leaf: RecordLayout.Leaf) -> Bool {
        guard statistics[Int(leaf.key)].distinct > 1 else { return false }
        var element = tree.parent(Node(Int(leaf.node)))
        for _ in 0..<3 {
            guard let here = element, tree.visibleLength(of: here) <= Int(leaf.length) + 2 else {
                return false
            }
            let traits = page.names.classes(of: here, in: tree)
            if traits.contains(.body) {
                return traits.isDisjoint(with: [
                    .meta, .title, .profile, .author, .time, .action, .signature,
                ])
            }
            element = tree.parent(here)
        }
        return false
    }

    /// Where most records were left without any content, takes the longest of what seemed labels or
    /// facts for it: remarks of few words repeat each other. Linear in the leaves.
    func refill(_ layout: inout RecordLayout, recordCount: Int) {
        var bare = 0
        for range in layout.leafRanges
        where !layout.leaves[range].contains(where: { $0.role == .content }) {
            bare += 1
        }
        guard bare * 2 > recordCount else { return }
        var best: (key: Int32, bytes: Int)?
        for leaf in layout.leaves where leaf.role == .fact || leaf.role == .label {
            let statistic = statistics[Int(leaf.key)]
            guard statistic.records * 5 >= recordCount * 4, statistic.distinct > 1,
                statistic.bytes > 6 * statistic.count, statistic.bytes > best?.bytes ?? 0
            else { continue }
            best = (leaf.key, statistic.bytes)
        }
        guard let best else { return }
        for place in layout.leaves.indices where layout.leaves[place].key == best.key {
            let role = layout.leaves[place].role
            if role == .fact || role == .label { layout.leaves[place].role = .content }
        }
    }
}
