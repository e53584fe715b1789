import Conversation

/// A quotation as a range of tokens, while they are being found.
struct QuotedTokens {
    var first: Int
    var end: Int
    var kind: QuotationKind
}

/// Finds what a text quotes and flags its tokens.
///
/// A look over the token kinds tells which marks occur at all, so that a text without any costs one
/// walk. Every finder is linear.
enum Quotations {
    /// Flags quoted and scare-quoted tokens and fills ``TokenizedText/quotations``.
    static func find(in doc: inout TokenizedText, given: [Quotation]) {
        let marks = QuotationMarks(in: doc)
        guard !marks.isEmpty || !given.isEmpty else { return }
        var found: [QuotedTokens] = []
        if !given.isEmpty { findGiven(in: doc, given, &found) }
        if marks.contains(.original) { findForwardedTail(in: doc, &found) }
        if marks.contains(.bracket) { findBBCode(in: doc, &found) }
        if marks.contains(.angle) { findLinePrefixes(in: doc, &found) }
        if marks.contains(.slashes) { findSlashQuotes(in: doc, &found) }
        if marks.contains(.star) { findStarQuotes(in: doc, &found) }
        if marks.contains(.lead) { findAttributions(in: doc, &found) }
        if marks.contains(.clock) { findDatedTranscripts(in: doc, &found) }
        if marks.contains(.colon) { findLabelledTranscripts(in: doc, &found) }
        for range in found { flag(&doc, range) }
        if marks.contains(.quoteMark) { findMarks(in: &doc, &found) }
        for range in found where range.kind == .marks { flag(&doc, range) }
        record(found, in: &doc)
    }

    private static func flag(_ doc: inout TokenizedText, _ range: QuotedTokens) {
        for index in range.first..<range.end { doc.tokens[index].flags.insert(.quoted) }
    }

    /// Writes the flagged runs as spans; the kind is that of the finder that came first.
    private static func record(_ found: [QuotedTokens], in doc: inout TokenizedText) {
        let sorted = found.sorted { ($0.first, $0.kind.rawValue) < ($1.first, $1.kind.rawValue) }
        for range in sorted where range.end > range.first {
            let start = doc.tokens[range.first].start
            let end = doc.tokens[range.end - 1].end
            if let last = doc.quotations.last, last.end >= start {
                if end > last.end { doc.quotations[doc.quotations.count - 1].end = end }
            } else {
                doc.quotations.append(QuotationSpan(start: start, end: end, kind: range.kind))
            }
        }
    }

    private static func findGiven(
        in doc: TokenizedText, _ given: [Quotation], _ found: inout [QuotedTokens]
    ) {
        var index = 0
        for quotation in given.sorted(by: { $0.span.start < $1.span.start }) {
            while index < doc.tokens.count, Int(doc.tokens[index].start) < quotation.span.start {
                index += 1
            }
            let first = index
            while index < doc.tokens.count, Int(doc.tokens[index].start) < quotation.span.end {
                index += 1
            }
            if index > first { found.append(QuotedTokens(first: first, end: index, kind: .markup)) }
        }
    }
}

/// Which marks of quotation occur in a text.
struct QuotationMarks: OptionSet {
    let rawValue: UInt16

    static let angle = QuotationMarks(rawValue: 1)
    static let quoteMark = QuotationMarks(rawValue: 2)
    static let slashes = QuotationMarks(rawValue: 4)
    static let bracket = QuotationMarks(rawValue: 8)
    static let star = QuotationMarks(rawValue: 16)
    static let original = QuotationMarks(rawValue: 32)
    static let lead = QuotationMarks(rawValue: 64)
    static let clock = QuotationMarks(rawValue: 128)
    static let colon = QuotationMarks(rawValue: 256)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(in doc: TokenizedText) {
        self = []
        for index in doc.tokens.indices {
            let token = doc.tokens[index]
            switch token.kind {
            case .punctuation: note(doc, token, index)
            case .number:
                if index > 3, index + 1 < doc.tokens.count, isClock(doc, token) { insert(.clock) }
            case .word:
                guard
                    index == 0 || token.flags.contains(.newlineBefore)
                        || token.flags.contains(.capitalized)
                else { continue }
                if token.hash == Words.oSlash { insert(.angle) }
                if token.hash == Words.quote || token.hash == Words.originally { insert(.lead) }
            default: break
            }
        }
    }

    private mutating func note(_ doc: TokenizedText, _ token: Token, _ index: Int) {
        switch doc.folded[Int(token.foldedStart)] {
        case ascii(">"): insert(.angle)
        case ascii("\""), ascii("'"): insert(.quoteMark)
        case ascii("/"): if token.end - token.start == 2 { insert(.slashes) }
        case ascii("["): insert(.bracket)
        case ascii("*"): insert(.star)
        case ascii("-"), ascii("_"): if token.end - token.start >= 3 { insert(.original) }
        case ascii(":"):
            insert(.colon)
            if index > 0 {
                switch doc.tokens[index - 1].hash {
                case Words.wrote, Words.said, Words.posted, Words.quote, Words.schrieb,
                    Words.escribio, Words.ecrit:
                    insert(.lead)
                default: break
                }
            }
        default: break
        }
    }

    private func isClock(_ doc: TokenizedText, _ token: Token) -> Bool {
        for index in token.foldedStart..<token.foldedEnd
        where doc.folded[Int(index)] == ascii(":") { return true }
        return false
    }
}

/// Hashes of the words that lead quotations in.
enum Words {
    static let wrote = WordHash.hash("wrote")
    static let said = WordHash.hash("said")
    static let posted = WordHash.hash("posted")
    static let quote = WordHash.hash("quote")
    static let originally = WordHash.hash("originally")
    static let from = WordHash.hash("from")
    static let schrieb = WordHash.hash("schrieb")
    static let escribio = WordHash.hash("escribió")
    static let ecrit = WordHash.hash("écrit")
    static let oSlash = WordHash.hash("ø")
    static let original = WordHash.hash("original")
    static let forwarded = WordHash.hash("forwarded")
    static let message = WordHash.hash("message")
    static let regards = WordHash.hash("regards")
    static let at = WordHash.hash("at")
}
