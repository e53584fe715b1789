internal import Aggregation
internal import Conversation
internal import Statistics

/// What the overview's templates are filled with.
struct OverviewValues {
    let digest: ReportDigest
    /// True where the comments stand on the overview itself.
    let isInline: Bool

    /// Rows of a table on the overview; the CSV files have all.
    static let threadLimit = 600
    static let authorLimit = 250
    static let wordLimit = 12

    /// The values of the whole page but for its frame.
    func fill(_ values: inout TemplateValues) {
        fillVerdict(&values)
        TimelineValues(
            rows: digest.chart, unit: digest.chartUnit,
            marks: ChartMark.changes(digest.changes.filter(\.threadID.isEmpty))
                + ChartMark.saves(digest.pages)
        ).fill(&values)
        fillThreads(&values)
        fillAuthors(&values)
        let names = digest.authors.map { ($0.summary.authorID, $0.name) }
        ReplyValues(
            figures: digest.replyFigures,
            names: Dictionary(names, uniquingKeysWith: { first, _ in first })
        ).fill(&values)
        SaidValues(digest: digest, isInline: isInline).fill(&values)
        SaveValues(
            changes: digest.extras.snapshots, comments: digest.extras.savedComments, titles: titles,
            addresses: { Self.address(of: $0, isInline: isInline) }
        ).fill(&values)
        fillWords(&values)
        fillMethods(&values)
    }

    /// The threads' titles by id, where saves need them.
    private var titles: [String: String] {
        guard !digest.extras.snapshots.isEmpty else { return [:] }
        return Dictionary(
            digest.threads.map { ($0.threadID, Self.title(of: $0)) },
            uniquingKeysWith: { one, _ in one })
    }

    private func fillVerdict(_ values: inout TemplateValues) {
        let overall = digest.overall
        let verdict = Verdict(overall)
        values.set("title", text: digest.run.title)
        values.set("headline", text: verdict.headline)
        values.set("detail", text: verdict.detail)
        values.set("uncertainty", text: verdict.uncertainty)
        values.set("hasUncertainty", isShown: !verdict.uncertainty.isEmpty)
        values.set("hasComments", isShown: overall.classes.total > 0)
        values.set("composition", Figures.composition(overall.classes))
        values.set("legend", Figures.legend(overall.classes))
        values.set("commentCount", overall.counts.comments)
        values.set("authorCount", overall.authorCount)
        values.set("threadCount", digest.threads.count)
        values.set(
            "overallCoverage", text: overall.coverage.map { Verdict.percent($0) + " %" } ?? "–")
        let period = HumanTime.span(overall.counts.firstSecond, overall.counts.lastSecond)
        values.set("period", text: period)
        values.set("hasPeriod", isShown: !period.isEmpty)
        values.set("isValidated", isShown: digest.run.validation != nil)
        if let validation = digest.run.validation {
            values.set("validation", text: Methods.note(validation))
        }
        let failed = digest.pageCount(.failed)
        if failed > 0 {
            values.set(
                "pageNote",
                text:
                    "\(failed) of \(digest.pages.count) inputs could not be read; the reasons stand under Methods."
            )
        }
    }

    private func fillThreads(_ values: inout TemplateValues) {
        // From skeptics to believers; where nothing tells, last.
        let ranked = digest.threads.sorted {
            let first = $0.figures.balance?.estimate ?? 2
            let second = $1.figures.balance?.estimate ?? 2
            return first != second ? first < second : $0.threadID < $1.threadID
        }
        // Too many for a page: the largest stay, in the order of the ranking.
        var shown = ranked
        if ranked.count > Self.threadLimit {
            let largest = ranked.sorted {
                let first = $0.figures.counts.comments
                let second = $1.figures.counts.comments
                return first != second ? first > second : $0.threadID < $1.threadID
            }
            let kept = Set(largest.prefix(Self.threadLimit).map(\.threadID))
            shown = ranked.filter { kept.contains($0.threadID) }
            values.set(
                "more",
                text:
                    "The \(Self.threadLimit) largest of \(Numbers.grouped(ranked.count)) threads are listed; "
                    + "threads.csv has all.")
        }
        values.set("threads", shown.map(row))
        values.set("threadChoice", isShown: digest.threads.count > 1)
        values.set(
            "choices",
            shown.map { thread in
                var row = TemplateValues()
                row.set("id", text: thread.threadID)
                row.set("title", text: Self.title(of: thread))
                return row
            })
    }

    /// A thread's title, or what stands for it.
    static func title(of thread: ThreadSummary) -> String {
        if !thread.title.isEmpty { return thread.title }
        return thread.canonicalURL.isEmpty ? "Untitled thread" : thread.canonicalURL
    }

    /// Where a thread is read.
    static func address(of threadID: String, isInline: Bool) -> String {
        isInline ? "#t-" + threadID : "threads/" + threadID + ".html"
    }

    private func row(_ thread: ThreadSummary) -> TemplateValues {
        let figures = thread.figures
        var row = TemplateValues()
        row.set("href", text: Self.address(of: thread.threadID, isInline: isInline))
        row.set("title", text: Self.title(of: thread))
        row.set("sub", text: Self.sub(of: thread))
        row.set(
            "phone",
            text:
                "\(Figures.words(figures.classes)); coverage \(Verdict.percent(figures.coverage ?? 0)) %"
        )
        row.set("comments", text: String(figures.counts.comments))
        row.set("commentsShown", figures.counts.comments)
        row.set("authors", figures.authorCount)
        row.set("balance", Figures.balance(figures.balance, isLowN: figures.isLowN))
        row.set("balanceValue", text: Numbers.shortest(figures.balance?.estimate ?? .nan))
        row.set("skeptics", Figures.share(figures.shareSkeptic))
        row.set("skepticValue", text: Numbers.shortest(figures.shareSkeptic?.estimate ?? .nan))
        row.set("believers", Figures.share(figures.shareBeliever))
        row.set("believerValue", text: Numbers.shortest(figures.shareBeliever?.estimate ?? .nan))
        row.set("coverage", text: figures.coverage.map { Verdict.percent($0) + " %" } ?? "–")
        row.set("coverageValue", text: Numbers.shortest(figures.coverage ?? .nan))
        return row
    }

    /// `gridwatch.example, topic claims, 2 pages`.
    static func sub(of thread: ThreadSummary) -> String {
        var parts: [String] = []
        if !thread.site.isEmpty { parts.append(thread.site) }
        if !thread.topic.isEmpty { parts.append("topic " + thread.topic) }
        if thread.pageCount > 1 { parts.append("\(thread.pageCount) pages") }
        let counts = thread.figures.counts
        let span = HumanTime.span(counts.firstSecond, counts.lastSecond)
        if !span.isEmpty { parts.append(span) }
        return parts.joined(separator: ", ")
    }

    private func fillAuthors(_ values: inout TemplateValues) {
        let sorted = digest.authors.sorted {
            let first = $0.summary.counts.comments
            let second = $1.summary.counts.comments
            return first != second ? first > second : $0.summary.authorID < $1.summary.authorID
        }
        let shown = sorted.prefix(Self.authorLimit)
        var intro =
            "Who wrote most. The bar divides a person's comments into skeptic, neutral, no signal and believer."
        if let gini = digest.overall.authorGini {
            intro +=
                " Concentration (Gini) is \(Numbers.fixed(gini, 2)); 0 would be everybody writing as much."
            if let voices = digest.overall.effectiveAuthors, voices >= 1.5 {
                intro += " It is as if \(Numbers.fixed(voices, 0)) people wrote equally much."
            }
        }
        if sorted.count > shown.count {
            intro +=
                " The first \(shown.count) of \(Numbers.grouped(sorted.count)); authors.csv has all."
        }
        values.set("authorIntro", text: intro)
        values.set("authors", shown.map(row))
    }

    private func row(_ author: AuthorFigures) -> TemplateValues {
        let counts = author.summary.counts
        let majority = author.summary.classes.majority
        var row = TemplateValues()
        row.set("name", text: author.name.isEmpty ? "Anonymous" : author.name)
        row.set("isInline", isShown: isInline)
        row.set("comments", counts.comments)
        row.set("composition", Figures.composition(author.summary.classes))
        row.set("logit", text: Numbers.shortest(author.logit?.logit ?? .nan))
        row.set("side", Markup(CommentMarkup.className(majority)))
        row.set("sideLabel", Markup(Self.side(majority)))
        row.set("threads", author.summary.threads)
        row.set("made", counts.replies)
        row.set("got", author.repliesGot)
        row.set("toneValue", text: Numbers.shortest(counts.sentimentMean ?? .nan))
        row.set("tone", Markup { CommentMarkup.signed(counts.sentimentMean ?? .nan, to: &$0) })
        return row
    }

    private static func side(_ stance: Stance) -> StaticString {
        switch stance {
        case .skeptic: "skeptics"
        case .believer: "believers"
        case .neutral: "neither"
        case .noSignal: "no signal"
        }
    }

    private func fillWords(_ values: inout TemplateValues) {
        let most = digest.entries.first?.contribution.magnitude ?? 1
        let skeptic = digest.entries.filter { $0.contribution < 0 }.prefix(Self.wordLimit)
        let believer = digest.entries.filter { $0.contribution > 0 }.prefix(Self.wordLimit)
        values.set("skeptic", skeptic.map { row($0, most: most) })
        values.set("believer", believer.map { row($0, most: most) })
        values.set("hasSkeptic", isShown: !skeptic.isEmpty)
        values.set("hasBeliever", isShown: !believer.isEmpty)
    }

    private func row(_ entry: EntryFigures, most: Double) -> TemplateValues {
        var row = TemplateValues()
        row.set("form", text: entry.form)
        row.set("category", text: CommentMarkup.words(entry.category))
        row.set(
            "uses",
            text: entry.hits == 1 ? "once" : "\(Numbers.grouped(entry.hits)) times")
        row.set(
            "width", text: Numbers.fixed(100 * entry.contribution.magnitude / max(most, 1e-9), 1))
        row.set("sum", Markup { CommentMarkup.signed(entry.contribution, to: &$0) })
        return row
    }
}
