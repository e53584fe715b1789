#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads what lies between start tags: text with its character references, end tags, comments,
/// declarations, and the content of elements such as `script` that hold no markup.
///
/// libxml2 reads the start tags. The rest is read here, from the same bytes, because there its HTML 4
/// rules lose or misplace text: it drops end tags that it does not expect, closes paragraphs at
/// names that it does not know, and leaves HTML 5's character references alone.
/// Safe to use, because every access to the source is checked against ``count``.
@safe
struct ContentReader {
    /// The page, valid UTF-8 without NUL. The memory belongs to `parseHTML`, which outlives the reader.
    let source: UnsafeBufferPointer<UInt8>
    /// Where reading goes on.
    var position = 0
    /// The page ends inside a tag, a comment or a raw element.
    var isTruncated = false
    /// Length of the page in bytes.
    let count: Int
    private let hasReturns: Bool
    private let references = CharacterReferences.html

    init(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe self.source = unsafe source
        count = source.count
        // The pointer and the count are the buffer's own.
        unsafe hasReturns =
            source.baseAddress.map { unsafe memchr($0, 0x0D, source.count) != nil } ?? false
    }

    /// The first place from `start` on that has this byte; the end of the page where none has.
    func find(_ byte: UInt8, from start: Int) -> Int {
        // The search stays between start and the end of the buffer.
        guard start < count, let base = unsafe source.baseAddress,
            let found = unsafe memchr(base + start, Int32(byte), count - start)
        else { return count }
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The byte at a place, 0 past the end.
    func byte(_ place: Int) -> UInt8 {
        // The place is checked.
        unsafe place < count ? source[place] : 0
    }

    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        // Ranges come from the searches above and lie inside the buffer.
        unsafe UnsafeBufferPointer(rebasing: source[range])
    }

    /// True when the bytes at `place` are `name`, which is in lower case; letter case is ignored.
    func matches(_ name: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place + name.count <= count else { return false }
        var offset = 0
        while offset < name.count {
            // Both offsets stay inside their buffers.
            var byte = unsafe source[place + offset]
            if byte &- 0x41 < 26 { byte |= 0x20 }
            if unsafe byte != name[offset] { return false }
            offset += 1
        }
        return true
    }

    // MARK: Between start tags

    /// Reads on up to the next start tag, or to the end of the page.
    mutating func readContent(into builder: inout TreeBuilder) {
        while position < count {
            let next = find(0x3C, from: position)
            if next > position { appendText(position..<next, to: &builder) }
            position = next
            guard next < count else { return }
            let following = byte(next + 1)
            if following.isASCIILetter { return }
            switch following {
            case 0x2F: readEndTag(into: &builder)
            case 0x21: readDeclaration(into: &builder)
            case 0x3F: skipPast(find(0x3E, from: next))
            default:
                appendText(next..<next + 1, to: &builder)
                position = next + 1
            }
        }
    }

    /// Moves behind the `>` at `close`, or to the end of a page that is cut off before it.
    mutating func skipPast(_ close: Int) {
        if close < count {
            position = close + 1
        } else {
            position = count
            isTruncated = true
        }
    }

    private mutating func readEndTag(into builder: inout TreeBuilder) {
        let start = position + 2
        guard byte(start).isASCIILetter else {
            if start >= count {
                appendText(position..<count, to: &builder)
                position = count
            } else {
                skipPast(find(0x3E, from: start))
            }
            return
        }
        let end = endOfName(from: start)
        let close = endOfTag(from: end)
        if close < count {
            builder.endTag(tag(start..<end, in: &builder))
        }
        skipPast(close)
    }

    /// The place behind the tag name that begins at `start`.
    func endOfName(from start: Int) -> Int {
        var place = start
        while place < count {
            // The place is below the count.
            let byte = unsafe source[place]
            if byte.isHTMLSpace || byte == 0x3E || byte == 0x2F { break }
            place += 1
        }
        return place
    }

    /// The tag whose name, in any letter case, stands in a range.
    func tag(_ range: Range<Int>, in builder: inout TreeBuilder) -> HTMLTree.Tag {
        // Names are as short as libxml2 reports them; a longer one is cut in both places.
        let count = min(range.count, 100)
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 100) { name in
            for offset in 0..<count {
                // Both offsets stay inside their buffers.
                let byte = unsafe source[range.lowerBound + offset]
                unsafe name[offset] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            }
            let bytes = unsafe UnsafeBufferPointer(rebasing: name[0..<count])
            return unsafe builder.internTag(bytes)
        }
    }

    private mutating func readDeclaration(into builder: inout TreeBuilder) {
        let start = position + 2
        if byte(start) == 0x2D, byte(start + 1) == 0x2D {
            readComment(into: &builder)
            return
        }
        let close = find(0x3E, from: start)
        // The literals are static, their bytes live as long as the program.
        if unsafe matches(bytes(of: "doctype"), at: start) {
            let isEarly = builder.phase == .beforeHTML
            if isEarly { unsafe builder.noteDoctype(part(start..<min(close, count))) }
        } else if unsafe builder.isForeign && matches(bytes(of: "[cdata["), at: start) {
            readCharacterData(from: start + 7, into: &builder)
            return
        }
        skipPast(close)
    }

    /// `<![CDATA[…]]>` inside SVG and MathML.
    private mutating func readCharacterData(from start: Int, into builder: inout TreeBuilder) {
        var close = find(0x3E, from: start)
        while close < count,
            !(close >= start + 2 && byte(close - 1) == 0x5D && byte(close - 2) == 0x5D)
        {
            close = find(0x3E, from: close + 1)
        }
        let end = close < count ? close - 2 : count
        appendText(start..<max(start, end), decodes: false, to: &builder)
        skipPast(close)
    }

    private mutating func readComment(into builder: inout TreeBuilder) {
        let start = position + 4
        var end = count
        if byte(start) == 0x3E {
            end = start
            position = start + 1
        } else if byte(start) == 0x2D, byte(start + 1) == 0x3E {
            end = start
            position = start + 2
        } else {
            var close = find(0x3E, from: start)
            while close < count {
                let isEnd =
                    close >= start + 2 && byte(close - 1) == 0x2D && byte(close - 2) == 0x2D
                let isBangEnd =
                    close >= start + 3 && byte(close - 1) == 0x21 && byte(close - 2) == 0x2D
                    && byte(close - 3) == 0x2D
                if isEnd || isBangEnd {
                    end = close - (isEnd ? 2 : 3)
                    break
                }
                close = find(0x3E, from: close + 1)
            }
            position = min(close + 1, count)
            if close >= count { isTruncated = true }
        }
        unsafe builder.addContent(.comment, part(min(start, end)..<end))
    }

    // MARK: Text

    /// Appends a stretch of text, with its character references decoded unless told otherwise.
    mutating func appendText(
        _ range: Range<Int>, decodes: Bool = true, to builder: inout TreeBuilder
    ) {
        var start = range.lowerBound
        if builder.phase != .inBody, !builder.isInsideHeadElement {
            // White space before the body belongs to nobody; anything else begins the body.
            while start < range.upperBound, byte(start).isHTMLSpace { start += 1 }
            guard start < range.upperBound else { return }
            builder.beginBody()
        }
        builder.beginText()
        let textStart = builder.text.count
        let bytes = unsafe part(start..<range.upperBound)
        guard let base = bytes.baseAddress else { return }
        // The pointer and the count are the buffer's own.
        let hasReference = unsafe decodes && memchr(base, 0x26, bytes.count) != nil
        let hasReturn = unsafe hasReturns && memchr(base, 0x0D, bytes.count) != nil
        if hasReference || hasReturn {
            unsafe appendDecoded(bytes, decodes: decodes, to: &builder)
        } else {
            unsafe builder.text.append(contentsOf: bytes)
        }
        builder.endText(from: textStart)
    }

    /// The slow way: character references, and line ends as LF.
    private func appendDecoded(
        _ bytes: UnsafeBufferPointer<UInt8>, decodes: Bool, to builder: inout TreeBuilder
    ) {
        var index = 0
        var start = 0
        while index < bytes.count {
            // The index and the one behind it are checked against the count.
            let byte = unsafe bytes[index]
            if byte == 0x26 && decodes {
                unsafe builder.text.append(contentsOf: bytes[start..<index])
                let length = unsafe references.decode(bytes, at: index, into: &builder.text)
                start = index + length
                index = max(start, index + 1)
            } else if byte == 0x0D {
                unsafe builder.text.append(contentsOf: bytes[start..<index])
                let isPair = unsafe index + 1 < bytes.count && bytes[index + 1] == 0x0A
                if !isPair { builder.text.append(0x0A) }
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        unsafe builder.text.append(contentsOf: bytes[start..<bytes.count])
    }
}

/// The bytes of a literal, which live as long as the program.
func bytes(of literal: StaticString) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
}
