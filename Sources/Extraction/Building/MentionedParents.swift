import Conversation

/// Finds the earlier comment that a comment names or quotes, in threads without visible nesting.
///
/// A name stands for its latest comment so far; a quotation is looked for by its first words. Each
/// comment costs time linear in its length.
struct MentionedParents {
    private var lastByName: [String: Int] = [:]
    private var byOpening: [String: Int] = [:]
    private var byID: [String: Int] = [:]
    private var longestName = 0

    /// The parent that `draft` names, and how.
    func parent(of draft: CommentDraft) -> (index: Int, source: ParentSource)? {
        if let id = draft.quotedID, let index = byID[id] { return (index, .quote) }
        if let name = draft.replyTo, let index = lastByName[Self.key(name)] {
            return (index, .mention)
        }
        if let index = mentioned(in: draft.body.text) { return (index, .mention) }
        // The innermost quotation that begins a comment is the one answered; a body may open with text.
        for quote in draft.body.quotes {
            if let opening = Self.opening(quote.span.slice(of: draft.body.text)),
                let index = byOpening[opening]
            {
                return (index, .quote)
            }
            if let name = quote.attribution, let index = lastByName[Self.key(name)] {
                return (index, .quote)
            }
        }
        return nil
    }

    /// Makes `draft` known to later comments.
    mutating func add(_ draft: CommentDraft, at index: Int) {
        if let id = draft.nativeID { byID[id] = index }
        let name = Self.key(draft.author.name)
        if !name.isEmpty {
            lastByName[name] = index
            longestName = max(longestName, name.utf8.count)
        }
        let text = draft.body.text
        var start = 0
        for quote in draft.body.quotes {
            if start < quote.span.start { remember(text, start, quote.span.start, index) }
            start = quote.span.end
        }
        remember(text, start, text.utf8.count, index)
    }

    /// Remembers the openings of the paragraphs in a stretch of a comment.
    private mutating func remember(_ text: String, _ start: Int, _ end: Int, _ index: Int) {
        guard start < end else { return }
        let stretch = TextSpan(start: start, end: end).slice(of: text)
        for line in stretch.utf8.split(separator: UInt8(ascii: "\n")) {
            if let opening = Self.opening(Substring(line)) { byOpening[opening] = index }
        }
    }

    /// The comment of the author whose name follows "@" at the start of a body.
    private func mentioned(in text: String) -> Int? {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "@") else { return nil }
        // The longest known name that the text after "@" begins with; names may hold spaces.
        let head = Self.key(
            String(decoding: bytes.dropFirst().prefix(longestName + 1), as: UTF8.self))
        var end = head.utf8.endIndex
        while end > head.utf8.startIndex {
            if let index = lastByName[String(head[..<end])] { return index }
            end = head.utf8.index(before: end)
            while end > head.utf8.startIndex, head.utf8[end] & 0xC0 == 0x80 {
                end = head.utf8.index(before: end)
            }
        }
        return nil
    }

    /// A name folded for comparison: lower case, trimmed.
    private static func key(_ name: String) -> String {
        var key = name.lowercased()[...]
        while let last = key.utf8.last, last <= 0x20 { key = key.dropLast() }
        while let first = key.utf8.first, first <= 0x20 { key = key.dropFirst() }
        return String(key)
    }

    /// The first 24 letters and digits of a text, lower case; nil where it has fewer than 12.
    private static func opening(_ text: Substring) -> String? {
        var folded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                0x80...:
                folded.append(byte)
            default: break
            }
            if folded.count == 24 { break }
        }
        return folded.count < 12 ? nil : String(decoding: folded, as: UTF8.self)
    }
}
