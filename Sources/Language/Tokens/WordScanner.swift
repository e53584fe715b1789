/// What a scanner found: where the token ends and the facts of its form.
struct ScannedToken {
    var end: Int
    var kind: TokenKind
    var flags: TokenFlags = []
}

/// Reads a word from `start`, which holds a letter, and writes its folded form.
///
/// Inside a word stand letters, digits, marks, apostrophes and hyphens between letters, and asterisks
/// that mask letters (`f**k`). Linear in the word's length.
func scanWord(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    var index = start
    var run = WordRun()
    // A copy that stays in registers; the original is reached through memory.
    var out = writer
    scan: while index < bytes.count {
        let byte = bytes[index]
        if isLetter(byte) {
            let lower = byte | 0x20
            run.count(upper: byte < 0x61)
            if run.keeps(UInt32(lower)) { out.put(lower, &folded) }
            index += 1
        } else if isDigit(byte) {
            run.breakRun()
            out.put(byte, &folded)
            index += 1
        } else if byte >= 0x80 {
            let scalar = decode(bytes, index)
            switch scalarClass(scalar.value) {
            case .letter:
                let lower = lowercase(scalar.value)
                run.count(upper: lower != scalar.value)
                if run.keeps(lower) { out.put(scalar: lower, &folded) }
                index = scalar.end
            case .ignorable:
                index = scalar.end
            case .apostrophe:
                guard isWordStart(bytes, scalar.end) else { break scan }
                run.breakRun()
                out.put(ascii("'"), &folded)
                index = scalar.end
            default:
                guard scalar.value == 0xFFFD, isContractionTail(bytes, scalar.end) else {
                    break scan
                }
                out.put(ascii("'"), &folded)
                index = scalar.end
            }
        } else {
            let next = innerMarkEnd(bytes, index)
            if next == index { break scan }
            run.breakRun()
            switch byte {
            case ascii("-"): out.put(byte, &folded)
            case ascii("*"): for _ in index..<next { out.put(byte, &folded) }
            default: out.put(ascii("'"), &folded)
            }
            index = next
        }
    }
    writer = out
    return ScannedToken(end: index, kind: .word, flags: run.flags)
}

/// Reads `e.g.`, `U.S.`, `A.R.`: single letters with full stops. Nil where there is none.
func scanDottedAbbreviation(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken? {
    guard byte(bytes, start + 1) == ascii("."), isLetter(byte(bytes, start + 2)),
        !isAlphanumeric(byte(bytes, start + 3))
    else { return nil }
    var index = start
    var run = WordRun()
    while isLetter(byte(bytes, index)), !isAlphanumeric(byte(bytes, index + 1)) {
        run.count(upper: bytes[index] < 0x61)
        writer.put(bytes[index] | 0x20, &folded)
        index += 1
        guard byte(bytes, index) == ascii(".") else { break }
        writer.put(ascii("."), &folded)
        index += 1
    }
    return ScannedToken(end: index, kind: .word, flags: run.flags)
}

/// Counts capitals and runs of one letter.
private struct WordRun {
    private var letters = 0
    private var upper = 0
    private var firstIsUpper = false
    private var last: UInt32 = 0
    private var length = 0
    private var isElongated = false

    @inline(__always)
    mutating func count(upper isUpper: Bool) {
        if letters == 0 { firstIsUpper = isUpper }
        letters += 1
        if isUpper { upper += 1 }
    }

    /// False for the third and later letters of a run.
    @inline(__always)
    mutating func keeps(_ letter: UInt32) -> Bool {
        if letter != last {
            last = letter
            length = 1
            return true
        }
        length += 1
        if length > 2 { isElongated = true }
        return length <= 2
    }

    mutating func breakRun() { last = 0 }

    var flags: TokenFlags {
        var flags: TokenFlags = []
        if firstIsUpper { flags.insert(.capitalized) }
        if letters >= 2 && upper == letters { flags.insert(.allCaps) }
        if isElongated { flags.insert(.elongated) }
        return flags
    }
}

/// True where a letter starts at `index`.
func isWordStart(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let first = byte(bytes, index)
    if first < 0x80 { return isLetter(first) }
    return scalarClass(decode(bytes, index).value) == .letter
}

/// The end of an ASCII mark that stands inside a word at `index`, or `index` where the word ends there.
private func innerMarkEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case ascii("'"), ascii("`"):
        return isWordStart(bytes, index + 1) ? index + 1 : index
    case ascii("-"):
        let next = byte(bytes, index + 1)
        return isDigit(next) || isWordStart(bytes, index + 1) ? index + 1 : index
    case ascii("*"):
        var end = index
        while byte(bytes, end) == ascii("*"), end - index < 8 { end += 1 }
        return isLetter(byte(bytes, end)) && isLetter(byte(bytes, index - 1)) ? end : index
    case ascii("&"):
        let end = apostropheEntityEnd(bytes, index)
        return end > index && isWordStart(bytes, end) ? end : index
    default:
        return index
    }
}

/// Pages whose typographic apostrophe was lost show U+FFFD; it is one before a contraction's tail alone.
private func isContractionTail(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    var end = index
    while isLetter(byte(bytes, end)), end - index < 3 { end += 1 }
    guard !isAlphanumeric(byte(bytes, end)) else { return false }
    switch end - index {
    case 1: return [0x73, 0x74, 0x64, 0x6D].contains(bytes[index] | 0x20)
    case 2:
        return starts(bytes, index, "re") || starts(bytes, index, "ve")
            || starts(bytes, index, "ll")
    default: return false
    }
}
