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

    /// Takes off the colon between a head and the text in its line.
    mutating func trimColon() {
        guard text.hasPrefix(": "), quotes.allSatisfy({ $0.span.start >= 2 }) else { return }
        text.removeFirst(2)
        for index in quotes.indices {
            let span = quotes[index].span
            quotes[index].span = TextSpan(start: span.start - 2, end: span.end - 2)
        }
    }

    /// The last line of ten underscores or more with less than 400 bytes below it: how long it is, and
    /// where the text ends without it. Boards of old write it above signatures.
    var signatureRule: (length: Int, end: Int)? {
        let bytes = Array(text.utf8)
        var end = bytes.count
        while end > 0, bytes.count - end < 400 {
            var start = end
            while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            if end - start >= 10, bytes[start..<end].allSatisfy({ $0 == UInt8(ascii: "_") }) {
                var cut = start
                while cut > 0, bytes[cut - 1] <= 0x20 { cut -= 1 }
                let isFree = quotes.allSatisfy { $0.span.end <= cut }
                return isFree && cut > 0 ? (end - start, cut) : nil
            }
            end = start - 1
        }
        return nil
    }

    /// Cuts off the signatures of comments in which a rule of one length stands twice or more: once,
    /// somebody may have drawn it for his own ends.
    static func cutSignatures(_ bodies: inout [Body]) {
        let rules = bodies.map(\.signatureRule)
        var counts: [Int: Int] = [:]
        for case let rule? in rules { counts[rule.length, default: 0] += 1 }
        for (place, rule) in rules.enumerated() {
            guard let rule, counts[rule.length] ?? 0 > 1 else { continue }
            let kept = bodies[place].text.utf8.prefix(rule.end)
            bodies[place].text = String(decoding: Array(kept), as: UTF8.self)
        }
    }
}
