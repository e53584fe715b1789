import HTMLTree

/// Looks closer at groups that are likely comments but for their names: costs a walk over a few nodes
/// of at most forty records.
struct NameEvidence {
    let page: PageView
    let tree: HTMLTree
    static let sample = 40

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
    }

    /// In how many records a short text beside the time may be a name, where the records differ in it.
    func implied(_ records: [Record]) -> Int {
        max(
            implied(records, impliedName),
            tree.tag(records[0].node) == .tr ? implied(records, leadingName) : 0)
    }

    private func implied(_ records: [Record], _ impliedName: (Record) -> UInt64?) -> Int {
        var found = 0
        var names: Set<UInt64> = []
        let tested = records.prefix(Self.sample)
        for record in tested {
            guard let name = impliedName(record) else { continue }
            found += 1
            names.insert(name)
        }
        guard found * 10 >= tested.count * 6, names.count > 1 || found == 1,
            names.count * 5 >= found * 2
        else { return 0 }
        return found * records.count / tested.count
    }

    /// Whether all names in four or more records are the same: a diary, not a discussion.
    func isByOne(_ records: [Record], atLeast count: Int = 4) -> Bool {
        guard records.count >= count else { return false }
        var first: UInt64?
        for record in records.prefix(Self.sample) {
            guard isNamed(record, like: &first) else { return false }
        }
        return true
    }

    /// Whether most records are rows with several cells of figures: measurements, scores, prices.
    func areFigures(_ records: [Record]) -> Bool {
        let tested = records.prefix(Self.sample)
        let found = tested.count { record in
            guard tree.tag(record.node) == .tr else { return false }
            var figures = 0
            var cell = tree.firstElement(record.node)
            var isFirst = true
            while let node = cell {
                cell = tree.nextElement(node)
                // The first one may number the rows.
                defer { isFirst = false }
                let range = tree.textRange(of: node)
                if !isFirst, tree.hasText(node), range.count < 40,
                    LeafRoles.isFigure(tree.text, range),
                    !TimeReader.isOnlyTime(tree.text.span.extracting(range))
                {
                    figures += 1
                }
            }
            return figures > 1
        }
        return found * 10 >= tested.count * 7
    }

    /// Whether most records show a day, not a time of day alone as programmes and live reports do.
    func areDated(_ records: [Record]) -> Bool {
        let tested = records.prefix(Self.sample)
        let finder = SignalFinder(page)
        let dated = tested.count { record in
            var texts = 0
            for index in record.node.index..<record.end where texts < 96 {
                let node = Node(Int(index))
                if tree.isElement(node), finder.showsTime(node) { return !showsClock(node) }
                guard tree.isText(node), tree.hasText(node) else { continue }
                texts += 1
                guard tree.visibleLength(of: node) < 120 else { continue }
                let kind = page.times.find(in: tree.text.span.extracting(tree.textRange(of: node)))?
                    .kind
                if let kind, kind != .partial { return true }
            }
            return false
        }
        return dated * 2 >= tested.count
    }

    /// "18:04", "9.15 pm": a time of day, whatever day stands in the markup. A title shows the day.
    private func showsClock(_ node: Node) -> Bool {
        guard !tree.hasAttribute(.title, of: node) else { return false }
        let length = tree.visibleLength(of: node)
        guard length > 3, length < 9 else { return false }
        var marks = 0
        for byte in tree.text[tree.textRange(of: node)] where byte > 0x20 {
            switch byte {
            case 0x30...0x39: break
            case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "h"): marks += 1
            default:
                let letter = byte | 0x20
                guard
                    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
                        || letter == UInt8(ascii: "m")
                else { return false }
            }
        }
        return marks == 1
    }

    // MARK: One record

    /// The texts of a record's beginning, as far as a name beside a time needs them.
    private func impliedName(_ record: Record) -> UInt64? {
        var before: [Node] = []
        var time: Node?
        var index = record.node.index
        // The time may stand below a long body; text nodes alone count.
        var texts = 0
        while index < record.end, texts < 48 {
            let node = Node(Int(index))
            index += 1
            guard tree.isText(node), tree.hasText(node) else { continue }
            texts += 1
            if time != nil {
                if let name = name(node) { return name }
                return nil
            }
            if isTime(node) {
                if let inside = nameInside(node) { return inside }
                for earlier in before.suffix(3).reversed() {
                    if isPassedOver(earlier) { continue }
                    if let name = name(earlier) { return name }
                    break
                }
                time = node
                continue
            }
            before.append(node)
        }
        return nil
    }

    /// The bold text or link with which a row begins, as in the left column of a board.
    private func leadingName(_ record: Record) -> UInt64? {
        for index in record.node.index..<min(record.end, record.node.index + 12) {
            let node = Node(Int(index))
            guard tree.isText(node), tree.hasText(node) else { continue }
            guard let parent = tree.parent(node) else { return nil }
            switch tree.tag(parent) {
            case .b, .strong, .a: return name(node)
            default: return nil
            }
        }
        return nil
    }

    private func isTime(_ node: Node) -> Bool {
        guard tree.visibleLength(of: node) < 120 else { return false }
        if TimeReader.isMostlyTime(tree.text.span.extracting(tree.textRange(of: node))) {
            return true
        }
        guard let parent = tree.parent(node) else { return false }
        return tree.tag(parent) == .time || tree.hasAttribute(.datetime, of: parent)
    }

    /// Labels, figures and marks between a name and a time.
    private func isPassedOver(_ node: Node) -> Bool {
        let range = tree.textRange(of: node)
        return LeafRoles.isFigure(tree.text, range) || Phrases.labels.contains(tree.text, range)
            || Phrases.dateLeads.contains(tree.text, range)
            || Phrases.actions.contains(tree.text, range)
    }

    /// Whether a text may be a name.
    func mayName(_ node: Node) -> Bool { name(node) != nil }

    /// A text that may be a name: short, with letters, no sentence, no heading, no button.
    private func name(_ node: Node) -> UInt64? {
        let length = tree.visibleLength(of: node)
        guard length > 0, length <= 48 else { return nil }
        let range = tree.textRange(of: node)
        guard range.count < 200, !isPassedOver(node), !Phrases.headings.contains(tree.text, range)
        else { return nil }
        var words = 0
        var wasBlank = true
        var last: UInt8 = 0
        for place in range {
            let byte = tree.text[place]
            if byte <= 0x20 {
                wasBlank = true
            } else {
                if wasBlank { words += 1 }
                wasBlank = false
                last = byte
            }
        }
        let isSentence =
            (last == UInt8(ascii: ".") && length > 14) || last == UInt8(ascii: "!")
            || last == UInt8(ascii: "?")
        guard words <= 5, !isSentence else { return nil }
        var ancestor = tree.parent(node)
        for _ in 0..<2 {
            guard let here = ancestor else { break }
            switch tree.tag(here) {
            case .h1, .h2, .h3, .button, .option, .label: return nil
            default: ancestor = tree.parent(here)
            }
        }
        return Self.hash(tree.text[range], digits: false)
    }

    /// "Bob wrote on May 3", "Monday, May 3 by Bob": the rest of a time's own text.
    private func nameInside(_ node: Node) -> UInt64? {
        let range = tree.textRange(of: node)
        let span = tree.text.span.extracting(range)
        guard let found = page.times.find(in: span) else { return nil }
        let head = range.lowerBound..<(range.lowerBound + found.range.lowerBound)
        let tail = (range.lowerBound + found.range.upperBound)..<range.upperBound
        for part in [head, tail] {
            let core = DiscussionHeadings.bare(tree.text, part)
            guard core.count > 1, core.count < 64 else { continue }
            let words = tree.text[core]
            if Phrases.labels.contains(tree.text, core)
                || Phrases.dateLeads.contains(tree.text, core)
            {
                continue
            }
            let isLed =
                Phrases.nameLeads.prefix(of: words).map { $0 < words.count } ?? false
                || Phrases.verbs.suffix(of: words).map { $0 < words.count } ?? false
                || Phrases.dateLeads.suffix(of: words).map { $0 < words.count } ?? false
            if isLed { return Self.hash(words, digits: false) }
        }
        return nil
    }

    /// Whether a record names somebody, and nobody but `name`.
    private func isNamed(_ record: Record, like name: inout UInt64?) -> Bool {
        let finder = SignalFinder(page)
        var isNamed = false
        for index in record.node.index..<record.end {
            let node = Node(Int(index))
            let own: ArraySlice<UInt8>
            if tree.isText(node) {
                let length = tree.visibleLength(of: node)
                guard length > 2, length < 64, let found = finder.byline(tree.textRange(of: node)),
                    !found.isEmpty
                else { continue }
                own = found
            } else if tree.isElement(node), finder.namesSomebody(node) {
                own = tree.text[tree.textRange(of: node)]
            } else {
                continue
            }
            let hash = Self.hash(own, digits: true)
            if let name, name != hash { return false }
            name = hash
            isNamed = true
        }
        return isNamed
    }

    /// A hash of letters, and of figures where asked for.
    static func hash(_ bytes: ArraySlice<UInt8>, digits: Bool) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes.prefix(200) {
            let isDigit = byte >= 0x30 && byte <= 0x39
            let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
            guard isLetter || digits && isDigit else { continue }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}
