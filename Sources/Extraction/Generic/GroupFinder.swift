import HTMLTree

/// Finds groups of elements of one shape that may be a discussion's comments.
///
/// Linear in the nodes times the classes an element carries: every element joins the group of each of
/// its classes, of its siblings with the same tag, and of its id without the number.
struct GroupFinder {
    private let page: PageView
    private let tree: HTMLTree
    private let claimed: Regions

    /// A finder of groups that lie outside of what adapters have claimed.
    init(_ page: PageView, outside claimed: Regions) {
        self.page = page
        self.claimed = claimed
        tree = page.tree
    }

    /// All groups worth a look.
    func groups() -> [RecordGroup] {
        var groups: [RecordGroup] = []
        for number in 0..<tree.classCount {
            named(HTMLTree.ClassID(rawValue: Int32(number)), &groups)
        }
        numbered(&groups)
        siblings(&groups)
        if !claimed.isEmpty {
            groups.removeAll { group in group.records.contains { claimed.overlaps($0.range) } }
        }
        return groups
    }

    /// Elements that share a class; and the surroundings of marks that share one.
    private func named(_ name: HTMLTree.ClassID, _ groups: inout [RecordGroup]) {
        let nodes = tree.nodes(withClass: name)
        guard let first = nodes.first else { return }
        let traits = page.names[name]
        if nodes.count == 1 {
            // A lone element must call itself a comment.
            guard traits.contains(.comment) || traits.contains(.post) else { return }
            guard isContainer(first) else { return }
            groups.append(RecordGroup(shape: .named(name), records: [record(first)]))
            return
        }
        var records: [Record] = []
        records.reserveCapacity(nodes.count)
        for node in nodes where isContainer(node) {
            let record = record(node)
            if !claimed.isEmpty, claimed.overlaps(record.range) { return }
            records.append(record)
        }
        if !records.isEmpty, hasText(records) {
            groups.append(RecordGroup(shape: .named(name), records: records))
        }
        let isMark =
            traits.contains(.author) || traits.contains(.time) || traits.contains(.post)
            || traits.contains(.comment)
        if isMark, let lifted = Lifting(tree).records(around: Array(nodes)) {
            groups.append(RecordGroup(shape: .around(name), records: lifted))
        }
    }

    /// Elements whose ids differ in a number only, and surroundings of anchors such as `<a name="c12">`.
    private func numbered(_ groups: inout [RecordGroup]) {
        var byStem: [UInt64: [Node]] = [:]
        var order: [UInt64] = []
        for node in tree.nodes(withIDPrefix: "") {
            guard let range = tree.valueRange(.id, of: node),
                let stem = IDStem.hash(tree.values, range)
            else { continue }
            let key = stem &+ UInt64(tree.tag(node).rawValue) &* 0x9E37_79B9
            if byStem[key] == nil { order.append(key) }
            byStem[key, default: []].append(node)
        }
        for key in order {
            guard let nodes = byStem[key], nodes.count > 1 || isCommentID(nodes[0]) else {
                continue
            }
            let containers = nodes.filter { isContainer($0) }
            if !containers.isEmpty {
                let records = containers.map(record)
                if hasText(records) {
                    groups.append(RecordGroup(shape: .numbered, records: records))
                }
            } else if nodes.count > 1, let lifted = Lifting(tree).records(around: nodes) {
                groups.append(RecordGroup(shape: .aroundAnchors, records: lifted))
            }
        }
        var anchors: [Node] = []
        for node in tree.nodes(withTag: .a) {
            guard let range = tree.valueRange(.name, of: node),
                IDStem.hash(tree.values, range) != nil || IDStem.isNumber(tree.values, range)
            else { continue }
            anchors.append(node)
        }
        if anchors.count > 1, let lifted = Lifting(tree).records(around: anchors) {
            groups.append(RecordGroup(shape: .aroundAnchors, records: lifted))
        }
    }

    private func isCommentID(_ node: Node) -> Bool {
        page.names.id(of: node, in: tree).contains(.comment)
    }

    /// Children of one element with one tag.
    private func siblings(_ groups: inout [RecordGroup]) {
        var tags: [(tag: HTMLTree.Tag, nodes: [Node])] = []
        var claim = 0
        var index = 0
        while index + 1 < tree.count {
            index += 1
            if let end = claimed.end(around: Int32(index), &claim) {
                index = Int(end) - 1
                continue
            }
            let parent = Node(index)
            guard tree.isElement(parent), Self.holdsRecords(tree.tag(parent)),
                let first = tree.firstElement(parent), tree.nextElement(first) != nil,
                tree.visibleLength(of: parent) > 40
            else { continue }
            tags.removeAll(keepingCapacity: true)
            var child: Node? = first
            while let node = child {
                let tag = tree.tag(node)
                if Self.isRecord(tag) || SignalFinder.isHeading(tag) || tag == .hr || tag == .dt {
                    if let place = tags.firstIndex(where: { $0.tag == tag }) {
                        tags[place].nodes.append(node)
                    } else {
                        tags.append((tag, [node]))
                    }
                }
                child = tree.nextElement(node)
            }
            for (tag, nodes) in tags where nodes.count > 1 {
                if Self.isRecord(tag) {
                    let records = nodes.map(record)
                    if hasText(records) {
                        groups.append(RecordGroup(shape: .siblings(parent, tag), records: records))
                    }
                }
                if tag == .dt || tag == .hr || SignalFinder.isHeading(tag) || tag == .tr
                    || tag == .div,
                    var lifted = Lifting(tree).runs(from: nodes)
                {
                    // The last rule of a page closes it.
                    if tag == .hr, let last = lifted.last, isBlank(last) { lifted.removeLast() }
                    groups.append(RecordGroup(shape: .siblings(parent, tag), records: lifted))
                }
            }
        }
    }

    /// Whether a run shows no text.
    private func isBlank(_ record: Record) -> Bool {
        let lower = tree.textRange(of: record.node).lowerBound
        let end = Int(record.end)
        let upper =
            end < tree.count ? tree.textRange(of: Node(end)).lowerBound : tree.text.count
        return lower >= upper || tree.text[lower..<upper].allSatisfy { $0 <= 0x20 }
    }

    private func record(_ node: Node) -> Record {
        Record(node: node, end: tree.subtreeEnd(node).index)
    }

    private func isContainer(_ node: Node) -> Bool {
        let tag = tree.tag(node)
        return Self.isRecord(tag) || tag.rawValue > 200
            || tag == .span && tree.firstElement(node) != nil
    }

    private func hasText(_ records: [Record]) -> Bool {
        var withText = 0
        for record in records where tree.visibleLength(of: record.node) > 1 { withText += 1 }
        return withText * 2 > records.count
    }

    private static func holdsRecords(_ tag: HTMLTree.Tag) -> Bool {
        switch tag {
        case .div, .ul, .ol, .dl, .section, .article, .tbody, .table, .body, .td, .main, .form,
            .blockquote,
            .center, .aside, .footer, .font, .li, .fieldset:
            true
        default: tag.rawValue > 200
        }
    }

    private static func isRecord(_ tag: HTMLTree.Tag) -> Bool {
        switch tag {
        case .div, .li, .article, .section, .tr, .table, .p, .dl, .dd, .blockquote, .tbody, .td,
            .fieldset, .ul,
            .ol, .form, .details:
            true
        default: tag.rawValue > 200
        }
    }
}

/// An id without its number.
enum IDStem {
    /// Whether an id is figures alone, as in `<a name="7">`.
    static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        !range.isEmpty && bytes[range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The length of a hexadecimal word of six or more with two figures at least, from its start; else 0.
    private static func hexLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x30 && byte <= 0x39 || (0x61...0x7A).contains(byte | 0x20)
        }
        if start > 0, isWord(bytes[start - 1]) { return 0 }
        var index = start
        var figures = 0
        while index < end, isWord(bytes[index]) {
            let byte = bytes[index]
            if byte <= 0x39 { figures += 1 } else if byte | 0x20 > 0x66 { return 0 }
            index += 1
        }
        return index - start >= 6 && figures > 1 ? index - start : 0
    }

    /// A hash of the id's bytes outside of digits; nil where it holds no number, or is one alone that
    /// is shorter than three digits.
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var digits = 0
        var letters = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let hex = hexLength(bytes, index, range.upperBound)
            if hex > 0 {
                digits += hex
                index += hex
                continue
            }
            let byte = bytes[index]
            index += 1
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
                continue
            }
            if digits > 0, (0x61...0x66).contains(byte | 0x20), range.count > 12 {
                // Hexadecimal ids ("6a00d8341") mix digits and letters.
                continue
            }
            letters += 1
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        if digits == 0 { return nil }
        if letters == 0, digits < 3 { return nil }
        return hash
    }
}
