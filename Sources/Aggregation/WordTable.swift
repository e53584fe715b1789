/// Numbers for words: 0 for the first word met, 1 for the next new one. Open addressing over the hash that
/// the tokenizer gives anyway; the forms lie one after the other in one buffer.
struct WordTable {
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var hashes: [UInt32] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []

    /// The number of words.
    var count: Int { ends.count }

    /// The word's number; a word that is new gets the next one. O(length), amortised.
    mutating func number(of form: Span<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Self.mixed(hash) & mask
        while true {
            let number = Int(slots[slot])
            if number < 0 { return insert(form, hash: hash, at: slot) }
            if hashes[number] == hash, isSame(form, number) { return number }
            slot = (slot + 1) & mask
        }
    }

    /// The word's length in bytes, and the word.
    func length(of number: Int) -> Int { ends[number] - start(of: number) }

    func form(of number: Int) -> String {
        String(decoding: bytes[start(of: number)..<ends[number]], as: UTF8.self)
    }

    private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

    private func isSame(_ form: Span<UInt8>, _ number: Int) -> Bool {
        let start = start(of: number)
        guard ends[number] - start == form.count else { return false }
        for place in form.indices where form[place] != bytes[start + place] { return false }
        return true
    }

    private mutating func insert(_ form: Span<UInt8>, hash: UInt32, at slot: Int) -> Int {
        let number = ends.count
        slots[slot] = Int32(truncatingIfNeeded: number)
        hashes.append(hash)
        for place in form.indices { bytes.append(form[place]) }
        ends.append(bytes.count)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for (number, hash) in hashes.enumerated() {
            var slot = Self.mixed(hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }

    /// The hash's upper bits count as well.
    private static func mixed(_ hash: UInt32) -> Int {
        Int((UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
