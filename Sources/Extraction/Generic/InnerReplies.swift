import HTMLTree

/// Finds the second shape of a discussion whose posts hold remarks of another build: the comments below
/// the answers of a question site, the replies inside the updates of a community.
struct InnerReplies {
    private let page: PageView
    private let tree: HTMLTree
    private let signals: PageSignals

    init(_ page: PageView, _ signals: PageSignals) {
        self.page = page
        self.signals = signals
        tree = page.tree
    }

    /// Posts and the remarks inside them, of which `group` is one; nil where it has no counterpart.
    ///
    /// `others` are the groups that might be comments, the best first. Linear in their records.
    func pair(
        of group: RecordGroup, among others: [RecordGroup]
    ) -> (outer: RecordGroup, inner: RecordGroup)? {
        guard group.survey.nested == 0 else { return nil }
        for other in others.prefix(48) where other.survey.nested == 0 {
            if isInner(other), fits(other, in: group) { return (group, other) }
            if isOuter(other), isInner(group), fits(group, in: other) { return (other, group) }
        }
        return nil
    }

    /// Remarks show who, when and what, are no quotations, and say that they are remarks.
    private func isInner(_ group: RecordGroup) -> Bool {
        let survey = group.survey
        guard survey.share(survey.withTime) >= 0.8, survey.share(survey.withAuthor) >= 0.8,
            survey.share(survey.withText) >= 0.8, survey.traits.isDisjoint(with: [.quote])
        else { return false }
        let isNamed =
            survey.traits.contains(.comment) || survey.share(survey.withReply) >= 0.5
        let isMarked =
            survey.share(survey.withNumber) >= 0.8 || survey.share(survey.withReply) >= 0.5
            || survey.share(survey.withAvatar) >= 0.5
        return isNamed && isMarked
    }

    /// Posts of several people without titles of their own, unlike articles with their comments.
    private func isOuter(_ group: RecordGroup) -> Bool {
        guard group.records.count > 1 else { return false }
        let names = NameEvidence(page)
        return !names.isByOne(group.records) && !names.areTitled(group.records)
    }

    /// Whether every remark stands in a post, and nearly all posts show who, when and what without them.
    private func fits(_ inner: RecordGroup, in outer: RecordGroup) -> Bool {
        var place = 0
        var whole = 0
        var holders = 0
        var hollow = 0
        for record in outer.records {
            var counts = signals.counts(record.range)
            var text = tree.visibleLength(of: record.node)
            let first = place
            while place < inner.records.count, inner.records[place].node.index < record.end {
                let remark = inner.records[place]
                guard remark.node.index > record.node.index, remark.end <= record.end else {
                    return false
                }
                counts = counts - signals.counts(remark.range)
                text -= tree.visibleLength(of: remark.node)
                place += 1
            }
            let isWhole =
                counts.times > 0 && counts.authors > 0 && text - counts.chromeBytes > 1
            if isWhole { whole += 1 }
            if place > first {
                holders += 1
                // A post that is nothing without its remark is the remark.
                if !isWhole { hollow += 1 }
            }
        }
        // One post that holds them all is the article.
        return place == inner.records.count && whole * 5 >= outer.records.count * 4
            && hollow * 5 <= holders && (holders > 1 || inner.records.count < 4)
    }
}
