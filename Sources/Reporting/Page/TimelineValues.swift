internal import Aggregation
internal import Conversation
internal import Statistics

/// What the timeline's template is filled with, for all threads or for one.
struct TimelineValues {
    let rows: [TimelineRow]
    let unit: TimeUnit
    /// Change points, saves and an event, as far as they lie within the course.
    let marks: [ChartMark]

    init(rows: [TimelineRow], unit: TimeUnit, marks: [ChartMark] = []) {
        self.rows = rows
        self.unit = unit
        let days = (rows.first?.bin.startDay ?? 0)...(rows.last?.bin.next.startDay ?? .max)
        self.marks = marks.filter { days.contains($0.day) }
    }

    /// One bin is no course of time.
    var isShown: Bool { rows.count > 1 }

    func fill(_ values: inout TemplateValues) {
        values.set("hasTimeline", isShown: isShown)
        guard isShown else { return }
        let changes = marks.filter { $0.kind == .change }
        values.set("hasChanges", isShown: !changes.isEmpty)
        values.set(
            "changes",
            changes.map { change in
                var row = TemplateValues()
                row.set("text", text: change.label)
                return row
            })
        var seen = "The bars below count comments"
        if marks.contains(where: { $0.kind == .save }) {
            seen += ", triangles are the days on which pages were saved"
        }
        if !changes.isEmpty { seen += ", dotted lines are changes beyond chance" }
        if let event = marks.first(where: { $0.kind == .event }) {
            seen += ", the solid line is the \(event.label)"
        }
        values.set(
            "timeIntro",
            text:
                "One point a \(unit.rawValue), by the time that the page shows. A band reaches as far as the 95 % "
                + "interval; hollow points rest on fewer than \(GroupFigures.enoughComments) comments or "
                + "\(GroupFigures.enoughAuthors) authors. \(seen). Comments without a usable time are left out."
        )
        values.set("stanceChart", stanceChart.markup)
        values.set("toneChart", toneChart.markup)
        values.set("bins", rows.map(row))
    }

    private var stanceChart: SeriesChart {
        SeriesChart(
            rows: rows, marks: marks,
            series: [
                ChartSeries(
                    label: "Skeptics", className: "sk", values: rows.map(\.figures.shareSkeptic)),
                ChartSeries(
                    label: "Believers", className: "be", values: rows.map(\.figures.shareBeliever)),
            ],
            range: 0...1,
            ticks: [
                .init(value: 0, label: "0"), .init(value: 0.25, label: "25"),
                .init(value: 0.5, label: "50"), .init(value: 0.75, label: "75"),
                .init(value: 1, label: "100 %"),
            ],
            title:
                "Shares of skeptics and believers over time; the table below holds the same figures.",
            describe: { row in
                "\(name(row.bin)): \(Verdict.comments(row.figures.counts.comments)), "
                    + "skeptics \(Verdict.share(row.figures.shareSkeptic)), "
                    + "believers \(Verdict.share(row.figures.shareBeliever))"
            })
    }

    private var toneChart: SeriesChart {
        SeriesChart(
            rows: rows, marks: marks.filter { $0.kind != .change },
            series: [
                ChartSeries(label: "Tone", className: "tone", values: rows.map(\.figures.sentiment))
            ],
            range: -1...1,
            ticks: [
                .init(value: -1, label: "−1"), .init(value: -0.5, label: "−0.5"),
                .init(value: 0, label: "0"), .init(value: 0.5, label: "+0.5"),
                .init(value: 1, label: "+1"),
            ],
            title: "Mean tone over time; the table below holds the same figures.",
            describe: { row in
                guard let tone = row.figures.sentiment else { return "\(name(row.bin)): no tone" }
                return "\(name(row.bin)): tone \(signed(tone.estimate)) "
                    + "(\(signed(tone.low)) to \(signed(tone.high)))"
            })
    }

    private func row(_ bin: TimelineRow) -> TemplateValues {
        let figures = bin.figures
        var row = TemplateValues()
        row.set("start", text: name(bin.bin))
        row.set("isLow", isShown: figures.isLowN)
        row.set("comments", figures.counts.comments)
        row.set("authors", figures.authorCount)
        row.set("skeptics", text: Verdict.share(figures.shareSkeptic))
        row.set("believers", text: Verdict.share(figures.shareBeliever))
        row.set("coverage", text: figures.coverage.map { Verdict.percent($0) + " %" } ?? "–")
        row.set(
            "tone",
            text: figures.sentiment.map {
                "\(signed($0.estimate)) (\(signed($0.low)) to \(signed($0.high)))"
            } ?? "–")
        return row
    }

    /// What people call a bin.
    private func name(_ bin: TimeBin) -> String {
        let date = CivilDate(seconds: Int64(bin.startDay) * 86_400)
        switch bin.unit {
        case .day: return HumanTime.day(date)
        case .week: return "week of " + HumanTime.day(date)
        case .month: return HumanTime.month(date)
        case .quarter: return "Q\((date.month - 1) / 3 + 1) \(date.year)"
        case .year: return String(date.year)
        }
    }

    private func signed(_ value: Double) -> String {
        Markup { CommentMarkup.signed(value, to: &$0) }.string
    }
}
