/// A scalar read from UTF-8 and the offset just past it.
struct DecodedScalar {
    var value: UInt32
    var end: Int
}

/// Reads the scalar that starts at `index`. The bytes are valid UTF-8, as a `String`'s always are;
/// a stray byte would read as U+FFFD.
@inline(__always)
func decode(_ bytes: Span<UInt8>, _ index: Int) -> DecodedScalar {
    let first = bytes[index]
    if first < 0x80 { return DecodedScalar(value: UInt32(first), end: index + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else {
        return DecodedScalar(value: 0xFFFD, end: index + 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    var offset = 1
    while offset < length {
        value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        offset += 1
    }
    return DecodedScalar(value: value, end: index + length)
}

/// What a scalar beyond ASCII is to the tokenizer.
enum ScalarClass {
    case letter, space, newline, ignorable, emoji, apostrophe, doubleQuote, dash, ellipsis, other
}

/// The class of a scalar beyond ASCII. Typographic apostrophes count as such; the caller decides
/// whether they stand inside a word.
func scalarClass(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0xAA, 0xB5, 0xBA: return .letter
    case 0x85, 0x2028, 0x2029: return .newline
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: return .space
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: return .ignorable
    case 0xB4, 0x2018...0x201B, 0x02BC, 0x2032, 0xFF07: return .apostrophe
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x300C, 0x300D: return .doubleQuote
    case 0x2012...0x2015: return .dash
    case 0x2026: return .ellipsis
    case 0xC0...0x24F: return value == 0xD7 || value == 0xF7 ? .other : .letter
    case 0x80...0xBF: return .other
    case 0x250...0x2FF, 0x370...0x373, 0x376...0x37D, 0x386, 0x388...0x52F: return .letter
    case 0x2030...0x22FF, 0x2500...0x25FF, 0x2900...0x29FF:
        return isPresentedAsEmoji(value) ? .emoji : .other
    case 0x2300...0x23FF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF:
        return isEmoji(value) ? .emoji : .other
    default: return isWordScalar(value) ? .letter : .other
    }
}

private func isEmoji(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.isEmoji ?? false
}

private func isPresentedAsEmoji(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.isEmojiPresentation ?? false
}

private func isWordScalar(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return false
    }
}

/// The lower case of a scalar where that is one scalar that is no longer in UTF-8, so that a folded
/// text never outgrows its source; otherwise the scalar itself.
func lowercase(_ value: UInt32) -> UInt32 {
    if value >= 0xC0 && value <= 0xDE { return value == 0xD7 ? value : value + 0x20 }
    if value < 0x100 || value >= 0x4E00 && value <= 0xD7A3 { return value }
    if value == 0x130 { return 0x69 }
    guard let scalar = Unicode.Scalar(value), scalar.properties.isUppercase else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, lower.count == 1, UTF8.width(first) <= UTF8.width(scalar)
    else { return value }
    return first.value
}

/// Takes the folded bytes of one token after another and hashes each.
struct FoldedWriter {
    /// Bytes written so far, over all tokens.
    var end = 0
    /// Where the current token's form begins.
    private(set) var start = 0
    /// The hash of the current token's form.
    private(set) var hash = WordHash.seed

    /// Begins a token.
    @inline(__always)
    mutating func begin() {
        start = end
        hash = WordHash.seed
    }

    /// Appends one byte.
    @inline(__always)
    mutating func put(_ byte: UInt8, _ folded: inout MutableSpan<UInt8>) {
        folded[end] = byte
        end += 1
        hash = WordHash.step(hash, byte)
    }

    /// Appends a scalar as UTF-8.
    mutating func put(scalar value: UInt32, _ folded: inout MutableSpan<UInt8>) {
        switch value {
        case ..<0x80:
            put(UInt8(value), &folded)
        case ..<0x800:
            put(UInt8(0xC0 | value >> 6), &folded)
            put(UInt8(0x80 | value & 0x3F), &folded)
        case ..<0x10000:
            put(UInt8(0xE0 | value >> 12), &folded)
            put(UInt8(0x80 | value >> 6 & 0x3F), &folded)
            put(UInt8(0x80 | value & 0x3F), &folded)
        default:
            put(UInt8(0xF0 | value >> 18), &folded)
            put(UInt8(0x80 | value >> 12 & 0x3F), &folded)
            put(UInt8(0x80 | value >> 6 & 0x3F), &folded)
            put(UInt8(0x80 | value & 0x3F), &folded)
        }
    }
}
