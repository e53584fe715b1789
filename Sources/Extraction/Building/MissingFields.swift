import Conversation
import HTMLTree

/// Reads by structure what an adapter sought in vain: a theme or a skin of its own may name its parts
/// otherwise, and its records are known all the same.
enum MissingFields {
    /// Fewer records teach nothing of where their fields stand.
    private static let least = 3

    /// Fills in the names and times that most of `drafts` lack and nearly all records show.
    static func fill(
        _ drafts: inout [CommentDraft], _ page: PageView, _ trace: inout ExtractionTrace
    ) {
        let written = drafts.indices.filter { !drafts[$0].isPing }
        guard written.count >= least else { return }
        let lacksNames = most(written) { drafts[$0].author.name.isEmpty }
        let lacksTimes = most(written) { drafts[$0].time.raw.isEmpty }
        guard lacksNames || lacksTimes, areElements(drafts, written, page.tree) else { return }
        let records = written.map { place in
            let node = drafts[place].node
            return Record(node: node, end: page.tree.subtreeEnd(node).index)
        }
        let read = RecordReader(page, records).drafts(&trace)
        let named = read.count { !$0.author.name.isEmpty }
        let dated = read.count { !$0.time.raw.isEmpty }
        let takesNames = lacksNames && named * 10 >= read.count * 8
        let takesTimes = lacksTimes && dated * 10 >= read.count * 8
        for (place, found) in zip(written, read) {
            if takesNames { drafts[place].author = found.author }
            if takesTimes { drafts[place].time = found.time }
            // The line with the name is no part of what was written.
            let name = found.author.name
            if takesNames, !name.isEmpty, !found.body.text.isEmpty,
                drafts[place].body.text.hasPrefix(name)
            {
                drafts[place].body = found.body
            }
        }
    }

    private static func most(_ places: [Int], _ lacks: (Int) -> Bool) -> Bool {
        places.count(where: lacks) * 2 > places.count
    }

    /// Whether the drafts stand in elements of the page, in its order; those read out of data do not.
    private static func areElements(
        _ drafts: [CommentDraft], _ places: [Int], _ tree: HTMLTree
    ) -> Bool {
        places.allSatisfy { tree.hasText(drafts[$0].node) }
            && zip(places, places.dropFirst()).allSatisfy { drafts[$0].node < drafts[$1].node }
    }
}
