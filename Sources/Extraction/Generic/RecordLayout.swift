import HTMLTree

/// The elements and texts of a thread's records, with keys that tell which of them stand at the same
/// place in their records.
///
/// One walk over the records. A key is a hash of the path from the record's root: tags, the classes that
/// many records share, ids without their numbers, and the place among like siblings where tags and
/// classes alone would not tell cells apart.
struct RecordLayout {
    /// A visible text.
    struct Leaf {
        var node: Int32
        var record: Int32
        var key: Int32
        /// The element instance in which it stands; -1 for the record itself.
        var element: Int32
        /// Visible bytes.
        var length: Int32
        var role = LeafRole.content
    }

    /// An element of a record.
    struct Element {
        var node: Int32
        var end: Int32
        var record: Int32
        var key: Int32
        /// The element instance around it; -1 for none.
        var parent: Int32
        /// Leaves `firstLeaf ..< endLeaf` stand inside it.
        var firstLeaf: Int32
        var endLeaf: Int32
        /// A record nested in this one stands inside.
        var holdsRecord = false
    }

    private(set) var elements: [Element] = []
    var leaves: [Leaf] = []
    /// The leaves of record `r` are `recordLeaves[r] ..< recordLeaves[r + 1]` of ``leafOrder``.
    private(set) var leafRanges: [Range<Int>] = []
    private(set) var elementRanges: [Range<Int>] = []
    private(set) var keyCount = 0

    private var keys: [UInt64: Int32] = [:]
    /// The classes that are another one and a figure, by their numbers.
    private var plainNames: [Int32: HTMLTree.ClassID] = [:]
    private let page: PageView
    private let tree: HTMLTree
    private let shared: Int

    /// Walks the records, which are in document order and may nest.
    /// `holes` are runs inside them that belong to none.
    init(_ page: PageView, _ records: [Record], holes: [Record] = []) {
        self.page = page
        tree = page.tree
        shared = max(1, records.count * 3 / 5)
        var nested: [[Record]] = Array(repeating: [], count: records.count)
        var open: [Int] = []
        for (place, record) in records.enumerated() {
            while let last = open.last, records[last].end <= record.node.index { open.removeLast() }
            if let outer = open.last { nested[outer].append(record) }
            open.append(place)
        }
        var hole = 0
        for (place, record) in records.enumerated() where hole < holes.count {
            while hole < holes.count, holes[hole].node <= record.node { hole += 1 }
            let first = hole
            while hole < holes.count, holes[hole].node.index < record.end { hole += 1 }
            if first < hole { nested[place] += holes[first..<hole] }
        }
        for (place, record) in records.enumerated() {
            walk(record, Int32(place), holes: nested[place])
        }
    }

    private mutating func walk(_ record: Record, _ number: Int32, holes: [Record]) {
        let firstLeaf = leaves.count
        let firstElement = elements.count
        var open: [(element: Int32, hash: UInt64)] = []
        var nextHole = 0
        var index = record.node.index
        while index < record.end {
            while let last = open.last, elements[Int(last.element)].end <= index {
                elements[Int(last.element)].endLeaf = Int32(leaves.count)
                open.removeLast()
            }
            if nextHole < holes.count, holes[nextHole].node.index == index {
                for entry in open { elements[Int(entry.element)].holdsRecord = true }
                index = max(index + 1, holes[nextHole].end)
                nextHole += 1
                continue
            }
            let node = Node(Int(index))
            switch tree.kind(node) {
            case .element:
                if isMute(
                    node, isRoot: index == record.node.index, isFirst: leaves.count == firstLeaf)
                {
                    index = tree.subtreeEnd(node).index
                    // A hole inside what is left out is left out with it.
                    while nextHole < holes.count, holes[nextHole].node.index < index {
                        nextHole += 1
                    }
                    continue
                }
                let hash =
                    index == record.node.index
                    ? 0x9E37_79B9_7F4A_7C15
                    : pathHash(
                        node, open.last?.hash ?? 0xCBF2_9CE4_8422_2325, from: record.node.index)
                let element = Element(
                    node: index, end: min(tree.subtreeEnd(node).index, record.end), record: number,
                    key: key(hash), parent: open.last?.element ?? -1,
                    firstLeaf: Int32(leaves.count),
                    endLeaf: Int32(leaves.count))
                open.append((Int32(elements.count), hash))
                elements.append(element)
            case .text:
                let length = tree.visibleLength(of: node)
                if length > 0 {
                    let outer = open.last
                    leaves.append(
                        Leaf(
                            node: index, record: number,
                            key: key(
                                (outer?.hash ?? 7) &* 31
                                    &+ textOrdinal(node, from: record.node.index)),
                            element: outer?.element ?? -1, length: Int32(clamping: length)))
                }
            default: break
            }
            index += 1
        }
        for entry in open { elements[Int(entry.element)].endLeaf = Int32(leaves.count) }
        leafRanges.append(firstLeaf..<leaves.count)
        elementRanges.append(firstElement..<elements.count)
    }

    private mutating func key(_ hash: UInt64) -> Int32 {
        if let known = keys[hash] { return known }
        let number = Int32(keyCount)
        keys[hash] = number
        keyCount += 1
        return number
    }

    /// Elements that hold no words of a comment.
    private func isMute(_ node: Node, isRoot: Bool, isFirst: Bool) -> Bool {
        switch tree.tag(node) {
        case .script, .style, .select, .textarea, .svg, .nav, .iframe, .object, .input, .noscript:
            return true
        case .button:
            // Some systems make a button of the author's name.
            let traits = page.names.classes(of: node, in: tree)
            let isName =
                traits.contains(.author) && traits.isDisjoint(with: [.action, .reply, .time])
            return !isName && !(isFirst && mayName(node))
        default: break
        }
        if isRoot { return false }
        if tree.isHidden(node), !page.names.classes(of: node, in: tree).contains(.spoiler) {
            return true
        }
        let traits = page.names.classes(of: node, in: tree)
        // What a pen leaves below a remark may be who wrote it, and when.
        if traits.contains(.signature), tree.visibleLength(of: node) < 120,
            TimeReader.looksLikeTime(tree.text.span.extracting(tree.textRange(of: node)))
        {
            return false
        }
        // The first letter of the name in place of a picture.
        if traits.contains(.avatar), !traits.contains(.author), tree.visibleLength(of: node) < 5 {
            return true
        }
        // What stands first in a record is signed above, not below: "signatur" names people in the north.
        if isFirst, traits.contains(.signature), tree.visibleLength(of: node) < 48 { return false }
        return BodyEdges.leavesOut(node, traits, page)
    }

    /// A button on top of a record with a short text that names no action.
    private func mayName(_ button: Node) -> Bool {
        let length = tree.visibleLength(of: button)
        guard length > 1, length < 40 else { return false }
        let range = tree.textRange(of: button)
        return !Phrases.actions.contains(tree.text, range)
            && !LeafRoles.isFigure(tree.text, range)
    }

    private mutating func pathHash(_ node: Node, _ outer: UInt64, from start: Int32) -> UInt64 {
        let tag = tree.tag(node)
        var hash = (outer ^ UInt64(tag.rawValue)) &* 0x0000_0100_0000_01B3
        var isNamed = false
        var classes: UInt64 = 0
        for name in tree.classes(of: node) {
            let name = plain(name, of: node)
            guard tree.nodes(withClass: name).count >= shared else { continue }
            classes &+= UInt64(UInt32(bitPattern: name.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15
            isNamed = true
        }
        hash = (hash ^ classes) &* 0x0000_0100_0000_01B3
        if let range = tree.valueRange(.id, of: node), let stem = IDStem.hash(tree.values, range) {
            hash = (hash ^ stem) &* 0x0000_0100_0000_01B3
            isNamed = true
        }
        if Self.isCell(tag) || !isNamed && Self.isPlain(tag) {
            hash = (hash ^ ordinal(node, tag, from: start)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    /// A class without its figure where the page has that too: rows take turns with "window", "window2".
    private mutating func plain(_ name: HTMLTree.ClassID, of node: Node) -> HTMLTree.ClassID {
        if let known = plainNames[name.rawValue] {
            return tree.hasClass(node, known) ? name : known
        }
        let text = tree.className(name)
        var stem = text.utf8[...]
        while let last = stem.last, last >= 0x30, last <= 0x39 { stem = stem.dropLast() }
        guard stem.count < text.utf8.count, stem.count > 2,
            let short = tree.classID(String(Substring(stem)))
        else { return name }
        plainNames[name.rawValue] = short
        return tree.hasClass(node, short) ? name : short
    }

    /// The place among siblings with the same tag within the record, at most 7.
    private func ordinal(_ node: Node, _ tag: HTMLTree.Tag, from start: Int32) -> UInt64 {
        var number: UInt64 = 0
        var sibling = tree.previousElement(node)
        var steps = 0
        while let before = sibling, before.index >= start, number < 7, steps < 24 {
            if tree.tag(before) == tag { number += 1 }
            sibling = tree.previousElement(before)
            steps += 1
        }
        return number
    }

    /// The place among the texts of an element within the record, at most 7.
    private func textOrdinal(_ node: Node, from start: Int32) -> UInt64 {
        var number: UInt64 = 0
        var sibling = tree.previousSibling(node)
        var steps = 0
        while let before = sibling, before.index >= start, number < 7, steps < 24 {
            if tree.isText(before), tree.hasText(before) { number += 1 }
            sibling = tree.previousSibling(before)
            steps += 1
        }
        return number
    }

    private static func isCell(_ tag: HTMLTree.Tag) -> Bool {
        tag == .td || tag == .th || tag == .tr || tag == .dd || tag == .dt
    }

    private static func isPlain(_ tag: HTMLTree.Tag) -> Bool {
        switch tag {
        case .div, .span, .a, .li, .font, .b, .strong, .i, .em, .small, .table: true
        default: false
        }
    }
}

/// What a text of a record is.
enum LeafRole: UInt8 {
    /// What the author may have written.
    case content
    /// A time, with little else.
    case time
    /// "Reply", "Report".
    case action
    /// The same in most records: labels.
    case label
    /// A number or marks only.
    case number
    /// What follows a label, or says little in many records: rank, place, number of posts.
    case fact
    /// The author's name.
    case author
}
