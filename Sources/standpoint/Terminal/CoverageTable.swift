import StandpointKit

/// What a lexicon found in a corpus, as tables.
struct CoverageTable {
    private let report: LexiconCoverage.Report
    private let lexicon: Lexicon

    init(_ report: LexiconCoverage.Report, lexicon: Lexicon) {
        self.report = report
        self.lexicon = lexicon
    }

    func rendered(most: Int, dead: Bool) -> String {
        var text = head()
        if !report.rows.isEmpty { text += "\n" + influence(most) }
        if !report.conflicts.isEmpty { text += "\n" + conflicts(most) }
        if !report.dead.isEmpty { text += "\n" + never(dead) }
        return text
    }

    private func limit<Element>(_ values: [Element], _ most: Int) -> ArraySlice<Element> {
        most > 0 ? values.prefix(most) : values[...]
    }

    private func signed(_ value: Double, _ decimals: Int) -> String {
        (value > 0 ? "+" : "") + Numbers.fixed(value, decimals)
    }

    /// Without either side there is no index.
    private func index(_ positive: Int, _ negative: Int) -> Double? {
        (try? stanceLogit(believer: positive, skeptic: negative))?.logit
    }

    private func index(without row: LexiconCoverage.Row) -> Double? {
        index(report.positive + row.positiveShift, report.negative + row.negativeShift)
    }

    /// Whether the corpus leans to the other side when the entry is left out.
    private func flips(_ row: LexiconCoverage.Row) -> Bool {
        guard let with = index(report.positive, report.negative), let without = index(without: row)
        else { return false }
        return with * without < 0
    }

    private func head() -> String {
        let hits = report.rows.reduce(0) { $0 + $1.hits }
        let share = Double(report.textsWithHits) / Double(max(1, report.texts))
        let entries = report.rows.count + report.dead.count
        var text =
            "\(Style.bold(lexicon.about.id)): \(Numbers.grouped(hits)) hits in \(Numbers.grouped(report.textsWithHits)) of \(Numbers.grouped(report.texts)) texts (\(Numbers.fixed(share * 100, 1)) %), \(Numbers.grouped(report.rows.count)) of \(Numbers.grouped(entries)) entries found\n"
        let names =
            lexicon.about.kind == .sentiment || lexicon.about.measure == .sentiment
            ? ("friendly", "unfriendly") : ("to believers", "to skeptics")
        if lexicon.about.kind == .function { return text }
        text += "leaning: \(report.positive) \(names.0), \(report.negative) \(names.1)"
        if let index = index(report.positive, report.negative) {
            text += ", index \(signed(index, 2))"
        }
        text += "; mean score \(signed(report.meanScore, 3))\n"
        let flipping = report.rows.filter(flips)
        text +=
            flipping.isEmpty
            ? "no single entry turns the conclusion\n"
            : "the conclusion turns without: \(flipping.prefix(10).map(\.entry.pattern).joined(separator: ", "))\n"
        return text
    }

    private func influence(_ most: Int) -> String {
        var table = TextTable([
            ("entry", .left), ("category", .left), ("weight", .right), ("hits", .right),
            ("texts", .right), ("influence", .right), ("turned", .right),
            ("index without", .right),
        ])
        let shown = limit(report.rows, most)
        for row in shown {
            let left = index(without: row)
            table.add([
                .init(row.entry.pattern, row.entry.weight < 0 ? .skeptic : .believer),
                .init(row.entry.category), .init(Numbers.fixed(row.entry.weight, 2)),
                .init(String(row.hits)), .init(String(row.texts)),
                .init(signed(row.influence, 4)), .init(String(row.turned)),
                .init(left.map { signed($0, 2) } ?? "-", flips(row) ? .warning : nil),
            ])
        }
        var text =
            Style.bold("Each entry left out once, the most influential first") + "\n"
            + table.rendered(width: Terminal.width)
        if shown.count < report.rows.count {
            text += "… and \(report.rows.count - shown.count) more; --most 0 shows all\n"
        }
        return text
    }

    private func conflicts(_ most: Int) -> String {
        var table = TextTable([("entry", .left), ("against", .left), ("sentences", .right)])
        for conflict in limit(report.conflicts, most) {
            table.add([
                .init(conflict.first.pattern), .init(conflict.second.pattern),
                .init(String(conflict.sentences)),
            ])
        }
        return Style.bold("Conflicts: entries of opposite sign in one sentence") + "\n"
            + table.rendered(width: Terminal.width)
    }

    private func never(_ isListed: Bool) -> String {
        guard isListed else {
            return
                "\(Numbers.grouped(report.dead.count)) entries were never found; --dead lists them\n"
        }
        return Style.bold("Never found") + "\n"
            + report.dead.map { $0.pattern + "\n" }.joined()
    }

    /// Every entry of the lexicon that looks at texts; those that were never found have 0 hits.
    func csv() -> [UInt8] {
        var out = Array(
            "entry_id,pattern,category,weight,hits,texts,influence,turned,index_without\n".utf8)
        func add(_ entry: LexiconEntry, _ row: LexiconCoverage.Row?) {
            for text in [entry.id, entry.pattern, entry.category] {
                Escaping.csvField(text, guarded: true, to: &out)
                out.append(UInt8(ascii: ","))
            }
            Numbers.append(entry.weight, to: &out)
            for count in [row?.hits ?? 0, row?.texts ?? 0] {
                out.append(UInt8(ascii: ","))
                Numbers.append(count, to: &out)
            }
            out.append(UInt8(ascii: ","))
            Numbers.append(row?.influence ?? 0, to: &out)
            out.append(UInt8(ascii: ","))
            Numbers.append(row?.turned ?? 0, to: &out)
            out.append(UInt8(ascii: ","))
            let logit = row.map { index(without: $0) } ?? index(report.positive, report.negative)
            if let index = logit { Numbers.append(index, to: &out) }
            out.append(0x0A)
        }
        for row in report.rows { add(row.entry, row) }
        for entry in report.dead { add(entry, nil) }
        return out
    }
}
