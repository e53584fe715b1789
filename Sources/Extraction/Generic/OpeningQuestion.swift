import HTMLTree

/// Finds the question above a group of answers, which often is built otherwise than they are.
struct OpeningQuestion {
    private let page: PageView
    private let tree: HTMLTree
    private let signals: PageSignals

    init(_ page: PageView, _ signals: PageSignals) {
        self.page = page
        self.signals = signals
        tree = page.tree
    }

    /// Whether the first record is called a question and the second is not.
    func opens(_ records: [Record]) -> Bool {
        guard records.count > 1 else { return false }
        let (first, second) = (records[0].node, records[1].node)
        if isCalled(first) { return !isCalled(second) }
        // The record may be all that the element called so holds.
        guard let outer = tree.parent(first), let other = tree.parent(second) else { return false }
        return isCalled(outer) && outer != other && !isCalled(other) && !isCalled(second)
    }

    /// The one element before the records that is called a question and shows who asks and when; nil
    /// where there is none, or a list of several.
    /// - Complexity: linear in the classes and in the elements called so.
    func record(before records: [Record]) -> Record? {
        guard let first = records.first, !isCalled(first.node) else { return nil }
        var candidates: [Node] = []
        for number in 0..<tree.classCount {
            let name = HTMLTree.ClassID(rawValue: Int32(number))
            guard page.names[name].contains(.question) else { continue }
            candidates += tree.nodes(withClass: name).prefix { $0 < first.node }
        }
        candidates += tree.nodes(withIDPrefix: "").filter {
            $0 < first.node && page.names.id(of: $0, in: tree).contains(.question)
        }
        candidates.sort()
        var found: Node?
        var end: Int32 = 0
        for node in candidates where node.index >= end {
            let subtreeEnd = tree.subtreeEnd(node).index
            guard subtreeEnd <= first.node.index, isWhole(node) else { continue }
            if found != nil { return nil }
            found = node
            end = subtreeEnd
        }
        return found.map { Record(node: $0, end: end) }
    }

    /// A question of some length, with a name and a time or a portrait.
    private func isWhole(_ node: Node) -> Bool {
        let counts = signals.counts(of: node, in: tree)
        return tree.visibleLength(of: node) - counts.chromeBytes > 8
            && counts.authors > 0 && counts.times + counts.avatars > 0 && counts.fields == 0
            && counts.times < 4
    }

    private func isCalled(_ node: Node) -> Bool {
        page.names.classes(of: node, in: tree).contains(.question)
            || page.names.id(of: node, in: tree).contains(.question)
    }
}
