import HTMLTree

/// Chooses the place that shows the times of a thread's records.
struct TimeChooser {
    private struct Tally {
        var count = 0
        var records = 0
        var lastRecord: Int32 = -1
        var quality = 0.0
        var positions = 0
        var distinct = 0
    }

    private let page: PageView
    private let tree: HTMLTree
    private let ariaLabel: HTMLTree.Attribute?
    /// For each record its places with a time, in document order.
    private(set) var places: [[FieldPlace]] = []

    init(_ page: PageView, _ layout: RecordLayout, recordCount: Int) {
        self.page = page
        tree = page.tree
        ariaLabel = page.tree.attribute(named: "aria-label")
        places.reserveCapacity(recordCount)
        for record in 0..<recordCount { places.append(find(layout, record)) }
    }

    /// Elements that say they are times, and texts that look like one outside of them.
    private func find(_ layout: RecordLayout, _ record: Int) -> [FieldPlace] {
        var found: [FieldPlace] = []
        var covered = 0
        for number in layout.elementRanges[record] {
            let element = layout.elements[number]
            guard Int(element.firstLeaf) >= covered, element.firstLeaf < element.endLeaf else {
                continue
            }
            let node = Node(Int(element.node))
            guard tree.visibleLength(of: node) < 120, isTime(node) else { continue }
            found.append(
                FieldPlace(
                    node: node, record: element.record, key: element.key,
                    leaves: Int(element.firstLeaf)..<Int(element.endLeaf)))
            covered = Int(element.endLeaf)
        }
        let marked = found
        for number in layout.leafRanges[record] where layout.leaves[number].role == .time {
            if marked.contains(where: { $0.leaves.contains(number) }) { continue }
            let leaf = layout.leaves[number]
            if let whole = whole(leaf, layout) {
                if found.last?.node != whole.node { found.append(whole) }
                continue
            }
            found.append(
                FieldPlace(
                    node: Node(Int(leaf.node)), record: leaf.record, key: leaf.key,
                    leaves: number..<(number + 1)))
        }
        return found.sorted { $0.node < $1.node }
    }

    /// The element around a part of a time whose words together are one: a date and a time of day in two
    /// elements, "June 2<sup>nd</sup>, 2007".
    private func whole(_ leaf: RecordLayout.Leaf, _ layout: RecordLayout) -> FieldPlace? {
        var number = leaf.element
        for _ in 0..<2 {
            guard number >= 0 else { return nil }
            let element = layout.elements[Int(number)]
            number = element.parent
            let count = element.endLeaf - element.firstLeaf
            guard count > 1 else { continue }
            let node = Node(Int(element.node))
            guard count <= 6, tree.visibleLength(of: node) < 80 else { return nil }
            let text = page.text(node)
            guard page.times.find(in: text)?.kind == .dateTime,
                TimeReader.isOnlyTime(text.utf8.span)
            else { continue }
            let own = page.times.find(in: page.text(Node(Int(leaf.node))))
            if own?.kind == .dateTime { return nil }
            return FieldPlace(
                node: node, record: element.record, key: element.key,
                leaves: Int(element.firstLeaf)..<Int(element.endLeaf))
        }
        return nil
    }

    private func isTime(_ node: Node) -> Bool {
        if tree.tag(node) == .time || tree.hasAttribute(.datetime, of: node) { return true }
        let label =
            tree.valueRange(.title, of: node)
            ?? ariaLabel.flatMap { tree.valueRange($0, of: node) }
        guard let title = label, title.count > 7, title.count < 64 else { return false }
        return TimeReader.isOnlyTime(tree.values.span.extracting(title))
    }

    /// The key of the best place; nil where no record shows a time.
    func choose(_ layout: RecordLayout) -> Int32? {
        var tallies: [Int32: Tally] = [:]
        var seen: Set<UInt64> = []
        for (record, list) in places.enumerated() {
            for (order, place) in list.enumerated() {
                var tally = tallies[place.key] ?? Tally()
                if tally.lastRecord != place.record {
                    tally.records += 1
                    tally.lastRecord = place.record
                    tally.positions += order
                }
                tally.count += 1
                if tally.count <= 8 { tally.quality += quality(place, layout, record) }
                var hash = UInt64(UInt32(bitPattern: place.key)) &* 0x9E37_79B9_7F4A_7C15
                for index in tree.textRange(of: place.node) {
                    hash = (hash ^ UInt64(tree.text[index])) &* 0x0000_0100_0000_01B3
                }
                if seen.insert(hash).inserted { tally.distinct += 1 }
                tallies[place.key] = tally
            }
        }
        var best: (key: Int32, score: Double)?
        for (key, tally) in tallies {
            let share = Double(tally.records) / Double(max(1, places.count))
            let quality = tally.quality / Double(min(8, tally.count))
            var score = share * quality + 0.2 * Double(tally.distinct) / Double(tally.count) * share
            score -= 0.05 * Double(tally.positions) / Double(tally.records)
            if best == nil || score > (best?.score ?? 0)
                || score == best?.score && key < (best?.key ?? 0)
            {
                best = (key, score)
            }
        }
        return best?.key
    }

    /// The best of one record's places, where it is built differently from the others.
    func best(of places: [FieldPlace], _ layout: RecordLayout, _ record: Int) -> FieldPlace? {
        var best: (place: FieldPlace, quality: Double)?
        for place in places {
            let quality = quality(place, layout, record)
            if quality > 0.3, quality > best?.quality ?? 0 { best = (place, quality) }
        }
        return best?.place
    }

    /// How much like the time of a comment a time is, 0 to 1.
    private func quality(_ place: FieldPlace, _ layout: RecordLayout, _ record: Int) -> Double {
        var quality: Double
        if tree.isElement(place.node) {
            quality = 1
        } else {
            let text = tree.text.span.extracting(tree.textRange(of: place.node))
            switch page.times.find(in: text)?.kind {
            case .dateTime: quality = 1
            case .relative: quality = 0.9
            case .date: quality = 0.8
            case .partial: quality = 0.35
            case nil: quality = 0.2
            }
        }
        if isAboutAuthor(place, layout, record) { quality *= 0.15 }
        return quality
    }

    /// A date of joining, or one of an edit or of a quoted post.
    private func isAboutAuthor(_ place: FieldPlace, _ layout: RecordLayout, _ record: Int) -> Bool {
        let first = layout.leafRanges[record].lowerBound
        var texts = [tree.textRange(of: place.node)]
        if place.leaves.lowerBound > first {
            let before = Node(Int(layout.leaves[place.leaves.lowerBound - 1].node))
            texts.append(tree.textRange(of: before))
        }
        for range in texts where range.count < 200 {
            if Joining.words.contains(where: { Self.holds(tree.text, range, $0) }) { return true }
        }
        var node = tree.parent(place.node)
        for _ in 0..<4 {
            guard let here = node else { break }
            let traits = page.names.classes(of: here, in: tree)
            if !traits.isDisjoint(with: [.profile, .edited, .quote, .signature]) { return true }
            if tree.tag(here) == .blockquote, !traits.contains(.body) { return true }
            node = tree.parent(here)
        }
        return false
    }

    /// Whether `range` holds `word`, ASCII letters folded.
    private static func holds(_ bytes: [UInt8], _ range: Range<Int>, _ word: [UInt8]) -> Bool {
        guard range.count >= word.count else { return false }
        var start = range.lowerBound
        while start + word.count <= range.upperBound {
            var index = 0
            while index < word.count, foldASCII(bytes[start + index]) == word[index] { index += 1 }
            if index == word.count { return true }
            start += 1
        }
        return false
    }
}

/// Words that say a date is about the author's account.
enum Joining {
    static let words: [[UInt8]] = [
        "join", "regist", "member since", "mitglied seit", "dabei seit", "inscri", "inscrit",
        "desde", "iscritto",
        "lid sinds", "medlem sedan", "birth", "last seen", "last visit", "last active",
        "last online", "edited",
        "modified", "\u{63}\u{6C}en od", "zarejestrowany", "\u{645}\u{6CC}\u{644}\u{627}\u{62F}",
        "\u{639}\u{636}\u{648}\u{6CC}\u{62A}",
        "\u{6CE8}\u{518C}", "\u{52A0}\u{5165}",
        "\u{437}\u{430}\u{440}\u{435}\u{433}\u{438}\u{441}\u{442}\u{440}",
        "\u{420}\u{435}\u{433}\u{438}\u{441}\u{442}\u{440}\u{430}\u{446}", "founded",
    ].map { Array($0.utf8) }
}
