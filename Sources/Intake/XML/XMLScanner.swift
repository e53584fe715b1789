/// A pull scanner for XML: elements, their attributes and text, without a tree, in one pass.
///
/// It reads what exports are made of and does not validate; document types and processing
/// instructions are passed over, and no entity but the five of the standard and numeric ones is
/// expanded.
struct XMLScanner {
    /// What the scanner met.
    enum Event {
        /// A start tag; for an empty-element tag an ``end`` follows. Attributes are asked for by
        /// name.
        case start(name: String)
        case end(name: String)
        /// Text or a CDATA section, entities expanded.
        case text([UInt8])
    }

    private let bytes: [UInt8]
    private(set) var place: Int
    private var tag = 0..<0
    private var pendingEnd: String?
    /// True once the bytes ended inside of markup.
    private(set) var isCutShort = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = 0
    }

    /// The next event, nil at the end.
    mutating func next() -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name: name)
        }
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                defer { place = end }
                return .text(Self.expanded(bytes[place..<end]))
            }
            if bytes.has(Array("<![CDATA[".utf8), at: place) {
                let start = place + 9
                let end = close(Array("]]>".utf8), from: start)
                return .text(Array(bytes[start..<end]))
            } else if bytes.has(Array("<!--".utf8), at: place) {
                _ = close(Array("-->".utf8), from: place + 4)
            } else if bytes.has(Array("<?".utf8), at: place) {
                _ = close(Array("?>".utf8), from: place + 2)
            } else if bytes.has(Array("<!".utf8), at: place) {
                _ = close(Array(">".utf8), from: place + 2)
            } else if let event = readTag() {
                return event
            }
        }
        return nil
    }

    /// The value of an attribute of the last start tag, by its whole name.
    func attribute(_ name: String) -> String? {
        bytes.attributeValue(Array(name.utf8), in: tag, isFolded: false).map {
            String(decoding: Self.expanded(bytes[$0]), as: UTF8.self)
        }
    }

    /// Moves behind `mark` and gives its place, or the end where it is missing.
    private mutating func close(_ mark: [UInt8], from start: Int) -> Int {
        let start = min(start, bytes.count)
        guard let end = bytes.firstIndex(of: mark, in: start..<bytes.count) else {
            isCutShort = true
            place = bytes.count
            return bytes.count
        }
        place = end + mark.count
        return end
    }

    private mutating func readTag() -> Event? {
        let start = place + 1
        // An attribute's value may hold a `>`.
        var end = start
        var quote: UInt8?
        while end < bytes.count {
            let byte = bytes[end]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            end += 1
        }
        guard end < bytes.count else {
            isCutShort = true
            place = bytes.count
            return nil
        }
        place = end + 1
        let isEnd = start < end && bytes[start] == UInt8(ascii: "/")
        let isEmpty = end > start && bytes[end - 1] == UInt8(ascii: "/")
        let nameStart = isEnd ? start + 1 : start
        var nameEnd = nameStart
        while nameEnd < end, !bytes[nameEnd].isSpace, bytes[nameEnd] != UInt8(ascii: "/") {
            nameEnd += 1
        }
        let name = bytes.string(nameStart..<nameEnd)
        if isEnd { return .end(name: name) }
        tag = nameEnd..<end
        if isEmpty { pendingEnd = name }
        return .start(name: name)
    }

    /// Text with its references replaced; what is none stays as it is.
    private static func expanded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            guard text[place] == UInt8(ascii: "&"),
                let end = text[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = reference(text[(place + 1)..<end])
            else {
                result.append(text[place])
                place += 1
                continue
            }
            result += Array(String(scalar).utf8)
            place = end + 1
        }
        return result
    }

    private static func reference(_ name: ArraySlice<UInt8>) -> Character? {
        let name = String(decoding: name, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.dropFirst().lowercased().hasPrefix("x")
        let digits = name.dropFirst(isHex ? 2 : 1)
        return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init).map(
            Character.init)
    }
}
