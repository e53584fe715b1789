/// Cuts a tokenized text into sentences and clauses and counts its words, in one walk.
enum Structure {
    /// Numbers sentences and clauses; needs the quotation flags, whose edges are borders.
    static func cut(_ doc: inout TokenizedText) {
        var sentence: UInt32 = 0
        var clause: UInt32 = 0
        var words = 0, quotedWords = 0
        var ended = false
        var clauseEnded = false
        var previousIsQuoted = false
        let count = doc.tokens.count
        var index = 0
        while index < count {
            let token = doc.tokens[index]
            let isQuoted = token.flags.contains(.quoted)
            if index > 0 {
                if isSentenceBorder(doc, index, ended)
                    || isQuoted != previousIsQuoted && !isMarkedEdge(doc, index)
                {
                    sentence += 1
                    clause += 1
                    ended = false
                    clauseEnded = false
                } else if clauseEnded || isQuoted != previousIsQuoted || opensClause(doc, index) {
                    clause += 1
                    clauseEnded = false
                }
            }
            doc.tokens[index].sentence = sentence
            doc.tokens[index].clause = clause
            previousIsQuoted = isQuoted
            switch token.kind {
            case .word, .number, .hashtag, .mention:
                words += 1
                if isQuoted { quotedWords += 1 }
            case .punctuation:
                switch SentenceMarks.effect(of: doc, index) {
                case .endsSentence: ended = true
                case .endsClause: clauseEnded = true
                case .none: break
                }
            default: break
            }
            index += 1
        }
        doc.sentenceCount = count == 0 ? 0 : Int(sentence) + 1
        doc.clauseCount = count == 0 ? 0 : Int(clause) + 1
        doc.wordCount = words
        doc.quotedWordCount = quotedWords
    }

    /// Words between quotation marks stand inside the sentence that quotes them.
    private static func isMarkedEdge(_ doc: TokenizedText, _ index: Int) -> Bool {
        doc.isMark(index, "\"") || doc.isMark(index - 1, "\"") || doc.isMark(index, "'")
            || doc.isMark(index - 1, "'")
    }

    /// True where a sentence starts at `index`: after an end that no closing mark follows, at a blank
    /// line, and at a line break before something that starts afresh.
    private static func isSentenceBorder(
        _ doc: TokenizedText, _ index: Int, _ ended: Bool
    ) -> Bool {
        let token = doc.tokens[index]
        if token.flags.contains(.paragraphBefore) { return true }
        if ended, !closesAfterEnd(doc, index) { return true }
        guard token.flags.contains(.newlineBefore) else { return false }
        switch token.kind {
        case .word: return token.flags.contains(.capitalized)
        case .number, .hashtag, .mention, .url: return true
        case .punctuation: return !doc.isMark(index, ",")
        default: return false
        }
    }

    /// Closing quotes, brackets, faces and further end marks belong to the sentence that they close.
    private static func closesAfterEnd(_ doc: TokenizedText, _ index: Int) -> Bool {
        let token = doc.tokens[index]
        switch token.kind {
        case .emoticon, .emoji: return true
        case .punctuation:
            switch doc.firstByte(index) {
            case ascii(")"), ascii("]"), ascii("!"), ascii("?"), ascii("."): return true
            case ascii("\""), ascii("'"): return !token.flags.contains(.spaceBefore)
            default: return false
            }
        default: return false
        }
    }

    /// True where a conjunction opens a clause.
    private static func opensClause(_ doc: TokenizedText, _ index: Int) -> Bool {
        let token = doc.tokens[index]
        guard token.kind == .word, token.foldedEnd - token.foldedStart >= 2,
            let kind = ClauseWords.table.value(of: token, in: doc)
        else { return false }
        switch kind {
        case ClauseWords.opener:
            // "nothing but a scam" holds no contrast.
            return !(token.hash == ClauseWords.but && isExceptive(doc, index - 1))
        case ClauseWords.joiner:
            guard index + 1 < doc.tokens.count, doc.tokens[index + 1].kind == .word else {
                return false
            }
            if index > 0, doc.tokens[index - 1].hash == ClauseWords.ifWord { return false }
            return ClauseWords.subjects.value(of: doc.tokens[index + 1], in: doc) != nil
        default: return false
        }
    }

    private static func isExceptive(_ doc: TokenizedText, _ index: Int) -> Bool {
        index >= 0 && ClauseWords.exceptive.value(of: doc.tokens[index], in: doc) != nil
    }
}
