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

    /// Takes off the dash before a name that stood at the end: "... - Bob".
    mutating func trimDash() {
        for dash in [" -", " \u{2013}", " \u{2014}", "\n-", "\n\u{2014}"] where text.hasSuffix(dash)
        {
            let end = text.utf8.count - dash.utf8.count
            guard quotes.allSatisfy({ $0.span.end <= end }) else { return }
            text.removeLast(dash.count)
            while text.last?.isWhitespace ?? false { text.removeLast() }
            return
        }
    }
}
