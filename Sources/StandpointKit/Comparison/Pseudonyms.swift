import Aggregation
import Archive
import Conversation
import Crypto
import Foundation
import Reporting

/// Keyed pseudonyms: the same person has the same one in every run under one key, and nobody without the key
/// can tell whose it is or try names out (HMAC with SHA-256; RFC 2104).
public struct Pseudonyms: Sendable {
    private let key: SymmetricKey
    /// Names to look for in texts, folded, by their first word.
    private var names: [String: [Name]] = [:]

    /// A key that is shorter than this is refused.
    public static let leastBytes = 16

    /// A name as it is looked for.
    private struct Name: Sendable {
        let words: [String]
        let pseudonym: String
        /// Short names are met only as they are written: "Al" is no "al".
        let isExact: Bool
    }

    /// Pseudonyms under `key`; nil where the key is too short to keep a secret.
    public init?(key: [UInt8]) {
        guard key.count >= Self.leastBytes else { return nil }
        self.key = SymmetricKey(data: key)
    }

    private func digits(_ text: String, _ count: Int) -> String {
        Identity.hex(
            HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key), digits: count)
    }

    /// `person-3f9a02c1`; nobody stays nobody.
    public func name(_ name: String) -> String {
        name.isEmpty ? "" : "person-" + digits("name " + name.lowercased(), 8)
    }

    /// An author's id under the key; ids are hashes of names, which anybody could try out.
    public func id(_ id: String) -> String {
        id.isEmpty ? "" : digits("id " + id, 16)
    }

    /// Learns names that texts may hold.
    public mutating func learn(_ names: some Sequence<String>) {
        var seen = Set(self.names.values.flatMap { $0 }.map { $0.words.joined(separator: " ") })
        for name in names {
            let pseudonym = self.name(name)
            let words = Self.words(name).map { String(name[$0]) }
            add(words, pseudonym, &seen)
            // "Alice" for Alice Cooper, but not "The" for The Doctor.
            if words.count > 1, let first = words.first, first.count >= 4 {
                add([first], pseudonym, &seen)
            }
        }
    }

    private mutating func add(_ words: [String], _ pseudonym: String, _ seen: inout Set<String>) {
        let folded = words.map { $0.lowercased() }
        guard let first = folded.first, folded.joined().count >= 2,
            !Self.commonWords.contains(folded.joined(separator: " ")),
            seen.insert(folded.joined(separator: " ")).inserted
        else { return }
        let isExact = folded.count == 1 && first.count < 4
        names[first, default: []].append(
            Name(words: isExact ? words : folded, pseudonym: pseudonym, isExact: isExact))
        names[first]?.sort { $0.words.count > $1.words.count }
    }

    /// Names that would hide the language itself.
    private static let commonWords: Set<String> = [
        "a", "admin", "all", "and", "anonymous", "as", "at", "be", "but", "by", "editor", "for",
        "from",
        "guest", "he", "her", "him", "his", "if", "in", "is", "it", "me", "moderator", "my", "no",
        "not",
        "of", "on", "or", "reader", "she", "so", "that", "the", "they", "this", "to", "us", "user",
        "was",
        "we", "what", "who", "with", "yes", "you", "your",
    ]

    /// `text` with every learned name replaced, with or without `@`, in "Alice wrote:" lines and anywhere
    /// else. O(text).
    public func masked(_ text: String) -> String { masked(text, spans: []).text }

    /// The same, with byte offsets into the text moved along.
    func masked(_ text: String, spans: [TextSpan]) -> (text: String, spans: [TextSpan]) {
        guard !names.isEmpty else { return (text, spans) }
        let words = Self.words(text)
        var result = ""
        var done = text.startIndex
        var edits: [(start: Int, end: Int, length: Int)] = []
        var place = 0
        while place < words.count {
            guard let (count, pseudonym) = match(text, words, at: place) else {
                place += 1
                continue
            }
            let range = words[place].lowerBound..<words[place + count - 1].upperBound
            result += text[done..<range.lowerBound]
            result += pseudonym
            edits.append(
                (
                    text.utf8.distance(from: text.startIndex, to: range.lowerBound),
                    text.utf8.distance(from: text.startIndex, to: range.upperBound),
                    pseudonym.utf8.count
                ))
            done = range.upperBound
            place += count
        }
        guard !edits.isEmpty else { return (text, spans) }
        result += text[done...]
        return (result, spans.map { Self.moved($0, by: edits) })
    }

    private func match(
        _ text: String, _ words: [Range<String.Index>], at place: Int
    ) -> (count: Int, pseudonym: String)? {
        for name in names[text[words[place]].lowercased()] ?? [] {
            let end = place + name.words.count
            guard end <= words.count else { continue }
            let found = words[place..<end].map { String(text[$0]) }
            if (name.isExact ? found : found.map { $0.lowercased() }) == name.words {
                return (name.words.count, name.pseudonym)
            }
        }
        return nil
    }

    /// Words of letters, digits and the signs that account names have inside.
    private static func words(_ text: String) -> [Range<String.Index>] {
        var words: [Range<String.Index>] = []
        var start: String.Index?
        var index = text.startIndex
        while index != text.endIndex {
            let character = text[index]
            if character.isLetter || character.isNumber || character == "_" {
                if start == nil { start = index }
            } else if let begin = start {
                words.append(begin..<index)
                start = nil
            }
            text.formIndex(after: &index)
        }
        if let start { words.append(start..<text.endIndex) }
        return words
    }

    private static func moved(
        _ span: TextSpan, by edits: [(start: Int, end: Int, length: Int)]
    ) -> TextSpan {
        func moved(_ offset: Int, isEnd: Bool) -> Int {
            var shift = 0
            for edit in edits {
                if edit.end <= offset {
                    shift += edit.length - (edit.end - edit.start)
                } else if edit.start < offset {
                    // Inside a name that is gone: the whole pseudonym belongs to the span.
                    return edit.start + shift + (isEnd ? edit.length : 0)
                } else {
                    break
                }
            }
            return offset + shift
        }
        let start = moved(span.start, isEnd: false)
        return TextSpan(start: start, end: max(start, moved(span.end, isEnd: true)))
    }
}

/// What a reader of a report with pseudonyms must know.
extension Pseudonyms {
    /// The warning that goes with every such report that holds texts.
    public static let warning =
        "Names are pseudonyms, but comments are quoted word for word: whoever searches the web for a sentence "
        + "finds its author. Leave texts out with --redact-text before you publish."
}
