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

    /// What stands between the values of a row, in `pool`.
    private struct Literals {
        let first, next, end, matched, quoted, unquoted: Range<Int>

        init(in pool: inout [UInt8]) {
            func add(_ text: String) -> Range<Int> {
                let start = pool.count
                pool.append(contentsOf: text.utf8)
                return start..<pool.count
            }
            first = add(#"{"start":"#)
            next = add(#",{"start":"#)
            end = add(#","end":"#)
            matched = add(#","matched_text":"#)
            quoted = add(#","in_quote":true}"#)
            unquoted = add(#","in_quote":false}"#)
        }
    }

    private let judge: Judge
    private let literals: Literals
    private var pool: [UInt8] = []
    private var fragments: [Fragment] = []
    /// An entry's index in `fragments`, -1 before its first use.
    private var places: [Int32] = []

    init(judge: Judge) {
        self.judge = judge
        literals = Literals(in: &pool)
    }

    /// Appends the judgement's members behind others that stand in `out`, the closing brace and a line
    /// feed. `buffers` hold the text and its marks.
    mutating func appendMembers(
        _ judgement: Judgement, _ buffers: borrowing JudgeBuffers, to out: inout [UInt8]
    ) {
        append(#""stance":""#, to: &out)
        append(judgement.stance.rawValue, to: &out)
        append(#"","stance_score":"#, to: &out)
        Numbers.append(judgement.stanceScore, to: &out)
        append(#","p_skeptic":"#, to: &out)
        Numbers.append(judgement.pSkeptic, to: &out)
        append(#","p_believer":"#, to: &out)
        Numbers.append(judgement.pBeliever, to: &out)
        append(#","p_neutral":"#, to: &out)
        Numbers.append(judgement.pNeutral, to: &out)
        append(#","sentiment":""#, to: &out)
        append(judgement.sentiment.rawValue, to: &out)
        append(#"","sentiment_score":"#, to: &out)
        Numbers.append(judgement.sentimentScore, to: &out)
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
            let fragment = fragment(of: mark)
            copy(number == 0 ? literals.first : literals.next, to: &out)
            Numbers.append(offsets.codePoints(before: mark.start, text.bytes), to: &out)
            copy(literals.end, to: &out)
            Numbers.append(offsets.codePoints(before: mark.end, text.bytes), to: &out)
            copy(literals.matched, to: &out)
            Escaping.json(text.bytes[Int(mark.start)..<Int(mark.end)], to: &out)
            out.append(0x2C)
            if mark.isPlain {
                out.append(contentsOf: pool[Int(fragment.start)..<Int(fragment.end)])
            } else {
                out.append(contentsOf: pool[Int(fragment.start)..<Int(fragment.modifiers)])
                appendChanges(mark, to: &out)
            }
            Numbers.append(Int(mark.sentence), to: &out)
            copy(mark.inQuote ? literals.quoted : literals.unquoted, to: &out)
        }
    }

    /// A few bytes of the pool: one by one costs less than calling for a block to be moved.
    @inline(__always)
    private func copy(_ range: Range<Int>, to out: inout [UInt8]) {
        let pool = pool.span
        out.append(addingCapacity: range.count) { row in
            for index in range { row.append(pool[index]) }
        }
    }

    private func appendChanges(_ mark: EvidenceMark, to out: inout [UInt8]) {
        judge.appendModifiers(mark, to: &out)
        append(#"","multiplier":"#, to: &out)
        Numbers.append(Double(mark.multiplier), to: &out)
        append(#","contribution":"#, to: &out)
        Numbers.append(mark.contribution, to: &out)
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
        Numbers.append(Double(mark.weight), to: &pool)
        append(#","modifiers":""#, to: &pool)
        made.modifiers = Int32(pool.count)
        append(#"","multiplier":1,"contribution":"#, to: &pool)
        Numbers.append(Double(mark.weight), to: &pool)
        append(#","sentence":"#, to: &pool)
        made.end = Int32(pool.count)
        places[entry] = Int32(fragments.count)
        fragments.append(made)
        return made
    }

    private mutating func appendText(_ name: String, _ value: String) {
        Escaping.json(name, to: &pool)
        pool.append(0x3A)
        Escaping.json(Array(value.utf8)[...], to: &pool)
        pool.append(0x2C)
    }

    @inline(__always)
    private func append(_ text: String, to out: inout [UInt8]) { out.append(contentsOf: text.utf8) }
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
