/// The phrases of a pattern whose words need no tokenizer, cut without an allocation a word.
///
/// Most patterns are lower-case English words, wildcards at their ends, and alternatives of these.
/// Such words are tokens already and fold to themselves. Whatever else a pattern holds (escapes,
/// signs, digits, other scripts, `=`, `**`) is for ``Pattern``, which agrees with this on the rest.
struct PlainPhrases {
    /// One word of a phrase.
    struct Word {
        /// Its place in ``bytes``; empty for a gap.
        var range: Range<Int>
        /// Whether it stands for every word that begins so.
        var isPrefix: Bool
    }

    /// The bytes of all words.
    private(set) var bytes: [UInt8] = []
    /// The words of all phrases.
    private(set) var words: [Word] = []
    /// Where each phrase ends in ``words``.
    private(set) var ends: [Int] = []
    /// `^`: only at the start of a sentence.
    private(set) var sentenceInitial = false

    /// A part of a pattern: text that stands there, or a group of which one branch does.
    private struct Part {
        var branches: Range<Int>
        var chosen = 0
    }

    private var parts: [Part] = []
    private var branches: [Range<Int>] = []

    /// Reads a pattern; false where it is not plain, and nothing here counts then.
    /// - Complexity: linear in the bytes of the phrases that the pattern stands for.
    mutating func read(_ pattern: String) -> Bool {
        let text = pattern.utf8.span
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        branches.removeAll(keepingCapacity: true)
        sentenceInitial = text.count > 1 && text[0] == UInt8(ascii: "^")
        guard text.count <= 2_048, split(text, from: sentenceInitial ? 1 : 0) else { return false }
        repeat {
            guard addPhrase(text) else { return false }
        } while advance()
        return !ends.isEmpty
    }

    /// Cuts the pattern into parts; false where a group does not close or holds another.
    private mutating func split(_ text: Span<UInt8>, from first: Int) -> Bool {
        var start = first
        var isInGroup = false
        var groupStart = 0
        for index in first..<text.count {
            switch text[index] {
            case UInt8(ascii: "("):
                if isInGroup { return false }
                add(start..<index)
                isInGroup = true
                groupStart = branches.count
                start = index + 1
            case UInt8(ascii: "|"):
                if !isInGroup { return false }
                branches.append(start..<index)
                start = index + 1
            case UInt8(ascii: ")"):
                if !isInGroup { return false }
                branches.append(start..<index)
                parts.append(Part(branches: groupStart..<branches.count))
                isInGroup = false
                start = index + 1
            default: break
            }
        }
        if isInGroup { return false }
        add(start..<text.count)
        return !parts.isEmpty
    }

    private mutating func add(_ range: Range<Int>) {
        if range.isEmpty { return }
        branches.append(range)
        parts.append(Part(branches: branches.count - 1..<branches.count))
    }

    /// The next choice of branches, the last group's first; false after the last.
    private mutating func advance() -> Bool {
        for index in parts.indices.reversed() {
            if parts[index].chosen + 1 < parts[index].branches.count {
                parts[index].chosen += 1
                return true
            }
            parts[index].chosen = 0
        }
        return false
    }

    /// Appends the phrase of the branches chosen now; false where it is not plain.
    private mutating func addPhrase(_ text: Span<UInt8>) -> Bool {
        if ends.count >= Pattern.maximumExpansions { return false }
        let firstWord = words.count
        var wordStart = bytes.count
        // Three of a letter in a row are an elongation, which folding shortens.
        var run = 0
        var isWild = false
        for part in parts {
            for index in branches[part.branches.lowerBound + part.chosen] {
                let byte = text[index]
                if byte == 0x20 {
                    if !endWord(&wordStart, isWild) { return false }
                    isWild = false
                    run = 0
                    continue
                }
                if isWild { return false }
                if byte == UInt8(ascii: "*") {
                    isWild = true
                    continue
                }
                if byte == UInt8(ascii: "'") {
                    // Inside a word: don't, it's.
                    if bytes.count == wordStart || bytes[bytes.count - 1] == byte { return false }
                } else if byte < UInt8(ascii: "a") || byte > UInt8(ascii: "z") {
                    return false
                }
                run = bytes.count > wordStart && bytes[bytes.count - 1] == byte ? run + 1 : 1
                if run > 2 { return false }
                bytes.append(byte)
            }
        }
        if !endWord(&wordStart, isWild) { return false }
        if words.count == firstWord { return true }
        guard words.count - firstWord <= Pattern.maximumWords,
            !words[firstWord].range.isEmpty, !words[words.count - 1].range.isEmpty
        else { return false }
        ends.append(words.count)
        return true
    }

    /// Ends the word that began at `start`, if any; false where it is not plain.
    private mutating func endWord(_ start: inout Int, _ isWild: Bool) -> Bool {
        if bytes.count == start {
            if isWild { words.append(Word(range: start..<start, isPrefix: false)) }
            return true
        }
        if bytes[bytes.count - 1] == UInt8(ascii: "'") { return false }
        words.append(Word(range: start..<bytes.count, isPrefix: isWild))
        start = bytes.count
        return true
    }
}
