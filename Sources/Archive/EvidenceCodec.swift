import Conversation

/// A judgement's evidence as bytes and back: one value a comment, because it is read whole or not at all,
/// and a row for each hit costs the archive more than all its other tables.
///
/// Numbers are LEB128 (integers) and the eight bytes of the bit pattern, least first (reals); a text is
/// its length in bytes and its UTF-8. An entry's own texts repeat and are written once: a number below the
/// count of texts so far names one of them, that count announces a new one.
enum EvidenceCodec {
    static func encode(_ evidence: [Evidence]) -> [UInt8] {
        var writer = Writer()
        writer.bytes.reserveCapacity(evidence.count * 64)
        writer.integer(evidence.count)
        for item in evidence {
            writer.integer(item.span.start)
            writer.integer(item.span.end)
            writer.text(item.matchedText)
            writer.shared(item.entryID, kind: 0)
            writer.shared(item.lexiconID, kind: 1)
            writer.shared(item.measure.rawValue, kind: 2)
            writer.shared(item.category, kind: 3)
            writer.real(item.baseWeight)
            writer.integer(item.modifiers.count)
            for modifier in item.modifiers { writer.shared(modifier, kind: 0) }
            writer.real(item.multiplier)
            writer.real(item.contribution)
            writer.integer(item.sentence)
            writer.integer(item.inQuote ? 1 : 0)
        }
        return writer.bytes
    }

    /// The evidence, or nil for bytes that ``encode(_:)`` did not write.
    static func decode(_ bytes: [UInt8]) -> [Evidence]? {
        var reader = Reader(bytes: bytes)
        guard let count = reader.integer() else { return nil }
        var result: [Evidence] = []
        result.reserveCapacity(min(count, bytes.count))
        for _ in 0..<count {
            guard let item = reader.evidence() else { return nil }
            result.append(item)
        }
        return reader.isAtEnd ? result : nil
    }

    private struct Writer {
        var bytes: [UInt8] = []
        private var known: [String: Int] = [:]
        /// The texts written last and their numbers, by what they are: most follow themselves.
        private var last: [(text: String, number: Int)] = Array(repeating: ("", -1), count: 4)

        mutating func integer(_ value: Int) {
            var rest = UInt64(bitPattern: Int64(value))
            while rest >= 0x80 {
                bytes.append(UInt8(rest & 0x7F) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }

        mutating func real(_ value: Double) {
            var rest = value.bitPattern
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }

        mutating func text(_ text: String) {
            integer(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }

        /// - Parameter kind: 0 to 3; texts of one kind are likely to repeat.
        mutating func shared(_ text: String, kind: Int) {
            if last[kind].number >= 0, last[kind].text == text {
                return integer(last[kind].number)
            }
            if let number = known[text] {
                last[kind] = (text, number)
                return integer(number)
            }
            integer(known.count)
            last[kind] = (text, known.count)
            known[text] = known.count
            self.text(text)
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        private var place = 0
        private var known: [String] = []

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { place == bytes.count }

        mutating func integer() -> Int? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while place < bytes.count, shift < 64 {
                let byte = bytes[place]
                place += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return Int(Int64(bitPattern: value)) }
                shift += 7
            }
            return nil
        }

        mutating func real() -> Double? {
            guard bytes.count - place >= 8 else { return nil }
            var pattern: UInt64 = 0
            for shift in 0..<8 { pattern |= UInt64(bytes[place + shift]) << UInt64(8 * shift) }
            place += 8
            return Double(bitPattern: pattern)
        }

        mutating func text() -> String? {
            guard let count = integer(), count >= 0, count <= bytes.count - place else {
                return nil
            }
            defer { place += count }
            return String(decoding: bytes[place..<place + count], as: UTF8.self)
        }

        mutating func shared() -> String? {
            guard let number = integer(), number >= 0, number <= known.count else { return nil }
            if number < known.count { return known[number] }
            guard let text = text() else { return nil }
            known.append(text)
            return text
        }

        mutating func evidence() -> Evidence? {
            guard let start = integer(), let end = integer(), let matched = text(),
                let entry = shared(), let lexicon = shared(), let measureName = shared(),
                let measure = Measure(rawValue: measureName), let category = shared(),
                let weight = real(), let modifierCount = integer()
            else { return nil }
            var modifiers: [String] = []
            for _ in 0..<max(0, modifierCount) {
                guard let modifier = shared() else { return nil }
                modifiers.append(modifier)
            }
            guard let multiplier = real(), let contribution = real(), let sentence = integer(),
                let inQuote = integer()
            else { return nil }
            return Evidence(
                span: TextSpan(start: start, end: end), matchedText: matched, entryID: entry,
                lexiconID: lexicon, measure: measure, category: category, baseWeight: weight,
                modifiers: modifiers, multiplier: multiplier, contribution: contribution,
                sentence: sentence, inQuote: inQuote == 1)
        }
    }
}
