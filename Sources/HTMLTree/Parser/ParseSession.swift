import CLibXML2

/// One run of libxml2 over a page: takes each start tag from it, and reads what lies between.
///
/// libxml2 calls ``startElement(_:_:_:)`` when it has read a start tag up to its `>`. The content
/// that follows is then read from the source, up to the next start tag, and libxml2's cursor is moved
/// there, so that it does not read the same stretch again. Its stack of open elements is kept empty:
/// it closes nothing on its own, and has nothing to search. (`htmlParseElementInternal` returns at
/// once when the stack is empty; so it has been from 2.9.0 to 2.13.)
struct ParseSession {
    private var reader: ContentReader
    private var builder: TreeBuilder
    private var tags = PointerCache()
    private var names = PointerCache()
    /// False leaves libxml2's cursor and stack alone: slower, and the same tree.
    private let steers: Bool
    /// libxml2's cursor was put where the reader is.
    private var isAtCursor = false

    init(_ source: UnsafeBufferPointer<UInt8>, maximumDepth: Int, steers: Bool) {
        unsafe reader = ContentReader(source)
        builder = TreeBuilder(sourceBytes: source.count, maximumDepth: maximumDepth)
        self.steers = steers
    }

    // MARK: libxml2's side

    /// A start tag, its attributes as name and value in turn, ended by nil.
    mutating func startElement(
        _ context: htmlParserCtxtPtr, _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        // libxml2's context and its input live during the callback.
        guard let input = unsafe context.pointee.input, unsafe isFromSource(name, in: context)
        else { return }
        let close = unsafe reader.count - (input.pointee.end - input.pointee.cur)
        let length = unsafe Int(xmlStrlen(name))
        let nameBytes = unsafe UnsafeBufferPointer(start: name, count: length)
        if unsafe advance(to: nameBytes, before: close) {
            let start = reader.position
            let hadOddName = unsafe context.pointee.errNo == XML_ERR_NAME_REQUIRED.rawValue
            let isSlashed = reader.byteAt(close) == 0x2F
            // A name that libxml2 does not accept (`@click`) may have ended the tag in a value.
            let end = hadOddName ? reader.endOfStartTag() : close + (isSlashed ? 1 : 0)
            let isComplete = reader.byteAt(end) == 0x3E
            reader.skipStartTag(to: end)
            if isComplete {
                let tag = unsafe tag(name, nameBytes, at: start + 1)
                let isForeign = builder.isForeign
                if builder.startTag(tag, isSelfClosing: isSlashed) {
                    unsafe addAttributes(attributes, from: start..<end)
                    readElementContent(tag, isForeign: isForeign, isSlashed: isSlashed)
                }
                reader.readContent(into: &builder)
            }
        }
        unsafe context.pointee.errNo = 0
        guard steers else { return }
        // The reader's position lies between the cursor and the end of libxml2's copy of the page.
        unsafe input.pointee.cur += max(reader.position - close, 0)
        unsafe context.pointee.nameNr = 0
        unsafe context.pointee.name = nil
        isAtCursor = true
    }

    /// False for the `p` that libxml2 makes up around text outside of all elements: there it is in the
    /// middle of the text, and its cursor must stay. Only names from the source are in its dictionary.
    private func isFromSource(_ name: UnsafePointer<xmlChar>, in context: htmlParserCtxtPtr) -> Bool
    {
        if !steers || tags[UInt(bitPattern: name)] != nil { return true }
        // The dictionary lives as long as the context.
        return unsafe xmlDictOwns(context.pointee.dict, name) == 1
    }

    /// Reads up to the start tag that libxml2 has just read; false where the tag lies in a stretch
    /// that has been read already, such as the text of a `textarea`.
    private mutating func advance(to name: UnsafeBufferPointer<UInt8>, before close: Int) -> Bool {
        // Where the cursor was put in front of a tag, that tag is the one: libxml2 reports all but
        // `head`, whose name is another. Elsewhere the tag's end must be the same as well.
        var isCertain = isAtCursor
        isAtCursor = false
        while true {
            reader.readContent(into: &builder)
            guard reader.position < min(close, reader.count) else { return false }
            if unsafe reader.matches(name, at: reader.position + 1),
                isCertain || mayEnd(at: close)
            {
                return true
            }
            // A tag that libxml2 dropped: a second html, head or body.
            startWithoutAttributes()
            isCertain = false
        }
    }

    /// Whether the tag at the reader's position may be one that libxml2 ended at `close`: it ends some
    /// tags too early, but one without an end is none.
    private func mayEnd(at close: Int) -> Bool {
        let end = reader.endOfStartTag()
        return close <= end && (end < reader.count || close >= end)
    }

    /// Places the start tag at the reader's position, without its attributes.
    private mutating func startWithoutAttributes() {
        let start = reader.position + 1
        let tag = reader.tag(start..<reader.endOfName(from: start), in: &builder)
        let end = reader.endOfStartTag()
        let isComplete = end < reader.count
        let isSlashed = reader.byteAt(end - 1) == 0x2F
        reader.skipStartTag(to: end)
        let isForeign = builder.isForeign
        if isComplete, builder.startTag(tag, isSelfClosing: isSlashed) {
            readElementContent(tag, isForeign: isForeign, isSlashed: isSlashed)
        }
    }

    /// Reads the content of an element that holds no markup.
    ///
    /// One step aside from the standard, for pages that were written as XML: there `<iframe/>` is
    /// whole, while the standard would read the rest of the page as its content. A `script` or `style`
    /// with a slash is whole where no end tag follows that could be its own.
    private mutating func readElementContent(
        _ tag: HTMLTree.Tag, isForeign: Bool, isSlashed: Bool
    ) {
        let traits = builder.traits(of: tag)
        let isScript = tag == .script || tag == .style
        // In SVG a `title` holds markup, and a slash has closed the element already.
        let isRaw = !traits.isDisjoint(with: [.rawText, .plainText]) || tag == .plaintext
        if isForeign, isSlashed || !isScript || !isRaw { return }
        if isRaw {
            if isSlashed, tag != .plaintext, !isScript || !reader.hasEndTag(of: tag, in: builder) {
                builder.pop()
                return
            }
            if tag == .textarea { reader.skipLineFeed() }
            reader.readRaw(tag, isText: !traits.contains(.rawText), into: &builder)
        } else if tag == .pre || tag == .listing {
            reader.skipLineFeed()
        }
    }

    /// Reads what libxml2 has left, and closes the tree.
    mutating func finish() -> (storage: HTMLTree.Storage, warnings: [HTMLTree.Warning]) {
        reader.readContent(into: &builder)
        while reader.position < reader.count {
            startWithoutAttributes()
            reader.readContent(into: &builder)
        }
        var warnings: [HTMLTree.Warning] = []
        if reader.isTruncated { warnings.append(.truncated) }
        if builder.raised > 0 { warnings.append(.tooDeep(builder.raised)) }
        return (builder.finish(), warnings)
    }

    // MARK: Names and values

    private mutating func tag(
        _ pointer: UnsafePointer<xmlChar>, _ name: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> HTMLTree.Tag {
        let after = reader.byteAt(start + name.count)
        guard after.isHTMLSpace || after == 0x3E || after == 0x2F else {
            // libxml2 ends a name earlier than HTML: `<b<i>`, `<x-é>`.
            return reader.tag(start..<reader.endOfName(from: start), in: &builder)
        }
        // libxml2 keeps every name once, at one address, as long as the context lives.
        let key = UInt(bitPattern: pointer)
        if let known = tags[key] {
            return HTMLTree.Tag(rawValue: UInt16(truncatingIfNeeded: known))
        }
        let tag = unsafe builder.internTag(name)
        tags[key] = UInt32(tag.rawValue)
        return tag
    }

    /// Adds attributes that stand in a range of the source.
    private mutating func addAttributes(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, from range: Range<Int>
    ) {
        guard var pair = unsafe attributes else { return }
        let hasReference = reader.hasReference(in: range)
        // The list ends with nil, and comes in pairs of strings that end with NUL.
        while let name = unsafe pair[0] {
            let attribute = unsafe attribute(name)
            let value = unsafe pair[1]
            let length = unsafe value.map { unsafe Int(xmlStrlen($0)) } ?? 0
            let bytes = unsafe UnsafeBufferPointer(start: value, count: length)
            if unsafe hasReference && bytes.contains(0xC2) {
                // `&#146;` is an apostrophe to browsers, and a control character to libxml2.
                let mended = unsafe CharacterReferences.withoutControls(bytes)
                // The array outlives the closure.
                unsafe mended.withUnsafeBufferPointer {
                    unsafe builder.addAttribute(attribute, $0)
                }
            } else {
                unsafe builder.addAttribute(attribute, bytes)
            }
            unsafe pair += 2
        }
    }

    private mutating func attribute(_ pointer: UnsafePointer<xmlChar>) -> HTMLTree.Attribute {
        let key = UInt(bitPattern: pointer)
        if let known = names[key] { return HTMLTree.Attribute(rawValue: known) }
        // The name ends with NUL.
        let length = unsafe Int(xmlStrlen(pointer))
        let number = unsafe builder.attributeNames.intern(
            UnsafeBufferPointer(start: pointer, count: length), limit: Int(Int32.max))
        names[key] = UInt32(truncatingIfNeeded: number)
        return HTMLTree.Attribute(rawValue: UInt32(truncatingIfNeeded: number))
    }
}

/// A small direct-mapped cache from the address of an interned name to its number.
private struct PointerCache {
    private var keys = [UInt](repeating: 0, count: 512)
    private var values = [UInt32](repeating: 0, count: 512)

    subscript(key: UInt) -> UInt32? {
        get {
            let slot = Self.slot(key)
            return keys[slot] == key ? values[slot] : nil
        }
        set {
            let slot = Self.slot(key)
            keys[slot] = key
            values[slot] = newValue ?? 0
        }
    }

    private static func slot(_ key: UInt) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
