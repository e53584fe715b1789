extension HTMLTree {
    /// The elements inside `node` that match, in document order, each once.
    ///
    /// Candidates come from the index of the last compound's id, rarest class or tag; only they are
    /// compared. Linear in the candidates times the depth.
    public func select(_ selector: Selector, in node: Node = .document) -> [Node] {
        var found: [Node] = []
        for branch in selector.branches {
            guard let bound = BoundBranch(branch, in: self) else { continue }
            for candidate in bound.candidates(in: node, of: self)
            where bound.matches(candidate, in: self) { found.append(candidate) }
        }
        guard selector.branches.count > 1 else { return found }
        found.sort()
        var last: Node?
        return found.filter { node in
            defer { last = node }
            return node != last
        }
    }

    /// The first element inside `node` that matches, in document order.
    public func first(_ selector: Selector, in node: Node = .document) -> Node? {
        var first: Node?
        for branch in selector.branches {
            guard let bound = BoundBranch(branch, in: self) else { continue }
            for candidate in bound.candidates(in: node, of: self) {
                if let first, candidate >= first { break }
                if bound.matches(candidate, in: self) {
                    first = candidate
                    break
                }
            }
        }
        return first
    }

    /// True when the element matches.
    public func matches(_ node: Node, _ selector: Selector) -> Bool {
        guard isElement(node) else { return false }
        return selector.branches.contains {
            BoundBranch($0, in: self)?.matches(node, in: self) ?? false
        }
    }

    /// The element itself, or its nearest ancestor that matches.
    public func closest(_ node: Node, _ selector: Selector) -> Node? {
        let bound = selector.branches.compactMap { BoundBranch($0, in: self) }
        guard !bound.isEmpty else { return nil }
        var place: Node? = node
        while let current = place {
            if isElement(current), bound.contains(where: { $0.matches(current, in: self) }) {
                return current
            }
            place = parent(current)
        }
        return nil
    }
}

/// A branch of a selector whose names have been looked up in one tree.
private struct BoundBranch {
    private struct Compound {
        var conditions: [Condition]
        var combinator: Selector.Combinator
    }

    private indirect enum Condition {
        case tag(HTMLTree.Tag)
        case hasClass(HTMLTree.ClassID)
        case id([UInt8])
        case attribute(HTMLTree.Attribute, Selector.Comparison, [UInt8])
        case firstChild
        case lastChild
        case not([Condition])
        case never
    }

    private let compounds: [Compound]

    /// Nil where the tree lacks a name that the branch asks for: nothing can match then.
    init?(_ branch: Selector.Branch, in tree: HTMLTree) {
        var compounds: [Compound] = []
        for compound in branch.compounds {
            let conditions = compound.conditions.map { Self.bind($0, in: tree) }
            if conditions.contains(where: { if case .never = $0 { true } else { false } }) {
                return nil
            }
            compounds.append(Compound(conditions: conditions, combinator: compound.combinator))
        }
        self.compounds = compounds
    }

    private static func bind(_ condition: Selector.Condition, in tree: HTMLTree) -> Condition {
        switch condition {
        case .tag(let name): tree.tag(named: name).map { .tag($0) } ?? .never
        case .classNamed(let name): tree.classID(name).map { .hasClass($0) } ?? .never
        case .id(let name): .id(Array(name.utf8))
        case .attribute(let name, let comparison, let value):
            tree.attribute(named: name).map { .attribute($0, comparison, value) } ?? .never
        case .firstChild: .firstChild
        case .lastChild: .lastChild
        case .not(let inner): .not(inner.map { bind($0, in: tree) })
        }
    }

    /// The elements inside a node among which all matches are.
    func candidates(in node: HTMLTree.Node, of tree: HTMLTree) -> ArraySlice<HTMLTree.Node> {
        var best: ArraySlice<HTMLTree.Node>?
        func consider(_ list: ArraySlice<HTMLTree.Node>) {
            if list.count < best?.count ?? .max { best = list }
        }
        for condition in compounds[compounds.count - 1].conditions {
            switch condition {
            case .tag(let tag): consider(tree.nodes(withTag: tag, in: node))
            case .hasClass(let id): consider(tree.nodes(withClass: id, in: node))
            case .id: consider(tree.slice(tree.nodesWithID, inside: node))
            default: break
            }
        }
        if let best { return best }
        return ArraySlice(tree.descendants(of: node).filter { tree.isElement($0) })
    }

    /// True when the element satisfies the last compound and has the others around it.
    func matches(_ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
        let last = compounds.count - 1
        return holds(compounds[last].conditions, for: node, in: tree)
            && matchesLeft(of: last, from: node, in: tree)
    }

    /// True when the compounds left of `place` are found around `node`. A selector has few
    /// compounds, and the recursion is as deep as they are many.
    private func matchesLeft(of place: Int, from node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
        guard place > 0 else { return true }
        switch compounds[place].combinator {
        case .child:
            guard let parent = tree.parent(node) else { return false }
            return fits(place - 1, parent, in: tree)
        case .nextSibling:
            guard let previous = tree.previousElement(node) else { return false }
            return fits(place - 1, previous, in: tree)
        case .descendant:
            return anyFits(place - 1, from: node, in: tree) { tree.parent($0) }
        case .laterSibling:
            return anyFits(place - 1, from: node, in: tree) { tree.previousElement($0) }
        }
    }

    private func fits(_ place: Int, _ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
        holds(compounds[place].conditions, for: node, in: tree)
            && matchesLeft(of: place, from: node, in: tree)
    }

    /// True when one of the nodes that `next` leads to fits.
    ///
    /// Where the compound is bound to its left by "descendant", the nearest node that holds decides:
    /// all that a farther one has around it, the nearest has too. So the time stays linear in the
    /// depth for each `>` and `+` of the selector, and is not its power by the number of compounds.
    private func anyFits(
        _ place: Int, from node: HTMLTree.Node, in tree: HTMLTree,
        next: (HTMLTree.Node) -> HTMLTree.Node?
    ) -> Bool {
        var other = next(node)
        while let current = other {
            if holds(compounds[place].conditions, for: current, in: tree) {
                if matchesLeft(of: place, from: current, in: tree) { return true }
                if place == 0 || compounds[place].combinator == .descendant { return false }
            }
            other = next(current)
        }
        return false
    }

    private func holds(
        _ conditions: [Condition], for node: HTMLTree.Node, in tree: HTMLTree
    ) -> Bool {
        guard tree.isElement(node) else { return false }
        return conditions.allSatisfy { holds($0, for: node, in: tree) }
    }

    private func holds(_ condition: Condition, for node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
        switch condition {
        case .tag(let tag): return tree.tag(node) == tag
        case .hasClass(let id): return tree.hasClass(node, id)
        case .id(let name):
            guard let range = tree.valueRange(.id, of: node) else { return false }
            return tree.values[range].elementsEqual(name)
        case .attribute(let name, let comparison, let value):
            guard let range = tree.valueRange(name, of: node) else { return false }
            return compare(tree.values[range], comparison, value)
        case .firstChild: return tree.previousElement(node) == nil
        case .lastChild: return tree.nextElement(node) == nil
        case .not(let inner): return !inner.allSatisfy { holds($0, for: node, in: tree) }
        case .never: return false
        }
    }

    private func compare(
        _ found: ArraySlice<UInt8>, _ comparison: Selector.Comparison, _ value: [UInt8]
    ) -> Bool {
        switch comparison {
        case .exists: true
        case .equals: found.elementsEqual(value)
        case .hasPrefix: !value.isEmpty && found.starts(with: value)
        case .hasSuffix: !value.isEmpty && found.suffix(value.count).elementsEqual(value)
        case .contains: !value.isEmpty && found.contains(value)
        case .hasWord:
            found.split(whereSeparator: { $0.isHTMLSpace }).contains { $0.elementsEqual(value) }
        case .hasDashPrefix:
            found.elementsEqual(value) || found.starts(with: value + [0x2D])
        }
    }
}
