#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The elements that hold no markup, and the ends of start tags.
extension ContentReader {
    /// Reads the content and the end tag of an element that holds no markup.
    mutating func readRaw(_ tag: HTMLTree.Tag, isText: Bool, into builder: inout TreeBuilder) {
        let start = position
        let name = Array(builder.tagNames.name(Int(tag.rawValue)).utf8)
        let end = tag == .plaintext ? count : endOfRaw(name, from: start)
        if end > start {
            if isText {
                appendText(start..<end, decodes: tag != .xmp && tag != .plaintext, to: &builder)
            } else {
                unsafe builder.addContent(.raw, part(start..<end))
            }
        }
        builder.pop()
        position = end
        skipPast(end < count ? endOfTag(from: endOfName(from: end + 2)) : count)
        if tag == .plaintext { isTruncated = false }
    }

    /// True when an end tag of this raw element follows before the next start tag of the same name.
    func hasEndTag(of tag: HTMLTree.Tag, in builder: TreeBuilder) -> Bool {
        let name = Array(builder.tagNames.name(Int(tag.rawValue)).utf8)
        var place = find(0x3C, from: position)
        while place < count {
            let isEndTag = byte(place + 1) == 0x2F
            // The array outlives the closure.
            let isNamed = unsafe name.withUnsafeBufferPointer {
                unsafe matches($0, at: place + (isEndTag ? 2 : 1))
            }
            if isNamed { return isEndTag }
            place = find(0x3C, from: place + 1)
        }
        return false
    }

    /// True when a stretch of the source has an `&`.
    func hasReference(in range: Range<Int>) -> Bool {
        let bytes = unsafe part(range)
        guard let base = bytes.baseAddress else { return false }
        // The pointer and the count are the buffer's own.
        return unsafe memchr(base, 0x26, bytes.count) != nil
    }

    /// Where the end tag of a raw element begins. In a script, `<!-- <script>` hides the next
    /// `</script>` ("script data double escaped state"), up to the comment's end.
    private func endOfRaw(_ name: [UInt8], from start: Int) -> Int {
        let isScript = name.elementsEqual("script".utf8)
        var place = start
        var escapeEnd = start
        var isDoubled = false
        while true {
            place = find(0x3C, from: place)
            guard place < count else { return count }
            let next = byte(place + 1)
            if place >= escapeEnd {
                isDoubled = false
                if isScript, next == 0x21, byte(place + 2) == 0x2D, byte(place + 3) == 0x2D {
                    escapeEnd = endOfEscape(from: place + 2)
                }
            }
            let isEndTag = next == 0x2F
            let nameStart = place + (isEndTag ? 2 : 1)
            // The array outlives the closure.
            let isNamed = unsafe name.withUnsafeBufferPointer { unsafe matches($0, at: nameStart) }
            if isNamed {
                let after = byte(nameStart + name.count)
                if after.isHTMLSpace || after == 0x3E || after == 0x2F || after == 0 {
                    if isEndTag && !isDoubled { return place }
                    if place < escapeEnd { isDoubled = !isEndTag }
                }
            }
            place += 1
        }
    }

    /// Behind the `-->` that follows; the end of the page where none does.
    private func endOfEscape(from start: Int) -> Int {
        var close = find(0x3E, from: start)
        while close < count {
            if close >= start + 2, byte(close - 1) == 0x2D, byte(close - 2) == 0x2D { return close }
            close = find(0x3E, from: close + 1)
        }
        return count
    }

    // MARK: Start tags

    /// Steps over the start tag at the current place, up to `close`, where its `>` is.
    mutating func skipStartTag(to close: Int) { skipPast(close) }

    /// Where the start tag at the current place ends by HTML's rules: the first `>` outside of a
    /// quoted value.
    func endOfStartTag() -> Int { endOfTag(from: endOfName(from: position + 1)) }

    /// Where a scan of a tag's attributes is (WHATWG, section 13.2.5.32 on).
    private enum AttributePart {
        case beforeName, inName, afterName, beforeValue, inValue, inQuotes
    }

    /// The first `>` outside of a quoted value, from behind a tag's name on.
    func endOfTag(from start: Int) -> Int {
        var place = start
        var quote: UInt8 = 0
        var part = AttributePart.beforeName
        while place < count {
            // The place is below the count.
            let byte = unsafe source[place]
            switch part {
            case .inQuotes:
                if byte == quote { part = .beforeName }
            case _ where byte == 0x3E:
                return place
            case .beforeName where byte.isHTMLSpace || byte == 0x2F:
                break
            case .beforeName:
                // An equals sign here is the first character of a name.
                part = .inName
            case .inName where byte == 0x3D, .afterName where byte == 0x3D:
                part = .beforeValue
            case .inName where byte == 0x2F, .afterName where byte == 0x2F:
                part = .beforeName
            case .inName:
                if byte.isHTMLSpace { part = .afterName }
            case .afterName:
                if !byte.isHTMLSpace { part = .inName }
            case .beforeValue where byte == 0x22 || byte == 0x27:
                quote = byte
                part = .inQuotes
            case .beforeValue:
                if !byte.isHTMLSpace { part = .inValue }
            case .inValue:
                if byte.isHTMLSpace { part = .beforeName }
            }
            place += 1
        }
        return count
    }

    /// Drops a line feed right behind `<pre>` and `<textarea>`, which is only for looks.
    mutating func skipLineFeed() {
        if byte(position) == 0x0D { position += 1 }
        if byte(position) == 0x0A { position += 1 }
    }

    /// The byte at a place of the page, 0 past its end.
    func byteAt(_ place: Int) -> UInt8 { byte(place) }
}
