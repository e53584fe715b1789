import HTMLTree

/// The traits of every class name of a document, read once; ids are read when asked for.
struct NameIndex: Sendable {
    private let classTraits: [NameTraits]

    /// Reads the class names of `tree`. Linear in their total length.
    init(_ tree: HTMLTree) {
        var traits: [NameTraits] = []
        traits.reserveCapacity(tree.classCount)
        for number in 0..<tree.classCount {
            let name = tree.className(HTMLTree.ClassID(rawValue: Int32(number)))
            traits.append(NameReader.shared.traits(name.utf8.span))
        }
        classTraits = traits
    }

    /// The traits of one class.
    subscript(_ name: HTMLTree.ClassID) -> NameTraits { classTraits[Int(name.rawValue)] }

    /// The traits of all classes of a node together.
    func classes(of node: Node, in tree: HTMLTree) -> NameTraits {
        var traits: NameTraits = []
        for name in tree.classes(of: node) { traits.formUnion(classTraits[Int(name.rawValue)]) }
        return traits
    }

    /// Whether a name of a node says that the latest comments of other pages stand in it:
    /// "recent-comments".
    func announcesLatest(_ node: Node, _ tree: HTMLTree) -> Bool {
        let both: NameTraits = [.comment, .latest]
        return tree.tag(node) != .body
            && (id(of: node, in: tree).isSuperset(of: both)
                || tree.classes(of: node).contains { self[$0].isSuperset(of: both) })
    }

    /// The traits of a node's id.
    func id(of node: Node, in tree: HTMLTree) -> NameTraits {
        guard let range = tree.valueRange(.id, of: node) else { return [] }
        return NameReader.shared.traits(tree.values.span.extracting(range))
    }
}
