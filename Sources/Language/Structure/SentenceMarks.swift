/// What a punctuation mark does to the sentence in which it stands.
enum SentenceMarks {
    enum Effect {
        case endsSentence, endsClause, none
    }

    /// The effect of the mark at `index`: full stops after abbreviations and initials end nothing, an
    /// ellipsis ends a sentence only before a capital.
    static func effect(of doc: TokenizedText, _ index: Int) -> Effect {
        let token = doc.tokens[index]
        switch doc.firstByte(index) {
        case ascii("!"), ascii("?"): return .endsSentence
        case ascii(","), ascii(";"), ascii(":"), ascii("("), ascii(")"): return .endsClause
        case ascii("-"):
            let isDash = token.foldedEnd - token.foldedStart > 1
            return isDash || token.flags.contains(.spaceBefore) ? .endsClause : .none
        case ascii("."):
            if token.foldedEnd - token.foldedStart > 1 {
                return nextIsCapital(doc, index) ? .endsSentence : .endsClause
            }
            return endsAtStop(doc, index) ? .endsSentence : .none
        case 0xE3:
            // 。 and 、 of Chinese and Japanese.
            return .endsSentence
        default: return .none
        }
    }

    private static func nextIsCapital(_ doc: TokenizedText, _ index: Int) -> Bool {
        guard index + 1 < doc.tokens.count else { return true }
        let next = doc.tokens[index + 1]
        return next.flags.contains(.capitalized) || next.flags.contains(.newlineBefore)
    }

    private static func endsAtStop(_ doc: TokenizedText, _ index: Int) -> Bool {
        guard index + 1 < doc.tokens.count else { return true }
        let next = doc.tokens[index + 1]
        guard index > 0 else { return false }
        let previous = doc.tokens[index - 1]
        if !next.flags.contains(.spaceBefore) {
            // "interview.Maybe": a space was forgotten. Anything else without a space goes on.
            return next.kind != .word
                || next.flags.contains(.capitalized) && previous.kind == .word
                    && previous.end - previous.start > 1
        }
        guard previous.kind == .word else { return true }
        let isInitial =
            previous.end - previous.start == 1 && previous.flags.contains(.capitalized)
            && previous.hash != WordHash.hash("i")
        if isInitial { return false }
        guard let kind = abbreviations.value(of: previous, in: doc) else { return true }
        return kind == endsBeforeCapital && next.flags.contains(.capitalized)
    }

    /// Never ends a sentence: titles, and words that something must follow.
    private static let neverEnds: UInt32 = 1
    /// Ends a sentence before a capital ("etc.").
    private static let endsBeforeCapital: UInt32 = 2

    private static let abbreviations = WordTable(
        [
            "mr", "mrs", "ms", "dr", "prof", "vs", "cf", "st", "jr", "sr", "fig", "figs", "approx",
            "vol", "pp", "eds", "al", "gen", "sen", "rep", "gov", "hon", "rev", "lt",
            "col", "capt", "dept", "ca", "resp", "dott", "ing", "eq", "eqs", "sgt",
            "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec",
        ].map { ($0, neverEnds) }
            + [
                "etc", "inc", "ltd", "corp", "co", "est", "min", "max", "ext", "e.g.", "i.e.",
                "u.s.",
                "u.k.", "a.m.", "p.m.",
            ].map { ($0, endsBeforeCapital) })
}
