/// Counts words by their script, told from the first letter.
struct ScriptCounts {
    private var counts = [Script: Int](minimumCapacity: 0)

    private enum Script: CaseIterable {
        case cyrillic, greek, hebrew, arabic, devanagari, thai, hangul, kana, han

        /// The tag of the script's language, with `und` where it serves several.
        var tag: String {
            switch self {
            case .cyrillic: "und-Cyrl"
            case .greek: "el"
            case .hebrew: "he"
            case .arabic: "und-Arab"
            case .devanagari: "und-Deva"
            case .thai: "th"
            case .hangul: "ko"
            case .kana: "ja"
            case .han: "zh"
            }
        }
    }

    /// Counts a word that no list holds; ASCII costs a look at its bytes alone.
    ///
    /// - Returns: what its form says of the language, nil for nothing: elided articles (`l'eau`), and
    ///   the letters that few languages have.
    mutating func add(
        _ text: borrowing TokenizedText, _ token: Token
    ) -> LanguageIdentifier.Weights? {
        var index = Int(token.foldedStart)
        let end = Int(token.foldedEnd)
        while index < end, text.folded[index] < 0x80 { index += 1 }
        if index == end { return isElided(text, token) ? Self.elided : nil }
        let value = decode(text.folded.span, index).value
        if let script = Self.script(of: value) {
            counts[script, default: 0] += 1
            return nil
        }
        return Self.letters(value)
    }

    /// `l'`, `d'`, `j'`, `qu'` before a longer word.
    private func isElided(_ text: borrowing TokenizedText, _ token: Token) -> Bool {
        let start = Int(token.foldedStart), end = Int(token.foldedEnd)
        guard end - start >= 5, text.folded[start + 1] == ascii("'") else { return false }
        switch text.folded[start] {
        case ascii("l"), ascii("d"), ascii("j"), ascii("n"), ascii("m"), ascii("s"), ascii("c"):
            return true
        default: return false
        }
    }

    private static func weights(_ pairs: [(String, UInt16)]) -> LanguageIdentifier.Weights {
        var result = LanguageIdentifier.Weights.zero
        for (tag, weight) in pairs {
            if let index = LanguageIdentifier.tags.firstIndex(of: tag) { result[index] = weight }
        }
        return result
    }

    private static let elided = weights([("fr", 6), ("it", 5)])
    private static let umlauts = weights([("de", 3), ("sv", 2), ("fi", 2), ("tr", 2)])
    private static let sharpS = weights([("de", 5)])
    private static let graves = weights([("fr", 3), ("it", 3)])
    private static let acuteE = weights([("fr", 3), ("es", 2), ("pt", 2), ("cs", 1)])
    private static let acutes = weights([("es", 3), ("pt", 2), ("cs", 2)])
    private static let circumflexes = weights([("fr", 3), ("pt", 2), ("ro", 2)])
    private static let cedilla = weights([("fr", 3), ("pt", 3), ("tr", 3)])
    private static let tildeN = weights([("es", 5)])
    private static let tildes = weights([("pt", 5)])
    private static let rings = weights([("sv", 4), ("da", 4), ("no", 4)])
    private static let slashedO = weights([("da", 4), ("no", 4)])
    private static let polish = weights([("pl", 5)])
    private static let czech = weights([("cs", 5)])
    private static let turkish = weights([("tr", 5)])
    private static let romanian = weights([("ro", 5)])

    private static func letters(_ value: UInt32) -> LanguageIdentifier.Weights? {
        switch value {
        case 0xE4, 0xF6, 0xFC: umlauts
        case 0xDF: sharpS
        case 0xE0, 0xE8, 0xEC, 0xF2, 0xF9: graves
        case 0xE9: acuteE
        case 0xE1, 0xED, 0xF3, 0xFA: acutes
        case 0xE2, 0xEA, 0xEE, 0xF4, 0xFB, 0xEB, 0xEF, 0x153: circumflexes
        case 0xE7: cedilla
        case 0xF1: tildeN
        case 0xE3, 0xF5: tildes
        case 0xE5: rings
        case 0xE6, 0xF8: slashedO
        case 0x105, 0x107, 0x119, 0x142, 0x144, 0x15B, 0x17A, 0x17C: polish
        case 0x10D, 0x10F, 0x11B, 0x148, 0x159, 0x161, 0x165, 0x16F, 0x17E, 0xFD: czech
        case 0x11F, 0x131, 0x15F: turkish
        case 0x103, 0x219, 0x21B: romanian
        default: nil
        }
    }

    /// The tag of the script in which more than half of the words are written.
    func tag(ofWords words: Int) -> String? {
        guard !counts.isEmpty else { return nil }
        let foreign = counts.values.reduce(0, +)
        guard foreign * 2 > words else { return nil }
        // Japanese mixes kana and Han, so any kana tells it.
        if counts[.kana] != nil { return Script.kana.tag }
        return Script.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }?.tag
    }

    private static func script(of value: UInt32) -> Script? {
        switch value {
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: .arabic
        case 0x900...0x97F: .devanagari
        case 0xE00...0xE7F: .thai
        case 0x1100...0x11FF, 0xAC00...0xD7AF: .hangul
        case 0x3040...0x30FF: .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: .han
        default: nil
        }
    }
}
