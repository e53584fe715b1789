internal import Aggregation
internal import Conversation
internal import Statistics

/// "Did minds change, or did the crowd?"
struct MindsValues {
    let report: ComparisonReport

    func fill(_ values: inout TemplateValues) {
        let rows = report.rows.filter { $0.metric.hasSuffix(":minds") && $0.difference != nil }
        values.set("hasSplit", isShown: !rows.isEmpty)
        values.set(
            "splitIntro",
            text: """
                Kitagawa's split: how far a share moved because people who wrote in both periods wrote otherwise, \
                and how far because others wrote, or the same people more or less often. Percentage points with \
                95 % limits.
                """)
        values.set("splits", rows.map(split))
        values.set("hasSwitched", isShown: !report.switched.isEmpty)
        values.set("switched", report.switched.prefix(ComparisonPage.commentLimit).map(person))
    }

    private func split(_ minds: ComparisonRow) -> TemplateValues {
        let metric = String(minds.metric.prefix { $0 != ":" })
        func part(_ name: String) -> ComparisonRow? {
            report.rows.first {
                $0.comparisonID == minds.comparisonID && $0.metric == metric + name
            }
        }
        var row = TemplateValues()
        row.set(
            "name", text: "\(ComparisonPage.names[metric] ?? metric), \(minds.comparisonID)")
        row.set("total", text: part("").map { ComparisonPage.difference($0) } ?? "–")
        row.set("minds", text: ComparisonPage.difference(minds))
        row.set("crowd", text: part(":crowd").map { ComparisonPage.difference($0) } ?? "–")
        row.set("note", text: minds.note)
        return row
    }

    private func person(_ item: SwitchedAuthorRow) -> TemplateValues {
        var row = TemplateValues()
        row.set("name", text: item.name.isEmpty ? item.person.authorID : item.name)
        row.set("before", text: item.person.before.rawValue)
        row.set("after", text: item.person.after.rawValue)
        row.set(
            "counts",
            text: "\(item.person.commentsBefore) and \(item.person.commentsAfter) comments")
        row.set("comments", [item.before, item.after].compactMap { $0.map(CommentValues.row) })
        return row
    }
}

/// A comment as a quotation.
enum CommentValues {
    static func row(_ comment: ShownComment) -> TemplateValues {
        var row = TemplateValues()
        row.set("class", Markup(CommentMarkup.className(comment.stance)))
        row.set(
            "text",
            text: comment.text.isEmpty ? "(text left out)" : ComparisonPage.excerpt(comment.text))
        row.set("author", text: comment.authorName.isEmpty ? "Anonymous" : comment.authorName)
        row.set("at", text: ComparisonPage.date(comment.at))
        return row
    }
}

/// Distinctive words, each with comments that use it.
struct TermValues {
    let report: ComparisonReport

    func fill(_ values: inout TemplateValues) {
        values.set("hasWords", isShown: !report.keyness.isEmpty)
        let examples = Dictionary(grouping: report.examples, by: \.term)
        let sides: [(String, [KeynessRow])] = [
            (report.keynessGroups[0], report.keyness.filter { $0.keyness.logOdds < 0 }),
            (report.keynessGroups[1], report.keyness.filter { $0.keyness.logOdds > 0 }),
        ]
        values.set(
            "sides",
            sides.map { group, terms in
                let shown = terms.filter { $0.pAdjusted < 0.05 }
                    .prefix(ComparisonPage.termLimit)
                var row = TemplateValues()
                row.set("group", text: group)
                row.set("hasTerms", isShown: !shown.isEmpty)
                row.set("terms", shown.map { term($0, examples[$0.term] ?? []) })
                return row
            })
    }

    private func term(_ item: KeynessRow, _ examples: [TermExample]) -> TemplateValues {
        var row = TemplateValues()
        row.set("term", text: item.term.form)
        var figure = Numbers.fixed(item.keyness.logRatio, 1)
        if item.keyness.logRatioLow.isFinite, item.keyness.logRatioHigh.isFinite {
            figure +=
                " (\(Numbers.fixed(item.keyness.logRatioLow, 1)) to "
                + "\(Numbers.fixed(item.keyness.logRatioHigh, 1)))"
        }
        row.set("figure", text: item.keyness.logRatio.isFinite ? figure : "one group alone")
        row.set("uses", text: "\(item.authorsA) and \(item.authorsB) people")
        row.set("comments", examples.map { CommentValues.row($0.comment) })
        return row
    }
}

/// What changed from save to save.
struct SaveValues {
    let changes: [SnapshotChange]
    let comments: [SavedCommentRow]
    /// The threads' titles by id.
    let titles: [String: String]
    /// Where a thread is read; nil where its comments are not on the page.
    var addresses: ((String) -> String)?

    func fill(_ values: inout TemplateValues) {
        values.set("hasSaves", isShown: !changes.isEmpty)
        let removed = changes.reduce(0) { $0 + $1.removed.count }
        let edited = changes.reduce(0) { $0 + $1.edited.count }
        values.set(
            "saveIntro",
            text:
                "What each save of a thread shows against the one before. \(Numbers.grouped(removed)) "
                + "\(removed == 1 ? "comment" : "comments") went and \(Numbers.grouped(edited)) changed; "
                + "snapshot_comments.csv lists each. What went stays in the archive and is counted."
        )
        values.set("saves", changes.prefix(ComparisonPage.rowLimit).map(save))
        let gone = comments.filter { $0.kind != .added }
        values.set("hasGone", isShown: !gone.isEmpty)
        values.set("gone", gone.prefix(ComparisonPage.commentLimit).map(comment))
    }

    private func save(_ change: SnapshotChange) -> TemplateValues {
        var row = TemplateValues()
        let title = titles[change.threadID] ?? change.threadID
        row.set(
            "thread",
            Markup { html in
                guard let addresses else { return html.text(title) }
                html.raw("<a")
                html.attribute("href", addresses(change.threadID))
                html.raw(">")
                html.text(title)
                html.raw("</a>")
            })
        let from = change.fromSavedAt.map { String($0.prefix(10)) } ?? "unknown"
        let to = change.toSavedAt.map { String($0.prefix(10)) } ?? "unknown"
        row.set("dates", text: "\(from) → \(to)")
        row.set("added", change.added.count)
        row.set("removed", change.removed.count)
        row.set("edited", change.edited.count)
        row.set("kept", change.kept)
        return row
    }

    private func comment(_ item: SavedCommentRow) -> TemplateValues {
        var row = CommentValues.row(item.comment)
        row.set("kind", text: item.kind == .removed ? "went:" : "changed:")
        return row
    }
}
