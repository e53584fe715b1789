import HTMLTree

/// Finds whom a quote box quotes.
struct AttributionFinder {
    let page: PageView
    /// Classes that an adapter names for the line with the author.
    let classes: [HTMLTree.ClassID]

    private static let attributes = [
        "data-quote", "data-author", "data-username", "data-ipsquote-username", "data-quote-author",
        "data-user",
    ]

    /// The name given inside the box, and the first node after the line that gives it.
    func inside(_ box: Node) -> (name: String?, textFrom: Int32)? {
        let tree = page.tree
        var name: String?
        for attribute in Self.attributes where name == nil {
            name = page.value(attribute, of: box)
        }
        // The line stands among the box's first elements.
        let end = tree.subtreeEnd(box)
        var index = box.index + 1
        var seen = 0
        while index < end.index, seen < 8 {
            let node = Node(Int(index))
            if tree.isText(node), tree.hasText(node) {
                if let found = Self.name(inLine: page.text(node)), !found.isEmpty {
                    return (name ?? found, index + 1)
                }
                break
            }
            if tree.isElement(node) {
                seen += 1
                if isAttribution(node) {
                    let line = page.text(node)
                    let told = Self.name(inLine: line) ?? (line.utf8.count <= 60 ? line : nil)
                    return (name ?? told, tree.subtreeEnd(node).index)
                }
            }
            index += 1
        }
        return name.map { ($0, box.index + 1) }
    }

    /// The name given by the line before the box, as it was written so far.
    func before(_ line: ArraySlice<UInt8>) -> String? {
        guard line.count > 2, line.count <= 160 else { return nil }
        return Self.name(inLine: String(decoding: line, as: UTF8.self))
    }

    /// An element that holds the name and nothing of the quotation.
    private func isAttribution(_ node: Node) -> Bool {
        let tree = page.tree
        guard tree.hasText(node), tree.visibleLength(of: node) < 160 else { return false }
        for name in tree.classes(of: node) where classes.contains(name) { return true }
        let traits = page.names.classes(of: node, in: tree)
        let tag = tree.tag(node)
        if tag == .cite || tag == .header || tag == .legend { return true }
        if traits.contains(.quote), !traits.isDisjoint(with: [.author, .title, .meta]) {
            return true
        }
        if tag == .div || tag == .p || tag == .strong || tag == .b || tag == .span || tag == .a {
            if traits.contains(.title) || traits.contains(.author) { return true }
            // A box that holds the line and the quotation is not the line.
            guard !holdsBlock(node) else { return false }
            return Self.name(inLine: page.text(node)) != nil
        }
        return false
    }

    private func holdsBlock(_ node: Node) -> Bool {
        let tree = page.tree
        return tree.descendants(of: node).contains { inner in
            guard tree.isElement(inner) else { return false }
            return tree.tag(inner) == .cite || BodyReader.breaks(tree.tag(inner)) > 0
        }
    }

    /// The name in a line such as "Bob wrote:", "Originally Posted by Bob", "Quote from: Bob on ...";
    /// nil where the line is of another kind, "" where it names nobody ("Quote:").
    static func name(inLine line: String) -> String? {
        let folded = line.utf8.map(foldASCII)
        var end = folded.count
        while end > 0, folded[end - 1] <= 0x20 || folded[end - 1] == UInt8(ascii: ":") { end -= 1 }
        guard end > 0, end <= 160 else { return nil }
        let bytes = Array(line.utf8)
        if let lead = Phrases.quoteLeads.prefix(of: folded[..<end]) {
            guard lead < end else { return "" }
            // "Quote from: Bob on May 3" ends the name before " on "; "by" alone is too common a word.
            let rest = bytes[lead..<end]
            guard lead > 4 || end - lead < 40 else { return nil }
            return trimmed(cutAtDate(rest))
        }
        guard folded.count > end, folded[end] == UInt8(ascii: ":"),
            let verb = Phrases.verbs.suffix(of: folded[..<end]), verb < end
        else {
            return verbInside(folded[..<end], bytes)
        }
        return trimmed(bytes[..<(end - verb)])
    }

    /// "Bob wrote on May 3, 2014:" and "Bob schrieb am 3. Mai um 9:00".
    private static func verbInside(_ folded: ArraySlice<UInt8>, _ bytes: [UInt8]) -> String? {
        guard folded.count < 120 else { return nil }
        var index = 1
        while index < folded.count {
            if folded[index - 1] == 0x20, let verb = Phrases.verbs.prefix(of: folded[index...]) {
                let rest = folded[(index + verb)...]
                let isDated = rest.contains { (0x30...0x39).contains($0) }
                if isDated, index <= 61 { return trimmed(bytes[..<index]) }
                return nil
            }
            index += 1
        }
        return nil
    }

    /// A name up to " on 3 May", " am 3. Mai", " (3 May)".
    private static func cutAtDate(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x20, index > bytes.startIndex {
                let rest = bytes[(index + 1)...]
                for word in ["on ", "am ", "le ", "el ", "il ", "op ", "("] {
                    let isWord = rest.starts(with: word.utf8)
                    if isWord, rest.contains(where: { (0x30...0x39).contains($0) }) {
                        return bytes[..<index]
                    }
                }
            }
            index += 1
        }
        return bytes
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var slice = bytes
        while let last = slice.last,
            last <= 0x20 || last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
        {
            slice = slice.dropLast()
        }
        while let first = slice.first,
            first <= 0x20 || first == UInt8(ascii: ":") || first == UInt8(ascii: "@")
        {
            slice = slice.dropFirst()
        }
        return String(decoding: slice, as: UTF8.self)
    }
}
