internal import Aggregation
internal import Conversation
internal import Statistics

/// What the section "Who answers whom" is filled with.
struct ReplyValues {
    let figures: ReplyFigures
    /// An author's name by id.
    let names: [String: String]

    func fill(_ values: inout TemplateValues) {
        let total = figures.matrix.joined().reduce(0, +)
        values.set("hasReplies", isShown: total > 0)
        guard total > 0 else { return }
        values.set("replyIntro", text: sentence)
        values.set("replyRows", Stance.allCases.indices.map(row))
        values.set("hasPairs", isShown: !figures.pairs.isEmpty)
        values.set("pairs", figures.pairs.map(row))
    }

    /// What it says, how sure that is.
    private var sentence: String {
        let sided = figures.across + figures.within
        guard sided > 0 else {
            return "Nobody who takes a side answers anybody who does."
        }
        let share = Verdict.percent(Double(figures.across) / Double(sided))
        var text =
            "Of \(Numbers.grouped(sided)) answer\(sided == 1 ? "" : "s") between comments that take sides, "
            + "\(share) % go to the other side. "
        guard let found = figures.segregation else {
            return text + "That is too little to tell a habit from chance."
        }
        let gap = found.eiIndex - found.expectedEIIndex
        let limits =
            "E-I index \(signed(found.eiIndex)), by chance \(signed(found.expectedEIIndex)), "
            + "p = \(Numbers.fixed(found.eiIndexPValue, 3))"
        if found.eiIndexPValue > 0.05 {
            text += "People answer either side about as often as chance would have it"
        } else if gap > 0 {
            text += "People seek out the other side more than chance would have it"
        } else {
            text += "People keep to their own side more than chance would have it"
        }
        return text + " (\(limits), their sides dealt out anew among the authors)."
    }

    private func row(_ place: Int) -> TemplateValues {
        let stance = Stance.allCases[place]
        // The matrix has the order skeptic, believer, neutral, no signal; so have the cases.
        let counts = figures.matrix[place]
        let sum = counts.reduce(0, +)
        var row = TemplateValues()
        row.set("from", Markup(CommentMarkup.label(stance)))
        row.set("class", Markup(CommentMarkup.className(stance)))
        row.set("sum", sum)
        row.set(
            "cells",
            counts.map { count in
                var cell = TemplateValues()
                cell.set("count", count)
                cell.set(
                    "share",
                    text: sum > 0 ? Verdict.percent(Double(count) / Double(sum)) + " %" : "")
                // A bar as long as the share of the row: SVG, because no style may stand in the markup.
                cell.set(
                    "width",
                    text: Numbers.fixed(sum > 0 ? 100 * Double(count) / Double(sum) : 0, 1))
                return cell
            })
        return row
    }

    private func row(_ edge: ReplyEdge) -> TemplateValues {
        var row = TemplateValues()
        row.set("source", text: names[edge.source] ?? "Anonymous")
        row.set("target", text: names[edge.target] ?? "Anonymous")
        row.set("count", edge.weight)
        row.set("agree", edge.agreements)
        row.set("disagree", edge.disagreements)
        row.set("tone", Markup { CommentMarkup.signed(edge.meanSentiment ?? .nan, to: &$0) })
        return row
    }

    private func signed(_ value: Double) -> String {
        Markup { CommentMarkup.signed(value, to: &$0) }.string
    }
}
