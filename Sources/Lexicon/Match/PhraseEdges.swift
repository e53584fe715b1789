/// What follows what in phrases: from a state by a symbol to a state, hashed with open addressing.
struct PhraseEdges: Sendable {
    /// `state << 32 | symbol`, all ones for a free place.
    private var keys = [UInt64](repeating: .max, count: 64)
    private var targets = [Int32](repeating: -1, count: 64)
    private var count = 0

    /// The state after `symbol` in `state`, -1 for none.
    @inline(__always)
    func target(_ state: Int32, _ symbol: Int32) -> Int32 {
        if symbol < 0 { return -1 }
        let key = PhraseEdges.key(state, symbol)
        var slot = PhraseEdges.slot(key, keys.count - 1)
        while keys[slot] != .max {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return -1
    }

    /// Adds an edge that is not there yet.
    mutating func insert(_ state: Int32, _ symbol: Int32, target: Int32) {
        put(PhraseEdges.key(state, symbol), target)
        count += 1
        if count * 2 > keys.count { grow() }
    }

    private mutating func put(_ key: UInt64, _ target: Int32) {
        var slot = PhraseEdges.slot(key, keys.count - 1)
        while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        keys = [UInt64](repeating: .max, count: oldKeys.count * 4)
        targets = [Int32](repeating: -1, count: oldKeys.count * 4)
        for index in oldKeys.indices where oldKeys[index] != .max {
            put(oldKeys[index], oldTargets[index])
        }
    }

    private static func key(_ state: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the upper bits of the product are well mixed.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
