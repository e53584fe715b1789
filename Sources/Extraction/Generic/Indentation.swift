import HTMLTree

/// Tells depths from how far records are set in, where they do not stand inside each other.
struct Indentation {
    private let page: PageView
    private let tree: HTMLTree

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
    }

    /// The depth of each record; nil where the page shows no depth this way.
    func depths(_ records: [Record]) -> [Int]? {
        guard records.count > 1 else { return nil }
        for measure in [classLevel, width, treeDepth] {
            let values = records.map(measure)
            guard let depths = steps(values) else { continue }
            return depths
        }
        let replies = records.map(isReply)
        // Where the first post alone is none, the others are posts of a forum.
        return replies[0] || replies.count(where: { !$0 }) < 2 || !replies.contains(true)
            ? nil : replies.map { $0 ? 1 : 0 }
    }

    /// Whether a record is called a reply.
    private func isReply(_ record: Record) -> Bool {
        page.names.classes(of: record.node, in: tree).contains(.reply)
    }

    /// Distances as levels: 0 for the smallest, the next one for each larger value seen. A level may be
    /// skipped by a reader but not by a page: deeper records follow shallower ones.
    private func steps(_ values: [Int?]) -> [Int]? {
        var known: [Int] = []
        for value in values {
            guard let value else { return nil }
            known.append(value)
        }
        let distinct = Set(known).sorted()
        guard distinct.count > 1, distinct.count <= max(3, records(known) / 2 + 1) else {
            return nil
        }
        guard known[0] == distinct[0] else { return nil }
        var unit = Int.max
        for (lower, upper) in zip(distinct, distinct.dropFirst()) {
            unit = min(unit, upper - lower)
        }
        guard unit > 0 else { return nil }
        var depths: [Int] = []
        var previous = 0
        for value in known {
            let depth = (value - distinct[0]) / unit
            guard (value - distinct[0]) % unit == 0, depth <= previous + 2 else { return nil }
            depths.append(depth)
            previous = depth
        }
        return depths
    }

    private func records(_ values: [Int]) -> Int { values.count }

    /// `depth-3`, `level2`, `indent-1` among the classes of a record, of what is around it or first in it.
    private func classLevel(_ record: Record) -> Int? {
        for node in around(record) {
            for name in tree.classes(of: node) {
                if let level = Self.level(tree.className(name)) { return level }
            }
            for attribute in [
                "data-depth", "data-level", "depth", "indent", "aria-level", "data-indent",
            ] {
                if let value = page.value(attribute, of: node), let level = Int(value) {
                    return level
                }
            }
        }
        return nil
    }

    static func level(_ name: String) -> Int? {
        let bytes = Array(name.utf8)
        for word in [
            "depth", "level", "indent", "indented", "lvl", "nest", "nesting", "tier", "layer",
        ] {
            guard let start = Self.find(Array(word.utf8), in: bytes) else { continue }
            var index = start + word.utf8.count
            while index < bytes.count,
                bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_")
            {
                index += 1
            }
            var value = 0
            var digits = 0
            while index < bytes.count, (0x30...0x39).contains(bytes[index]), digits < 4 {
                value = value * 10 + Int(bytes[index] - 0x30)
                digits += 1
                index += 1
            }
            if digits > 0, index == bytes.count { return value }
        }
        return nil
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count > word.count else { return nil }
        for start in 0...(bytes.count - word.count) {
            var index = 0
            while index < word.count, foldASCII(bytes[start + index]) == word[index] { index += 1 }
            if index == word.count { return start }
        }
        return nil
    }

    /// Pixels of a left margin or padding, or the width of a spacer image before the text.
    private func width(_ record: Record) -> Int? {
        for node in around(record) {
            if let style = tree.valueRange(.style, of: node),
                let pixels = Self.margin(tree.values, style)
            {
                return pixels
            }
        }
        // A spacer: the first image, before any text, with a width and a height of few pixels or none.
        // It may stand in the cell beside.
        let isCell = tree.tag(record.node) == .td
        let start = isCell ? tree.parent(record.node) ?? record.node : record.node
        var index = start.index
        let end = min(record.end, index + 24)
        while index < end {
            let node = Node(Int(index))
            if tree.isText(node), tree.hasText(node) { break }
            // Pictures without a width are arrows and portraits.
            if tree.tag(node) == .img,
                let width = page.value(.width, of: node).flatMap({ Int($0) })
            {
                let height = page.value(.height, of: node).flatMap { Int($0) } ?? 1
                if height <= 2 || width == 0 { return width }
            }
            index += 1
        }
        return 0
    }

    private static func margin(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        for word in [
            "margin-left", "padding-left", "margin-inline-start", "padding-inline-start",
            "text-indent",
        ] {
            let name = Array(word.utf8)
            let slice = Array(bytes[range])
            guard let start = find(name, in: slice) else { continue }
            var index = start + name.count
            while index < slice.count, slice[index] == 0x20 || slice[index] == UInt8(ascii: ":") {
                index += 1
            }
            var value = 0
            var digits = 0
            while index < slice.count, (0x30...0x39).contains(slice[index]), digits < 5 {
                value = value * 10 + Int(slice[index] - 0x30)
                digits += 1
                index += 1
            }
            if digits > 0 { return value }
        }
        return nil
    }

    /// The number of lists and quotes around a record.
    private func treeDepth(_ record: Record) -> Int? { tree.depth(record.node) }

    /// A record's element, its parents up to two, and its first elements.
    private func around(_ record: Record) -> [Node] {
        var nodes = [record.node]
        if let parent = tree.parent(record.node) { nodes.append(parent) }
        var inner = tree.firstElement(record.node)
        var steps = 0
        while let node = inner, steps < 3 {
            nodes.append(node)
            inner = tree.firstElement(node)
            steps += 1
        }
        return nodes
    }
}
