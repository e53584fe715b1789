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
        keptBytes += rendered.parts.reduce(0) { $0 + $1.bytes.count }
        guard keptBytes > context.options.inlineLimit || rendered.parts.count > 1 else { return }
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

    /// Pages of its own, one for so many comments.
    private func write(_ thread: RenderedThread) throws {
        for part in thread.parts.indices {
            var values = frame(title: thread.title)
            thread.fill(&values, part: part)
            values.set("threadChoice", isShown: false)
            values.set("runTitle", text: context.run.title)
            try write(
                "thread", values, to: "threads/" + ThreadParts.page(of: thread.id, part: part))
        }
    }

    private func write(_ template: String, _ values: TemplateValues, to path: String) throws {
        let bytes = templates.render(template, values)
        var file = try OutputFile(path, in: context.sink)
        try file.append(to: context.sink) { $0 = bytes }
        try file.close(in: context.sink)
    }

    /// What every page has.
    private func frame(title: String) -> TemplateValues {
        .frame(title: title, version: context.run.toolVersion)
    }
}
