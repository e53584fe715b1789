internal import Aggregation
internal import Conversation

/// `report.html`, and for large runs a page a thread in `threads/`.
///
/// Threads are rendered as they come and kept until their size passes the limit; from then on each is written
/// to a page of its own, the kept ones first. So a small run is one file, and a large one needs no more memory.
struct PageFormat: ReportFormat {
    static let name = "report.html"
    private let context: ReportContext
    private let templates: PageTemplates
    private var kept: [RenderedThread] = []
    private var keptBytes = 0
    private var isInline = true

    init(_ context: ReportContext) throws {
        self.context = context
        templates = try PageTemplates()
    }

    mutating func add(_ thread: JudgedThread) throws {
        let rendered = RenderedThread(thread, context)
        guard isInline else { return try write(rendered) }
        kept.append(rendered)
        keptBytes += rendered.comments.bytes.count
        guard keptBytes > context.options.inlineLimit else { return }
        isInline = false
        for thread in kept { try write(thread) }
        kept = []
    }

    mutating func finish(_ digest: ReportDigest) throws {
        var values = frame(title: digest.run.title)
        values.set("isInline", isShown: isInline && !kept.isEmpty)
        OverviewValues(digest: digest, isInline: isInline).fill(&values)
        values.set(
            "comments", Markup { html in for thread in kept { thread.appendSection(to: &html) } })
        try write("overview", values, to: Self.name)
    }

    /// A page of its own.
    private func write(_ thread: RenderedThread) throws {
        var values = frame(title: thread.title)
        thread.fill(&values)
        values.set("threadChoice", isShown: false)
        values.set("runTitle", text: context.run.title)
        try write("thread", values, to: OverviewValues.address(of: thread.id, isInline: false))
    }

    private func write(_ template: String, _ values: TemplateValues, to path: String) throws {
        let bytes = templates.render(template, values)
        var file = try OutputFile(path, in: context.sink)
        try file.append(to: context.sink) { $0 = bytes }
        try file.close(in: context.sink)
    }

    /// What every page has.
    private func frame(title: String) -> TemplateValues {
        var values = TemplateValues()
        values.set("pageTitle", text: title + " – Standpoint")
        values.set("version", text: context.run.toolVersion)
        values.set("policy", text: PagePolicy.text)
        values.set("style", Markup(PageStyle.css))
        values.set("script", Markup(PageScript.source))
        return values
    }
}

/// A thread whose comments are HTML already.
private struct RenderedThread {
    let id: String
    let title: String
    private let summary: ThreadSummary
    private let timeline: TimelineValues
    let comments: Markup

    init(_ thread: JudgedThread, _ context: ReportContext) {
        id = thread.summary.threadID
        summary = thread.summary
        title = OverviewValues.title(of: summary)
        let shown = Set(thread.record.pageIDs)
        timeline = TimelineValues(
            rows: thread.chart, unit: thread.chartUnit,
            marks: ChartMark.changes(thread.changes)
                + ChartMark.saves(context.pages.filter { shown.contains($0.pageID) }))
        let records = thread.record.comments
        let places = Dictionary(
            records.enumerated().map { ($1.commentID, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let writer = CommentMarkup(
            isRedacted: context.options.redactText, useContext: context.run.plan.useContext)
        comments = Markup { html in
            for record in records {
                let parent = record.parentID.flatMap { places[$0] }.map { records[$0] }
                writer.append(record, answering: parent, to: &html)
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
        html.append(comments)
        html.raw("</ol></section>\n")
    }

    /// The values of the thread's own page.
    func fill(_ values: inout TemplateValues) {
        values.set("id", text: id)
        values.set("title", text: title)
        values.set("sub", text: OverviewValues.sub(of: summary))
        values.set("lede", text: Verdict(summary.figures).detail)
        values.set("composition", Figures.composition(summary.figures.classes))
        values.set("legend", Figures.legend(summary.figures.classes))
        timeline.fill(&values)
        values.set("comments", comments)
    }
}
