/// Small readings of UTF-8 bytes that the readers of this module share.
extension [UInt8] {
    /// A stretch as one line: white space (also U+00A0) collapsed to one space and trimmed, soft
    /// hyphens and zero-width marks dropped.
    func oneLine(_ range: Range<Int>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(range.count)
        var pending = false
        var index = range.lowerBound
        let end = Swift.min(range.upperBound, count)
        while index < end {
            let byte = self[index]
            let blank = blankLength(index, end)
            if blank > 0 {
                pending = true
                index += blank
                continue
            }
            let mute = muteLength(index, end)
            if mute > 0 {
                index += mute
                continue
            }
            if pending, !out.isEmpty { out.append(0x20) }
            pending = false
            out.append(byte)
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The length of the white space at `index`: ASCII white space, U+00A0, U+2000-U+200A, U+3000.
    @inline(__always)
    func blankLength(_ index: Int, _ end: Int) -> Int {
        let byte = self[index]
        if byte <= 0x20 { return 1 }
        if byte < 0xC2 { return 0 }
        if byte == 0xC2 { return index + 1 < end && self[index + 1] == 0xA0 ? 2 : 0 }
        guard byte == 0xE2 || byte == 0xE3, index + 2 < end else { return 0 }
        if byte == 0xE3 { return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0 }
        return self[index + 1] == 0x80 && (0x80...0x8A).contains(self[index + 2]) ? 3 : 0
    }

    /// The length of a mark without width at `index`: soft hyphen, U+200B, U+2060, U+FEFF.
    @inline(__always)
    func muteLength(_ index: Int, _ end: Int) -> Int {
        switch self[index] {
        case 0xC2: return index + 1 < end && self[index + 1] == 0xAD ? 2 : 0
        case 0xE2:
            guard index + 2 < end else { return 0 }
            return self[index + 1] == 0x80 && self[index + 2] == 0x8B
                || self[index + 1] == 0x81 && self[index + 2] == 0xA0 ? 3 : 0
        case 0xEF:
            guard index + 2 < end else { return 0 }
            return self[index + 1] == 0xBB && self[index + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }
}

/// The first whole number of a text: "1,234 likes" is 1234, "1.2k" is 1200, "-3" is -3.
func parseCount(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
    var value = 0
    var fraction = 0
    var decimals = 0
    var index = start
    while index < bytes.count {
        let byte = bytes[index]
        if (0x30...0x39).contains(byte) {
            guard value < 100_000_000_000 else { return nil }
            if decimals > 0 {
                fraction = fraction * 10 + Int(byte - 0x30)
                decimals += 1
            } else {
                value = value * 10 + Int(byte - 0x30)
            }
        } else if isGroupMark(byte), groupFollows(bytes, index) {
            // A thousands mark.
        } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), decimals == 0 {
            decimals = 1
        } else {
            break
        }
        index += 1
    }
    var scale = 1
    if index < bytes.count {
        switch bytes[index] | 0x20 {
        case UInt8(ascii: "k"): scale = 1000
        case UInt8(ascii: "m") where decimals > 1: scale = 1_000_000
        default: break
        }
    }
    var result = value * scale
    if scale > 1, decimals > 1 {
        var unit = scale
        for _ in 1..<decimals { unit /= 10 }
        result += fraction * unit
    }
    let negative = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
    return negative ? -result : result
}

private func isGroupMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
}

/// Exactly three digits follow the mark at `index`.
private func groupFollows(_ bytes: [UInt8], _ index: Int) -> Bool {
    let end = min(index + 5, bytes.count)
    var digits = 0
    var next = index + 1
    while next < end, (0x30...0x39).contains(bytes[next]) {
        digits += 1
        next += 1
    }
    return digits == 3
}
