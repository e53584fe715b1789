import Conversation

extension Body {
    /// Several bodies as one, a blank line between them.
    static func joined(_ bodies: [Body]) -> Body {
        var text = ""
        var quotes: [Quotation] = []
        for body in bodies where !body.text.isEmpty {
            if !text.isEmpty { text += "\n\n" }
            let shift = text.utf8.count
            text += body.text
            quotes += body.quotes.map {
                Quotation(
                    span: TextSpan(start: $0.span.start + shift, end: $0.span.end + shift),
                    attribution: $0.attribution)
            }
        }
        return Body(text: text, quotes: quotes)
    }
}
