import Conversation
import HTMLTree

/// Finds records that share a class with comments but are none: the heading row of a table, a line of
/// buttons above a list, an advert between posts, the article on top.
struct OddRecords {
    /// Their places among the records.
    private(set) var places: Set<Int> = []

    /// Compares each of three or more records with what four in five of them show.
    init(_ page: PageView, _ drafts: [CommentDraft], _ records: [Record]) {
        if drafts.count == 2 {
            let (first, second) = (drafts[0], drafts[1])
            let isWhole = !first.author.name.isEmpty && !first.time.raw.isEmpty
            if isWhole, second.author.name.isEmpty, second.time.raw.isEmpty { places = [1] }
            return
        }
        guard drafts.count > 2 else { return }
        let tree = page.tree
        let named = drafts.count { !$0.author.name.isEmpty }
        let dated = drafts.count { !$0.time.raw.isEmpty }
        let expectsName = named * 4 >= drafts.count * 3
        let expectsTime = dated * 4 >= drafts.count * 3
        guard expectsName || expectsTime else { return }
        let numbers = records.map { RecordID.find($0.node, page) != nil }
        let headed = records.map { Self.hasHeading($0, tree) }
        let expectsHeading = headed.count { $0 } * 2 > drafts.count
        let expectsNumber = numbers.count { $0 } * 5 >= drafts.count * 4
        var shapes: [UInt64: Int] = [:]
        let own = drafts.map { Self.shape($0.node, tree) }
        for shape in own { shapes[shape, default: 0] += 1 }
        let usual = shapes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        for (place, draft) in drafts.enumerated() {
            let lacksName = expectsName && draft.author.name.isEmpty
            let lacksTime = expectsTime && draft.time.raw.isEmpty
            guard lacksName || lacksTime, !draft.isDeleted else { continue }
            let isUsual =
                usual.map { $0.value * 5 >= drafts.count * 4 && $0.key == own[place] } ?? false
            let lacksAll = (lacksName || !expectsName) && (lacksTime || !expectsTime)
            // Of two fields one may be missing in a real comment, unless it is built otherwise too.
            if lacksAll && !(expectsName != expectsTime && isUsual)
                || !isUsual && place == 0 || expectsNumber && !numbers[place]
                || headed[place] && !expectsHeading
            {
                places.insert(place)
            }
        }
        if places.count * 3 > drafts.count { places = [] }
    }

    /// Whether a heading stands among a record's first elements.
    private static func hasHeading(_ record: Record, _ tree: HTMLTree) -> Bool {
        for index in record.node.index..<min(record.end, record.node.index + 16)
        where SignalFinder.isHeading(tree.tag(Node(Int(index)))) {
            return true
        }
        return false
    }

    /// An element's tag, the place of its parent, and its id without the number.
    private static func shape(_ node: Node, _ tree: HTMLTree) -> UInt64 {
        var hash = UInt64(tree.tag(node).rawValue)
        if let range = tree.valueRange(.id, of: node), let stem = IDStem.hash(tree.values, range) {
            hash ^= stem
        }
        return hash
    }
}
