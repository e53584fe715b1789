/// The phrases of a pattern whose words need no tokenizer, cut without an allocation a word.
///
/// Most patterns are lower-case English words, wildcards at their ends, and alternatives of these.
/// Such words are tokens already and fold to themselves. Whatever else a pattern holds (escapes,
/// other signs, digits, other scripts, `=`, `**`) is for ``Pattern``, which agrees with this on the rest.
struct PlainPhrases {
    /// One word of a phrase.
    struct Word {
        /// Its place in ``bytes``; empty for a gap.
        var range: Range<Int>
        /// Whether it stands for every word that begins so.
        var isPrefix: Bool
    }

    /// One phrase: so many first words of the phrase before it, then those up to a place in ``words``.
    struct Phrase {
        var shared: Int
        var end: Int
    }

    /// The bytes of all words.
    private(set) var bytes: [UInt8] = []
    /// The words of all phrases, of each only those behind the ones that it shares.
    private(set) var words: [Word] = []
    /// The phrases, neighbours differing in their last words mostly.
    private(set) var phrases: [Phrase] = []
    /// `^`: only at the start of a sentence.
    private(set) var sentenceInitial = false

    /// A part of a pattern: text that stands there, or a group of which one branch does.
    private struct Part {
        var branches: Range<Int>
        var chosen = 0
        /// How far the phrase was when this part began, so that the next branch goes on from there.
        var before = Progress()
    }

    /// How far a phrase is: its whole words, and what the word that has begun holds.
    private struct Progress {
        var wordCount = 0
        var wordStart = 0, wordEnd = 0
        var isWild = false
        /// So many times the last letter stands there; three are an elongation, which folding shortens.
        var run = 0
    }

    /// The words of the phrase at hand.
    private var current: [Word] = []
    private var parts: [Part] = []
    private var branches: [Range<Int>] = []

    /// Reads a pattern; false where it is not plain, and nothing here counts then.
    /// - Complexity: linear in the bytes of the phrases that the pattern stands for.
    mutating func read(_ pattern: String) -> Bool {
        let text = pattern.utf8.span
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        phrases.removeAll(keepingCapacity: true)
        current.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        branches.removeAll(keepingCapacity: true)
        sentenceInitial = text.count > 1 && text[0] == UInt8(ascii: "^")
        guard text.count <= 2_048, split(text, from: sentenceInitial ? 1 : 0) else { return false }
        var part: Int? = 0
        while let first = part {
            guard addPhrase(text, from: first) else { return false }
            part = advance()
        }
        return !phrases.isEmpty
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

    /// Makes the next choice of branches and gives the first part that changed; nil after the last.
    private mutating func advance() -> Int? {
        for index in parts.indices.reversed() {
            if parts[index].chosen + 1 < parts[index].branches.count {
                parts[index].chosen += 1
                return index
            }
            parts[index].chosen = 0
        }
        return nil
    }

    /// Appends the phrase of the branches chosen now, of which the parts before `first` are as they were;
    /// false where it is not plain.
    private mutating func addPhrase(_ text: Span<UInt8>, from first: Int) -> Bool {
        if phrases.count >= Pattern.maximumExpansions { return false }
        var progress = parts[first].before
        current.removeLast(current.count - progress.wordCount)
        let shared = progress.wordCount
        // The word that has begun goes on behind all others.
        let begun = progress.wordStart..<progress.wordEnd
        progress.wordStart = bytes.count
        for index in begun { bytes.append(bytes[index]) }
        for number in first..<parts.count {
            progress.wordCount = current.count
            progress.wordEnd = bytes.count
            parts[number].before = progress
            for index in branches[parts[number].branches.lowerBound + parts[number].chosen] {
                guard add(text[index], &progress) else { return false }
            }
        }
        guard endWord(&progress) else { return false }
        if current.isEmpty { return true }
        guard current.count <= Pattern.maximumWords, !current[0].range.isEmpty,
            !current[current.count - 1].range.isEmpty
        else { return false }
        for word in current[min(shared, current.count)...] { words.append(word) }
        phrases.append(Phrase(shared: shared, end: words.count))
        return true
    }

    /// One byte of a phrase; false where it is not plain.
    @inline(__always)
    private mutating func add(_ byte: UInt8, _ progress: inout Progress) -> Bool {
        if byte == 0x20 { return endWord(&progress) }
        if progress.isWild { return false }
        let isFirst = bytes.count == progress.wordStart
        let last = isFirst ? 0 : bytes[bytes.count - 1]
        if byte &- UInt8(ascii: "a") >= 26 {
            if byte == UInt8(ascii: "*") {
                // `anti-*`: a hyphen at the end is a word of its own.
                if last == UInt8(ascii: "-") { return false }
                progress.isWild = true
                return true
            }
            // Inside a word: don't, it's, e-cat.
            guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-"), !isFirst,
                last &- UInt8(ascii: "a") < 26
            else { return false }
        }
        progress.run = last == byte ? progress.run + 1 : 1
        bytes.append(byte)
        return progress.run < 3
    }

    /// Ends the word that has begun, if any; false where it is not plain.
    private mutating func endWord(_ progress: inout Progress) -> Bool {
        let range = progress.wordStart..<bytes.count
        if range.isEmpty {
            if progress.isWild { current.append(Word(range: range, isPrefix: false)) }
        } else {
            // A mark at its end stands for itself.
            if bytes[bytes.count - 1] &- UInt8(ascii: "a") >= 26 { return false }
            current.append(Word(range: range, isPrefix: progress.isWild))
        }
        progress.wordStart = bytes.count
        progress.isWild = false
        progress.run = 0
        return true
    }
}
