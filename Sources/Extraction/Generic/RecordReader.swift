import Conversation
import HTMLTree

/// Reads the records of one group as comments.
///
/// The fields' places are learned from all records together (``LeafRoles``, ``AuthorChooser``,
/// ``TimeChooser``, ``BodyChooser``), then read from each.
struct RecordReader {
    let page: PageView
    private let tree: HTMLTree
    private let records: [Record]
    /// Records of another shape inside these, which are no part of them.
    private let holes: [Record]
    private(set) var layout: RecordLayout
    private let times: TimeChooser
    private var plan = FieldPlan()
    /// The body stands between name and time in most records.
    private var writesBetween = false

    init(_ page: PageView, _ records: [Record], holes: [Record] = []) {
        self.page = page
        self.records = records
        self.holes = holes
        tree = page.tree
        var layout = RecordLayout(page, records, holes: holes)
        let roles = LeafRoles(page, &layout, recordCount: records.count)
        times = TimeChooser(page, layout, recordCount: records.count)
        plan.time = times.choose(layout)
        let authors = AuthorChooser(page).choose(layout, recordCount: records.count)
        plan.author = authors.best
        plan.otherAuthors = authors.others
        if let author = plan.author {
            for record in records.indices {
                if let place = layout.places(in: record).first(where: { $0.key == author }) {
                    for leaf in place.leaves where layout.leaves[leaf].role != .label {
                        layout.leaves[leaf].role = .author
                    }
                }
            }
        }
        roles.refill(&layout, recordCount: records.count)
        let bodies = BodyChooser(page).choose(layout, recordCount: records.count)
        plan.body = bodies.best
        plan.bodyScores = bodies.scores
        self.layout = layout
        let tested = records.indices.prefix(40)
        let written = tested.count { between(authorPlace($0), timePlace($0))?.bytes ?? 0 >= 24 }
        writesBetween = written * 2 > tested.count
    }

    /// The records' drafts, in order.
    func drafts(_ trace: inout ExtractionTrace) -> [CommentDraft] {
        if trace.isOn, let first = records.first {
            trace.note(first.node, plan.describe(layout, page.tree))
        }
        var drafts = records.indices.map { draft($0, &trace) }
        var bodies = drafts.map(\.body)
        Body.cutSignatures(&bodies)
        for place in drafts.indices { drafts[place].body = bodies[place] }
        let numbers = RecordNumbers(page, layout, records.count)
        for (place, number) in numbers.values.enumerated() { drafts[place].number = number }
        return drafts
    }

    /// One record's draft, without its number.
    func draft(_ record: Int, _ trace: inout ExtractionTrace) -> CommentDraft {
        var draft = CommentDraft(node: records[record].node)
        let author = authorPlace(record)
        let time = timePlace(record)
        if let author {
            draft.author = Author(name: name(author), url: link(of: author.node))
        }
        if let time { draft.time = read(time) }
        var named: Int?
        if draft.author.name.isEmpty {
            let beside = TimeNeighbours(page, layout)
            if let found = beside.name(record, time) {
                draft.author = found.author
                // What names the author is no part of the body.
                if let leaf = found.leaf { named = leaf }
            }
        }
        draft.body = body(record, author, time, named)
        if let author, isLast(author, in: record) { draft.body.trimDash() }
        draft.body.trimColon()
        draft.replyTo = replyNote(record)
        if Phrases.deleted.prefix(of: Array(draft.body.text.utf8)[...]) != nil,
            draft.body.text.utf8.count < 120
        {
            draft.isDeleted = true
        }
        return draft
    }

    // MARK: Author

    private func authorPlace(_ record: Int) -> FieldPlace? {
        let places = layout.places(in: record)
        if let key = plan.author, let place = places.first(where: { $0.key == key }) {
            return place
        }
        // A record that is built differently: the best of the other places that name somebody.
        var other: (place: FieldPlace, score: Double)?
        for place in places {
            if let score = plan.otherAuthors[place.key], score > other?.score ?? 0 {
                other = (place, score)
            }
        }
        if let other { return other.place }
        // Else the first element that calls itself an author.
        return places.first { place in
            guard place.leaves.count <= 3, tree.isElement(place.node),
                tree.visibleLength(of: place.node) < 64,
                !place.leaves.contains(where: { layout.leaves[$0].role == .time })
            else { return false }
            let traits = page.names.classes(of: place.node, in: tree)
            return traits.contains(.author)
                && traits.isDisjoint(with: [.replyTo, .quote, .title, .time, .action])
        }
    }

    private func name(_ place: FieldPlace) -> String {
        var parts: [String] = []
        for number in place.leaves {
            let leaf = layout.leaves[number]
            switch leaf.role {
            case .label, .action: continue
            case .number where place.leaves.count > 1: continue
            default:
                // A badge beside the name of some is left out.
                if isExtra(leaf, in: place) { continue }
                parts.append(page.text(Node(Int(leaf.node))))
            }
        }
        let name = PersonName.clean(parts.joined(separator: " "))
        return Phrases.nameLeads.contains(name) ? "" : name
    }

    /// A text that most of the places with this key do not have; the first one is the name.
    private func isExtra(_ leaf: RecordLayout.Leaf, in place: FieldPlace) -> Bool {
        guard place.leaves.count > 1, records.count > 2,
            leaf.node != layout.leaves[place.leaves.lowerBound].node
        else { return false }
        var shown = 0
        for record in records.indices.prefix(40) {
            if layout.leafRanges[record].contains(where: { layout.leaves[$0].key == leaf.key }) {
                shown += 1
            }
        }
        return shown * 2 < min(records.count, 40)
    }

    // MARK: Time

    private func timePlace(_ record: Int) -> FieldPlace? {
        let places = times.places[record]
        if let place = places.first(where: { $0.key == plan.time }) { return place }
        return times.best(of: places, layout, record)
    }

    private func read(_ place: FieldPlace) -> Timestamp {
        if tree.isElement(place.node) { return page.time(place.node) }
        let text = page.text(place.node)
        guard let found = page.times.find(in: text) else {
            return page.times.read(text, source: .text)
        }
        return found.time
    }

    // MARK: Body

    private func body(
        _ record: Int, _ author: FieldPlace?, _ time: FieldPlace?, _ named: Int?
    ) -> Body {
        let own = records[record]
        var places: [Range<Int32>] = []
        if let key = plan.body {
            for number in layout.elementRanges[record] where layout.elements[number].key == key {
                let element = layout.elements[number]
                if places.last?.upperBound ?? 0 <= element.node {
                    places.append(element.node..<element.end)
                }
            }
        }
        if places.isEmpty, let other = nextBest(record) { places = [other] }
        let isWhole = places.isEmpty
        if isWhole { places = [own.range] }
        let skip = skipped(record, author, time, named, within: places)
        var texts: [Body] = []
        for place in places {
            texts.append(read(place, own, skip))
        }
        return texts.count == 1 ? texts[0] : Body.joined(texts)
    }

    private func read(_ range: Range<Int32>, _ own: Record, _ skip: SkipList) -> Body {
        BodyReader(page, skip: skip).read(range)
    }

    /// Where the chosen element is missing: the best other one of this record.
    private func nextBest(_ record: Int) -> Range<Int32>? {
        guard plan.body != nil else { return nil }
        var best: (range: Range<Int32>, score: Double)?
        for number in layout.elementRanges[record] {
            let element = layout.elements[number]
            let score = plan.bodyScores[Int(element.key)]
            if score > 0.25, score > best?.score ?? 0 { best = (element.node..<element.end, score) }
        }
        return best?.range
    }

    /// The nodes inside a body that are no part of it, ascending.
    private func skipped(
        _ record: Int, _ author: FieldPlace?, _ time: FieldPlace?, _ named: Int?,
        within places: [Range<Int32>]
    ) -> SkipList {
        var skip = SkipList()
        var nodes: [Node] = []
        var next = record + 1
        while next < records.count, records[next].node.index < records[record].end {
            if records[next].node.index > records[record].node.index {
                nodes.append(records[next].node)
            }
            next += 1
        }
        var hole = holes.partitioningPoint { $0.node > records[record].node }
        while hole < holes.count, holes[hole].node.index < records[record].end {
            nodes.append(holes[hole].node)
            hole += 1
        }
        let leaves = layout.leafRanges[record]
        // The heading line: from the first to the last of author and time where they stand together.
        var line: ClosedRange<Int>?
        for place in [author, time] {
            guard let place, let last = place.leaves.last else { continue }
            let next = place.leaves.lowerBound...last
            guard line != nil, let (joined, bytes) = between(author, time) else {
                line = next
                continue
            }
            // A short body may stand between them.
            let holdsBody = joined.dropFirst().dropLast().contains { number in
                let node = layout.leaves[number].node
                return layout.leaves[number].role == .content
                    && places.contains { $0.contains(node) && !$0.contains(place.node.index) }
            }
            if joined.count <= 8, bytes < 24, !holdsBody, !writesBetween { line = joined }
        }
        let first = leaves.first { layout.leaves[$0].role == .content }
        let last = leaves.last { layout.leaves[$0].role == .content }
        let written = first.flatMap { low in last.map { low...$0 } }
        for number in leaves {
            let leaf = layout.leaves[number]
            let isSkipped: Bool
            switch leaf.role {
            case .content:
                isSkipped = line?.contains(number) ?? false || leads(number, to: author)
            case .action:
                // A link after "3 hours ago" is no word of the body.
                isSkipped =
                    line?.contains(number) ?? false
                    || number > leaves.lowerBound && layout.leaves[number - 1].role == .time
                        && tree.parent(Node(Int(leaf.node))).map { tree.tag($0) == .a } ?? false
            case .author, .time, .label, .fact: isSkipped = true
            case .number:
                isSkipped =
                    line.map { number <= $0.upperBound + 1 } ?? false
                    || layout.isBar(number, leaves, tree)
                    || layout.isCount(number, outside: written, tree)
            }
            let isField =
                number == named
                || time.map { tree.isElement($0.node) && $0.leaves.contains(number) } ?? false
            if isSkipped || isField { nodes.append(Node(Int(leaf.node))) }
        }
        nodes.sort()
        skip.nodes = nodes
        return skip
    }

    /// Whether a name follows the last word of a record: "... - Bob".
    private func isLast(_ author: FieldPlace, in record: Int) -> Bool {
        let last = layout.leafRanges[record].last { layout.leaves[$0].role == .content }
        return last.map { $0 < author.leaves.lowerBound } ?? false
    }

    /// "Comment by" right before the author's name.
    private func leads(_ number: Int, to author: FieldPlace?) -> Bool {
        guard let author, number + 1 == author.leaves.lowerBound else { return false }
        let range = tree.textRange(of: Node(Int(layout.leaves[number].node)))
        return layout.leaves[number].length < 24 && Phrases.nameLeads.contains(tree.text, range)
    }
}
