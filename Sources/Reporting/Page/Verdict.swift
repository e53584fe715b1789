internal import Aggregation
internal import Statistics

/// What the whole run says, in a sentence, with how sure that is.
struct Verdict {
    /// The finding, short enough for a headline.
    let headline: String
    /// The shares with their intervals and what they are shares of.
    let detail: String
    /// How far the difference between the two sides may lie from the one seen.
    let uncertainty: String

    init(_ figures: GroupFigures) {
        let classes = figures.classes
        guard classes.total > 0 else {
            headline = "No comments were found."
            detail = "The list of pages says what each input held."
            uncertainty = ""
            return
        }
        guard classes.judged > 0, let balance = figures.balance else {
            headline = "No comment shows where its author stands."
            detail = "Nothing was found that tells in any of \(Self.comments(classes.total))."
            uncertainty = ""
            return
        }
        headline = Self.headline(figures, balance)
        detail = Self.detail(figures)
        uncertainty = Self.uncertainty(figures, balance)
    }

    private static func headline(_ figures: GroupFigures, _ balance: Interval) -> String {
        if figures.isLowN { return "Too few voices to call it." }
        if balance.low > 0 { return "Believers outnumber skeptics." }
        if balance.high < 0 { return "Skeptics outnumber believers." }
        if balance.low > -0.15, balance.high < 0.15 {
            return "Skeptics and believers are about even."
        }
        return "Too close to call."
    }

    private static func detail(_ figures: GroupFigures) -> String {
        let classes = figures.classes
        return
            "Of \(comments(classes.judged)) that \(classes.judged == 1 ? "shows" : "show") where the "
            + "author stands, \(share(figures.shareSkeptic)) \(verb(classes.skeptic, "doubt")) the claim and "
            + "\(share(figures.shareBeliever)) \(verb(classes.believer, "hold")) it; the rest take no side."
    }

    private static func verb(_ count: Int, _ word: String) -> String {
        count == 1 ? word + "s" : word
    }

    private static func uncertainty(_ figures: GroupFigures, _ balance: Interval) -> String {
        let lean = balance.estimate < 0 ? "towards doubt" : "towards belief"
        let gap = points(balance.estimate.magnitude)
        if figures.authorCount < 2 {
            return "All of it is one person's view, so nothing can be said of anybody else's."
        }
        let limits =
            "from \(signedPoints(balance.low)) to \(signedPoints(balance.high))"
        if balance.low > 0 || balance.high < 0 {
            return
                "The gap is \(gap) \(lean); counting people rather than comments, it may be anything "
                + "\(limits)."
        }
        return
            "The sample leans \(gap) \(lean), but counting people rather than comments the gap may be "
            + "anything \(limits): it could be chance."
    }

    /// `1,204 comments`.
    static func comments(_ count: Int) -> String {
        count == 1 ? "1 comment" : Numbers.grouped(count) + " comments"
    }

    /// `49 % (31–67 %)`, with spaces that do not break.
    static func share(_ interval: Interval?) -> String {
        guard let interval else { return "none" }
        return
            "\(percent(interval.estimate))\u{A0}% (\(percent(interval.low))–\(percent(interval.high))\u{A0}%)"
    }

    /// A share as a whole percentage.
    static func percent(_ share: Double) -> String { Numbers.fixed(share * 100, 0) }

    private static func points(_ value: Double) -> String {
        let text = percent(value)
        return text == "1" ? "1 point" : text + " points"
    }

    /// `+12 points`, `−1 point`.
    static func signedPointsInWords(_ value: Double) -> String {
        let text = signedPoints(value)
        return text.dropFirst() == "1" ? text + " point" : text + " points"
    }

    /// `+0.13`, `−1.2`, with a true minus sign; what rounds to zero has none.
    static func signed(_ value: Double, _ decimals: Int) -> String {
        let text = Numbers.fixed(value.magnitude, decimals)
        let isZero = text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
        return (isZero ? "" : value < 0 ? "−" : "+") + text
    }

    /// `+12`, `−40`, `0`.
    static func signedPoints(_ value: Double) -> String {
        let text = percent(value.magnitude)
        return text == "0" ? "0" : (value < 0 ? "−" : "+") + text
    }
}
