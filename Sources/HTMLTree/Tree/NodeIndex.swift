extension HTMLTree {
    /// For every key (a tag, a class) the nodes that have it, in document order: a counting sort over
    /// all nodes, made in one pass.
    @usableFromInline
    struct NodeIndex: Sendable {
        /// The nodes of key `k` are `nodes[starts[k] ..< starts[k + 1]]`.
        @usableFromInline let starts: [Int32]
        @usableFromInline let nodes: [Node]

        /// The nodes of a key; none for a key that the index does not know.
        @inlinable
        func nodes(of key: Int) -> ArraySlice<Node> {
            guard key >= 0, key + 1 < starts.count else { return [] }
            return nodes[Int(starts[key])..<Int(starts[key + 1])]
        }

        /// Indexes the elements by tag.
        init(tagsOf records: [Record], tagCount: Int) {
            var starts = [Int32](repeating: 0, count: tagCount + 1)
            let count = records.count - 1
            for index in 0..<count { starts[Int(records[index].tag) + 1] += 1 }
            var nodes = [Node](repeating: .document, count: count)
            for key in 1..<starts.count { starts[key] += starts[key - 1] }
            var next = starts
            for index in 0..<count {
                let key = Int(records[index].tag)
                nodes[Int(next[key])] = Node(index)
                next[key] += 1
            }
            self.starts = starts
            self.nodes = nodes
        }

        /// Indexes the elements by class; an element that names a class twice stands there once.
        init(classesOf records: [Record], _ classes: [ClassID], classCount: Int) {
            var starts = [Int32](repeating: 0, count: classCount + 1)
            for token in classes { starts[Int(token.rawValue) + 1] += 1 }
            for key in 0..<classCount { starts[key + 1] += starts[key] }
            var nodes = [Node](repeating: .document, count: classes.count)
            var next = starts
            for index in 0..<(records.count - 1) {
                for place in Int(records[index].classes)..<Int(records[index + 1].classes) {
                    let key = Int(classes[place].rawValue)
                    nodes[Int(next[key])] = Node(index)
                    next[key] += 1
                }
            }
            self.starts = starts
            self.nodes = nodes
        }
    }

    /// The elements that have an id, and the first one for every id.
    struct IDIndex: Sendable {
        /// The elements with an id in document order; `keys` has the id's number in ``names``.
        private(set) var nodes: [Node] = []
        private(set) var keys: [Int32] = []
        private(set) var names = ByteInterner(capacity: 64)
        private var first: [Node] = []

        /// Notes an element's id; the elements come in document order.
        mutating func add(_ node: Node, id: UnsafeBufferPointer<UInt8>) {
            let key = unsafe names.intern(id)
            nodes.append(node)
            keys.append(key)
            if Int(key) == first.count { first.append(node) }
        }

        /// The first element with this id.
        func first(_ id: String) -> Node? { names.find(id).map { first[Int($0)] } }
    }
}
