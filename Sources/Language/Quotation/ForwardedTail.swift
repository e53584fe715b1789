extension Quotations {
    /// "-----Original Message-----" and "---- Forwarded message ----": everything below was written before.
    static func findForwardedTail(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        for index in doc.tokens.indices where isRule(doc, index) {
            let isOriginal = doc.isWord(index + 1, Words.original)
            let isForwarded = doc.isWord(index + 1, Words.forwarded)
            guard isOriginal || isForwarded, doc.isWord(index + 2, Words.message) else { continue }
            found.append(
                QuotedTokens(first: index, end: doc.tokens.count, kind: .forwarded))
            return
        }
    }

    private static func isRule(_ doc: TokenizedText, _ index: Int) -> Bool {
        let token = doc.tokens[index]
        guard token.kind == .punctuation, token.end - token.start >= 3 else { return false }
        let mark = doc.firstByte(index)
        return mark == ascii("-") || mark == ascii("_")
    }
}
