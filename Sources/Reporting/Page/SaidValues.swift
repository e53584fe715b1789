internal import Aggregation
internal import Conversation
internal import Statistics

/// Words that tell skeptics from believers, each with comments that use it and a way to them.
struct SaidValues {
    let digest: ReportDigest
    /// True where the comments stand on the overview itself.
    let isInline: Bool

    /// Terms of each side on the page; keyness.csv has all.
    static let termLimit = 15
    /// Terms above this chance are not shown.
    static let significance = 0.05

    func fill(_ values: inout TemplateValues) {
        let extras = digest.extras
        values.set("hasSaid", isShown: !extras.keyness.isEmpty)
        guard !extras.keyness.isEmpty else { return }
        let examples = Dictionary(grouping: extras.examples, by: \.term)
        values.set("saidIntro", text: intro)
        values.set(
            "sides",
            [Stance.skeptic, .believer].map { side in
                let terms = extras.keyness.lazy.filter {
                    $0.pAdjusted < Self.significance
                        && ($0.keyness.logOdds < 0) == (side == .skeptic)
                }.prefix(Self.termLimit)
                var row = TemplateValues()
                row.set("class", Markup(CommentMarkup.className(side)))
                row.set("group", Markup(side == .skeptic ? "Skeptics" : "Believers"))
                row.set("hasTerms", isShown: !terms.isEmpty)
                row.set("terms", terms.map { term($0, side, examples[$0.term] ?? []) })
                return row
            })
    }

    private var intro: String {
        var text =
            "Words and pairs of words that more people use on one side than on the other, beyond chance: how many "
            + "of each side use it, and how much more often (log₂ ratio with its 95 % limits for all terms "
            + "together). Open one to read who says it. keyness.csv has all."
        if let count = digest.extras.keynessSample {
            text += " Counted in an even sample of \(Numbers.grouped(count)) comments."
        }
        return text
    }

    private func term(_ item: KeynessRow, _ side: Stance, _ examples: [TermExample])
        -> TemplateValues
    {
        let isSkeptic = side == .skeptic
        var row = TemplateValues()
        row.set("term", text: item.term.form)
        row.set("figure", text: item.figure(isTurned: isSkeptic) ?? "this side alone")
        let (own, other) =
            isSkeptic ? (item.authorsA, item.authorsB) : (item.authorsB, item.authorsA)
        row.set("uses", text: "\(Numbers.grouped(own)) against \(Numbers.grouped(other)) people")
        row.set("comments", examples.map { example($0, side) })
        return row
    }

    private func example(_ item: TermExample, _ side: Stance) -> TemplateValues {
        var row = CommentValues.row(item.comment)
        row.set("before", text: item.excerpt?.before ?? "")
        row.set("hit", text: item.excerpt?.term ?? "")
        row.set("after", text: item.excerpt?.after ?? "")
        row.set("hasExcerpt", isShown: item.excerpt != nil)
        row.set("href", text: address(of: item))
        return row
    }

    /// Where the comment is read.
    private func address(of item: TermExample) -> String {
        let anchor = "#c-" + item.comment.commentID
        guard !isInline else { return anchor }
        let part = ThreadParts.part(of: item.position ?? 0)
        return "threads/" + ThreadParts.page(of: item.comment.threadID, part: part) + anchor
    }
}

extension KeynessRow {
    /// How much more often a term's own group uses it, `+2.2 (+0.5 to +4.5)`; nil where no other does.
    /// - Parameter isTurned: whether that is the first group.
    func figure(isTurned: Bool) -> String? {
        guard keyness.logRatio.isFinite else { return nil }
        let sign = isTurned ? -1.0 : 1.0
        let limits = [keyness.logRatioLow * sign, keyness.logRatioHigh * sign].sorted()
        let text = Verdict.signed(keyness.logRatio * sign, 1)
        guard limits.allSatisfy(\.isFinite) else { return text }
        return text + " (\(Verdict.signed(limits[0], 1)) to \(Verdict.signed(limits[1], 1)))"
    }
}
