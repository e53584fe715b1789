/// The end of an emoticon that starts at `start` and the stretch of repeated mouths that folding
/// leaves out (`:)))` folds to `:)`).
struct Emoticon {
    var end: Int
    var foldedEnd: Int
}

/// Finds a western emoticon, `<3` or `^_^`, at `start`; nil where there is none. Looks at most a few
/// bytes ahead, and along a run of mouths.
func findEmoticon(_ bytes: Span<UInt8>, _ start: Int) -> Emoticon? {
    let first = bytes[start]
    switch first {
    case ascii(":"), ascii(";"), ascii("="):
        return faceFromEyes(bytes, start, eyes: start)
    case ascii(">"):
        let next = byte(bytes, start + 1)
        if next == ascii(":") || next == ascii(";") {
            return faceFromEyes(bytes, start, eyes: start + 1)
        }
        return symmetric(bytes, start, closing: ascii("<"))
    case ascii("<"):
        if starts(bytes, start, "<3"), !isAlphanumeric(byte(bytes, start + 2)) {
            return Emoticon(end: start + 2, foldedEnd: start + 2)
        }
        if starts(bytes, start, "</3"), !isAlphanumeric(byte(bytes, start + 3)) {
            return Emoticon(end: start + 3, foldedEnd: start + 3)
        }
        return nil
    case ascii("("):
        return mirrored(bytes, start)
    case ascii("^"):
        if byte(bytes, start + 1) == ascii("^") {
            return Emoticon(end: start + 2, foldedEnd: start + 2)
        }
        return symmetric(bytes, start, closing: ascii("^"))
    case ascii("-"):
        return symmetric(bytes, start, closing: ascii("-"))
    case ascii("o"), ascii("O"), ascii("T"), ascii("Q"), ascii("u"):
        return symmetric(bytes, start, closing: first)
    case ascii("x"), ascii("X"):
        return laughing(bytes, start)
    case ascii("\\"):
        guard starts(bytes, start, "\\o/") || starts(bytes, start, "\\m/") else { return nil }
        return Emoticon(end: start + 3, foldedEnd: start + 3)
    default:
        return nil
    }
}

private func faceFromEyes(_ bytes: Span<UInt8>, _ start: Int, eyes: Int) -> Emoticon? {
    var index = eyes + 1
    if byte(bytes, index) == ascii("'") { index += 1 }
    switch byte(bytes, index) {
    case ascii("-"), ascii("^"), ascii("~"), ascii("o"):
        if isMouth(byte(bytes, index + 1)) { index += 1 }
    default: break
    }
    let mouth = byte(bytes, index)
    guard isMouth(mouth) else { return nil }
    var end = index + 1
    while end < bytes.count, bytes[end] == mouth { end += 1 }
    let before = byte(bytes, start - 1), after = byte(bytes, end)
    switch mouth {
    case ascii(")"), ascii("("), ascii("]"), ascii("["):
        // "(see page 3:)" and "f(x)=(y)" are rarer in comments than faces are; letters before "=" are code.
        if bytes[eyes] == ascii("="), isAlphanumeric(before) { return nil }
    case ascii("/"), ascii("\\"), ascii("|"), ascii("*"):
        if after == ascii("/") || isAlphanumeric(after) || isAlphanumeric(before) { return nil }
    default:
        let free = before == 0 || isSpace(before) || before >= 0x80 || before == ascii(".")
        if !free || isAlphanumeric(after) || after >= 0x80 { return nil }
    }
    return Emoticon(end: end, foldedEnd: index + 1)
}

private func isMouth(_ byte: UInt8) -> Bool {
    switch byte {
    case ascii(")"), ascii("("), ascii("]"), ascii("["), ascii("D"), ascii("P"), ascii("p"),
        ascii("/"), ascii("\\"), ascii("|"), ascii("*"), ascii("o"), ascii("O"), ascii("3"),
        ascii("S"), ascii("s"), ascii("x"), ascii("X"), ascii("$"), ascii("@"), ascii("d"):
        true
    default: false
    }
}

private func mirrored(_ bytes: Span<UInt8>, _ start: Int) -> Emoticon? {
    let before = byte(bytes, start - 1)
    guard before == 0 || isSpace(before) else { return nil }
    var index = start + 1
    if byte(bytes, index) == ascii("-") { index += 1 }
    let eyes = byte(bytes, index)
    guard eyes == ascii(":") || eyes == ascii(";") || eyes == ascii("=") else { return nil }
    return Emoticon(end: index + 1, foldedEnd: index + 1)
}

/// `^_^`, `-_-`, `>.<`, `o_O`: the same eye on both sides of a mouth.
private func symmetric(_ bytes: Span<UInt8>, _ start: Int, closing: UInt8) -> Emoticon? {
    guard !isAlphanumeric(byte(bytes, start - 1)) else { return nil }
    var index = start + 1
    let mouth = byte(bytes, index)
    guard mouth == ascii("_") || mouth == ascii(".") && !isLetter(closing) else { return nil }
    while byte(bytes, index) == mouth { index += 1 }
    let last = byte(bytes, index)
    let same = isLetter(closing) ? last | 0x20 == closing | 0x20 : last == closing
    guard same, index - start <= 6, !isAlphanumeric(byte(bytes, index + 1)) else { return nil }
    return Emoticon(end: index + 1, foldedEnd: index + 1)
}

private func laughing(_ bytes: Span<UInt8>, _ start: Int) -> Emoticon? {
    let before = byte(bytes, start - 1)
    guard before == 0 || isSpace(before) || before == ascii(".") else { return nil }
    var end = start + 1
    guard byte(bytes, end) == ascii("D") else { return nil }
    while byte(bytes, end) == ascii("D") { end += 1 }
    guard !isAlphanumeric(byte(bytes, end)) else { return nil }
    return Emoticon(end: end, foldedEnd: start + 2)
}
