import Conversation
import HTMLTree

/// What the program that saved a page wrote into it: its address and the date.
///
/// SingleFile's header, the "saved from url" comment of Internet Explorer, Chrome and Edge, HTTrack's
/// "Mirrored from", and the Internet Archive's closing comment.
struct SaveNote {
    /// The address that the page was saved from.
    private(set) var url: String?
    /// When it was saved.
    private(set) var savedAt: Timestamp?
    /// Which note says so.
    private(set) var source = SavedAtSource.none

    /// Reads the comments of a page; each note is short, so long comments are passed over.
    init(_ tree: HTMLTree) {
        for index in 1..<max(1, tree.count) {
            let node = Node(index)
            guard tree.kind(node) == .comment else { continue }
            let range = tree.contentRange(of: node)
            guard range.count > 16, range.count < 4096 else { continue }
            read(Array(tree.values[range]))
            if savedAt != nil, url != nil { return }
        }
    }

    private mutating func read(_ bytes: [UInt8]) {
        let times = TimeReader()
        if Self.find("SingleFile", bytes, 200) != nil {
            if let line = Self.line(after: "url:", bytes) { url = url ?? line }
            if let line = Self.line(after: "saved date:", bytes) {
                take(times.read(line, source: .container), .singleFile)
            }
        } else if let start = Self.find("saved from url=(", bytes, 64) {
            let rest = bytes[start...].drop { $0 != UInt8(ascii: ")") }.dropFirst()
            let address = rest.prefix { $0 > 0x20 }
            if !address.isEmpty { url = url ?? String(decoding: address, as: UTF8.self) }
        } else if let start = Self.find("Mirrored from ", bytes, 16) {
            let address = bytes[start...].prefix { $0 > 0x20 }
            if !address.isEmpty {
                url = url ?? "http://" + String(decoding: address, as: UTF8.self)
            }
            if let found = times.find(in: String(decoding: bytes[start...], as: UTF8.self)) {
                take(found.time, .savedFrom)
            }
        } else if let start = Self.find("FILE ARCHIVED ON ", bytes, 64) {
            if let found = times.find(
                in: String(decoding: bytes[start...].prefix(40), as: UTF8.self))
            {
                take(found.time, .savedFrom)
            }
        }
    }

    private mutating func take(_ time: Timestamp, _ from: SavedAtSource) {
        guard savedAt == nil, time.seconds != nil else { return }
        savedAt = time
        source = from
    }

    /// The place after `word`, looked for in the first `limit` bytes.
    private static func find(_ word: String, _ bytes: [UInt8], _ limit: Int) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        for start in 0...min(limit, bytes.count - word.count) {
            var index = 0
            while index < word.count, bytes[start + index] == word[index] { index += 1 }
            if index == word.count { return start + word.count }
        }
        return nil
    }

    /// The rest of the line after `word`, trimmed.
    private static func line(after word: String, _ bytes: [UInt8]) -> String? {
        guard let start = find(word, bytes, bytes.count) else { return nil }
        let rest = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
        let line = Array(rest)
        let text = line.oneLine(0..<line.count)
        return text.isEmpty ? nil : text
    }
}
