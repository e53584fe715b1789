/// The phrases of a compiled lexicon: states, each with what may follow and what ends there.
struct PhraseGraph: Sendable {
    /// A state in the flat form.
    struct State: Sendable {
        /// The ends, a range of ``PhraseGraph/ends``, those with most conditions first.
        var firstEnd: Int32 = 0, endCount: Int32 = 0
        /// The state behind a gap, -1 for none.
        var gap: Int32 = -1
        /// False where nothing may follow.
        var hasChildren = false
    }

    /// The states; 0 is the start.
    let states: [State]
    /// The ends of all states.
    let ends: [PhraseEnd]
    /// For each symbol the state after it at the start of a phrase, -1 for none.
    private let starts: [Int32]
    /// Edges of the other states, hashed: `state << 32 | symbol`, and where they lead.
    private let edgeKeys: [UInt64]
    private let edgeTargets: [Int32]
    private let mask: Int

    init(_ building: [PhraseState], entries: [CompiledEntry]) {
        var states: [State] = []
        var ends: [PhraseEnd] = []
        var starts: [Int32] = []
        states.reserveCapacity(building.count)
        var edges = 0
        for (number, state) in building.enumerated() {
            let sorted = state.ends.sorted {
                ($0.layer.rawValue, -$0.conditions, $0.entry)
                    < ($1.layer.rawValue, -$1.conditions, $1.entry)
            }
            states.append(
                State(
                    firstEnd: Int32(ends.count), endCount: Int32(sorted.count), gap: state.gap,
                    hasChildren: !state.children.isEmpty || state.gap >= 0))
            ends += sorted
            if number > 0 { edges += state.children.count }
        }
        let top = Int(building[0].children.keys.max() ?? -1)
        starts = Array(repeating: -1, count: top + 1)
        for (symbol, target) in building[0].children { starts[Int(symbol)] = target }
        var size = 16
        while size < edges * 2 { size *= 2 }
        var keys = [UInt64](repeating: .max, count: size)
        var targets = [Int32](repeating: -1, count: size)
        for (number, state) in building.enumerated().dropFirst() {
            for (symbol, target) in state.children {
                let key = PhraseGraph.key(Int32(number), symbol)
                var slot = PhraseGraph.slot(key, size - 1)
                while keys[slot] != .max { slot = (slot + 1) & (size - 1) }
                keys[slot] = key
                targets[slot] = target
            }
        }
        self.states = states
        self.ends = ends
        self.starts = starts
        edgeKeys = keys
        edgeTargets = targets
        mask = size - 1
    }

    private static func key(_ state: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the upper bits of the product are well mixed.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// The state after `symbol` at the start of a phrase, -1 for none.
    @inline(__always)
    func start(_ symbol: Int32) -> Int32 {
        symbol >= 0 && Int(symbol) < starts.count ? starts[Int(symbol)] : -1
    }

    /// The state after `symbol` in `state`, -1 for none.
    @inline(__always)
    func next(_ state: Int32, _ symbol: Int32) -> Int32 {
        if symbol < 0 { return -1 }
        let key = PhraseGraph.key(state, symbol)
        var slot = PhraseGraph.slot(key, mask)
        while edgeKeys[slot] != .max {
            if edgeKeys[slot] == key { return edgeTargets[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
