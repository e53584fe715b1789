public import Conversation

/// Writes lexicons for other tools.
public struct LexiconExport: Sendable {
    /// The format that is written.
    public let format: ExchangeFormat

    /// A writer of `format`.
    public init(_ format: ExchangeFormat) { self.format = format }

    /// Writes the entries of one measure; learned entries count by the axis of their poles.
    ///
    /// - Returns: the file, and the entries that the format cannot say: other measures, blockers,
    ///   case, places in a sentence, wide gaps; beginnings of words for formats without wildcards.
    public func write(
        _ lexicon: Lexicon, measure: Measure = .sentiment
    ) -> (bytes: [UInt8], skipped: [LexiconEntry]) {
        var skipped: [LexiconEntry] = []
        var rows: [(word: String, weight: Double)] = []
        var known: Set<String> = []
        let own = lexicon.about.measure ?? .stance
        for entry in lexicon.entries {
            let counts =
                switch entry.measure {
                case .stance: measure == .stance
                case .sentiment: measure == .sentiment
                case .classes: own == measure && entry.scope == .text
                case .function: false
                }
            guard counts, entry.weight != 0, let words = ForeignPattern.plain(entry.pattern),
                words.allSatisfy(canWrite)
            else {
                skipped.append(entry)
                continue
            }
            for word in words where known.insert(word).inserted {
                rows.append((word, entry.weight))
            }
        }
        let names = measure == .stance ? ("believer", "skeptic") : ("positive", "negative")
        var text = ""
        switch format {
        case .vader:
            for row in rows {
                text += "\(row.word)\t\(Lexicon.number(row.weight))\t0\t[]\n"
            }
        case .afinn:
            for row in rows {
                // Back from the scale of 4 to that of 5; never 0, which says nothing.
                let wide = (row.weight * 1.25).rounded()
                let whole = wide == 0 ? (row.weight > 0 ? 1 : -1) : max(-5, min(5, wide))
                text += "\(row.word)\t\(Int(whole))\n"
            }
        case .liwc:
            text += "%\n1\t\(names.0)\n2\t\(names.1)\n%\n"
            for row in rows { text += "\(row.word)\t\(row.weight > 0 ? 1 : 2)\n" }
        case .quanteda:
            for (name, isPositive) in [(names.0, true), (names.1, false)] {
                text += name + ":\n"
                for row in rows where (row.weight > 0) == isPositive {
                    text += "  - \"\(row.word)\"\n"
                }
            }
        case .lexicoder:
            for (name, isPositive) in [(names.0, true), (names.1, false)] {
                text += "+\(name)\n"
                for row in rows where (row.weight > 0) == isPositive { text += row.word + "\n" }
            }
        }
        return (Array(text.utf8), skipped)
    }

    private func canWrite(_ word: String) -> Bool {
        let hasStar = word.utf8.contains(UInt8(ascii: "*"))
        switch format {
        case .vader: return !hasStar && !word.utf8.contains(0x20)
        case .afinn: return !hasStar
        case .liwc: return !word.utf8.contains(0x09)
        case .quanteda: return !word.utf8.contains(0x22) && !word.utf8.contains(0x5C)
        case .lexicoder: return word.utf8.first != UInt8(ascii: "+")
        }
    }
}
