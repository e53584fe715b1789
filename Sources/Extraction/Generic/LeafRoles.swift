import HTMLTree

/// Tells what the texts of a thread's records are, by what stands at the same place in other records.
struct LeafRoles {
    /// What the texts with one key have in common.
    struct KeyStatistics {
        var count = 0
        var records = 0
        var lastRecord: Int32 = -1
        var bytes = 0
        var times = 0
        var maximum = 0
        /// The commonest text so far and its count (Boyer and Moore's majority vote, 1981).
        var candidate: UInt64 = 0
        var votes = 0
        var candidateCount = 0
        var distinct = 0
    }

    let page: PageView
    let tree: HTMLTree
    private(set) var statistics: [KeyStatistics]

    /// Classifies the leaves of `layout` in place. Linear in the leaves.
    init(_ page: PageView, _ layout: inout RecordLayout, recordCount: Int) {
        self.page = page
        tree = page.tree
        statistics = Array(repeating: KeyStatistics(), count: layout.keyCount)
        let hashes = gather(layout)
        classify(&layout, hashes, recordCount)
    }

    /// Counts per key; returns each text's hash without its figures.
    private mutating func gather(_ layout: RecordLayout) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(layout.leaves.count)
        var seen: Set<UInt64> = []
        for leaf in layout.leaves {
            let hash = textHash(leaf.node)
            hashes.append(hash)
            let key = Int(leaf.key)
            statistics[key].count += 1
            statistics[key].bytes += Int(leaf.length)
            statistics[key].maximum = max(statistics[key].maximum, Int(leaf.length))
            if statistics[key].lastRecord != leaf.record {
                statistics[key].records += 1
                statistics[key].lastRecord = leaf.record
            }
            if seen.insert(hash &+ UInt64(key) &* 0x9E37_79B9_7F4A_7C15).inserted {
                statistics[key].distinct += 1
            }
            if leaf.length < 120, looksLikeTime(leaf.node) { statistics[key].times += 1 }
            if statistics[key].votes == 0 {
                statistics[key].candidate = hash
                statistics[key].votes = 1
            } else {
                statistics[key].votes += statistics[key].candidate == hash ? 1 : -1
            }
        }
        for (place, leaf) in layout.leaves.enumerated()
        where statistics[Int(leaf.key)].candidate == hashes[place] {
            statistics[Int(leaf.key)].candidateCount += 1
        }
        return hashes
    }

    private func classify(_ layout: inout RecordLayout, _ hashes: [UInt64], _ recordCount: Int) {
        var afterLabel: Int32 = -2
        let isProfile = profiles(layout)
        for place in layout.leaves.indices {
            let leaf = layout.leaves[place]
            let statistic = statistics[Int(leaf.key)]
            let range = tree.textRange(of: Node(Int(leaf.node)))
            var role = LeafRole.content
            // Of two records only what ends in a colon is a label for sure.
            let isCommon =
                (recordCount > 2 || leaf.length < 32 && Self.endsWithColon(tree.text, range))
                && statistic.candidate == hashes[place]
                && statistic.candidateCount >= max(2, min(recordCount, 3))
                && statistic.candidateCount * 2 >= statistic.count
                && statistic.records * 3 >= recordCount && !isName(leaf.node)
                && !(statistic.distinct > 1
                    && isEmphasized(leaf, place - layout.leafRanges[Int(leaf.record)].lowerBound))
            if leaf.length < 48, Phrases.actions.contains(tree.text, range) {
                role = .action
            } else if leaf.length < 120, looksLikeTime(leaf.node),
                statistic.times * 2 >= statistic.count
                    || statistic.candidateCount * 2 >= statistic.count
                        && hashes[place] != statistic.candidate
            {
                // The second: "Posted by", a link and a time in most records, one text in the others.
                role = .time
            } else if Self.isFigure(tree.text, range) {
                role = .number
            } else if isCommon, statistic.bytes < 120 * statistic.count, !isBody(leaf) {
                role = .label
            } else if afterLabel == leaf.element, leaf.length < 60,
                statistic.bytes < 40 * statistic.count
            {
                role = .fact
            } else if leaf.length < 40, isFact(statistic, recordCount), !isBody(leaf) {
                role = .fact
            }
            if role == .content, leaf.element >= 0, isProfile[Int(leaf.element)] { role = .fact }
            layout.leaves[place].role = role
            // "Joined:" labels what follows in the same element, or in the next one.
            afterLabel = -2
            if role == .label, Self.endsWithColon(tree.text, range),
                place + 1 < layout.leaves.count,
                layout.leaves[place + 1].record == leaf.record
            {
                afterLabel = layout.leaves[place + 1].element
            }
        }
    }

    /// A text in an element that names somebody: one author may write most of a thread.
    private func isName(_ node: Int32) -> Bool {
        if Phrases.anonymous.contains(tree.text, tree.textRange(of: Node(Int(node)))) {
            return true
        }
        var element = tree.parent(Node(Int(node)))
        for _ in 0..<2 {
            guard let here = element else { return false }
            let traits = page.names.classes(of: here, in: tree)
            // The element must hold the name alone.
            guard tree.visibleLength(of: here) < 48, !traits.contains(.profile) else {
                return false
            }
            if traits.contains(.author), traits.isDisjoint(with: [.title, .action, .meta]) {
                return true
            }
            if tree.tag(here) == .cite || tree.tag(here) == .a, SignalFinder.leads(here, tree) {
                return true
            }
            element = tree.parent(here)
        }
        return false
    }

    /// A bold text or link among the first of its record, which is not the same in all: who asks in a
    /// thread writes most of it.
    private func isEmphasized(_ leaf: RecordLayout.Leaf, _ order: Int) -> Bool {
        guard order < 6, leaf.length < 40, let parent = tree.parent(Node(Int(leaf.node))) else {
            return false
        }
        switch tree.tag(parent) {
        case .b, .strong, .a, .dt, .h4, .h5, .h6: break
        default: return false
        }
        for node in [parent, tree.parent(parent) ?? parent] {
            let traits = page.names.classes(of: node, in: tree)
            if !traits.isDisjoint(with: [.title, .profile, .action, .meta]) { return false }
        }
        return true
    }

    /// A short text of few kinds in most records: "Member", "Senior Member".
    private func isFact(_ statistic: KeyStatistics, _ recordCount: Int) -> Bool {
        statistic.records > 5 && statistic.records * 2 >= recordCount
            && statistic.distinct * 4 <= statistic.count && statistic.bytes < 30 * statistic.count
    }

    private func looksLikeTime(_ node: Int32) -> Bool {
        let node = Node(Int(node))
        let bytes = tree.text.span.extracting(tree.textRange(of: node))
        return TimeReader.isMostlyTime(bytes) || isShortTime(node, bytes)
    }

    /// "3y", "12 h" in an element that says it shows a time.
    private func isShortTime(_ node: Node, _ bytes: Span<UInt8>) -> Bool {
        guard tree.visibleLength(of: node) < 7, let parent = tree.parent(node),
            tree.tag(parent) == .time
                || page.names.classes(of: parent, in: tree).contains(.time)
        else { return false }
        return TimeReader.isOnlyTime(bytes)
    }

    /// A hash of a text's letters, figures and white space left out.
    private func textHash(_ node: Int32) -> UInt64 {
        let range = tree.textRange(of: Node(Int(node)))
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let end = min(range.upperBound, range.lowerBound + 256)
        for index in afterReplyMark(range)..<end {
            let byte = tree.text[index]
            if byte <= 0x20 || byte >= 0x30 && byte <= 0x39 || byte == 0xC2 || byte == 0xA0 {
                continue
            }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash &+ UInt64(range.count > 256 ? range.count : 0)
    }

    /// The start of a subject without its "Re:" and "AW:", so that it equals the first one's.
    private func afterReplyMark(_ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound, tree.text[start] <= 0x20 { start += 1 }
        guard start + 3 < range.upperBound, tree.text[start + 2] == UInt8(ascii: ":") else {
            return range.lowerBound
        }
        let first = foldASCII(tree.text[start])
        let second = foldASCII(tree.text[start + 1])
        let isMark =
            first == UInt8(ascii: "r") && second == UInt8(ascii: "e")
            || first == UInt8(ascii: "a") && second == UInt8(ascii: "w")
        return isMark ? start + 3 : range.lowerBound
    }

    /// Figures and marks without a letter.
    static func isFigure(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for index in range {
            let byte = bytes[index]
            if byte >= 0x80 {
                if bytes.blankLength(index, range.upperBound) == 0, byte != 0xA0,
                    !isMark(bytes, index)
                {
                    return false
                }
            } else if (0x61...0x7A).contains(byte | 0x20) {
                return false
            }
        }
        return true
    }

    /// A byte of a typographic mark such as a bullet, a dash or "»".
    private static func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
        var start = index
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        if bytes[start] == 0xC2 { return true }
        guard bytes[start] == 0xE2, start + 1 < bytes.count else { return false }
        return (0x80...0x97).contains(bytes[start + 1])
    }

    private static func endsWithColon(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound,
            bytes[end - 1] <= 0x20 || bytes[end - 1] == 0xA0 || bytes[end - 1] == 0xC2
        {
            end -= 1
        }
        return end > range.lowerBound && bytes[end - 1] == UInt8(ascii: ":")
    }
}
