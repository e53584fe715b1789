extension Quotations {
    /// "X wrote:", "Quote from X", "Quote:", "Originally posted by X" and what follows them.
    ///
    /// The quotation is the following line or paragraph (to the next blank line or, in a text that lost
    /// its line breaks, to a gap of two spaces); where the lead ends its line, the next paragraph.
    /// "wrote:" alone in the middle of a sentence leads in nothing.
    static func findAttributions(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        let hasNewlines = doc.hasNewlines
        var index = 0
        while index < doc.tokens.count {
            guard let lead = lead(doc, index, hasNewlines) else {
                index += 1
                continue
            }
            var end = lead.end
            while end < doc.tokens.count, !endsQuotation(doc, end, lead.end, hasNewlines) {
                end += 1
            }
            // A lead-in whose words stand between marks is left to them: the end is known better there.
            if lead.end < doc.tokens.count, !doc.isMark(lead.end, "\"") {
                found.append(QuotedTokens(first: lead.first, end: end, kind: .attribution))
            }
            index = max(end, index + 1)
        }
    }

    private static func endsQuotation(
        _ doc: TokenizedText, _ index: Int, _ start: Int, _ hasNewlines: Bool
    ) -> Bool {
        guard index > start else { return false }
        if doc.tokens[index].flags.contains(.paragraphBefore) { return true }
        return !hasNewlines && doc.startsFlattenedLine(index, hasNewlines: false)
    }

    private struct Lead {
        var first: Int
        var end: Int
    }

    private static func lead(
        _ doc: TokenizedText, _ index: Int, _ hasNewlines: Bool
    ) -> Lead? {
        let token = doc.tokens[index]
        guard token.kind == .word else { return nil }
        if token.hash == Words.quote || token.hash == Words.originally {
            guard doc.startsFlattenedLine(index, hasNewlines: hasNewlines) else { return nil }
            return quoteLead(doc, index, hasNewlines)
        }
        switch token.hash {
        case Words.wrote, Words.posted, Words.schrieb, Words.escribio, Words.ecrit, Words.said:
            guard doc.isMark(index + 1, ":") else { return nil }
            let first = lineStart(doc, index, hasNewlines)
            // A name before the verb, perhaps with a date: up to ten words from the line's start. "He
            // said: ..." goes on in the writer's own voice unless the line ends there.
            let words = doc.words(in: first..<index)
            guard words >= 1, words <= 12 else { return nil }
            let endsLine = index + 2 < doc.tokens.count && doc.startsLine(index + 2)
            if token.hash == Words.said, !endsLine { return nil }
            if isPronoun(doc, index - 1), !endsLine { return nil }
            return Lead(first: first, end: index + 2)
        default: return nil
        }
    }

    /// "Quote from X:", "Quote from X" with a line break, "Quote:".
    private static func quoteLead(
        _ doc: TokenizedText, _ index: Int, _ hasNewlines: Bool
    ) -> Lead? {
        if doc.isMark(index + 1, ":") { return Lead(first: index, end: index + 2) }
        var end = index + 1
        while end < doc.tokens.count, end - index < 10 {
            if doc.isMark(end, ":") { return Lead(first: index, end: end + 1) }
            if doc.startsFlattenedLine(end, hasNewlines: hasNewlines) {
                return Lead(first: index, end: end)
            }
            end += 1
        }
        return nil
    }

    private static func lineStart(
        _ doc: TokenizedText, _ index: Int, _ hasNewlines: Bool
    ) -> Int {
        var first = index
        while first > 0, !doc.startsFlattenedLine(first, hasNewlines: hasNewlines),
            hasNewlines || !(doc.isSentenceEnd(first - 1) && index - first > 2)
        {
            first -= 1
        }
        return first
    }

    private static let pronouns: Set<UInt32> = Set(
        ["i", "you", "he", "she", "we", "they", "it", "who"].map { WordHash.hash($0) })

    private static func isPronoun(_ doc: TokenizedText, _ index: Int) -> Bool {
        index >= 0 && pronouns.contains(doc.tokens[index].hash)
    }
}
