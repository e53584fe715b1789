import Conversation

/// Quotations that a text marks with ">" at the start of its lines, as mail does (RFC 3676, section 4.5).
enum MarkedQuotes {
    /// `quotes` and the marked lines outside them, ascending and disjoint.
    static func add(to quotes: [Quotation], in text: [UInt8]) -> [Quotation] {
        guard text.contains(UInt8(ascii: ">")) else { return quotes }
        var found: [Quotation] = []
        var next = 0
        var start = 0
        var run: TextSpan?
        while start <= text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            while next < quotes.count, quotes[next].span.end <= start { next += 1 }
            let isFree = next == quotes.count || quotes[next].span.start >= end
            if isFree, isMarked(text[start..<end]) {
                run = TextSpan(start: run?.start ?? start, end: end)
            } else if let closed = run {
                found.append(Quotation(span: closed))
                run = nil
            }
            start = end + 1
        }
        if let closed = run { found.append(Quotation(span: closed)) }
        guard !found.isEmpty else { return quotes }
        return (quotes + found).sorted { $0.span.start < $1.span.start }
    }

    /// ">" and a word: not ">>123", ">_<" or ">:(".
    private static func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
        var slice = line
        while slice.first == 0x20 { slice = slice.dropFirst() }
        guard slice.first == UInt8(ascii: ">") else { return false }
        slice = slice.dropFirst()
        while let first = slice.first, first == UInt8(ascii: ">") || first == 0x20 {
            slice = slice.dropFirst()
        }
        guard slice.count > 1, let first = slice.first else { return false }
        return first >= 0x80 || (0x61...0x7A).contains(first | 0x20) || first == UInt8(ascii: "\"")
    }
}
