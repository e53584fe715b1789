/// Builds the arena: takes start tags, end tags, text and comments in the order of the source and
/// decides where they belong. The rules themselves are in `StartTags.swift` and `EndTags.swift`.
struct TreeBuilder {
    /// How far the page has come (WHATWG: "insertion mode", as far as it matters here).
    enum Phase: UInt8, Comparable {
        case beforeHTML, beforeHead, inHead, afterHead, inBody

        static func < (lhs: Phase, rhs: Phase) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// An element that is still open.
    struct Open {
        var node: Int32
        var tag: UInt16
        /// Its end tag has come out of order; it closes as soon as it is the innermost.
        var isPending = false
        /// The place in the stack of the SVG or MathML element whose rules hold inside this element;
        /// -1 where HTML's do.
        var foreignRoot: Int32 = -1
    }

    private(set) var records: [HTMLTree.Record] = []
    private(set) var attributes: [HTMLTree.AttributeRecord] = []
    private(set) var classes: [HTMLTree.ClassID] = []
    private(set) var ids = HTMLTree.IDIndex()
    private(set) var visible: UInt32 = 0
    var text: [UInt8] = []
    var values: [UInt8] = []
    var tagNames = NameTable(.tags)
    var attributeNames = NameTable(.attributes)
    var classNames = ByteInterner(capacity: 256)

    var open: [Open] = []
    /// How many elements of each tag are open, so that most end tags need no search.
    var openCounts: [UInt16]
    var phase = Phase.beforeHTML
    var isQuirky = true
    var hasForm = false
    /// How many elements had to be raised because they lay too deep.
    private(set) var raised = 0
    /// Elements that could not be opened any more and whose end tags are still to come.
    var unopened = 0
    /// For every class, the element that used it last: a class counts once an element.
    private var lastUse: [Int32] = []
    private let maximumDepth: Int
    let traits = TagTraits.table

    init(sourceBytes: Int, maximumDepth: Int) {
        self.maximumDepth = maximumDepth
        openCounts = Array(repeating: 0, count: HTMLTree.Tag.knownNames.count)
        records.reserveCapacity(sourceBytes / 24 + 16)
        attributes.reserveCapacity(sourceBytes / 48 + 16)
        text.reserveCapacity(sourceBytes / 3 + 16)
        values.reserveCapacity(sourceBytes / 2 + 16)
        addRecord(tag: HTMLTree.Tag.document.rawValue, parent: 0, depth: 0)
        open.append(Open(node: 0, tag: 0))
    }

    // MARK: Nodes

    /// The innermost open element's tag.
    var currentTag: HTMLTree.Tag { HTMLTree.Tag(rawValue: open[open.count - 1].tag) }

    /// The traits of a tag; names without a constant have none.
    func traits(of tag: HTMLTree.Tag) -> TagTraits {
        Int(tag.rawValue) < traits.count ? traits[Int(tag.rawValue)] : []
    }

    private mutating func addRecord(tag: UInt16, parent: Int32, depth: UInt16) {
        records.append(
            HTMLTree.Record(
                tag: tag, depth: depth, parent: parent,
                end: Int32(truncatingIfNeeded: records.count + 1),
                text: UInt32(truncatingIfNeeded: text.count), visible: visible,
                attributes: UInt32(truncatingIfNeeded: attributes.count),
                classes: UInt32(truncatingIfNeeded: classes.count)))
    }

    /// Adds a node at the current place.
    private mutating func addNode(_ tag: HTMLTree.Tag) {
        let parent = open[open.count - 1].node
        addRecord(
            tag: tag.rawValue, parent: parent, depth: records[Int(parent)].depth + 1)
    }

    /// Opens an element at the current place. Its attributes, added at once afterwards, are its own.
    mutating func insert(_ tag: HTMLTree.Tag) {
        let node = Int32(truncatingIfNeeded: records.count)
        addNode(tag)
        let isLeaf = !traits(of: tag).isDisjoint(with: [.rawText, .plainText])
        if open.count > maximumDepth && !isLeaf {
            raised += 1
            unopened += 1
            return
        }
        open.append(Open(node: node, tag: tag.rawValue, foreignRoot: foreignRoot(inside: tag)))
        let key = Int(tag.rawValue)
        if key >= openCounts.count {
            openCounts.append(contentsOf: repeatElement(0, count: key + 16 - openCounts.count))
        }
        openCounts[key] += 1
    }

    /// Adds an element that is closed at once.
    mutating func insertClosed(_ tag: HTMLTree.Tag) { addNode(tag) }

    /// Closes the innermost element, and those around it whose end tags have come already.
    mutating func pop() {
        repeat {
            let top = open.removeLast()
            records[Int(top.node)].end = Int32(truncatingIfNeeded: records.count)
            openCounts[Int(top.tag)] -= 1
        } while open[open.count - 1].isPending
    }

    /// Closes everything down to the element at `place` in the stack, and that one.
    mutating func pop(through place: Int) {
        while open.count > place { pop() }
    }

    /// True when an element of this tag is open anywhere.
    func isOpen(_ tag: HTMLTree.Tag) -> Bool {
        Int(tag.rawValue) < openCounts.count && openCounts[Int(tag.rawValue)] > 0
    }

    /// The tag with a name in lower case.
    mutating func internTag(_ name: UnsafeBufferPointer<UInt8>) -> HTMLTree.Tag {
        // Numbers are 16 bits; no page needs so many names.
        let number = unsafe tagNames.intern(name, limit: 60_000)
        return HTMLTree.Tag(rawValue: UInt16(truncatingIfNeeded: number))
    }

    /// Notes the doctype: old ones put browsers into "quirks mode", as a missing one does (WHATWG HTML,
    /// "The initial insertion mode").
    mutating func noteDoctype(_ declaration: UnsafeBufferPointer<UInt8>) {
        let text = unsafe String(decoding: declaration, as: UTF8.self).lowercasedASCII
        // `doctype html public "…" "…"`: the identifiers stand between quotation marks.
        let pieces = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x22 || $0 == 0x27 }
        let publicID = pieces.count > 1 ? Substring(pieces[1]) : ""
        let hasSystemID = pieces.count > 3
        let quirky = [
            "-//ietf//", "-//w3o//", "-//netscape", "-//w3c//dtd html 3", "-//microsoft",
            "-//w3c//dtd html 4.0 transitional", "-//w3c//dtd html 4.0 frameset",
        ]
        let halfQuirky = [
            "-//w3c//dtd html 4.01 transitional", "-//w3c//dtd html 4.01 frameset",
        ]
        isQuirky =
            quirky.contains { publicID.hasPrefix($0) }
            || !hasSystemID && halfQuirky.contains { publicID.hasPrefix($0) }
    }

    // MARK: Text and comments

    /// Makes sure that text appended next belongs to a text node at the current place: the last one
    /// where nothing came in between.
    mutating func beginText() {
        let last = records.count - 1
        if records[last].tag == HTMLTree.Tag.text.rawValue,
            records[last].parent == open[open.count - 1].node
        {
            return
        }
        addNode(.text)
    }

    /// Notes how much of the text that was appended from `start` on is visible.
    mutating func endText(from start: Int) {
        // The pointer lives only inside the closure.
        visible += unsafe text.withUnsafeBufferPointer { unsafe visibleCount($0, from: start) }
    }

    /// Adds a comment or raw content.
    mutating func addContent(_ tag: HTMLTree.Tag, _ bytes: UnsafeBufferPointer<UInt8>) {
        addNode(tag)
        let start = values.count
        unsafe values.append(contentsOf: bytes)
        attributes.append(
            HTMLTree.AttributeRecord(
                name: HTMLTree.Attribute.nodeContent.rawValue,
                start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: values.count)))
    }

    // MARK: Attributes

    /// Adds an attribute to the element that was inserted last.
    mutating func addAttribute(_ name: HTMLTree.Attribute, _ value: UnsafeBufferPointer<UInt8>) {
        let start = values.count
        unsafe values.append(contentsOf: value)
        attributes.append(
            HTMLTree.AttributeRecord(
                name: name.rawValue, start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: values.count)))
        if name == .class {
            unsafe addClasses(value)
        } else if name == .id, !value.isEmpty {
            unsafe ids.add(HTMLTree.Node(records.count - 1), id: value)
        }
    }

    private mutating func addClasses(_ value: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < value.count {
            // The indices stay below the count.
            while unsafe index < value.count && value[index].isHTMLSpace { index += 1 }
            let start = index
            while unsafe index < value.count && !value[index].isHTMLSpace { index += 1 }
            guard index > start else { return }
            let number = unsafe classNames.intern(
                UnsafeBufferPointer(rebasing: value[start..<index]))
            let id = HTMLTree.ClassID(rawValue: number)
            let node = Int32(truncatingIfNeeded: records.count)
            if Int(number) == lastUse.count {
                lastUse.append(node)
            } else if lastUse[Int(number)] == node {
                continue
            }
            lastUse[Int(number)] = node
            classes.append(id)
        }
    }

    // MARK: The end

    /// Closes everything and hands over the arrays.
    mutating func finish() -> HTMLTree.Storage {
        beginBody()
        while open.count > 1 { pop() }
        records[0].end = Int32(truncatingIfNeeded: records.count)
        addRecord(tag: 0, parent: 0, depth: 0)
        return HTMLTree.Storage(
            records: records, attributes: attributes, classes: classes, text: text, values: values,
            tagNames: tagNames, attributeNames: attributeNames, classNames: classNames, ids: ids)
    }
}

/// How many bytes from `start` on are neither white space nor controls nor part of U+00A0.
private func visibleCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt32 {
    var count: UInt32 = 0
    var last: UInt8 = 0
    var index = start
    while index < bytes.count {
        // The index stays below the count.
        let byte = unsafe bytes[index]
        count &+= byte > 0x20 ? 1 : 0
        count &-= byte == 0xA0 && last == 0xC2 ? 2 : 0
        last = byte
        index += 1
    }
    return count
}
