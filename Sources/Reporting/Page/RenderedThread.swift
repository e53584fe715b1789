internal import Aggregation
internal import Conversation

/// A thread whose comments are HTML already.
struct RenderedThread {
    let id: String
    let title: String
    private let summary: ThreadSummary
    private let timeline: TimelineValues
    /// The comments, cut into parts that a browser opens at once.
    let parts: [Markup]

    init(_ thread: JudgedThread, _ context: ReportContext) {
        id = thread.summary.threadID
        summary = thread.summary
        title = OverviewValues.title(of: summary)
        let places = Set(thread.record.pageIDs).compactMap { context.places[$0] }.sorted()
        timeline = TimelineValues(
            rows: thread.chart, unit: thread.chartUnit,
            marks: ChartMark.changes(thread.changes)
                + ChartMark.saves(places.map { context.pages[$0] }))
        let records = thread.record.comments
        let positions = Dictionary(
            records.enumerated().map { ($1.commentID, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let writer = CommentMarkup(
            isRedacted: context.options.redactText, useContext: context.run.plan.useContext)
        let threadID = id
        parts = ThreadParts.ranges(of: records.count).enumerated().map { part, range in
            Markup { html in
                for record in records[range] {
                    let place = record.parentID.flatMap { positions[$0] }
                    let page = place.map { ThreadParts.part(of: $0) } ?? part
                    writer.append(
                        record, answering: place.map { records[$0] },
                        on: page == part ? "" : ThreadParts.page(of: threadID, part: page),
                        to: &html)
                }
            }
        }
    }

    /// The thread as a section of the overview.
    func appendSection(to html: inout HTMLWriter) {
        html.raw("<section class=thread")
        html.attribute("id", "t-" + id)
        html.attribute("data-th", id)
        html.raw("><h3 dir=auto>")
        html.text(title)
        html.raw("</h3><p class=sub>")
        html.text(Verdict.comments(summary.figures.counts.comments))
        html.raw(": ")
        html.text(Figures.words(summary.figures.classes))
        html.raw("; ")
        html.text(OverviewValues.sub(of: summary))
        if let address = Escaping.linkable(summary.canonicalURL) {
            html.raw("; <a rel=\"noreferrer noopener\"")
            html.attribute("href", address)
            html.raw(">the page itself</a>")
        }
        html.raw("</p><ol class=list>\n")
        for part in parts { html.append(part) }
        html.raw("</ol></section>\n")
    }

    /// The values of one of the thread's own pages.
    func fill(_ values: inout TemplateValues, part: Int) {
        values.set("id", text: id)
        values.set("title", text: title)
        values.set("sub", text: OverviewValues.sub(of: summary))
        values.set("lede", text: Verdict(summary.figures).detail)
        values.set("composition", Figures.composition(summary.figures.classes))
        values.set("legend", Figures.legend(summary.figures.classes))
        // The course of the whole thread stands on its first page.
        if part == 0 { timeline.fill(&values) } else { values.set("hasTimeline", isShown: false) }
        values.set("comments", parts[part])
        values.set("hasParts", isShown: parts.count > 1)
        values.set(
            "parts",
            ThreadParts.ranges(of: summary.figures.counts.comments).enumerated().map {
                var row = TemplateValues()
                row.set("page", text: ThreadParts.page(of: id, part: $0))
                row.set(
                    "range",
                    text: "\(Numbers.grouped($1.lowerBound + 1))–\(Numbers.grouped($1.upperBound))")
                row.set("isHere", isShown: $0 == part)
                return row
            })
    }
}
