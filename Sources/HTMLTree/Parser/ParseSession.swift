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
        guard let input = unsafe context.pointee.input else { return }
        let close = unsafe reader.count - (input.pointee.end - input.pointee.cur)
        let length = unsafe Int(xmlStrlen(name))
        let nameBytes = unsafe UnsafeBufferPointer(start: name, count: length)
        if unsafe advance(to: nameBytes, before: close) {
            let hadOddName = unsafe context.pointee.errNo == XML_ERR_NAME_REQUIRED.rawValue
            let isSlashed = reader.byteAt(close) == 0x2F
            // A name that libxml2 does not accept (`@click`) may have ended the tag in a value.
            let end = hadOddName ? reader.endOfStartTag() : close + (isSlashed ? 1 : 0)
            let isComplete = reader.byteAt(end) == 0x3E
            reader.skipStartTag(to: end)
            if isComplete {
                let tag = unsafe tag(name, nameBytes)
                let isForeign = builder.isForeign
                if builder.startTag(tag, isSelfClosing: isSlashed) {
                    unsafe addAttributes(attributes)
                    readElementContent(tag, isForeign: isForeign)
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
    }

    /// Reads up to the start tag that libxml2 has just read; false where the tag lies in a stretch
    /// that has been read already, such as the text of a `textarea`.
    private mutating func advance(to name: UnsafeBufferPointer<UInt8>, before close: Int) -> Bool {
        while true {
            reader.readContent(into: &builder)
            guard reader.position < close else { return false }
            if unsafe reader.matches(name, at: reader.position + 1) { return true }
            // A tag that libxml2 dropped: a second html, head or body.
            startWithoutAttributes()
        }
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
            readElementContent(tag, isForeign: isForeign)
        }
    }

    /// Reads the content of an element that holds no markup.
    private mutating func readElementContent(_ tag: HTMLTree.Tag, isForeign: Bool) {
        let traits = builder.traits(of: tag)
        let isScript = tag == .script || tag == .style
        // In SVG a `title` holds markup.
        let isRaw = !traits.isDisjoint(with: [.rawText, .plainText]) || tag == .plaintext
        if isRaw, isScript || !isForeign {
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
        _ pointer: UnsafePointer<xmlChar>, _ name: UnsafeBufferPointer<UInt8>
    ) -> HTMLTree.Tag {
        // libxml2 keeps every name once, at one address, as long as the context lives.
        let key = UInt(bitPattern: pointer)
        if let known = tags[key] {
            return HTMLTree.Tag(rawValue: UInt16(truncatingIfNeeded: known))
        }
        let tag = unsafe builder.internTag(name)
        tags[key] = UInt32(tag.rawValue)
        return tag
    }

    private mutating func addAttributes(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard var pair = unsafe attributes else { return }
        // The list ends with nil, and comes in pairs of strings that end with NUL.
        while let name = unsafe pair[0] {
            let attribute = unsafe attribute(name)
            if let value = unsafe pair[1] {
                let length = unsafe Int(xmlStrlen(value))
                unsafe builder.addAttribute(
                    attribute, UnsafeBufferPointer(start: value, count: length))
            } else {
                unsafe builder.addAttribute(attribute, UnsafeBufferPointer(start: nil, count: 0))
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
