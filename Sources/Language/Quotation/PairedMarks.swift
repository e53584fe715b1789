extension Quotations {
    /// `// quoted words //`, the habit of some comment sections.
    static func findSlashQuotes(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        var open: Int?
        for index in doc.tokens.indices
        where doc.isMark(index, "/") && doc.tokens[index].end - doc.tokens[index].start == 2 {
            if let first = open {
                found.append(QuotedTokens(first: first, end: index + 1, kind: .slashes))
                open = nil
            } else {
                open = index
            }
        }
    }

    /// `*quoted words*`: more than four words between asterisks, from one line or sentence on. Fewer are
    /// emphasis.
    static func findStarQuotes(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        var open: Int?
        for index in doc.tokens.indices where doc.isMark(index, "*") {
            if let first = open, index - first < 80 {
                if doc.words(in: first..<index) > 4 {
                    found.append(QuotedTokens(first: first, end: index + 1, kind: .marks))
                }
                open = nil
            } else if index + 1 < doc.tokens.count,
                !doc.tokens[index + 1].flags.contains(.spaceBefore),
                index == 0 || doc.tokens[index].flags.contains(.spaceBefore)
            {
                open = index
            }
        }
    }

    /// `[quote] ... [/quote]`, nested or not, and `[quote=name]`.
    static func findBBCode(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        var depth = 0
        var first = 0
        for index in doc.tokens.indices where doc.isMark(index, "[") {
            if doc.isWord(index + 1, Words.quote) {
                if depth == 0 { first = index }
                depth += 1
            } else if depth > 0, doc.isMark(index + 1, "/"), doc.isWord(index + 2, Words.quote) {
                depth -= 1
                if depth == 0 {
                    let end = min(index + 4, doc.tokens.count)
                    found.append(QuotedTokens(first: first, end: end, kind: .bbcode))
                }
            }
        }
    }

    /// Words between quotation marks: more than four are a quotation, fewer are scare quotes, which are
    /// flagged here and not listed.
    static func findMarks(in doc: inout TokenizedText, _ found: inout [QuotedTokens]) {
        var open = -1
        var openIsSingle = false
        var index = 0
        while index < doc.tokens.count {
            defer { index += 1 }
            let token = doc.tokens[index]
            if token.flags.contains(.paragraphBefore) { open = -1 }
            guard token.kind == .punctuation, !token.flags.contains(.quoted) else { continue }
            let mark = doc.firstByte(index)
            guard mark == ascii("\"") || mark == ascii("'") else { continue }
            let isSingle = mark == ascii("'")
            if open >= 0, isSingle == openIsSingle, closes(doc, index) {
                close(&doc, open, index, &found)
                open = -1
            } else if opens(doc, index), open < 0 || !isSingle {
                open = index
                openIsSingle = isSingle
            }
        }
    }

    private static func opens(_ doc: TokenizedText, _ index: Int) -> Bool {
        guard index + 1 < doc.tokens.count else { return false }
        if doc.tokens[index + 1].flags.contains(.spaceBefore) { return false }
        return index == 0 || doc.tokens[index].flags.contains(.spaceBefore)
            || doc.tokens[index - 1].kind == .punctuation
    }

    private static func closes(_ doc: TokenizedText, _ index: Int) -> Bool {
        if !doc.tokens[index].flags.contains(.spaceBefore) { return true }
        return index + 1 == doc.tokens.count
            || doc.tokens[index + 1].flags.contains(.spaceBefore)
    }

    private static func close(
        _ doc: inout TokenizedText, _ open: Int, _ end: Int, _ found: inout [QuotedTokens]
    ) {
        let words = doc.words(in: open..<end)
        if words > 4 {
            found.append(QuotedTokens(first: open, end: end + 1, kind: .marks))
        } else if words > 0 {
            for index in open...end { doc.tokens[index].flags.insert(.scareQuoted) }
        }
    }
}
