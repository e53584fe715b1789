import Conversation
import Judgement
import Language
import Reporting

/// Writes judged lines byte for byte as `JudgedLine` does, but from marks: the JSON of a lexicon's
/// entry, most of each row of evidence, is made once and then copied.
struct JudgedLineWriter {
    /// The JSON of an entry in `pool`: up to the modifiers, and from there to the number of the sentence
    /// where no rule changed it.
    private struct Fragment {
        var start: Int32, modifiers: Int32, end: Int32
    }

    /// What stands between the values of a row, as bytes.
    private enum Literals {
        static let first = Array(#"{"start":"#.utf8)
        static let next = Array(#",{"start":"#.utf8)
        static let end = Array(#","end":"#.utf8)
        static let matched = Array(#","matched_text":"#.utf8)
        static let quoted = Array(#","in_quote":true}"#.utf8)
        static let unquoted = Array(#","in_quote":false}"#.utf8)
    }

    private let judge: Judge
    private var pool: [UInt8] = []
    private var fragments: [Fragment] = []
    /// An entry's index in `fragments`, -1 before its first use.
    private var places: [Int32] = []

    init(judge: Judge) { self.judge = judge }

    /// Appends the judgement's members behind others that stand in `out`, the closing brace and a line
    /// feed. `buffers` hold the text and its marks.
    mutating func appendMembers(
        _ judgement: Judgement, _ buffers: borrowing JudgeBuffers, to out: inout [UInt8]
    ) {
        append(#""stance":""#, to: &out)
        append(judgement.stance.rawValue, to: &out)
        append(#"","stance_score":"#, to: &out)
        ShortNumbers.append(judgement.stanceScore, to: &out)
        append(#","p_skeptic":"#, to: &out)
        ShortNumbers.append(judgement.pSkeptic, to: &out)
        append(#","p_believer":"#, to: &out)
        ShortNumbers.append(judgement.pBeliever, to: &out)
        append(#","p_neutral":"#, to: &out)
        ShortNumbers.append(judgement.pNeutral, to: &out)
        append(#","sentiment":""#, to: &out)
        append(judgement.sentiment.rawValue, to: &out)
        append(#"","sentiment_score":"#, to: &out)
        ShortNumbers.append(judgement.sentimentScore, to: &out)
        append(#","no_signal_reason":"#, to: &out)
        if let reason = judgement.noSignalReason {
            Escaping.json(reason, to: &out)
        } else {
            append("null", to: &out)
        }
        append(#","evidence":["#, to: &out)
        buffers.withText { appendRows(buffers.marks, $0, to: &out) }
        append("]}\n", to: &out)
    }

    private mutating func appendRows(
        _ marks: [EvidenceMark], _ text: borrowing TokenizedText, to out: inout [UInt8]
    ) {
        var offsets = CodePointCursor(text.bytes)
        for (number, mark) in marks.enumerated() {
            out.append(contentsOf: number == 0 ? Literals.first : Literals.next)
            ShortNumbers.append(offsets.codePoints(before: mark.start, text.bytes), to: &out)
            out.append(contentsOf: Literals.end)
            ShortNumbers.append(offsets.codePoints(before: mark.end, text.bytes), to: &out)
            out.append(contentsOf: Literals.matched)
            PlainJSON.append(text.bytes[Int(mark.start)..<Int(mark.end)], to: &out)
            out.append(0x2C)
            let fragment = fragment(of: mark)
            if mark.isPlain {
                out.append(contentsOf: pool[Int(fragment.start)..<Int(fragment.end)])
            } else {
                out.append(contentsOf: pool[Int(fragment.start)..<Int(fragment.modifiers)])
                appendChanges(mark, to: &out)
            }
            ShortNumbers.append(Int(mark.sentence), to: &out)
            out.append(contentsOf: mark.inQuote ? Literals.quoted : Literals.unquoted)
        }
    }

    private func appendChanges(_ mark: EvidenceMark, to out: inout [UInt8]) {
        judge.appendModifiers(mark, to: &out)
        append(#"","multiplier":"#, to: &out)
        ShortNumbers.append(Double(mark.multiplier), to: &out)
        append(#","contribution":"#, to: &out)
        ShortNumbers.append(mark.contribution, to: &out)
        append(#","sentence":"#, to: &out)
    }

    private mutating func fragment(of mark: EvidenceMark) -> Fragment {
        let entry = Int(mark.entry)
        if entry >= places.count {
            places.append(contentsOf: repeatElement(-1, count: entry + 1 - places.count))
        }
        let place = places[entry]
        if place >= 0 { return fragments[Int(place)] }
        var made = Fragment(start: Int32(pool.count), modifiers: 0, end: 0)
        appendText("entry_id", judge.entryID(mark))
        appendText("lexicon_id", judge.lexiconID(mark))
        appendText("measure", mark.measure.rawValue)
        appendText("category", judge.category(mark))
        append(#""base_weight":"#, to: &pool)
        ShortNumbers.append(Double(mark.weight), to: &pool)
        append(#","modifiers":""#, to: &pool)
        made.modifiers = Int32(pool.count)
        append(#"","multiplier":1,"contribution":"#, to: &pool)
        ShortNumbers.append(Double(mark.weight), to: &pool)
        append(#","sentence":"#, to: &pool)
        made.end = Int32(pool.count)
        places[entry] = Int32(fragments.count)
        fragments.append(made)
        return made
    }

    private mutating func appendText(_ name: String, _ value: String) {
        Escaping.json(name, to: &pool)
        pool.append(0x3A)
        PlainJSON.append(Array(value.utf8)[...], to: &pool)
        pool.append(0x2C)
    }

    @inline(__always)
    private func append(_ text: String, to out: inout [UInt8]) { out.append(contentsOf: text.utf8) }
}

/// JSON strings from UTF-8 bytes: copied whole where nothing needs an escape.
enum PlainJSON {
    /// Appends the bytes, valid UTF-8, as a JSON string with its quotes.
    static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else {
            return Escaping.json(String(decoding: bytes, as: UTF8.self), to: &out)
        }
        out.append(0x22)
        out.append(contentsOf: bytes)
        out.append(0x22)
    }
}

/// `Numbers` for the small numbers of a judged line: the same digits, without a detour over an array.
enum ShortNumbers {
    /// Appends an integer of up to nine digits; larger ones as `Numbers` does.
    static func append(_ value: Int, to out: inout [UInt8]) {
        guard value >= 0, value < 1_000_000_000 else { return Numbers.append(value, to: &out) }
        let value = UInt32(truncatingIfNeeded: value)
        if value < 10 { return out.append(0x30 + UInt8(truncatingIfNeeded: value)) }
        appendDigits(value, to: &out)
    }

    /// Appends a number rounded to six decimals, as `Numbers` does.
    static func append(_ value: Double, to out: inout [UInt8]) {
        let scaled = (value.magnitude * 1_000_000).rounded(.toNearestOrAwayFromZero)
        guard scaled < 999_000_000_000 else { return Numbers.append(value, to: &out) }
        let units = UInt64(scaled)
        if value < 0, units > 0 { out.append(UInt8(ascii: "-")) }
        append(Int(units / 1_000_000), to: &out)
        var fraction = UInt32(truncatingIfNeeded: units % 1_000_000)
        guard fraction > 0 else { return }
        out.append(UInt8(ascii: "."))
        var divisor: UInt32 = 100_000
        while fraction > 0 {
            let digit = fraction / divisor
            out.append(0x30 + UInt8(truncatingIfNeeded: digit))
            fraction -= digit * divisor
            divisor /= 10
        }
    }

    private static func appendDigits(_ value: UInt32, to out: inout [UInt8]) {
        var divisor: UInt32 = 10
        while value / divisor >= 10 { divisor *= 10 }
        var rest = value
        while divisor > 0 {
            let digit = rest / divisor
            out.append(0x30 + UInt8(truncatingIfNeeded: digit))
            rest -= digit * divisor
            divisor /= 10
        }
    }
}

/// Code-point offsets of one text, for byte offsets that mostly ascend.
private struct CodePointCursor {
    private let isASCII: Bool
    private var byte = 0
    private var codePoint = 0

    init(_ bytes: [UInt8]) { isASCII = bytes.allSatisfy { $0 < 0x80 } }

    /// Restarts the walk for an offset below the last one, which happens once between two measures and
    /// for words within phrases.
    mutating func codePoints(before offset: UInt32, _ bytes: [UInt8]) -> Int {
        let offset = Int(offset)
        if isASCII { return offset }
        while byte > offset {
            byte -= 1
            if bytes[byte] & 0xC0 != 0x80 { codePoint -= 1 }
        }
        while byte < offset {
            if bytes[byte] & 0xC0 != 0x80 { codePoint += 1 }
            byte += 1
        }
        return codePoint
    }
}
