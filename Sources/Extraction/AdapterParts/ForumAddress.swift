/// The parts of a forum's address that say which topic it shows, and which page of it.
struct ForumAddress {
    private let bytes: [UInt8]

    /// Takes an address apart; nil for nil.
    init?(_ url: String?) {
        guard let url else { return nil }
        bytes = Array(url.utf8)
    }

    /// The value of a query parameter; `;` parts parameters too (Simple Machines).
    func parameter(_ name: String) -> String? {
        let wanted = Array(name.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard
                byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";")
            else { continue }
            let end = index + wanted.count
            guard end < bytes.count, bytes[end] == UInt8(ascii: "="),
                bytes[index..<end].elementsEqual(wanted)
            else { continue }
            let value = bytes[(end + 1)...].prefix {
                $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "#")
            }
            if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
        }
        return nil
    }

    /// The value of a query parameter as a number.
    func number(_ name: String) -> Int? {
        parameter(name).flatMap { Int($0.prefix { $0.isASCII && $0.isWholeNumber }) }
    }

    /// The digits right after `marker`, wherever it stands: `31` after `topic=` in `?topic=31.15`.
    func digits(after marker: String) -> String? {
        let wanted = Array(marker.utf8)
        guard bytes.count > wanted.count else { return nil }
        for start in 0..<(bytes.count - wanted.count)
        where bytes[start] == wanted[0]
            && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        {
            let found = Self.leadingDigits(bytes[(start + wanted.count)...])
            if let found { return found }
        }
        return nil
    }

    /// The last run of digits before the end of the path segment that follows `marker`:
    /// `77` in `/threads/mushroom-id.77/page-2` after `/threads/`.
    func lastDigits(inSegmentAfter marker: String) -> String? {
        let wanted = Array(marker.utf8)
        guard bytes.count > wanted.count else { return nil }
        for start in 0..<(bytes.count - wanted.count)
        where bytes[start] == wanted[0]
            && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        {
            let segment = bytes[(start + wanted.count)...].prefix {
                $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
            }
            var end = segment.endIndex
            while end > segment.startIndex, !isDigit(segment[end - 1]) { end -= 1 }
            var first = end
            while first > segment.startIndex, isDigit(segment[first - 1]) { first -= 1 }
            if first < end { return String(decoding: segment[first..<end], as: UTF8.self) }
        }
        return nil
    }

    /// The number in the path's last segment where that is `marker` and digits alone: 2 for
    /// `/discussion/88/apples/p2` after `p`.
    func lastSegmentNumber(after marker: String) -> Int? {
        let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let last = path.split(separator: UInt8(ascii: "/")).last,
            last.starts(with: marker.utf8)
        else { return nil }
        let rest = last.dropFirst(marker.utf8.count)
        return rest.allSatisfy(isDigit) ? Int(String(decoding: rest, as: UTF8.self)) : nil
    }

    /// The path segment that follows `marker`.
    func segment(after marker: String) -> String? {
        let wanted = Array(marker.utf8)
        guard bytes.count > wanted.count else { return nil }
        for start in 0..<(bytes.count - wanted.count)
        where bytes[start] == wanted[0]
            && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        {
            let segment = bytes[(start + wanted.count)...].prefix {
                $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
            }
            return segment.isEmpty ? nil : String(decoding: segment, as: UTF8.self)
        }
        return nil
    }

    private static func leadingDigits(_ slice: ArraySlice<UInt8>) -> String? {
        let digits = slice.prefix(while: isDigit)
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }
}

/// True for `0` to `9`.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

extension String {
    /// True where every byte is a digit, and there is one.
    var isAllDigits: Bool { !isEmpty && utf8.allSatisfy(isDigit) }
}
