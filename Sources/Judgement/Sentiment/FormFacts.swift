import Language

/// Facts of a text's form that tell how likely each class is: questions, links, exclamations.
struct FormFacts: Sendable, Equatable {
    /// The facts in the order of ``names``, each 0 or 1.
    private(set) var values = InlineFacts()

    /// The facts' names in `calibration.tsv`, behind `mild.` and `lean.`.
    static let names = [
        "mention", "url", "hashtag", "question", "exclamation", "ends_question", "emoticon",
        "quotation_mark",
    ]

    /// One bit a fact.
    struct InlineFacts: OptionSet, Sendable {
        let rawValue: UInt8
        static let mention = InlineFacts(rawValue: 1)
        static let url = InlineFacts(rawValue: 2)
        static let hashtag = InlineFacts(rawValue: 4)
        static let question = InlineFacts(rawValue: 8)
        static let exclamation = InlineFacts(rawValue: 16)
        static let endsQuestion = InlineFacts(rawValue: 32)
        static let emoticon = InlineFacts(rawValue: 64)
        static let quotationMark = InlineFacts(rawValue: 128)
    }

    /// Reads the facts in one walk over the tokens.
    init(_ doc: borrowing TokenizedText) {
        for index in doc.tokens.indices {
            switch doc.tokens[index].kind {
            case .mention: values.insert(.mention)
            case .url: values.insert(.url)
            case .hashtag: values.insert(.hashtag)
            case .emoticon, .emoji: values.insert(.emoticon)
            case .punctuation:
                switch doc.folded[Int(doc.tokens[index].foldedStart)] {
                case UInt8(ascii: "?"): values.insert(.question)
                case UInt8(ascii: "!"): values.insert(.exclamation)
                case UInt8(ascii: "\""): values.insert(.quotationMark)
                default: break
                }
            case .word, .number: break
            }
        }
        if let last = doc.tokens.last, last.kind == .punctuation,
            doc.folded[Int(last.foldedStart)] == UInt8(ascii: "?")
        {
            values.insert(.endsQuestion)
        }
    }
}
