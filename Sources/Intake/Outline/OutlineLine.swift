/// One line of an outline: where its text stands, how far it is indented, whether it opens a
/// comment.
struct OutlineLine {
    /// The text without white space around it and without a bullet: byte offsets.
    var text: Range<Int>
    /// The column of the first byte that is not white space, a bullet's own for a bullet.
    var column: Int
    /// Whether a bullet stands before the text.
    var isBullet: Bool
    /// Whether the line holds nothing but white space.
    var isBlank: Bool { !isBullet && text.isEmpty }
}

/// The lines of an outline, one at a time. Lines end in LF or CRLF; a tab reaches to the next
/// eighth column.
struct OutlineLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> OutlineLine? {
        guard place < bytes.count else { return nil }
        var end = place
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        var start = place
        place = end + 1
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        var column = 0
        while start < end, Self.isSpace(bytes[start]) {
            column = bytes[start] == UInt8(ascii: "\t") ? (column / 8 + 1) * 8 : column + 1
            start += 1
        }
        guard isBullet(at: start, before: end) else {
            return OutlineLine(text: start..<end, column: column, isBullet: false)
        }
        start += 3
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        return OutlineLine(text: start..<end, column: column, isBullet: true)
    }

    /// U+2022 BULLET, U+25E6 WHITE BULLET or U+25AA SMALL SQUARE, alone or with white space after
    /// it.
    private func isBullet(at start: Int, before end: Int) -> Bool {
        guard start + 3 <= end else { return false }
        let isMark =
            switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
            case (0xE2, 0x80, 0xA2), (0xE2, 0x97, 0xA6), (0xE2, 0x96, 0xAA): true
            default: false
            }
        return isMark && (start + 3 == end || Self.isSpace(bytes[start + 3]))
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
