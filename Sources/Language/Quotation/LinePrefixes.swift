extension Quotations {
    /// Lines that begin with `>`, `> >` or `Ø`, as mail and Usenet mark them (RFC 3676, section 4.5).
    ///
    /// In a text that lost its line breaks the quotation ends at a gap of two spaces, and a later `>`
    /// after the end of a sentence starts another; without such a gap it takes the whole line.
    static func findLinePrefixes(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        let hasNewlines = doc.hasNewlines
        var index = 0
        while index < doc.tokens.count {
            guard isPrefix(doc, index),
                doc.startsFlattenedLine(index, hasNewlines: hasNewlines)
                    || !hasNewlines && doc.isSentenceEnd(index - 1)
                        && doc.tokens[index].flags.contains(.spaceBefore)
            else {
                index += 1
                continue
            }
            var end = index + 1
            while end < doc.tokens.count,
                !doc.startsFlattenedLine(end, hasNewlines: hasNewlines)
                    || end == index + 1 && !doc.startsLine(end)
            {
                end += 1
            }
            found.append(QuotedTokens(first: index, end: end, kind: .linePrefix))
            index = end
        }
    }

    private static func isPrefix(_ doc: TokenizedText, _ index: Int) -> Bool {
        if doc.isMark(index, ">") { return true }
        return doc.isWord(index, Words.oSlash)
            && doc.tokens[index].end - doc.tokens[index].start == 2
    }
}
