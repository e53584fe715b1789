import Conversation

extension Body {
    /// The body with its quotations' attributions cut down to the name, as forums dress it:
    /// "Bellows, on 03 November 2012 - 03:22 PM", "QUOTE(Bellows @ Nov 3 2012)", "»Hobel«",
    /// "(06-01-2016, 07:10 AM)Pullet", "Drone;n301".
    func citingNames() -> Body {
        var body = self
        for index in body.quotes.indices {
            guard let attribution = body.quotes[index].attribution else { continue }
            let name = Self.name(in: attribution)
            body.quotes[index].attribution = name.isEmpty ? nil : name
        }
        return body
    }

    private static func name(in attribution: String) -> String {
        var name = attribution[...]
        if name.utf8.starts(with: "QUOTE".utf8), let paren = name.firstIndex(of: "(") {
            name = name[name.index(after: paren)...]
        } else if name.first == "(", let paren = name.firstIndex(of: ")") {
            name = name[name.index(after: paren)...]
        }
        for cut in [", on ", " @ ", ";n"] {
            guard let place = name.firstRange(of: cut) else { continue }
            let isDated = name[place.upperBound...].utf8.contains(where: isDigit)
            if isDated { name = name[..<place.lowerBound] }
        }
        let dress: Set<Unicode.Scalar> = ["»", "«", "„", "“", "”", "\"", "'", " ", ":"]
        while let first = name.unicodeScalars.first, dress.contains(first) {
            name = name[name.unicodeScalars.index(after: name.startIndex)...]
        }
        while let last = name.unicodeScalars.last, dress.contains(last) {
            name = name[..<name.unicodeScalars.index(before: name.endIndex)]
        }
        return String(name)
    }
}
