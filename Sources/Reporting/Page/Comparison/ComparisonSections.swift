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
        // Mostly there is one pair of periods, which the table above has named.
        let isOnePair = Set(rows.map(\.comparisonID)).count < 2
        values.set("splits", rows.map { split($0, isNamed: !isOnePair) })
        let tests = tests
        values.set("hasTests", isShown: !tests.isEmpty)
        values.set("switchedTests", text: tests)
        let turned = report.rows.filter { $0.metric == "switched_side" }
            .reduce(0) { $0 + ($1.estimateA ?? 0) + ($1.estimateB ?? 0) }
        values.set("isNobody", isShown: turned == 0 && report.switched.isEmpty)
        values.set("switched", report.switched.prefix(ComparisonPage.commentLimit).map(person))
    }

    /// Whether as many turned one way as the other; empty where nobody turned.
    private var tests: String {
        var sentences: [String] = []
        for row in report.rows {
            guard let p = row.pAdjusted.map(ComparisonVerdict.pText) else { continue }
            switch row.metric {
            case "switched_side":
                let (toDoubt, toBelief) = (row.estimateA ?? 0, row.estimateB ?? 0)
                sentences.append(
                    "\(Numbers.fixed(toBelief, 0)) turned from doubt to belief and "
                        + "\(Numbers.fixed(toDoubt, 0)) from belief to doubt (McNemar's mid-p \(p) after "
                        + "adjustment).")
            case "switched_class":
                sentences.append(
                    "The test of all three classes of the same people, neutral among them, has p \(p) "
                        + "(Stuart-Maxwell).")
            default: break
            }
        }
        return sentences.joined(separator: " ")
    }

    private func split(_ minds: ComparisonRow, isNamed: Bool) -> TemplateValues {
        let metric = String(minds.metric.prefix { $0 != ":" })
        func part(_ name: String) -> ComparisonRow? {
            report.rows.first {
                $0.comparisonID == minds.comparisonID && $0.metric == metric + name
            }
        }
        var row = TemplateValues()
        let name = ComparisonPage.names[metric] ?? metric
        row.set("name", text: isNamed ? "\(name), \(report.names(minds))" : name)
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
        let sides: [(group: String, isFirst: Bool, terms: [KeynessRow])] = [
            (report.keynessGroups[0], true, report.keyness.filter { $0.keyness.logOdds < 0 }),
            (report.keynessGroups[1], false, report.keyness.filter { $0.keyness.logOdds > 0 }),
        ]
        values.set(
            "sides",
            sides.map { group, isFirst, terms in
                let shown = terms.filter { $0.pAdjusted < 0.05 }
                    .prefix(ComparisonPage.termLimit)
                var row = TemplateValues()
                row.set("group", text: report.name(group).label)
                row.set("hasTerms", isShown: !shown.isEmpty)
                row.set("terms", shown.map { term($0, isFirst: isFirst, examples[$0.term] ?? []) })
                return row
            })
    }

    private func term(
        _ item: KeynessRow, isFirst: Bool, _ examples: [TermExample]
    ) -> TemplateValues {
        var row = TemplateValues()
        row.set("term", text: item.term.form)
        row.set("figure", text: item.figure(isTurned: isFirst) ?? "this group alone")
        let (own, other) =
            isFirst ? (item.authorsA, item.authorsB) : (item.authorsB, item.authorsA)
        row.set("uses", text: "\(Numbers.grouped(own)) against \(Numbers.grouped(other)) people")
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
        func day(_ savedAt: String?) -> String {
            guard let savedAt else { return "unknown" }
            return HumanTime.date(savedAt).map(HumanTime.wholeDay) ?? String(savedAt.prefix(10))
        }
        row.set("dates", text: "\(day(change.fromSavedAt)) → \(day(change.toSavedAt))")
        row.set(
            "dateValues", text: "\(change.fromSavedAt ?? "") \(change.toSavedAt ?? "")")
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
