/// A fixed table from folded words to small numbers, open addressing over ``WordHash``.
///
/// Look-up costs one probe in most cases and no allocation; building costs what its words cost.
public struct WordTable: Sendable {
    private struct Slot: Sendable {
        var hash: UInt32
        var start: Int32
        var count: Int32
        var value: UInt32
    }

    private var slots: [Slot]
    private var text: [UInt8] = []
    private let mask: Int

    /// Makes a table. Where a word comes twice, `combine` joins the values; without it the last one counts.
    public init(
        _ entries: [(word: String, value: UInt32)],
        combine: (UInt32, UInt32) -> UInt32 = { _, new in new }
    ) {
        var size = 16
        while size < entries.count * 3 { size *= 2 }
        slots = Array(repeating: Slot(hash: 0, start: -1, count: 0, value: 0), count: size)
        mask = size - 1
        for (word, value) in entries {
            let hash = WordHash.hash(word)
            let bytes = Array(word.utf8)
            var index = Int(hash) & mask
            while slots[index].start >= 0, !matches(slots[index], hash, bytes[...]) {
                index = (index + 1) & mask
            }
            if slots[index].start >= 0 {
                slots[index].value = combine(slots[index].value, value)
            } else {
                slots[index] = Slot(
                    hash: hash, start: Int32(text.count), count: Int32(bytes.count), value: value)
                text += bytes
            }
        }
    }

    private func matches(_ slot: Slot, _ hash: UInt32, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard slot.hash == hash, Int(slot.count) == bytes.count else { return false }
        var index = Int(slot.start)
        for byte in bytes {
            if text[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// The value of a token's folded form, or nil.
    @inline(__always)
    public func value(of token: Token, in text: borrowing TokenizedText) -> UInt32? {
        var index = Int(token.hash) & mask
        while slots[index].start >= 0 {
            if slots[index].hash == token.hash, isEqual(slots[index], token, text.folded) {
                return slots[index].value
            }
            index = (index + 1) & mask
        }
        return nil
    }

    private func isEqual(_ slot: Slot, _ token: Token, _ folded: borrowing [UInt8]) -> Bool {
        let count = Int(slot.count)
        guard count == Int(token.foldedEnd - token.foldedStart) else { return false }
        let a = Int(slot.start), b = Int(token.foldedStart)
        var offset = 0
        while offset < count {
            if text[a + offset] != folded[b + offset] { return false }
            offset += 1
        }
        return true
    }
}
