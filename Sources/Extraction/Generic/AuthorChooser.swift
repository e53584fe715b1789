import HTMLTree

/// Chooses the place that names the authors of a thread's records.
struct AuthorChooser {
    private struct Tally {
        var count = 0
        var records = 0
        var lastRecord: Int32 = -1
        var bytes = 0
        var distinct = 0
        var early = 0
        var traits = 0.0
        var leafCount = 0
        var counted = 0
        var isAnonymous = false
    }

    private let page: PageView
    private let tree: HTMLTree

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
    }

    /// The key of the best place; nil where none serves.
    func choose(_ layout: RecordLayout, recordCount: Int) -> (best: Int32?, others: [Int32: Double])
    {
        var tallies: [Int32: Tally] = [:]
        var seen: Set<UInt64> = []
        // Forty records tell as much as a thousand.
        for record in 0..<min(recordCount, 40) {
            for place in layout.places(in: record) {
                guard let length = nameLength(place, layout) else { continue }
                var tally = tallies[place.key] ?? Tally()
                tally.count += 1
                tally.bytes += length
                tally.leafCount += place.leaves.count { layout.leaves[$0].role != .label }
                if tally.lastRecord != place.record {
                    tally.records += 1
                    tally.lastRecord = place.record
                    tally.traits += traitScore(place, layout)
                    if place.leaves.lowerBound - layout.leafRanges[record].lowerBound < 4 {
                        tally.early += 1
                    }
                }
                let text = tree.textRange(of: place.node)
                if startsWithCount(text) { tally.counted += 1 }
                if tally.count == 1, Phrases.anonymous.contains(tree.text, text) {
                    tally.isAnonymous = true
                }
                if seen.insert(Self.hash(tree.text, text) &+ UInt64(UInt32(bitPattern: place.key)))
                    .inserted
                {
                    tally.distinct += 1
                }
                tallies[place.key] = tally
            }
        }
        var best: (key: Int32, score: Double)?
        let total = Double(min(recordCount, 40))
        var others: [Int32: Double] = [:]
        for (key, tally) in tallies {
            // Where the best place is missing, another one serves that says by itself what it is.
            let own = tally.traits / Double(tally.records)
            if own >= 0.5, Double(tally.count) <= 1.3 * Double(tally.records) { others[key] = own }
            let score = Self.score(tally, total)
            // Keys come in document order: the earlier one wins a tie, whatever the dictionary's order.
            if best == nil || score > (best?.score ?? 0)
                || score == best?.score && key < (best?.key ?? 0)
            {
                best = (key, score)
            }
        }
        guard let best, best.score > 0.55 else { return (nil, others) }
        return (best.key, others)
    }

    private static func score(_ tally: Tally, _ total: Double) -> Double {
        let records = Double(tally.records)
        let share = records / total
        let traits = tally.traits / records
        let distinct = Double(tally.distinct) / Double(tally.count)
        var score = share * (0.45 + traits) + 0.25 * distinct * share
        score += 0.15 * Double(tally.early) / records * share
        // "From: Leeds" says the same in all; so does the name of who writes alone.
        if tally.distinct == 1, tally.records > 2, !tally.isAnonymous { score -= 0.3 }
        // "12 fans" counts what the author has.
        if tally.counted * 2 > tally.count { score -= 0.6 }
        let length = Double(tally.bytes) / Double(tally.count)
        if length > 28 { score -= 0.25 }
        // The first letter alone stands in for a picture.
        if length < 2 { score -= 0.5 }
        let repeats = Double(tally.count) / records
        if repeats > 1.3 { score -= min(0.5, 0.25 * (repeats - 1)) }
        // Of an element and its only text the element is better: it may be split in other records.
        // One that holds more than the name is worse.
        score -= 0.01 + 0.06 * (Double(tally.leafCount) / Double(tally.count) - 1)
        return score
    }

    /// "12 fans": figures, a blank, and more.
    private func startsWithCount(_ range: Range<Int>) -> Bool {
        let text = tree.text[range].drop { $0 <= 0x20 }
        let rest = text.drop { $0 >= 0x30 && $0 <= 0x39 }
        return rest.count < text.count && rest.first == 0x20
    }

    /// The bytes of what may be a name; nil where the place cannot be one.
    private func nameLength(_ place: FieldPlace, _ layout: RecordLayout) -> Int? {
        guard place.leaves.count <= 5 else { return nil }
        var length = 0
        var words = 0
        for number in place.leaves {
            let leaf = layout.leaves[number]
            switch leaf.role {
            case .content, .fact, .author:
                // "Posted by" before a name in an element of its own.
                let text = tree.textRange(of: Node(Int(leaf.node)))
                if leaf.length < 24, Phrases.nameLeads.contains(tree.text, text) { break }
                length += Int(leaf.length)
                words += 1
            case .label, .number: break
            case .time, .action: return nil
            }
        }
        guard length > 0, length <= 64, words <= 3 else { return nil }
        let range = tree.textRange(of: place.node)
        guard range.count < 400, !LeafRoles.isFigure(tree.text, range) else { return nil }
        return length
    }

    /// What names and links around a text say of it, within its record.
    private func traitScore(_ place: FieldPlace, _ layout: RecordLayout) -> Double {
        var score = 0.0
        var node = tree.isElement(place.node) ? place.node : tree.parent(place.node) ?? place.node
        let root = layout.elements[layout.elementRanges[Int(place.record)].lowerBound].node
        var steps = 0
        var isNamed = false
        while node.index >= root, steps < 5 {
            let traits = page.names.classes(of: node, in: tree)
                .union(steps < 2 ? page.names.id(of: node, in: tree) : [])
            let tag = tree.tag(node)
            // A rank ("user-title", "author-badge") is no name.
            let isRank = traits.contains(.profile) && (traits.contains(.title) || steps == 0)
            if isRank { score -= 0.5 }
            if traits.contains(.author), !isNamed, !isRank, node.index > root || steps == 0 {
                score += steps == 0 ? 0.9 : 0.7
                isNamed = true
            }
            if tag == .a, steps == 3, let href = tree.valueRange(.href, of: node),
                PersonLinks.matches(tree.values.span.extracting(href))
            {
                score += 0.5
            }
            if steps < 3 {
                if tag == .cite { score += 0.5 }
                if tag == .a, let href = tree.valueRange(.href, of: node) {
                    if PersonLinks.matches(tree.values.span.extracting(href)) { score += 0.5 }
                    if tree.value(.rel, of: node, equals: "author") { score += 0.7 }
                    if tree.valueContains(.rel, of: node, "external") { score += 0.2 }
                }
                if tag == .strong || tag == .b { score += 0.15 }
                if SignalFinder.isHeading(tag) { score += tag == .h4 || tag == .h5 ? 0.05 : -0.1 }
                // What a box around much else is called says little of a name in it.
                if steps == 0 || node.index > root && tree.visibleLength(of: node) < 160 {
                    // "text-link" is no body.
                    score -= Self.doubt(tag == .a ? traits.subtracting(.body) : traits)
                }
                if tag == .blockquote || tag == .p { score -= 0.15 }
            }
            steps += 1
            guard let parent = tree.parent(node) else { break }
            node = parent
        }
        return score
    }

    /// What names say against a person's name.
    private static func doubt(_ traits: NameTraits) -> Double {
        var doubt = 0.0
        if !traits.isDisjoint(with: [.replyTo, .action, .share, .edited]) { doubt += 0.6 }
        if traits.contains(.quote) { doubt += 0.8 }
        if traits.contains(.author) { return doubt }
        if traits.contains(.title) { doubt += 0.6 }
        if traits.contains(.body) { doubt += 0.4 }
        if traits.contains(.time) { doubt += 0.5 }
        return doubt
    }

    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        // Without figures: "12 posts" and "340 posts" are no two names.
        for index in range where bytes[index] > 0x20 && !(0x30...0x39).contains(bytes[index]) {
            hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}
