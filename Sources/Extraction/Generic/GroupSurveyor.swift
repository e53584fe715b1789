import HTMLTree

/// Counts what the records of groups show.
///
/// A record's own part is its run without the records nested in it: a comment with its replies inside
/// counts once, as one comment.
struct GroupSurveyor {
    private let page: PageView
    private let tree: HTMLTree
    private let signals: PageSignals
    private let headings: DiscussionHeadings
    private let names: NameEvidence
    private let numberedAttributes: [HTMLTree.Attribute]

    init(_ page: PageView, _ signals: PageSignals, outside claimed: Regions) {
        self.page = page
        self.signals = signals
        tree = page.tree
        headings = DiscussionHeadings(page, outside: claimed)
        names = NameEvidence(page)
        let attributes = [
            "data-id", "data-comment-id", "data-commentid", "data-post-id", "data-postid",
            "data-cid", "data-pid",
            "data-message-id", "data-fullname", "data-content", "data-lid", "data-reply-id",
            "comment-id", "thingid",
        ]
        numberedAttributes =
            [.id, .name] + attributes.compactMap { page.tree.attribute(named: $0) }
    }

    /// What one record shows of its own.
    struct Own {
        var counts = SignalCounts.zero
        var textBytes = 0
        /// Depth of nesting among the group's records.
        var level = 0
        /// The record in which it stands.
        var outer: Int?
    }

    /// The own part of each record. Linear in the records.
    func own(_ records: [Record]) -> [Own] {
        var result: [Own] = []
        result.reserveCapacity(records.count)
        var open: [Int] = []
        for (place, record) in records.enumerated() {
            let counts = signals.counts(record.range)
            let text = visibleLength(record)
            while let last = open.last, records[last].end <= record.node.index { open.removeLast() }
            if let outer = open.last {
                result[outer].counts = result[outer].counts - counts
                result[outer].textBytes -= text
            }
            result.append(
                Own(counts: counts, textBytes: text, level: open.count, outer: open.last))
            open.append(place)
        }
        return result
    }

    /// Visible bytes of a run.
    func visibleLength(_ record: Record) -> Int {
        let subtreeEnd = tree.subtreeEnd(record.node).index
        if record.end == subtreeEnd { return tree.visibleLength(of: record.node) }
        var total = 0
        var sibling: Node? = record.node
        while let node = sibling, node.index < record.end {
            total += tree.visibleLength(of: node)
            sibling = tree.nextSibling(node)
        }
        return total
    }

    /// Fills in a group's survey.
    func survey(_ group: inout RecordGroup) {
        var survey = GroupSurvey()
        survey.count = group.records.count
        var withFields = (count: 0, completeness: 0.0)
        for (record, own) in zip(group.records, own(group.records)) {
            let counts = own.counts
            let text = max(0, own.textBytes - counts.chromeBytes)
            survey.textBytes += text
            survey.chromeBytes += counts.chromeBytes
            survey.times += counts.times
            survey.authors += counts.authors
            survey.replies += counts.replies
            survey.avatars += counts.avatars
            survey.fields += counts.fields
            if text > 1 { survey.withText += 1 }
            if counts.times > 0 { survey.withTime += 1 }
            if counts.times == 1 || counts.times == 2 { survey.withOneTime += 1 }
            if counts.authors > 0 { survey.withAuthor += 1 }
            if counts.actions > 0 { survey.withAction += 1 }
            if counts.replies > 0 { survey.withReply += 1 }
            if counts.avatars > 0 { survey.withAvatar += 1 }
            if counts.titleLinks > 0 { survey.withTitleLink += 1 }
            if own.level > 0 { survey.nested += 1 }
            let isNumbered = hasNumber(record.node)
            if isNumbered { survey.withNumber += 1 }
            let completeness = Self.completeness(own, text: text, isNumbered: isNumbered)
            survey.completeness += completeness
            if counts.fields > 0 {
                withFields.count += 1
                withFields.completeness += completeness
            }
        }
        // A form in one record tells of its container; one in each is there to answer it.
        if survey.count > 2, withFields.count * 10 >= survey.count * 8 {
            survey.completeness += withFields.completeness
        }
        if let first = group.records.first?.node {
            survey.traits = traits(of: first, group.shape)
            survey.context = context(of: first, &survey.isLatest)
            switch headings.kind(before: first) {
            case .discussion: survey.isHeaded = true
            case .latest: survey.isLatest = true
            default: break
            }
        }
        if survey.count > 1, survey.withTime * 5 >= survey.count * 3,
            survey.withAuthor * 2 < survey.count, survey.withText * 2 >= survey.count
        {
            let implied = names.implied(group.records)
            if implied > survey.withAuthor {
                survey.completeness += 0.25 * Double(implied - survey.withAuthor)
                survey.authors += implied - survey.withAuthor
                survey.withAuthor = implied
            }
        }
        survey.likeness = likeness(group)
        group.survey = survey
    }

    /// The share of the commonest tag where records were found by what stands in them: the dates of
    /// comments and of teasers below may share a class.
    private func likeness(_ group: RecordGroup) -> Double {
        switch group.shape {
        case .around, .aroundAnchors: break
        default: return 1
        }
        var candidate = HTMLTree.Tag(rawValue: 0)
        var votes = 0
        for record in group.records {
            let tag = tree.tag(record.node)
            if votes == 0 { candidate = tag }
            votes += tag == candidate ? 1 : -1
        }
        let alike = group.records.count { tree.tag($0.node) == candidate }
        return Double(alike) / Double(max(1, group.records.count))
    }

    /// How much of what makes a comment a record shows, 0 to 1.
    static func completeness(_ own: Own, text: Int, isNumbered: Bool) -> Double {
        let counts = own.counts
        let isTold = counts.times > 0 || counts.authors > 0
        var value = 0.0
        if text > 1 { value += 0.3 }
        if counts.times > 0 { value += 0.25 }
        if counts.authors > 0 { value += 0.25 }
        if counts.actions > 0 { value += 0.1 }
        if counts.avatars > 0 || isNumbered { value += 0.1 }
        // The heading and the text of a comment apart are worth less than both together.
        if text <= 1 || !isTold { value *= 0.4 }
        // A record that holds several of everything is a list of records.
        let crowd = max(counts.times, counts.replies * 2, counts.avatars * 2)
        if crowd > 4 { value *= 4 / Double(crowd) }
        if counts.fields > 0 { value *= 0.5 }
        return value
    }

    /// An id, a name or a data attribute with a number.
    private func hasNumber(_ node: Node) -> Bool {
        for attribute in numberedAttributes {
            if let range = tree.valueRange(attribute, of: node),
                IDStem.hash(tree.values, range) != nil
            {
                return true
            }
        }
        return false
    }

    /// A name such as "recent-comments".
    private static func isLatest(_ traits: NameTraits) -> Bool {
        traits.isSuperset(of: [.comment, .latest])
    }

    private static func isAbout(_ name: String) -> Bool {
        ["with", "has", "no-", "no_", "one-", "two-", "left-", "right-"].contains {
            name.utf8.starts(with: $0.utf8)
        }
    }

    private func traits(of node: Node, _ shape: RecordGroup.Shape) -> NameTraits {
        page.names.classes(of: node, in: tree).union(page.names.id(of: node, in: tree))
    }

    /// The traits of the names around a record, up to the body.
    private func context(of node: Node, _ isLatest: inout Bool) -> NameTraits {
        var traits: NameTraits = []
        if page.names.announcesLatest(node, tree) { isLatest = true }
        for ancestor in tree.ancestors(of: node) {
            guard tree.tag(ancestor) != .body else { break }
            let id = page.names.id(of: ancestor, in: tree)
            if Self.isLatest(id) { isLatest = true }
            traits.formUnion(id)
            for name in tree.classes(of: ancestor) {
                var own = page.names[name]
                // "with-sidebar" and "has-sidebar" say what stands beside.
                if own.contains(.teaser), Self.isAbout(tree.className(name)) {
                    own.remove(.teaser)
                }
                if Self.isLatest(own) { isLatest = true }
                traits.formUnion(own)
            }
        }
        return traits
    }
}
