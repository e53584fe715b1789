import Conversation
import HTMLTree

/// Reads the comments of pages for which no adapter exists, by structure alone.
///
/// 1. ``PageSignals``: what shows times, names, buttons and pictures of people, as prefix sums.
/// 2. ``GroupFinder``: groups of elements of one shape. 3. ``GroupSurveyor`` and ``GroupJudge``: which of
/// them are comments, if any. 4. ``RecordReader``: their fields. 5. ``Indentation``: their nesting.
/// All of it takes time about linear in the document.
struct GenericReader {
    private let page: PageView
    private let tree: HTMLTree

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
    }

    /// The threads outside of what adapters have claimed, in document order; none on a page without comments.
    func threads(outside claimed: Regions, _ trace: inout ExtractionTrace) -> [ThreadDraft] {
        var groups = GroupFinder(page, outside: claimed).groups()
        if groups.isEmpty { return [] }
        let signals = PageSignals(page, outside: claimed)
        let surveyor = GroupSurveyor(page, signals, outside: claimed)
        for index in groups.indices { surveyor.survey(&groups[index]) }
        let judge = GroupJudge(page)
        var chosen = judge.choose(groups, InnerReplies(page, signals), &trace)
        if !claimed.isEmpty {
            // Where an adapter has read a discussion, another one must show that it is one.
            chosen.removeAll { group in
                if judge.isCertain(group.group) { return false }
                if let first = group.group.records.first?.node {
                    trace.leftOut(first, "no clear discussion beside the one that an adapter read")
                }
                return true
            }
        }
        return chosen.compactMap { thread($0, OpeningQuestion(page, signals), &trace) }
    }

    /// One group's thread; nil where nothing is left of it.
    private func thread(
        _ group: JudgedGroup, _ opening: OpeningQuestion, _ trace: inout ExtractionTrace
    ) -> ThreadDraft? {
        let inner = group.inner?.records ?? []
        var records = group.group.records
        var drafts = RecordReader(page, records, holes: inner).drafts(&trace)
        if let question = opening.record(before: records) {
            // What it shows where is learned from all, the answers' fields from them alone.
            records.insert(question, at: 0)
            drafts.insert(RecordReader(page, records, holes: inner).draft(0, &trace), at: 0)
        }
        let isAsked = opening.opens(records)
        var odd = OddRecords(page, drafts, records).places
        if !inner.isEmpty {
            (records, drafts) = merge((records, drafts), inner, &odd, &trace)
        }
        number(&drafts)
        var kept: [Int] = []
        for (place, draft) in drafts.enumerated() {
            if draft.body.text.isEmpty, draft.author.name.isEmpty, draft.time.raw.isEmpty {
                trace.leftOut(draft.node, "neither text nor author nor time")
            } else if isOther(records[place].node, among: records) {
                trace.leftOut(draft.node, "called a teaser or a form")
            } else if odd.contains(place) {
                trace.leftOut(draft.node, "unlike the others: neither their author nor their time")
            } else {
                kept.append(place)
            }
        }
        let contained = group.group.survey.nested > 0 || !inner.isEmpty
        // Answers are one deep, whatever the page shows: the question has no place in their nesting.
        let isOpened = isAsked && kept.first == 0 && kept.count > 1
        var depths =
            contained
            ? nil
            : Indentation(page).depths(kept.dropFirst(isOpened ? 1 : 0).map { records[$0] })
        if isOpened { depths = depths.map { [0] + $0.map { $0 + 1 } } }
        var builder = ThreadBuilder(
            extractor: "generic", nesting: contained || depths == nil ? .flat : .depth
        )
        builder.confidence = group.confidence
        var open: [(end: Int32, order: Int)] = []
        for (order, place) in kept.enumerated() {
            if let depths { drafts[place].depth = depths[order] }
            // Runs of siblings hold their replies as elements hold theirs.
            while let last = open.last, last.end <= records[place].node.index { open.removeLast() }
            if contained, let last = open.last { drafts[place].parentIndex = last.order }
            if isOpened, order == 0 { drafts[place].isOP = true }
            if isOpened, order > 0, depths == nil, drafts[place].parentIndex == nil {
                drafts[place].parentIndex = 0
            }
            open.append((records[place].end, order))
            drafts[place].isPing = isPing(drafts[place])
            builder.add(drafts[place])
        }
        guard builder.count > 0 else { return nil }
        return builder.finish(page, &trace)
    }

    /// Posts and the remarks inside them as one thread in document order.
    private func merge(
        _ posts: (records: [Record], drafts: [CommentDraft]), _ inner: [Record],
        _ odd: inout Set<Int>, _ trace: inout ExtractionTrace
    ) -> ([Record], [CommentDraft]) {
        let remarks = RecordReader(page, inner).drafts(&trace)
        var all = zip(posts.records, posts.drafts).enumerated().map {
            (record: $1.0, draft: $1.1, isOdd: odd.contains($0))
        }
        all += zip(inner, remarks).map { ($0, $1, false) }
        all.sort { $0.record.node < $1.record.node }
        odd = Set(all.indices.filter { all[$0].isOdd })
        return (all.map(\.record), all.map(\.draft))
    }

    /// A record that calls itself a teaser or a form among records that do not.
    private func isOther(_ node: Node, among records: [Record]) -> Bool {
        func calls(_ node: Node) -> Bool {
            let traits = page.names.classes(of: node, in: tree).union(
                page.names.id(of: node, in: tree))
            return !traits.isDisjoint(with: [.teaser, .form, .share])
                && traits.isDisjoint(with: [.comment, .post])
        }
        guard calls(node) else { return false }
        return records.prefix(20).count { calls($0.node) } * 4 < min(records.count, 20)
            || records.count == 3 && records.count { calls($0.node) } == 1
    }

    /// Native ids out of the records' ids, where every record has one of its own.
    private func number(_ drafts: inout [CommentDraft]) {
        let ids = drafts.map { RecordID.find($0.node, page) }
        let known = ids.compactMap { $0 }
        guard known.count == drafts.count, Set(known).count == known.count else { return }
        for index in drafts.indices { drafts[index].nativeID = known[index] }
    }

    private func isPing(_ draft: CommentDraft) -> Bool {
        page.names.classes(of: draft.node, in: tree).contains(.ping)
    }
}

/// A record's own id: the figures in an id, a name or a data attribute.
enum RecordID {
    /// The id of a record, from its element, else from the first few inside or right before it.
    static func find(_ node: Node, _ page: PageView) -> String? {
        let tree = page.tree
        var candidates = [node]
        let end = tree.subtreeEnd(node).index
        var index = node.index + 1
        while index < end, candidates.count < 6 {
            let inner = Node(Int(index))
            if tree.isElement(inner) { candidates.append(inner) }
            index += 1
        }
        if let before = tree.previousElement(node), tree.tag(before) == .a {
            candidates.append(before)
        }
        for candidate in candidates {
            for name in ["id", "name", "data-id", "data-comment-id", "data-post-id", "data-cid"] {
                if let value = page.value(name, of: candidate), let figures = figures(value) {
                    return figures
                }
            }
        }
        return nil
    }

    /// The last run of three or more figures, or a hexadecimal id of eight or more.
    static func figures(_ value: String) -> String? {
        var best: Substring?
        for run in value.split(whereSeparator: { !$0.isASCII || !$0.isHexDigit }) {
            let digits = run.utf8.count { (0x30...0x39).contains($0) }
            if digits == run.utf8.count ? digits > 0 : run.utf8.count >= 8 && digits > 1 {
                best = run
            }
        }
        return best.map(String.init)
    }
}
