internal import Aggregation
internal import Statistics

/// The small pictures inside tables, each with the same in words for those who cannot see it.
enum Figures {
    /// A dot with its interval between skeptics (left) and believers (right).
    static func balance(_ interval: Interval?, isLowN: Bool) -> Markup {
        guard let interval else {
            return Markup { $0.raw("<span class=none>no signal</span>") }
        }
        return dot(interval, side: side(interval), isLowN: isLowN)
    }

    /// The same for a difference, which stands in words beside it.
    /// - Parameter isTurned: whether more of it is less belief.
    static func difference(_ interval: Interval, isTurned: Bool, isLowN: Bool) -> Markup {
        let turned = Interval(
            estimate: -interval.estimate, low: -interval.high, high: -interval.low,
            level: interval.level)
        return dot(
            interval, side: side(isTurned ? turned : interval), isLowN: isLowN, isSaid: false)
    }

    private static func dot(
        _ interval: Interval, side: StaticString, isLowN: Bool, isSaid: Bool = true
    ) -> Markup {
        Markup { html in
            let x = { (value: Double) in 80 + min(max(value, -1), 1) * 74 }
            html.raw("<svg class=bal viewBox=\"0 0 160 20\" aria-hidden=true>")
            html.raw(
                "<line class=axis x1=6 x2=154 y1=10 y2=10 /><line class=mid x1=80 x2=80 y1=2 y2=18 />"
            )
            html.raw("<line class=\"whisker ")
            html.raw(side)
            html.raw("\" y1=10 y2=10")
            html.attribute("x1", x(interval.low))
            html.attribute("x2", x(interval.high))
            html.raw(" /><circle class=\"dot ")
            html.raw(isLowN ? "low " : "")
            html.raw(side)
            html.raw("\" cy=10 r=4.5")
            html.attribute("cx", x(interval.estimate))
            html.raw(" /></svg>")
            guard isSaid else { return }
            html.raw("<span class=vh>")
            html.text(Verdict.signedPoints(interval.estimate))
            html.raw(" points, ")
            html.text(Verdict.signedPoints(interval.low))
            html.raw(" to ")
            html.text(Verdict.signedPoints(interval.high))
            html.raw("</span>")
        }
    }

    /// The colour of an estimate: a side where the interval excludes balance, else neither.
    private static func side(_ interval: Interval) -> StaticString {
        interval.high < 0 ? "sk" : interval.low > 0 ? "be" : "ne"
    }

    /// A bar divided among the four classes.
    static func composition(_ classes: ClassCounts) -> Markup {
        Markup { html in
            guard classes.total > 0 else { return }
            html.raw(
                "<svg class=comp viewBox=\"0 0 100 10\" preserveAspectRatio=none aria-hidden=true>")
            var x = 0.0
            for (count, name) in parts(classes) where count > 0 {
                let width = 100 * Double(count) / Double(classes.total)
                html.raw("<rect height=10 y=0 class=")
                html.raw(name)
                html.attribute("x", x, 2)
                html.attribute("width", width, 2)
                html.raw(" />")
                x += width
            }
            html.raw("</svg><span class=vh>")
            html.text(words(classes))
            html.raw("</span>")
        }
    }

    /// The key to a large composition bar, with counts and shares of all comments.
    static func legend(_ classes: ClassCounts) -> Markup {
        Markup { html in
            html.raw("<ul class=legend>")
            for (count, name) in parts(classes) {
                html.raw("<li class=")
                html.raw(name)
                html.raw("><i></i><b>")
                html.text(Numbers.grouped(count))
                html.raw("</b> <span>")
                html.text(label(name))
                html.raw(", ")
                html.text(Verdict.percent(Double(count) / Double(max(1, classes.total))))
                html.raw(" %</span></li>")
            }
            html.raw("</ul>")
        }
    }

    private static func label(_ name: StaticString) -> String {
        switch name.description {
        case "sk": "skeptic"
        case "be": "believer"
        case "ne": "neutral"
        default: "no signal"
        }
    }

    private static func parts(_ classes: ClassCounts) -> [(Int, StaticString)] {
        [
            (classes.skeptic, "sk"), (classes.neutral, "ne"), (classes.noSignal, "no"),
            (classes.believer, "be"),
        ]
    }

    /// `9 skeptic, 7 believer, 2 neutral, 2 no signal`.
    static func words(_ classes: ClassCounts) -> String {
        "\(classes.skeptic) skeptic, \(classes.believer) believer, \(classes.neutral) neutral, "
            + "\(classes.noSignal) no signal"
    }

    /// `44 %` with its limits on a second, quieter line.
    static func share(_ interval: Interval?) -> Markup {
        Markup { html in
            guard let interval else { return html.raw("<span class=none>–</span>") }
            html.text(Verdict.percent(interval.estimate))
            html.raw(" %<span class=lim>")
            html.text(Verdict.percent(interval.low))
            html.raw("–")
            html.text(Verdict.percent(interval.high))
            html.raw("</span>")
        }
    }
}
