extension HTMLTree {
    /// How many different class names the page has.
    public var classCount: Int { storage.classNames.count }

    /// The name of a class.
    public func className(_ id: ClassID) -> String { storage.classNames.string(Int(id.rawValue)) }

    /// The class with this name, case and all; nil where no element has it: the cheap first
    /// question of anyone who looks for a markup.
    public func classID(_ name: String) -> ClassID? {
        storage.classNames.find(name).map { ClassID(rawValue: $0) }
    }

    /// The classes whose names begin with `prefix`, in the order of their first use. Linear in the
    /// number of different classes.
    public func classIDs(withPrefix prefix: String) -> [ClassID] {
        let prefix = Array(prefix.utf8)
        return (0..<classCount).filter { storage.classNames.hasPrefix($0, prefix) }
            .map { ClassID(rawValue: Int32(truncatingIfNeeded: $0)) }
    }

    /// The classes of an element in the order of the source, each once.
    public func classes(of node: Node) -> ArraySlice<ClassID> {
        storage.classes[
            Int(record(node).classes)..<Int(storage.records[Int(node.index) + 1].classes)]
    }

    /// True when the element has the class.
    @inlinable
    public func hasClass(_ node: Node, _ id: ClassID) -> Bool {
        let next = Int(node.index) + 1
        for place in Int(record(node).classes)..<Int(storage.records[next].classes)
        where storage.classes[place] == id { return true }
        return false
    }

    /// True when the element has the class with this name.
    public func hasClass(_ node: Node, _ name: String) -> Bool {
        classID(name).map { hasClass(node, $0) } ?? false
    }

    /// The elements with a class in document order. Constant time.
    public func nodes(withClass id: ClassID) -> ArraySlice<Node> {
        storage.classIndex.nodes(of: Int(id.rawValue))
    }

    /// The elements with the class of this name in document order.
    public func nodes(withClass name: String) -> ArraySlice<Node> {
        classID(name).map { nodes(withClass: $0) } ?? []
    }

    /// The elements inside `node` with a class. Logarithmic.
    public func nodes(withClass id: ClassID, in node: Node) -> ArraySlice<Node> {
        slice(nodes(withClass: id), inside: node)
    }

    /// The elements inside `node` with the class of this name. Logarithmic.
    public func nodes(withClass name: String, in node: Node) -> ArraySlice<Node> {
        slice(nodes(withClass: name), inside: node)
    }

    /// The elements with a tag in document order; `.text` and `.comment` work too. Constant time.
    public func nodes(withTag tag: Tag) -> ArraySlice<Node> {
        storage.tagIndex.nodes(of: Int(tag.rawValue))
    }

    /// The elements inside `node` with a tag. Logarithmic.
    public func nodes(withTag tag: Tag, in node: Node) -> ArraySlice<Node> {
        slice(nodes(withTag: tag), inside: node)
    }

    /// The first element with this id, case and all.
    public func node(withID id: String) -> Node? { storage.ids.first(id) }

    /// The elements that have an id, in document order.
    var nodesWithID: ArraySlice<Node> { storage.ids.nodes[...] }

    /// An element's id.
    public func id(of node: Node) -> String? { value(.id, of: node) }

    /// The elements whose id begins with `prefix`, in document order. Linear in the number of ids.
    public func nodes(withIDPrefix prefix: String) -> [Node] {
        let prefix = Array(prefix.utf8)
        let ids = storage.ids
        return ids.nodes.indices.filter { ids.names.hasPrefix(Int(ids.keys[$0]), prefix) }
            .map { ids.nodes[$0] }
    }

    /// The part of an ascending list that lies inside a subtree.
    func slice(_ list: ArraySlice<Node>, inside node: Node) -> ArraySlice<Node> {
        let lower = list.firstIndex(notBelow: Node(Int(node.index) + 1))
        let upper = list.firstIndex(notBelow: subtreeEnd(node))
        return list[lower..<max(lower, upper)]
    }
}

extension ArraySlice<HTMLTree.Node> {
    /// The first place of an ascending list whose node is not below `bound`, by bisection.
    func firstIndex(notBelow bound: HTMLTree.Node) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
