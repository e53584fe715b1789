/// A trie over folded bytes as a double array (Aoe 1989): two numbers a node, one step a byte.
///
/// A node may end a word (`word`), and it may end a prefix that stands for every word that begins so
/// (`prefix`). Both carry symbols, small numbers that the phrases are made of.
struct WordTrie: Sendable {
    /// One cell: where the children lie, and whose child this cell is.
    private struct Cell {
        var base: Int32 = 0
        var parent: Int32 = -1
    }

    /// What ends at a node; -1 for nothing.
    private struct End {
        var word: Int32 = -1
        var prefix: Int32 = -1
    }

    /// What was found for a token.
    struct Found {
        /// The symbol of the whole word, -1 for none.
        var word: Int32 = -1
        /// The symbol of the longest prefix, -1 for none; shorter ones follow by ``WordTrie/shorter``.
        var prefix: Int32 = -1
    }

    private var cells: [Cell] = []
    private var ends: [End] = []
    /// For the symbol of a prefix, the symbol of the next shorter prefix of the same word, or -1.
    private(set) var shorter: [Int32] = []
    /// The number of symbols.
    private(set) var symbolCount = 0

    /// Builds the trie; the symbol of a key is its index. `keys` must be distinct.
    init(keys: [(bytes: [UInt8], isPrefix: Bool)]) {
        symbolCount = keys.count
        shorter = Array(repeating: -1, count: keys.count)
        let order = keys.indices.sorted {
            let (a, b) = (keys[$0], keys[$1])
            if a.bytes != b.bytes { return a.bytes.lexicographicallyPrecedes(b.bytes) }
            return !a.isPrefix && b.isPrefix
        }
        var builder = Builder(keys: keys, order: order)
        builder.build()
        cells = builder.cells
        ends = builder.ends
        shorter = builder.shorter
    }

    /// Walks over `bytes[start..<end]`. Linear in the bytes that the trie knows.
    @inline(__always)
    func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, lead: UInt8? = nil) -> Found {
        var found = Found()
        var node = 0
        if let lead {
            guard let next = step(node, lead) else { return found }
            node = next
        }
        var index = start
        let cells = cells.span
        while index < end {
            let child = Int(cells[node].base) + Int(bytes[index])
            if child >= cells.count || cells[child].parent != Int32(truncatingIfNeeded: node) {
                return found
            }
            node = child
            index += 1
            let prefix = ends[node].prefix
            if prefix >= 0 { found.prefix = prefix }
        }
        found.word = ends[node].word
        return found
    }

    /// As ``find``, over the bytes that `keep` lets through.
    func find(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int, skipping rule: SkipRule
    ) -> Found {
        var found = Found()
        var node = 0
        var previous: UInt8 = 0
        for index in start..<end {
            let byte = bytes[index]
            let skips =
                switch rule {
                case .repeats: byte == previous
                case .hyphens: byte == UInt8(ascii: "-")
                }
            previous = byte
            if skips { continue }
            guard let next = step(node, byte) else { return found }
            node = next
            let prefix = ends[node].prefix
            if prefix >= 0 { found.prefix = prefix }
        }
        found.word = ends[node].word
        return found
    }

    /// Which bytes a walk leaves out.
    enum SkipRule {
        /// The second of two equal letters.
        case repeats
        /// Hyphens.
        case hyphens
    }

    private func step(_ node: Int, _ byte: UInt8) -> Int? {
        let child = Int(cells[node].base) + Int(byte)
        guard child < cells.count, cells[child].parent == Int32(truncatingIfNeeded: node) else {
            return nil
        }
        return child
    }

    /// Places sorted keys into the two arrays.
    private struct Builder {
        let keys: [(bytes: [UInt8], isPrefix: Bool)]
        let order: [Int]
        var cells: [Cell] = [Cell(base: 0, parent: 0)]
        var ends: [End] = [End()]
        var shorter: [Int32]
        /// No free cell lies below this one.
        var firstFree = 1

        init(keys: [(bytes: [UInt8], isPrefix: Bool)], order: [Int]) {
            self.keys = keys
            self.order = order
            shorter = Array(repeating: -1, count: keys.count)
        }

        mutating func build() {
            // Work list instead of recursion: a key may be megabytes long.
            var work: [(node: Int, range: Range<Int>, depth: Int, prefix: Int32)] = [
                (0, 0..<order.count, 0, -1)
            ]
            var labels: [(byte: UInt8, range: Range<Int>)] = []
            while let (node, range, depth, outer) = work.popLast() {
                var lower = range.lowerBound
                var prefix = outer
                while lower < range.upperBound, keys[order[lower]].bytes.count == depth {
                    let symbol = Int32(order[lower])
                    if keys[order[lower]].isPrefix {
                        ends[node].prefix = symbol
                        shorter[order[lower]] = prefix
                        prefix = symbol
                    } else {
                        ends[node].word = symbol
                    }
                    lower += 1
                }
                labels.removeAll(keepingCapacity: true)
                while lower < range.upperBound {
                    let byte = keys[order[lower]].bytes[depth]
                    var upper = lower + 1
                    while upper < range.upperBound, keys[order[upper]].bytes[depth] == byte {
                        upper += 1
                    }
                    labels.append((byte, lower..<upper))
                    lower = upper
                }
                guard !labels.isEmpty else { continue }
                let base = place(labels.map(\.byte))
                cells[node].base = Int32(base)
                for (byte, range) in labels {
                    let child = base + Int(byte)
                    cells[child].parent = Int32(node)
                    work.append((child, range, depth + 1, prefix))
                }
                while firstFree < cells.count, cells[firstFree].parent >= 0 { firstFree += 1 }
            }
        }

        /// The lowest base at which the cells of all labels are free.
        private mutating func place(_ bytes: [UInt8]) -> Int {
            let lowest = Int(bytes[0])
            var cell = max(firstFree, lowest + 1)
            while true {
                let base = cell - lowest
                let last = base + Int(bytes[bytes.count - 1])
                if last >= cells.count {
                    let more = last + 1 - cells.count
                    cells.append(contentsOf: repeatElement(Cell(), count: more))
                    ends.append(contentsOf: repeatElement(End(), count: more))
                }
                if bytes.allSatisfy({ cells[base + Int($0)].parent < 0 }) { return base }
                cell += 1
            }
        }
    }
}
