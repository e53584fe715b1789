internal import Aggregation
internal import Statistics

/// A line over time bins with a band from limit to limit.
struct ChartSeries {
    /// Its name for people, written at its right end.
    let label: StaticString
    /// Its class in the style: `sk`, `be`, `tone`.
    let className: StaticString
    /// One value a bin; nil where a bin has none.
    let values: [Interval?]
}

/// A chart of series over time as SVG: bands, lines, dots, and below them how many comments each bin holds.
///
/// Drawn twice, wide and narrow, because type inside a scaled picture would shrink with it; the style
/// shows one of the two. Geometry is in attributes, never in `style`, which the page's policy forbids.
struct SeriesChart {
    /// A mark on the vertical axis.
    struct Tick {
        let value: Double
        let label: StaticString
    }

    let rows: [TimelineRow]
    /// What happened meanwhile.
    var marks: [ChartMark] = []
    let series: [ChartSeries]
    let range: ClosedRange<Double>
    let ticks: [Tick]
    /// What the chart shows, for those who cannot see it.
    let title: String
    /// What a bin's values are, for the read-out.
    let describe: (TimelineRow) -> String

    /// Both sizes.
    var markup: Markup {
        Markup { html in
            append(
                ChartFrame(width: 960, height: 330, left: 46, right: 104, labels: 9), .wide, &html)
            append(
                ChartFrame(width: 360, height: 280, left: 46, right: 14, labels: 4), .narrow, &html)
        }
    }

    private enum Size { case wide, narrow }

    private func append(_ frame: ChartFrame, _ size: Size, _ html: inout HTMLWriter) {
        guard let first = rows.first, let last = rows.last else { return }
        let scale = ChartScale(frame: frame, first: first.bin, last: last.bin, range: range)
        html.raw("<svg role=img tabindex=0 class=\"chart ")
        html.raw(size == .wide ? "wide\"" : "narrow\"")
        html.attribute("viewBox", "0 0 \(Int(frame.width)) \(Int(frame.height))")
        html.attribute("aria-label", title)
        html.raw(">")
        appendGrid(scale, &html)
        appendVolume(scale, &html)
        for series in series { appendBand(series, scale, &html) }
        for series in series { appendLine(series, scale, &html) }
        if size == .wide { appendLabels(scale, &html) }
        appendMarks(scale, &html)
        html.raw("<line class=cross")
        html.attribute("y1", frame.top)
        html.attribute("y2", frame.volumeBottom)
        html.raw("/>")
        for row in rows { appendHit(row, scale, &html) }
        html.raw("</svg>\n")
    }

    private func appendGrid(_ scale: ChartScale, _ html: inout HTMLWriter) {
        let frame = scale.frame
        for tick in ticks {
            html.raw("<line class=\"grid")
            html.raw(tick.value == 0 && range.lowerBound < 0 ? " zero\"" : "\"")
            html.attribute("x1", frame.left)
            html.attribute("x2", frame.width - frame.right)
            html.attribute("y1", scale.y(tick.value))
            html.attribute("y2", scale.y(tick.value))
            html.raw("/><text class=\"ax value-at\"")
            html.attribute("x", frame.left - 8)
            html.attribute("y", scale.y(tick.value) + 4)
            html.raw(">")
            html.raw(tick.label)
            html.raw("</text>")
        }
        for (bin, label) in scale.ticks() {
            html.raw("<text class=\"ax when-at\"")
            html.attribute("x", scale.x(bin))
            html.attribute("y", frame.height - 6)
            html.raw(">")
            html.text(label)
            html.raw("</text>")
        }
    }

    /// One bar a bin; the tallest says how many comments it stands for.
    private func appendVolume(_ scale: ChartScale, _ html: inout HTMLWriter) {
        let frame = scale.frame
        let most = rows.map(\.figures.counts.comments).max() ?? 1
        let width = max(1, min(28, scale.binWidth * 0.7))
        for row in rows {
            let height = max(
                1, frame.volumeHeight * Double(row.figures.counts.comments) / Double(max(1, most)))
            html.raw("<rect class=vol")
            html.attribute("x", scale.x(row.bin) - width / 2)
            html.attribute("y", frame.volumeBottom - height)
            html.attribute("width", width)
            html.attribute("height", height)
            html.raw("/>")
        }
        html.raw("<text class=\"ax value-at\"")
        html.attribute("x", frame.left - 8)
        html.attribute("y", frame.volumeBottom - frame.volumeHeight + 9)
        html.raw(">")
        html.text(Numbers.grouped(most))
        html.raw("</text>")
    }

    /// Change points and events as lines through the plot, saves as triangles on the axis; those outside are left out.
    private func appendMarks(_ scale: ChartScale, _ html: inout HTMLWriter) {
        let frame = scale.frame
        for mark in marks {
            guard let x = scale.x(day: mark.day) else { continue }
            switch mark.kind {
            case .change, .event:
                html.raw(mark.kind == .change ? "<line class=change" : "<line class=event")
                html.attribute("x1", x)
                html.attribute("x2", x)
                html.attribute("y1", frame.top)
                html.attribute("y2", frame.plotBottom)
                html.raw("><title>")
                html.text(mark.label)
                html.raw("</title></line>")
            case .save:
                html.raw("<path class=save")
                let base = frame.volumeBottom + 7
                let (left, right, top) = (x - 4, x + 4, frame.volumeBottom + 1)
                html.attribute(
                    "d",
                    "M\(Numbers.fixed(left, 1) + " " + Numbers.fixed(base, 1))"
                        + "L\(Numbers.fixed(right, 1) + " " + Numbers.fixed(base, 1))"
                        + "L\(Numbers.fixed(x, 1) + " " + Numbers.fixed(top, 1))Z")
                html.raw("><title>")
                html.text(mark.label)
                html.raw("</title></path>")
            }
        }
    }

    private func appendBand(
        _ series: ChartSeries, _ scale: ChartScale, _ html: inout HTMLWriter
    ) {
        for run in runs(of: series) {
            if run.count == 1 {
                let (bin, value) = (rows[run[0]].bin, series.values[run[0]])
                guard let value else { continue }
                html.raw("<line class=\"whisker ")
                html.raw(series.className)
                html.raw("\"")
                html.attribute("x1", scale.x(bin))
                html.attribute("x2", scale.x(bin))
                html.attribute("y1", scale.y(value.low))
                html.attribute("y2", scale.y(value.high))
                html.raw("/>")
                continue
            }
            var points = ""
            for index in run {
                points += scale.point(rows[index].bin, series.values[index]?.high ?? 0)
            }
            for index in run.reversed() {
                points += scale.point(rows[index].bin, series.values[index]?.low ?? 0)
            }
            html.raw("<polygon class=\"band ")
            html.raw(series.className)
            html.raw("\"")
            html.attribute("points", points)
            html.raw("/>")
        }
    }

    private func appendLine(
        _ series: ChartSeries, _ scale: ChartScale, _ html: inout HTMLWriter
    ) {
        let runs = runs(of: series)
        for (place, run) in runs.enumerated() {
            if place > 0, let from = runs[place - 1].last, let to = run.first {
                appendPolyline([from, to], "gap", series, scale, &html)
            }
            if run.count > 1 { appendPolyline(run, "line", series, scale, &html) }
            for index in run {
                html.raw(
                    rows[index].figures.isLowN ? "<circle class=\"dot low " : "<circle class=\"dot "
                )
                html.raw(series.className)
                html.raw("\" r=3.5")
                html.attribute("cx", scale.x(rows[index].bin))
                html.attribute("cy", scale.y(series.values[index]?.estimate ?? 0))
                html.raw("/>")
            }
        }
    }

    private func appendPolyline(
        _ indices: [Int], _ kind: StaticString, _ series: ChartSeries, _ scale: ChartScale,
        _ html: inout HTMLWriter
    ) {
        html.raw("<polyline class=\"")
        html.raw(kind)
        html.raw(" ")
        html.raw(series.className)
        html.raw("\"")
        html.attribute(
            "points",
            indices.map { scale.point(rows[$0].bin, series.values[$0]?.estimate ?? 0) }.joined())
        html.raw("/>")
    }

    /// The series' names at their right ends, pushed apart where they would touch.
    private func appendLabels(_ scale: ChartScale, _ html: inout HTMLWriter) {
        var places: [(y: Double, series: ChartSeries)] = []
        for series in series {
            guard let value = series.values.last(where: { $0 != nil }) ?? nil else { continue }
            places.append((scale.y(value.estimate), series))
        }
        places.sort { $0.y < $1.y }
        for index in places.indices.dropFirst() {
            places[index].y = max(places[index].y, places[index - 1].y + 16)
        }
        for (y, series) in places {
            html.raw("<text class=\"name ")
            html.raw(series.className)
            html.raw("\"")
            html.attribute("x", scale.frame.width - scale.frame.right + 12)
            html.attribute("y", y + 4)
            html.raw(">")
            html.raw(series.label)
            html.raw("</text>")
        }
    }

    /// An invisible strip over each bin: the pointer's target, with its values as a title.
    private func appendHit(_ row: TimelineRow, _ scale: ChartScale, _ html: inout HTMLWriter) {
        html.raw("<rect class=hit")
        html.attribute("x", scale.x(row.bin) - scale.binWidth / 2)
        html.attribute("y", scale.frame.top)
        html.attribute("width", scale.binWidth)
        html.attribute("height", scale.frame.volumeBottom - scale.frame.top)
        html.attribute("data-from", row.bin.start)
        html.attribute("data-to", row.bin.end)
        html.raw("><title>")
        html.text(describe(row))
        html.raw("</title></rect>")
    }

    /// The indices that have a value, cut where a bin is missing between two.
    private func runs(of series: ChartSeries) -> [[Int]] {
        var runs: [[Int]] = []
        for index in rows.indices where series.values[index] != nil {
            if let last = runs.last?.last, rows[last].bin.next == rows[index].bin {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
        return runs
    }
}
