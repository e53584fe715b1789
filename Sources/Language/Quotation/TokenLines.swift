extension TokenizedText {
    /// True where a line starts at a token.
    func startsLine(_ index: Int) -> Bool {
        index == 0 || tokens[index].flags.contains(.newlineBefore)
    }

    /// True where the white space before a token stood for a line break that was lost: a blank line,
    /// a line break, or two spaces and more in a text without line breaks.
    func startsFlattenedLine(_ index: Int, hasNewlines: Bool) -> Bool {
        if startsLine(index) { return true }
        return !hasNewlines && tokens[index].start - tokens[index - 1].end >= 2
    }

    /// True when any line break stands inside the text.
    var hasNewlines: Bool {
        tokens.contains { $0.flags.contains(.newlineBefore) }
    }

    /// The index past the last token of the line in which `index` stands.
    func lineEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, !tokens[end].flags.contains(.newlineBefore) { end += 1 }
        return end
    }

    /// The first byte of a token's folded form.
    func firstByte(_ index: Int) -> UInt8 { folded[Int(tokens[index].foldedStart)] }

    /// True for a punctuation token with that mark.
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == .punctuation
            && firstByte(index) == ascii(mark)
    }

    /// True for a word token with that hash.
    func isWord(_ index: Int, _ hash: UInt32) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == .word
            && tokens[index].hash == hash
    }

    /// True for `.`, `!`, `?` and `...`.
    func isSentenceEnd(_ index: Int) -> Bool {
        isMark(index, ".") || isMark(index, "!") || isMark(index, "?")
    }

    /// The number of words and numbers in a range of tokens.
    func words(in range: Range<Int>) -> Int {
        var count = 0
        for index in range {
            switch tokens[index].kind {
            case .word, .number, .hashtag, .mention: count += 1
            default: break
            }
        }
        return count
    }
}
