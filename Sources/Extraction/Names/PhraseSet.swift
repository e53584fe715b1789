/// A set of phrases with look-ups over UTF-8 bytes: 64-bit FNV-1a hashes (Fowler, Noll, Vo 1991) of the
/// phrases, ASCII letters folded. No look-up allocates.
struct PhraseSet: Sendable {
    private let hashes: Set<UInt64>
    private let lengths: [Int]
    private let longest: Int

    /// A set of phrases.
    init(_ phrases: [String]) {
        var hashes: Set<UInt64> = []
        var lengths: Set<Int> = []
        for phrase in phrases {
            let bytes = Array(phrase.lowercased().utf8)
            hashes.insert(Self.hash(bytes, 0..<bytes.count))
            lengths.insert(bytes.count)
        }
        self.hashes = hashes
        self.lengths = lengths.sorted(by: >)
        longest = self.lengths.first ?? 0
    }

    /// Whether a whole text, without surrounding marks and white space, is one of the phrases.
    func contains(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return contains(bytes, 0..<bytes.count)
    }

    /// The same for a stretch of bytes.
    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            let blank = bytes.blankLength(lower, upper)
            if blank == 0, !Self.isMark(bytes[lower]) { break }
            lower += max(1, blank)
        }
        while lower < upper, Self.isMark(bytes[upper - 1]) || Self.endsBlank(bytes, upper) {
            upper -= 1
        }
        guard lower < upper, upper - lower <= longest else { return false }
        return hashes.contains(Self.hash(bytes, lower..<upper))
    }

    /// The length of the longest phrase with which a text begins, ending at a word's end; nil for none.
    func prefix(of bytes: ArraySlice<UInt8>) -> Int? {
        var hash = Self.offset
        var best: Int?
        var index = bytes.startIndex
        while index < bytes.endIndex, index - bytes.startIndex < longest {
            hash = Self.step(hash, bytes[index])
            index += 1
            let isBorder =
                index == bytes.endIndex || !Self.isLetter(bytes[index])
                || bytes[index - 1] == UInt8(ascii: ":") || bytes[index - 1] >= 0xE3
            if isBorder, hashes.contains(hash) { best = index - bytes.startIndex }
        }
        return best
    }

    /// The length of the longest phrase with which a text ends, starting at a word's start.
    func suffix(of bytes: ArraySlice<UInt8>) -> Int? {
        for length in lengths where length <= bytes.count {
            let start = bytes.endIndex - length
            if start > bytes.startIndex, Self.isLetter(bytes[start - 1]), bytes[start] < 0xE3 {
                continue
            }
            if hashes.contains(Self.hash(Array(bytes[start...]), 0..<length)) { return length }
        }
        return nil
    }

    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(foldASCII(byte))) &* 0x0000_0100_0000_01B3
    }

    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = offset
        for index in range { hash = step(hash, bytes[index]) }
        return hash
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x22, 0x24...0x26, 0x28...0x2F, 0x3A...0x3F, 0x5B...0x5F, 0x7B...0x7E: true
        default: false
        }
    }

    /// A no-break space ends before `end`.
    private static func endsBlank(_ bytes: [UInt8], _ end: Int) -> Bool {
        bytes[end - 1] == 0xA0 && end > 1 && bytes[end - 2] == 0xC2
            || bytes[end - 1] == 0xC2 && end < bytes.count && bytes[end] == 0xA0
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
