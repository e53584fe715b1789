internal import Conversation

/// A comment's text as paragraphs, with its quotations and with every word that counted marked.
struct TextMarkup {
    private let bytes: [UInt8]
    private let quotes: [Quotation]
    private let evidence: [Evidence]
    /// Indices into `evidence` with words, by where they start.
    private let order: [Int]
    private var next = 0
    /// Indices into `evidence` that cover the place where the walk is.
    private var active: [Int] = []
    private var quote = 0

    /// So many pieces of evidence are told apart on one word; more can only come from a broken lexicon.
    private static let overlapLimit = 8

    init(_ text: String, quotes: [Quotation], evidence: [Evidence]) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        self.quotes = quotes
        self.evidence = evidence
        order = evidence.indices
            .filter { evidence[$0].span.count > 0 && evidence[$0].span.end <= bytes.count }
            .sorted { (evidence[$0].span.start, $0) < (evidence[$1].span.start, $1) }
    }

    /// Appends the paragraphs of the first `limit` bytes. Linear in the text and the evidence.
    mutating func append(upTo limit: Int, to html: inout HTMLWriter) {
        let end = scalarBorder(before: min(limit, bytes.count))
        var start = 0
        while start < end {
            let stop = paragraphEnd(from: start, before: end)
            if stop > start {
                let isQuoted = isQuoted(start, stop)
                html.raw(isQuoted ? "<p class=q>" : "<p>")
                appendInline(start..<stop, marksQuotes: !isQuoted, to: &html)
                html.raw("</p>")
            }
            start = stop
            while start < end, bytes[start] == 0x0A { start += 1 }
        }
    }

    /// The nearest border of a scalar at or before `place`.
    private func scalarBorder(before place: Int) -> Int {
        var place = place
        while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    /// Where the paragraph ends: at a blank line.
    private func paragraphEnd(from start: Int, before end: Int) -> Int {
        var place = start
        while place < end {
            if bytes[place] == 0x0A, place + 1 < end, bytes[place + 1] == 0x0A { return place }
            place += 1
        }
        return end
    }

    /// True when a quotation covers the whole paragraph.
    private mutating func isQuoted(_ start: Int, _ stop: Int) -> Bool {
        while quote < quotes.count, quotes[quote].span.end <= start { quote += 1 }
        guard quote < quotes.count else { return false }
        return quotes[quote].span.start <= start && stop <= quotes[quote].span.end
    }

    /// The paragraph in pieces over which the covering evidence, and being quoted, is the same.
    private mutating func appendInline(
        _ range: Range<Int>, marksQuotes: Bool, to html: inout HTMLWriter
    ) {
        var place = range.lowerBound
        while place < range.upperBound {
            while next < order.count, evidence[order[next]].span.start <= place {
                active.append(order[next])
                next += 1
            }
            active.removeAll { evidence[$0].span.end <= place }
            var stop = range.upperBound
            if next < order.count { stop = min(stop, evidence[order[next]].span.start) }
            for index in active { stop = min(stop, evidence[index].span.end) }
            let isQuoted = marksQuotes && cutAtQuote(place, &stop)
            if isQuoted { html.raw("<span class=q>") }
            if active.isEmpty {
                appendLines(place..<stop, to: &html)
            } else {
                openMark(to: &html)
                appendLines(place..<stop, to: &html)
                html.raw("</mark>")
            }
            if isQuoted { html.raw("</span>") }
            place = stop
        }
    }

    /// Ends a piece where a quotation starts or ends; true inside one.
    private mutating func cutAtQuote(_ place: Int, _ stop: inout Int) -> Bool {
        while quote < quotes.count, quotes[quote].span.end <= place { quote += 1 }
        guard quote < quotes.count else { return false }
        let span = quotes[quote].span
        let isInside = span.start <= place
        stop = min(stop, isInside ? span.end : max(span.start, place + 1))
        return isInside
    }

    /// `<mark class=s data-e="0 2" tabindex=0>`: the side by the sum of contributions, and which rows of the
    /// comment's own table of reasons say why.
    private func openMark(to html: inout HTMLWriter) {
        var stance = 0.0
        var tone = 0.0
        var hasStance = false
        for index in active {
            if evidence[index].measure == .stance {
                stance += evidence[index].contribution
                hasStance = true
            } else {
                tone += evidence[index].contribution
            }
        }
        switch (hasStance, stance, tone) {
        case (true, ..<0, _): html.raw("<mark class=s")
        case (true, _, _) where stance > 0: html.raw("<mark class=b")
        case (true, _, _): html.raw("<mark class=z")
        default: html.raw("<mark class=t")
        }
        html.raw(" tabindex=0 data-e=\"")
        for (count, index) in active.prefix(Self.overlapLimit).enumerated() {
            if count > 0 { html.raw(" ") }
            html.number(index)
        }
        html.raw("\">")
    }

    /// Text with its line breaks.
    private func appendLines(_ range: Range<Int>, to html: inout HTMLWriter) {
        var start = range.lowerBound
        for place in range where bytes[place] == 0x0A {
            html.text(bytes[start..<place])
            html.raw("<br>")
            start = place + 1
        }
        html.text(bytes[start..<range.upperBound])
    }
}
