/// The distinct words of the patterns of lexicons, each with a number: all bytes in one array, found by hash.
struct SymbolTable: Sendable {
    /// The words one behind another.
    private(set) var bytes: [UInt8] = []
    /// Where each word begins; one more for the end.
    private(set) var starts: [Int32] = [0]
    /// Whether the word stands for all that begin so.
    private(set) var isPrefix: [Bool] = []
    /// Numbers of words by hash, -1 for a free place; twice as many places as words at least.
    private var slots = [Int32](repeating: -1, count: 64)

    /// The number of words.
    var count: Int { isPrefix.count }

    /// The number of `word[range]`, a new one where it is not known.
    mutating func intern(
        _ word: Span<UInt8>, _ range: Range<Int>, isPrefix prefix: Bool, isTag: Bool = false
    ) -> Int32 {
        let lead = isTag ? 1 : 0
        var slot = SymbolTable.hash(word, range, prefix, isTag) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if isPrefix[known] == prefix, holds(known, word, range, lead) { return Int32(known) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(count)
        slots[slot] = number
        if isTag { bytes.append(UInt8(ascii: "#")) }
        for index in range { bytes.append(word[index]) }
        starts.append(Int32(bytes.count))
        isPrefix.append(prefix)
        if count * 2 > slots.count { grow() }
        return number
    }

    private func holds(_ known: Int, _ word: Span<UInt8>, _ range: Range<Int>, _ lead: Int) -> Bool
    {
        let start = Int(starts[known])
        guard Int(starts[known + 1]) - start == range.count + lead else { return false }
        if lead == 1, bytes[start] != UInt8(ascii: "#") { return false }
        for offset in 0..<range.count
        where bytes[start + lead + offset] != word[range.lowerBound + offset] { return false }
        return true
    }

    /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo).
    @inline(__always)
    private static func hash(
        _ word: Span<UInt8>, _ range: Range<Int>, _ prefix: Bool, _ isTag: Bool
    ) -> Int {
        var digest: UInt64 = prefix ? 0x84_22_23_25 : 0xCBF2_9CE4_8422_2325
        if isTag { digest = (digest ^ UInt64(UInt8(ascii: "#"))) &* 0x100_0000_01B3 }
        for index in range { digest = (digest ^ UInt64(word[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: digest ^ (digest >> 29)) & Int.max
    }

    private mutating func grow() {
        var larger = [Int32](repeating: -1, count: slots.count * 4)
        let words = bytes
        let all = words.span
        for number in 0..<count {
            let range = Int(starts[number])..<Int(starts[number + 1])
            var slot = SymbolTable.hash(all, range, isPrefix[number], false) & (larger.count - 1)
            while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = Int32(number)
        }
        slots = larger
    }
}
