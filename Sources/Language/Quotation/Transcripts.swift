extension Quotations {
    /// Pasted questions and answers with dates: a name, "August 3, 2016 at 2:04 PM", the words, and as a
    /// rule "Warm Regards". One block runs to its closing formula, the next header, or the end.
    static func findDatedTranscripts(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        var headers: [(first: Int, end: Int)] = []
        for index in doc.tokens.indices {
            guard doc.isWord(index, Words.at), let first = dateStart(doc, before: index),
                index + 1 < doc.tokens.count, doc.tokens[index + 1].kind == .number
            else { continue }
            var end = index + 2
            if end < doc.tokens.count, isMeridiem(doc, end) { end += 1 }
            headers.append((nameStart(doc, first), end))
        }
        for (number, header) in headers.enumerated() {
            let limit = number + 1 < headers.count ? headers[number + 1].first : doc.tokens.count
            guard limit > header.end else { continue }
            let end = closingEnd(doc, header.end, limit) ?? limit
            found.append(QuotedTokens(first: header.first, end: end, kind: .transcript))
        }
    }

    private static let months: Set<UInt32> = Set(
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ].map { WordHash.hash($0) })

    /// The start of "August 3, 2016" (or "3 August 2016") that ends just before `index`.
    private static func dateStart(_ doc: TokenizedText, before index: Int) -> Int? {
        var first = index - 1
        while first >= 0, index - first <= 5 {
            let token = doc.tokens[first]
            if token.kind == .word {
                guard months.contains(token.hash) else { return nil }
                return first > 0 && doc.tokens[first - 1].kind == .number ? first - 1 : first
            }
            guard token.kind == .number || doc.isMark(first, ",") else { return nil }
            first -= 1
        }
        return nil
    }

    /// The line before the date when it is short enough to be a name.
    private static func nameStart(_ doc: TokenizedText, _ date: Int) -> Int {
        guard date > 0 else { return 0 }
        var first = date
        while first > 0, !doc.startsLine(first) { first -= 1 }
        guard first == date else { return first }
        var start = first - 1
        while start > 0, !doc.startsLine(start) { start -= 1 }
        return first - start <= 5 ? start : date
    }

    private static func isMeridiem(_ doc: TokenizedText, _ index: Int) -> Bool {
        let token = doc.tokens[index]
        return token.hash == WordHash.hash("pm") || token.hash == WordHash.hash("am")
            || token.hash == WordHash.hash("p.m.") || token.hash == WordHash.hash("a.m.")
    }

    /// The index past "Warm Regards," and a signature line of at most three words.
    private static func closingEnd(_ doc: TokenizedText, _ start: Int, _ limit: Int) -> Int? {
        for index in start..<limit where doc.isWord(index, Words.regards) {
            var end = index + 1
            while end < limit, doc.tokens[end].kind == .punctuation,
                !doc.startsLine(end)
            { end += 1 }
            if end < limit, doc.startsLine(end), !doc.tokens[end].flags.contains(.paragraphBefore) {
                let line = doc.lineEnd(end)
                if doc.words(in: end..<min(line, limit)) <= 3 { end = min(line, limit) }
            }
            return end
        }
        return nil
    }

    /// Pasted dialogue with labels: two or more of "Andrea Rossi:", "Frank A.:", "Q:", "Answer:" at the
    /// starts of sentences. From the first label on, the text is a transcript.
    static func findLabelledTranscripts(in doc: TokenizedText, _ found: inout [QuotedTokens]) {
        var labels = 0
        var first = 0
        for index in doc.tokens.indices where doc.isMark(index, ":") {
            guard let start = labelStart(doc, index) else { continue }
            if labels == 0 { first = start }
            labels += 1
        }
        if labels >= 2 {
            found.append(QuotedTokens(first: first, end: doc.tokens.count, kind: .transcript))
        }
    }

    private static let speakers: Set<UInt32> = Set(
        ["q", "a", "question", "answer", "query", "reply"].map { WordHash.hash($0) })

    /// The start of a speaker's label that ends at the colon: "Q", "Answer by Mills", two capitalized words,
    /// perhaps "Steven K. to Rossi".
    private static func labelStart(_ doc: TokenizedText, _ colon: Int) -> Int? {
        var start = colon
        while start > 0, colon - start < 6 {
            if doc.startsLine(start) && start < colon { break }
            let previous = start - 1
            if doc.isSentenceEnd(previous), !isInitialStop(doc, previous) { break }
            if doc.tokens[previous].kind != .word && !doc.isSentenceEnd(previous) { return nil }
            start = previous
        }
        guard start < colon, start == 0 || doc.startsLine(start) || doc.isSentenceEnd(start - 1)
        else { return nil }
        if speakers.contains(doc.tokens[start].hash) {
            return doc.tokens[start].flags.contains(.capitalized) ? start : nil
        }
        var capitals = 0
        for index in start..<colon where doc.tokens[index].kind == .word {
            if doc.tokens[index].flags.contains(.capitalized) {
                capitals += 1
            } else if doc.tokens[index].hash != WordHash.hash("to") {
                return nil
            }
        }
        return capitals >= 2 ? start : nil
    }

    /// The full stop of an initial ("Steven K.").
    private static func isInitialStop(_ doc: TokenizedText, _ index: Int) -> Bool {
        guard index > 0 else { return false }
        let token = doc.tokens[index - 1]
        return token.kind == .word && token.end - token.start == 1
            && token.flags.contains(.capitalized)
    }
}
