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
    /// Edges of the other states.
    private let edges: PhraseEdges

    /// Takes over what a compiler gathered. Linear in states and ends.
    init(_ compiler: LexiconCompiler) {
        var states: [State] = []
        var ends: [PhraseEnd] = []
        states.reserveCapacity(compiler.states.count)
        ends.reserveCapacity(compiler.ends.count)
        for building in compiler.states {
            let first = ends.count
            var end = building.firstEnd
            while end >= 0 {
                ends.append(compiler.ends[Int(end)].end)
                end = compiler.ends[Int(end)].next
            }
            if ends.count > first + 1 {
                ends[first...].sort {
                    ($0.layer.rawValue, -$0.conditions, $0.entry)
                        < ($1.layer.rawValue, -$1.conditions, $1.entry)
                }
            }
            states.append(
                State(
                    firstEnd: Int32(first), endCount: Int32(ends.count - first),
                    gap: building.gap, hasChildren: building.hasChildren || building.gap >= 0))
        }
        self.states = states
        self.ends = ends
        starts = compiler.starts
        edges = compiler.edges
    }

    /// The state after `symbol` at the start of a phrase, -1 for none.
    @inline(__always)
    func start(_ symbol: Int32) -> Int32 {
        symbol >= 0 && Int(symbol) < starts.count ? starts[Int(symbol)] : -1
    }

    /// The state after `symbol` in `state`, -1 for none.
    @inline(__always)
    func next(_ state: Int32, _ symbol: Int32) -> Int32 { edges.target(state, symbol) }
}
