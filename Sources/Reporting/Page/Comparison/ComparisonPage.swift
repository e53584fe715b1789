internal import Aggregation
internal import Conversation
internal import Statistics

/// `report.html` of a comparison.
struct ComparisonPage {
    let report: ComparisonReport
    let run: RunInformation

    /// Rows of each table on the page; the CSV files have all.
    static let rowLimit = 300, termLimit = 20, commentLimit = 100, textLimit = 700

    /// The page's bytes.
    func rendered() throws -> [UInt8] {
        let templates = try PageTemplates()
        var values = TemplateValues.frame(title: run.title, version: run.toolVersion)
        fill(&values)
        return templates.render("comparison", values)
    }

    private func fill(_ values: inout TemplateValues) {
        let verdict = ComparisonVerdict(report)
        values.set("title", text: run.title)
        values.set("headline", text: verdict.headline)
        values.set("detail", text: verdict.detail)
        values.set("uncertainty", text: verdict.uncertainty)
        values.set("hasUncertainty", isShown: !verdict.uncertainty.isEmpty)
        values.set("commentCount", report.commentCount)
        values.set("threadCount", report.threadCount)
        values.set("groupCount", report.groups.count)
        values.set("notes", report.notes.map(Self.line))
        values.set("isValidated", isShown: run.validation != nil)
        values.set("validation", text: run.validation.map(Methods.note) ?? "")
        TimelineValues(
            rows: report.timeline, unit: report.timelineUnit,
            marks: ChartMark.changes(report.changes) + ChartMark.saves(report.snapshots)
                + (report.eventDay.map { [ChartMark.event($0)] } ?? [])
        ).fill(&values)
        fillCompared(&values)
        MindsValues(report: report).fill(&values)
        TermValues(report: report).fill(&values)
        SaveValues(
            changes: report.snapshots, comments: report.savedComments,
            titles: report.threadTitles
        ).fill(&values)
        fillChoices(&values)
        values.set("paragraph", text: ComparisonMethods.paragraph(report, run))
        values.set("citations", ComparisonMethods.citations.map(Self.line))
    }

    static func line(_ text: String) -> TemplateValues {
        var row = TemplateValues()
        row.set("text", text: text)
        return row
    }

    /// Figures that compare two groups, in words.
    static let names = [
        "share_skeptic": "skeptics", "share_believer": "believers", "sentiment_mean": "tone",
    ]

    /// Figures and tests of a course, in words.
    private static let trends = [
        "slope_per_bin": "slope", "trend_of_counts": "trend of the counts",
        "jump_at_event": "jump at the event",
        "slope_change_at_event": "change of the slope at the event",
    ]
    private static let tests = [
        "mann_kendall_hamed_rao": "Mann-Kendall with Theil-Sen's slope",
        "cochran_armitage": "Cochran-Armitage",
        "segmented_regression_newey_west": "segmented regression, Newey-West errors",
    ]

    private func fillCompared(_ values: inout TemplateValues) {
        let rows = report.rows.filter { Self.names[$0.metric] != nil }
        values.set("rows", rows.prefix(Self.rowLimit).map(row))
        let trends = report.rows.filter { $0.groupB.isEmpty }
        values.set("hasTrends", isShown: !trends.isEmpty)
        values.set("trends", trends.map(trend))
    }

    private func row(_ comparison: ComparisonRow) -> TemplateValues {
        let isShare = comparison.metric != "sentiment_mean"
        var row = TemplateValues()
        row.set("groups", report.namesInPieces(comparison))
        row.set("groupsValue", text: "\(comparison.groupA) \(comparison.groupB)")
        row.set("note", text: comparison.note)
        row.set("metric", text: Self.names[comparison.metric] ?? comparison.metric)
        func shown(_ value: Double?) -> String {
            isShare
                ? ComparisonVerdict.percent(value) : value.map { Verdict.signed($0, 2) } ?? "–"
        }
        row.set("first", text: shown(comparison.estimateA))
        row.set("second", text: shown(comparison.estimateB))
        row.set("firstValue", text: Numbers.shortest(comparison.estimateA ?? .nan))
        row.set("secondValue", text: Numbers.shortest(comparison.estimateB ?? .nan))
        row.set("differenceValue", text: Numbers.shortest(comparison.difference ?? .nan))
        row.set("pValue", text: Numbers.shortest(comparison.pAdjusted ?? .nan))
        row.set("p", text: comparison.pAdjusted.map(ComparisonVerdict.pText) ?? "–")
        // Where there is none, the place of the picture says so.
        row.set(
            "difference",
            text: comparison.difference == nil ? "" : Self.difference(comparison, isShare: isShare))
        let isSmall = comparison.note.hasPrefix(GroupComparison.smallNote)
        row.set("picture", Self.picture(comparison, isLow: isSmall))
        return row
    }

    /// `+12 (+3 to +20)`.
    static func difference(_ row: ComparisonRow, isShare: Bool = true) -> String {
        guard let difference = row.difference else { return "–" }
        func signed(_ value: Double) -> String {
            isShare
                ? Verdict.signedPoints(value) : Verdict.signed(value, 2)
        }
        guard let low = row.low, let high = row.high else { return signed(difference) }
        return "\(signed(difference)) (\(signed(low)) to \(signed(high)))"
    }

    private static func picture(_ row: ComparisonRow, isLow: Bool) -> Markup {
        guard let difference = row.difference, let low = row.low, let high = row.high else {
            return Markup { $0.raw("<span class=none>no difference could be told</span>") }
        }
        let interval = Interval(estimate: difference, low: low, high: high, level: 0.95)
        // More believers and fewer skeptics are both towards belief: the colours say which way it went.
        let isTurned = row.metric == "share_skeptic"
        return Figures.difference(interval, isTurned: isTurned, isLowN: isLow)
    }

    private func trend(_ comparison: ComparisonRow) -> TemplateValues {
        var row = TemplateValues()
        let parts = comparison.metric.split(separator: ":").map(String.init)
        let what = parts.count > 1 ? Self.trends[parts[1]] ?? CommentMarkup.words(parts[1]) : ""
        let unit = parts.last == "slope_per_bin" ? " a \(report.timelineUnit.rawValue)" : ""
        row.set(
            "metric", text: "\(Self.names[parts.first ?? ""] ?? comparison.metric): \(what)\(unit)")
        row.set("test", text: Self.tests[comparison.test] ?? CommentMarkup.words(comparison.test))
        row.set(
            "estimate",
            text: comparison.difference.map { estimate in
                let limits =
                    comparison.low.flatMap { low in
                        comparison.high.map {
                            " (\(Verdict.signed(low * 100, 1)) to \(Verdict.signed($0 * 100, 1)))"
                        }
                    } ?? ""
                return Verdict.signed(estimate * 100, 1) + limits + " points"
            } ?? comparison.note)
        row.set("p", text: comparison.pAdjusted.map(ComparisonVerdict.pText) ?? "–")
        return row
    }

    private func fillChoices(_ values: inout TemplateValues) {
        let rows = report.sensitivity ?? []
        values.set("hasSensitivity", isShown: report.sensitivity != nil)
        values.set("choiceVerdict", text: CommentMarkup.words(rows.verdict))
        values.set(
            "choices",
            rows.map { item in
                var row = TemplateValues()
                row.set("choice", text: CommentMarkup.words(item.choice))
                let name = item.row.metric.split(separator: ":").first.map(String.init) ?? ""
                let groups =
                    item.row.groupB.isEmpty ? "course" : report.names(item.row)
                row.set("finding", text: "\(Self.names[name] ?? item.row.metric), \(groups)")
                row.set("difference", text: Self.difference(item.row))
                row.set("stands", text: item.isSame ? "yes" : "no")
                return row
            })
    }

    /// A comment's text, cut where it is long.
    static func excerpt(_ text: String) -> String {
        text.count > textLimit ? text.prefix(textLimit) + "…" : text
    }

    /// `, 3 May 2016`.
    static func date(_ at: String?) -> String {
        guard let at else { return "" }
        return ", " + (HumanTime.date(at).map(HumanTime.day) ?? String(at.prefix(10)))
    }
}

extension TemplateValues {
    /// What every page has.
    static func frame(title: String, version: String) -> TemplateValues {
        var values = TemplateValues()
        values.set("pageTitle", text: title + " – Standpoint")
        values.set("version", text: version)
        values.set("policy", text: PagePolicy.text)
        values.set("style", Markup(PageStyle.css))
        values.set("script", Markup(PageScript.source))
        return values
    }
}
