public import Conversation

/// Cuts a text into tokens, sentences and clauses and marks what is quoted.
///
/// One walk over UTF-8, linear in the text, no allocation per token: the buffers of the
/// ``TokenizedText`` are reused from text to text. The rules are for English; other scripts come out as
/// words, and a script without spaces as one word a run.
public struct Tokenizer: Sendable {
    /// A tokenizer; it holds fixed tables alone and can be shared.
    public init() {}

    /// Tokenizes `text` wholly: tokens, quotations, scare quotes, sentences, clauses.
    ///
    /// - Parameters:
    ///   - text: Any text, empty included.
    ///   - quotes: Stretches that the page's markup gives as quoted; they come first, and marks
    ///     inside them are not looked at.
    ///   - doc: Receives the result; what it held is dropped, its buffers are kept.
    public func tokenize(
        _ text: String, quotes: [Quotation] = [], into doc: inout TokenizedText
    ) {
        tokenizeWords(text, into: &doc)
        Quotations.find(in: &doc, given: quotes)
        Structure.cut(&doc)
    }

    /// Tokenizes UTF-8, which must be valid, as ``tokenize(_:quotes:into:)`` does a string.
    public func tokenize(
        utf8: ArraySlice<UInt8>, quotes: [Quotation] = [], into doc: inout TokenizedText
    ) {
        doc.bytes.removeAll(keepingCapacity: true)
        doc.bytes.append(contentsOf: utf8)
        scan(&doc)
        Quotations.find(in: &doc, given: quotes)
        Structure.cut(&doc)
    }

    /// The tokens alone: no quotations, one sentence, one clause. For lexicon entries and learning.
    public func tokenizeWords(_ text: String, into doc: inout TokenizedText) {
        doc.bytes.removeAll(keepingCapacity: true)
        doc.bytes.append(contentsOf: text.utf8)
        scan(&doc)
    }

    /// Refills tokens and folded forms from ``TokenizedText/bytes``.
    private func scan(_ doc: inout TokenizedText) {
        doc.tokens.removeAll(keepingCapacity: true)
        doc.quotations.removeAll(keepingCapacity: true)
        doc.sentenceCount = 0
        doc.clauseCount = 0
        doc.wordCount = 0
        doc.quotedWordCount = 0
        let count = doc.bytes.count
        precondition(count < Int(UInt32.max), "a text of 4 GiB or more")
        // Two dots fold to three, and some two-byte capitals to three bytes: half as much again.
        let room = count + count / 2 + 1
        if doc.folded.count < room {
            doc.folded.append(
                contentsOf: repeatElement(0, count: room - doc.folded.count))
        }
        var tokens = doc.tokens
        doc.tokens = []
        var folded = doc.folded
        doc.folded = []
        let used = scanTokens(doc.bytes.span, &folded, &tokens)
        folded.removeLast(folded.count - used)
        doc.folded = folded
        doc.tokens = tokens
    }
}

/// The main loop: white space, then one token by its first byte.
private func scanTokens(
    _ bytes: Span<UInt8>, _ foldedBytes: inout [UInt8], _ tokens: inout [Token]
) -> Int {
    var folded = foldedBytes.mutableSpan
    var writer = FoldedWriter()
    var index = 0
    var flags: TokenFlags = []
    while index < bytes.count {
        let first = bytes[index]
        if first == 0x20 || first == 9 {
            flags.insert(.spaceBefore)
            index += 1
            continue
        }
        if first < 0x20 || first == 0x7F {
            if first == 0x0A { noteNewline(&flags) }
            flags.insert(.spaceBefore)
            index += 1
            continue
        }
        writer.begin()
        var token: ScannedToken
        if isLetter(first) {
            token = scanFromLetter(bytes, index, &folded, &writer)
        } else if first >= 0x80 {
            let scalar = decode(bytes, index)
            switch scalarClass(scalar.value) {
            case .space:
                flags.insert(.spaceBefore)
                index = scalar.end
                continue
            case .newline:
                noteNewline(&flags)
                flags.insert(.spaceBefore)
                index = scalar.end
                continue
            case .ignorable:
                index = scalar.end
                continue
            case .letter: token = scanWord(bytes, index, &folded, &writer)
            case .emoji: token = scanEmoji(bytes, index, &folded, &writer)
            case .apostrophe, .doubleQuote, .dash, .ellipsis, .other:
                token = scanMark(bytes, index, &folded, &writer)
            }
        } else if isDigit(first) {
            token = scanFromDigit(bytes, index, &folded, &writer)
        } else {
            token = scanMark(bytes, index, &folded, &writer)
        }
        tokens.append(
            Token(
                start: UInt32(index), end: UInt32(token.end), foldedStart: UInt32(writer.start),
                foldedEnd: UInt32(writer.end), kind: token.kind, flags: token.flags.union(flags),
                hash: writer.hash))
        flags = []
        index = token.end
    }
    return writer.end
}

@inline(__always)
private func noteNewline(_ flags: inout TokenFlags) {
    flags.insert(flags.contains(.newlineBefore) ? .paragraphBefore : .newlineBefore)
}

private func scanFromLetter(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    if let end = schemeAddressEnd(bytes, start) {
        return copyLowercased(bytes, start, end, .url, &folded, &writer)
    }
    let second = byte(bytes, start + 1)
    if second == ascii("_") || second == ascii("D"), let face = findEmoticon(bytes, start) {
        return copyEmoticon(bytes, start, face, &folded, &writer)
    }
    if second == ascii("."),
        let token = scanDottedAbbreviation(bytes, start, &folded, &writer)
    {
        return token
    }
    let word = scanWord(bytes, start, &folded, &writer)
    if let end = bareAddressEnd(bytes, start, word.end) {
        writer.end = writer.start
        writer.begin()
        return copyLowercased(bytes, start, end, .url, &folded, &writer)
    }
    return word
}

private func scanFromDigit(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    let next = byte(bytes, start + 1)
    if next == 0xEF || next == 0xE2, keycapEnd(bytes, start) != nil {
        return scanEmoji(bytes, start, &folded, &writer)
    }
    let number = scanNumber(bytes, start, &folded, &writer)
    if byte(bytes, number.end) == ascii("@"), let end = bareAddressEnd(bytes, start, number.end) {
        writer.end = writer.start
        writer.begin()
        return copyLowercased(bytes, start, end, .url, &folded, &writer)
    }
    return number
}

/// Copies `start ..< end` in lower case as one token.
func copyLowercased(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: TokenKind,
    _ folded: inout MutableSpan<UInt8>, _ writer: inout FoldedWriter
) -> ScannedToken {
    var index = start
    while index < end {
        let here = bytes[index]
        writer.put(here &- 0x41 < 26 ? here | 0x20 : here, &folded)
        index += 1
    }
    return ScannedToken(end: end, kind: kind)
}

/// Copies an emoticon as written, its run of mouths shortened to one.
func copyEmoticon(
    _ bytes: Span<UInt8>, _ start: Int, _ face: Emoticon, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    var index = start
    while index < face.foldedEnd {
        writer.put(bytes[index], &folded)
        index += 1
    }
    return ScannedToken(end: face.end, kind: .emoticon)
}
