/// Reads a token that starts with neither letter nor digit: an emoticon, hashtag, mention, signed
/// number, escaped character, or a run of one punctuation mark.
func scanMark(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    let first = bytes[start]
    let next = byte(bytes, start + 1)
    switch first {
    case ascii("#"):
        if next == 0xEF || next == 0xE2, keycapEnd(bytes, start) != nil {
            return scanEmoji(bytes, start, &folded, &writer)
        }
        if isLetter(next) || next == ascii("_") || next >= 0x80 && isWordStart(bytes, start + 1) {
            return scanTag(bytes, start, keepsMark: false, .hashtag, &folded, &writer)
        }
    case ascii("@"):
        let before = byte(bytes, start - 1)
        if isAlphanumeric(next) || next == ascii("_"), !isAlphanumeric(before) {
            return scanTag(bytes, start, keepsMark: true, .mention, &folded, &writer)
        }
    case ascii("+"), ascii("-"), ascii("$"):
        if isDigit(next), !isAlphanumeric(byte(bytes, start - 1)) {
            return scanNumber(bytes, start, &folded, &writer)
        }
    case ascii("&"):
        if let entity = findEntity(bytes, start) {
            if entity.replacement == ascii("<"), byte(bytes, entity.end) == ascii("3") {
                writer.put(ascii("<"), &folded)
                writer.put(ascii("3"), &folded)
                return ScannedToken(end: entity.end + 1, kind: .emoticon)
            }
            writer.put(entity.replacement, &folded)
            return ScannedToken(end: entity.end, kind: .punctuation)
        }
    case 0xC2, 0xE2:
        // £ and €.
        let sign = decode(bytes, start)
        if sign.value == 0xA3 || sign.value == 0x20AC, isDigit(byte(bytes, sign.end)) {
            return scanNumber(bytes, start, &folded, &writer)
        }
        if starts(bytes, start, "¯\\_(ツ)_/¯") {
            let end = start + "¯\\_(ツ)_/¯".utf8.count
            return copyLowercased(bytes, start, end, .emoticon, &folded, &writer)
        }
    default: break
    }
    if first < 0x80, let face = findEmoticon(bytes, start) {
        return copyEmoticon(bytes, start, face, &folded, &writer)
    }
    return scanRun(bytes, start, &folded, &writer)
}

/// A hashtag or mention: letters, digits, underscores.
private func scanTag(
    _ bytes: Span<UInt8>, _ start: Int, keepsMark: Bool, _ kind: TokenKind,
    _ folded: inout MutableSpan<UInt8>, _ writer: inout FoldedWriter
) -> ScannedToken {
    if keepsMark { writer.put(bytes[start], &folded) }
    var index = start + 1
    while index < bytes.count {
        let here = bytes[index]
        if isAlphanumeric(here) || here == ascii("_") {
            writer.put(here &- 0x41 < 26 ? here | 0x20 : here, &folded)
            index += 1
        } else if here >= 0x80 {
            let scalar = decode(bytes, index)
            guard scalarClass(scalar.value) == .letter else { break }
            writer.put(scalar: lowercase(scalar.value), &folded)
            index = scalar.end
        } else {
            break
        }
    }
    return ScannedToken(end: index, kind: kind)
}

/// A run of one mark, folded to one mark; typographic forms fold to their plain ones.
private func scanRun(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    let mark = decode(bytes, start)
    var index = mark.end
    var length = 1
    while index < bytes.count, bytes[index] == bytes[start] {
        let next = decode(bytes, index)
        guard next.value == mark.value else { break }
        index = next.end
        length += 1
    }
    switch mark.value {
    case 0x2E where length > 1: put(".", times: 3, &folded, &writer)
    case 0x2D where length > 1: put("-", times: 2, &folded, &writer)
    case 0x60: writer.put(ascii("'"), &folded)
    case 0..<0x80: writer.put(UInt8(mark.value), &folded)
    default:
        switch scalarClass(mark.value) {
        case .apostrophe: writer.put(ascii("'"), &folded)
        case .doubleQuote: writer.put(ascii("\""), &folded)
        case .dash: put("-", times: 2, &folded, &writer)
        case .ellipsis: put(".", times: 3, &folded, &writer)
        default: writer.put(scalar: mark.value, &folded)
        }
    }
    return ScannedToken(end: index, kind: .punctuation)
}

@inline(__always)
private func put(
    _ mark: Unicode.Scalar, times: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) {
    for _ in 0..<times { writer.put(ascii(mark), &folded) }
}
