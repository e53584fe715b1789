/// Reads one emoji from `start`: flags as pairs, keycaps, skin tones, joined sequences, tags (Unicode
/// Technical Standard 51). The folded form leaves out skin tones and variation selectors.
func scanEmoji(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    var scalar = decode(bytes, start)
    writer.put(scalar: scalar.value, &folded)
    if isRegional(scalar.value), scalar.end < bytes.count {
        let second = decode(bytes, scalar.end)
        if isRegional(second.value) {
            writer.put(scalar: second.value, &folded)
            scalar = second
        }
    }
    var index = scalar.end
    while index < bytes.count {
        let next = decode(bytes, index)
        switch next.value {
        case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF:
            index = next.end
        case 0x20E3, 0xE0020...0xE007F:
            writer.put(scalar: next.value, &folded)
            index = next.end
        case 0x200D:
            guard next.end < bytes.count else { return ScannedToken(end: index, kind: .emoji) }
            let joined = decode(bytes, next.end)
            guard joined.value >= 0x80, isJoinable(joined.value) else {
                return ScannedToken(end: index, kind: .emoji)
            }
            writer.put(scalar: 0x200D, &folded)
            writer.put(scalar: joined.value, &folded)
            index = joined.end
        default:
            return ScannedToken(end: index, kind: .emoji)
        }
    }
    return ScannedToken(end: index, kind: .emoji)
}

/// The end of a keycap sequence (`1️⃣`, `#️⃣`) that starts at `index`, or nil.
func keycapEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    var end = index + 1
    if starts(bytes, end, "\u{FE0F}") { end += 3 }
    return starts(bytes, end, "\u{20E3}") ? end + 3 : nil
}

private func isRegional(_ value: UInt32) -> Bool { value >= 0x1F1E6 && value <= 0x1F1FF }

/// Signs such as ♀ and ♂ join emoji without being shown as emoji themselves.
private func isJoinable(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.isEmoji ?? false
}
