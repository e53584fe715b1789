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

    /// Builds the trie; the symbol of a key is its number in the table.
    init(keys: SymbolTable) {
        symbolCount = keys.count
        var builder = Builder(keys: keys, order: WordTrie.sorted(keys))
        builder.build()
        cells = builder.cells
        ends = builder.ends
        shorter = builder.shorter
    }

    /// The numbers of the keys in the order of their bytes, a word before the prefix of its letters.
    private static func sorted(_ keys: SymbolTable) -> [Int32] {
        let (bytes, starts) = (keys.bytes, keys.starts)
        // The first eight bytes as one number decide most comparisons.
        var heads: [(head: UInt64, key: Int32)] = []
        heads.reserveCapacity(keys.count)
        for key in 0..<keys.count {
            var head: UInt64 = 0
            let (start, end) = (Int(starts[key]), Int(starts[key + 1]))
            for place in start..<start + 8 {
                head = head << 8 | (place < end ? UInt64(bytes[place]) : 0)
            }
            heads.append((head, Int32(key)))
        }
        heads.sort { a, b in
            if a.head != b.head { return a.head < b.head }
            var (i, j) = (Int(starts[Int(a.key)]), Int(starts[Int(b.key)]))
            let (iEnd, jEnd) = (Int(starts[Int(a.key) + 1]), Int(starts[Int(b.key) + 1]))
            while i < iEnd, j < jEnd {
                if bytes[i] != bytes[j] { return bytes[i] < bytes[j] }
                i += 1
                j += 1
            }
            if iEnd - i != jEnd - j { return i == iEnd }
            return !keys.isPrefix[Int(a.key)] && keys.isPrefix[Int(b.key)]
        }
        return heads.map(\.key)
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

    /// Places sorted keys into the two arrays. The free cells are a list, and a node whose children fit
    /// into none of the first free places gets new ones at the end, so that building stays linear.
    private struct Builder {
        let bytes: [UInt8]
        let starts: [Int32]
        let isPrefix: [Bool]
        /// The keys, sorted.
        let order: [Int32]
        var cells: [Cell] = [Cell(base: 0, parent: 0)]
        var ends: [End] = [End()]
        var shorter: [Int32]
        /// The free cells before and behind each free cell; cell 0, never free, is head and tail.
        private var before: [Int32] = [0]
        private var behind: [Int32] = [0]
        /// So many places are tried before new cells are made.
        private static let patience = 48

        init(keys: SymbolTable, order: [Int32]) {
            bytes = keys.bytes
            starts = keys.starts
            isPrefix = keys.isPrefix
            self.order = order
            shorter = Array(repeating: -1, count: keys.count)
        }

        /// The byte of the key at place `index` of the order, nil behind its end.
        @inline(__always)
        private func byte(_ index: Int, _ depth: Int) -> UInt8? {
            let key = Int(order[index])
            let place = Int(starts[key]) + depth
            return place < Int(starts[key + 1]) ? bytes[place] : nil
        }

        mutating func build() {
            // Work list instead of recursion: a key may be megabytes long.
            var work: [(node: Int, range: Range<Int>, depth: Int, prefix: Int32)] = [
                (0, 0..<order.count, 0, -1)
            ]
            var labels: [UInt8] = []
            var ranges: [Range<Int>] = []
            while let (node, range, depth, outer) = work.popLast() {
                var lower = range.lowerBound
                var prefix = outer
                while lower < range.upperBound, byte(lower, depth) == nil {
                    let symbol = order[lower]
                    if isPrefix[Int(symbol)] {
                        ends[node].prefix = symbol
                        shorter[Int(symbol)] = prefix
                        prefix = symbol
                    } else {
                        ends[node].word = symbol
                    }
                    lower += 1
                }
                labels.removeAll(keepingCapacity: true)
                ranges.removeAll(keepingCapacity: true)
                while lower < range.upperBound, let label = byte(lower, depth) {
                    var upper = lower + 1
                    while upper < range.upperBound, byte(upper, depth) == label { upper += 1 }
                    labels.append(label)
                    ranges.append(lower..<upper)
                    lower = upper
                }
                guard let lowest = labels.first, let highest = labels.last else { continue }
                let base = place(labels, Int(lowest), Int(highest))
                cells[node].base = Int32(base)
                for index in labels.indices {
                    let child = base + Int(labels[index])
                    take(child, parent: node)
                    work.append((child, ranges[index], depth + 1, prefix))
                }
            }
        }

        /// A base at which the cells of all labels are free; makes cells where it must.
        private mutating func place(_ labels: [UInt8], _ lowest: Int, _ highest: Int) -> Int {
            // From the end: the cells near the beginning have refused most others before.
            var cell = Int(before[0])
            var tries = 0
            while cell > 0, tries < Builder.patience {
                let base = cell - lowest
                if base > 0 {
                    tries += 1
                    if fits(labels, base) {
                        grow(to: base + highest + 1)
                        return base
                    }
                }
                cell = Int(before[cell])
            }
            let base = max(cells.count - lowest, 1)
            grow(to: base + highest + 1)
            return base
        }

        private func fits(_ labels: [UInt8], _ base: Int) -> Bool {
            for label in labels {
                let cell = base + Int(label)
                if cell < cells.count, cells[cell].parent >= 0 { return false }
            }
            return true
        }

        private mutating func grow(to count: Int) {
            while cells.count < count {
                let made = Int32(cells.count)
                cells.append(Cell())
                ends.append(End())
                before.append(before[0])
                behind.append(0)
                behind[Int(before[0])] = made
                before[0] = made
            }
        }

        private mutating func take(_ cell: Int, parent: Int) {
            cells[cell].parent = Int32(parent)
            behind[Int(before[cell])] = behind[cell]
            before[Int(behind[cell])] = before[cell]
        }
    }
}
