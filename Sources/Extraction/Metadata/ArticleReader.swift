import HTMLTree

/// Reads the article's own text, as far as it can be told: used to recognise quotations from it.
struct ArticleReader {
    private let page: PageView
    private let regions: [Node]

    init(_ page: PageView, regions: [Node]) {
        self.page = page
        self.regions = regions.sorted()
    }

    /// The text of the element whose own paragraphs are the longest together, outside of the threads;
    /// "" where it has less than 200 bytes. Linear in the number of paragraphs.
    func text() -> String {
        let tree = page.tree
        var best: Node?
        var longest = 200
        var parent: Node?
        var sum = 0
        for paragraph in tree.nodes(withTag: .p) {
            let above = tree.parent(paragraph)
            if above != parent {
                if sum > longest, let parent { (best, longest) = (parent, sum) }
                parent = above
                sum = 0
            }
            if !isClaimed(paragraph) { sum += tree.visibleLength(of: paragraph) }
        }
        if sum > longest, let parent { best = parent }
        guard let best else { return "" }
        var skip = SkipList()
        skip.nodes = regions.filter { tree.isAncestor(best, of: $0) }
        return page.body(best, skip: skip).text
    }

    /// Whether a node stands inside a thread.
    private func isClaimed(_ node: Node) -> Bool {
        var low = 0
        var high = regions.count
        while low < high {
            let middle = (low + high) / 2
            if regions[middle] <= node { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        return regions[low - 1] == node || page.tree.isAncestor(regions[low - 1], of: node)
    }
}
