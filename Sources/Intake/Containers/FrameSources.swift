import Foundation

/// The `src` values of `iframe` and `frame` elements in HTML, by a scan that needs no tree.
///
/// The scan is Horspool's (1980) for "frame" in either case, which looks at every third byte or so.
struct FrameSources: Sequence, IteratorProtocol {
    private static let word = Array("frame".utf8)
    /// How far the scan may move when this byte stands at the word's last place.
    private static let moves: [UInt8] = {
        var moves = [UInt8](repeating: UInt8(word.count), count: 256)
        for (index, byte) in word.dropLast().enumerated() {
            moves[Int(byte)] = UInt8(word.count - 1 - index)
            moves[Int(byte ^ 0x20)] = UInt8(word.count - 1 - index)
        }
        return moves
    }()

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> String? {
        while let tag = nextTag() {
            let reach = Swift.min(bytes.count, tag + 8192)
            let close = bytes[tag..<reach].firstIndex(of: UInt8(ascii: ">")) ?? reach
            place = close
            if let source = source(in: tag..<close) { return source }
        }
        return nil
    }

    /// The place after the name in the next start tag of a frame.
    private mutating func nextTag() -> Int? {
        let start = Self.nextTag(bytes.span, from: place)
        place = start
        return start < bytes.count ? start : nil
    }

    private static func nextTag(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
        let moves = Self.moves.span
        var place = start
        while place + 6 < text.count {
            let last = text[place + 4]
            if last | 0x20 == UInt8(ascii: "e"), isFrame(text, at: place) { return place + 5 }
            place += Int(moves[Int(last)])
        }
        return text.count
    }

    private static func isFrame(_ text: borrowing Span<UInt8>, at start: Int) -> Bool {
        guard text[start] | 0x20 == UInt8(ascii: "f"), text[start + 1] | 0x20 == UInt8(ascii: "r"),
            text[start + 2] | 0x20 == UInt8(ascii: "a"),
            text[start + 3] | 0x20 == UInt8(ascii: "m"),
            text[start + 5].isSpace, start > 0
        else { return false }
        if text[start - 1] == UInt8(ascii: "<") { return true }
        return start > 1 && text[start - 1] | 0x20 == UInt8(ascii: "i")
            && text[start - 2] == UInt8(ascii: "<")
    }

    private func source(in tag: Range<Int>) -> String? {
        bytes.attributeValue(Array("src".utf8), in: tag, isFolded: true).map {
            bytes.string($0).replacingOccurrences(of: "&amp;", with: "&")
        }
    }
}
