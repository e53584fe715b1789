/// The end of a web address that starts at `start` with a scheme or `www.`, or nil.
func schemeAddressEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var index: Int
    // Many words begin with these letters, and few with these pairs.
    switch bytes[start] | 0x20 {
    case ascii("h"):
        guard byte(bytes, start + 1) == ascii("t") else { return nil }
        if starts(bytes, start, "http://") {
            index = start + 7
        } else if starts(bytes, start, "https://") {
            index = start + 8
        } else {
            return nil
        }
    case ascii("f"):
        guard byte(bytes, start + 1) == ascii("t"), starts(bytes, start, "ftp://") else {
            return nil
        }
        index = start + 6
    case ascii("w"):
        guard byte(bytes, start + 1) | 0x20 == ascii("w"),
            starts(bytes, start, "www.") || starts(bytes, start, "WWW."),
            isAlphanumeric(byte(bytes, start + 4))
        else { return nil }
        index = start + 4
    default:
        return nil
    }
    index = addressBodyEnd(bytes, index)
    return index
}

/// The end of an address's run of bytes, without the punctuation that closes the sentence around it.
private func addressBodyEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    var openParentheses = 0
    scan: while index < bytes.count {
        let here = bytes[index]
        if isSpace(here) { break }
        switch here {
        case ascii("<"), ascii(">"), ascii("\""), 0..<0x20: break scan
        case ascii("("): openParentheses += 1
        case ascii(")"):
            if openParentheses == 0 { break scan }
            openParentheses -= 1
        case 0xE2, 0xC2:
            // Typographic quotes, the ellipsis that shortens addresses, and no-break spaces.
            let value = decode(bytes, index).value
            if value == 0xA0 || value >= 0x2000 && value <= 0x206F { break scan }
        default: break
        }
        index += 1
    }
    while index > start {
        switch bytes[index - 1] {
        case ascii("."), ascii(","), ascii(";"), ascii(":"), ascii("!"), ascii("?"), ascii("'"),
            ascii("]"), ascii("*"):
            index -= 1
        default: return index
        }
    }
    return index
}

/// The end of a mail address or a bare domain whose first label is the word `start ..< end`, or nil.
func bareAddressEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    switch byte(bytes, end) {
    case ascii("@"):
        guard isAlphanumeric(byte(bytes, end + 1)) else { return nil }
        let domain = domainEnd(bytes, end + 1)
        return domain.labels >= 2 ? domain.end : nil
    case ascii("."):
        guard isAlphanumeric(byte(bytes, end + 1)) else { return nil }
        let domain = domainEnd(bytes, start)
        let isPath = byte(bytes, domain.end) == ascii("/")
        guard domain.labels >= 2,
            isTopLevelDomain(
                bytes, domain.lastLabel, domain.end, isSure: isPath || domain.labels > 2)
        else { return nil }
        return isPath ? addressBodyEnd(bytes, domain.end) : domain.end
    default:
        return nil
    }
}

private struct Domain {
    var end: Int
    var labels: Int
    var lastLabel: Int
}

private func domainEnd(_ bytes: Span<UInt8>, _ start: Int) -> Domain {
    var domain = Domain(end: start, labels: 1, lastLabel: start)
    var index = start
    while index < bytes.count, index - start < 255 {
        let here = bytes[index]
        if isAlphanumeric(here) || here == ascii("-") || here == ascii("_") {
            index += 1
        } else if here == ascii("."), isAlphanumeric(byte(bytes, index + 1)) {
            index += 1
            domain.labels += 1
            domain.lastLabel = index
        } else {
            break
        }
    }
    domain.end = index
    return domain
}

/// The domains and file endings that appear in comments without a scheme. Words that also start a
/// sentence (`it`, `me`) count only where the rest of the address is plain (`isSure`).
private func isTopLevelDomain(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isSure: Bool
) -> Bool {
    switch end - start {
    case 3:
        return starts(bytes, start, "com") || starts(bytes, start, "org")
            || starts(bytes, start, "net") || starts(bytes, start, "edu")
            || starts(bytes, start, "gov") || starts(bytes, start, "pdf")
            || starts(bytes, start, "jpg") || starts(bytes, start, "png")
            || starts(bytes, start, "php")
    case 4:
        return starts(bytes, start, "info") || starts(bytes, start, "html")
    case 2:
        if starts(bytes, start, "uk") || starts(bytes, start, "io") || starts(bytes, start, "tv")
            || starts(bytes, start, "ly") || starts(bytes, start, "eu")
        {
            return true
        }
        return isSure
            && (starts(bytes, start, "it") || starts(bytes, start, "de")
                || starts(bytes, start, "fr") || starts(bytes, start, "se")
                || starts(bytes, start, "us") || starts(bytes, start, "ca")
                || starts(bytes, start, "co") || starts(bytes, start, "be")
                || starts(bytes, start, "me") || starts(bytes, start, "ch"))
    default:
        return false
    }
}
