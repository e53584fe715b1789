import HTMLTree

/// Frames whose documents stand in the page itself, as SingleFile saves them.
enum SourceDocuments {
    /// The documents in `srcdoc` attributes, and in those documents' own, four levels deep.
    static func frames(in tree: HTMLTree) -> [ExtractionInput.Frame] {
        var found: [ExtractionInput.Frame] = []
        collect(tree, depth: 0, &found)
        return found
    }

    private static func collect(
        _ tree: HTMLTree, depth: Int, _ found: inout [ExtractionInput.Frame]
    ) {
        guard depth < 4, let attribute = tree.attribute(named: "srcdoc") else { return }
        for frame in tree.nodes(withTag: .iframe) {
            guard let source = tree.value(attribute, of: frame), !source.isEmpty,
                let inner = try? HTMLTree.parse(text: source)
            else { continue }
            found.append(ExtractionInput.Frame(tree: inner, url: tree.value(.src, of: frame)))
            collect(inner, depth: depth + 1, &found)
        }
    }
}
