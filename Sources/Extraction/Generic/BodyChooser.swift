import HTMLTree

/// Chooses the element that holds the bodies of a thread's records: the one that takes in most of what
/// authors may have written and least of everything else (F1 of the two, mean over records).
struct BodyChooser {
    private struct Tally {
        var records = 0
        var lastRecord: Int32 = -1
        var count = 0
        var recall = 0.0
        var content = 0
        var noise = 0
        var hasBodyTrait = 0
        var hasOtherTrait = 0
        var depth = 0
    }

    private let page: PageView

    init(_ page: PageView) { self.page = page }

    /// The scores of all keys, and the best one.
    func choose(_ layout: RecordLayout, recordCount: Int) -> (scores: [Double], best: Int32?) {
        var content = [0]
        var noise = [0]
        content.reserveCapacity(layout.leaves.count + 1)
        noise.reserveCapacity(layout.leaves.count + 1)
        for leaf in layout.leaves {
            let isContent = leaf.role == .content
            content.append((content.last ?? 0) + (isContent ? Int(leaf.length) : 0))
            let counts = !isContent && leaf.role != .action
            noise.append((noise.last ?? 0) + (counts ? Int(leaf.length) : 0))
        }
        var tallies = [Tally](repeating: Tally(), count: layout.keyCount)
        var withContent = 0
        for record in 0..<recordCount {
            let all = layout.leafRanges[record]
            let total = content[all.upperBound] - content[all.lowerBound]
            guard total > 0 else { continue }
            withContent += 1
            for number in layout.elementRanges[record] {
                let element = layout.elements[number]
                guard !element.holdsRecord else { continue }
                let inside = content[Int(element.endLeaf)] - content[Int(element.firstLeaf)]
                guard inside > 0 else { continue }
                let key = Int(element.key)
                tallies[key].count += 1
                tallies[key].content += inside
                tallies[key].noise += noise[Int(element.endLeaf)] - noise[Int(element.firstLeaf)]
                tallies[key].recall += Double(inside) / Double(total)
                if tallies[key].lastRecord != element.record {
                    tallies[key].records += 1
                    tallies[key].lastRecord = element.record
                }
                if tallies[key].count == 1 { weighName(Node(Int(element.node)), &tallies[key]) }
            }
        }
        guard withContent > 0 else { return (Array(repeating: 0, count: layout.keyCount), nil) }
        var scores: [Double] = []
        scores.reserveCapacity(layout.keyCount)
        var best: (key: Int32, score: Double)?
        for (key, tally) in tallies.enumerated() {
            let score = Self.score(tally, withContent)
            scores.append(score)
            // Of equals the later key is the inner element.
            if score > 0.2, score >= (best?.score ?? 0) - 1e-9 { best = (Int32(key), score) }
        }
        return (scores, best?.key)
    }

    private static func score(_ tally: Tally, _ records: Int) -> Double {
        guard tally.count > 0 else { return 0 }
        let repeats = Double(tally.count) / Double(tally.records)
        let recall = tally.recall / Double(records) / (repeats > 1.15 ? repeats : 1)
        let precision = Double(tally.content) / Double(tally.content + tally.noise)
        guard recall + precision > 0 else { return 0 }
        var score = 2 * recall * precision / (recall + precision)
        if tally.hasBodyTrait > 0 { score *= 1.25 }
        if tally.hasOtherTrait > 0 { score *= 0.6 }
        return score
    }

    private func weighName(_ node: Node, _ tally: inout Tally) {
        let tree = page.tree
        let traits = page.names.classes(of: node, in: tree).union(page.names.id(of: node, in: tree))
        // "user-content" holds what a user wrote, not his name.
        let isName = traits.contains(.author) && tree.visibleLength(of: node) < 64
        if traits.contains(.body), !isName, traits.isDisjoint(with: [.meta, .title]) {
            tally.hasBodyTrait = 1
        }
        if tree.valueContains(.itemprop, of: node, "text")
            || tree.valueContains(.itemprop, of: node, "Body")
        {
            tally.hasBodyTrait = 1
        }
        if !traits.isDisjoint(with: [
            .author, .profile, .meta, .title, .time, .action, .signature, .quote,
        ]),
            !traits.contains(.body)
        {
            tally.hasOtherTrait = 1
        }
    }
}
