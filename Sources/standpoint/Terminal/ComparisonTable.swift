import StandpointKit

/// What a comparison found, as a short table for a terminal.
struct ComparisonTable {
    private let result: ComparisonFindings
    /// Rows shown; the rest is in `compare.csv`.
    private static let most = 60

    init(_ result: ComparisonFindings) { self.result = result }

    func rendered() -> String {
        let report = result.report
        let verdict = ComparisonVerdict(report)
        var lines = [verdict.headline, verdict.detail]
        if !verdict.uncertainty.isEmpty { lines.append(verdict.uncertainty) }
        var text = lines.map { Terminal.visible($0) }.joined(separator: "\n") + "\n\n"
        let rows = report.rows.filter { !$0.metric.hasPrefix("switched_") }
        if !rows.isEmpty { text += table(Array(rows.prefix(Self.most))) + "\n" }
        if rows.count > Self.most {
            text += "… and \(rows.count - Self.most) more rows in compare.csv\n"
        }
        for change in report.changes {
            text +=
                "change point: \(change.metric) from \(change.bin.start) on, "
                + "\(number(change.before)) to \(number(change.after)), p \(number(change.pValue, 3))\n"
        }
        if !report.snapshots.isEmpty { text += saves(report.snapshots) }
        if !report.switched.isEmpty {
            text += "\(report.switched.count) people changed sides; see switched.csv\n"
        }
        if let sensitivity = report.sensitivity {
            text += "other choices: \(sensitivity.verdict)\n"
        }
        for note in report.notes { text += "note: \(Terminal.visible(note))\n" }
        return text
            + "\(result.commentCount) comments of \(result.threadCount) threads"
            + (result.isValidated ? "" : "; not validated on this corpus")
            + "\nreport: \(result.output)/report.html\n"
    }

    private func table(_ rows: [ComparisonRow]) -> String {
        var table = TextTable([
            ("groups", .left), ("figure", .left), ("A", .right), ("B", .right),
            ("difference", .right), ("95 % interval", .left), ("p adj.", .right), ("", .left),
        ])
        let report = result.report
        for row in rows {
            let groups =
                row.groupB.isEmpty
                ? row.groupA : "\(report.label(row.groupA)) → \(report.label(row.groupB))"
            var interval = ""
            if let low = row.low, let high = row.high {
                interval = "\(signed(low)) to \(signed(high))"
            }
            let isSure = (row.pAdjusted ?? 1) < 0.05
            table.add([
                .init(groups), .init(row.metric), .init(number(row.estimateA)),
                .init(number(row.estimateB)),
                .init(row.difference.map(signed) ?? "", isSure ? .bold : nil),
                .init(interval, .dim), .init(number(row.pAdjusted, 3)),
                .init(row.note.hasPrefix("small group") ? "few" : "", .warning),
            ])
        }
        return table.rendered(width: Terminal.width)
    }

    private func saves(_ changes: [SnapshotChange]) -> String {
        func sum(_ part: (SnapshotChange) -> Int) -> Int { changes.reduce(0) { $0 + part($1) } }
        return
            "saves: \(sum { $0.added.count }) comments came, \(sum { $0.removed.count }) went, "
            + "\(sum { $0.edited.count }) changed, \(sum { $0.kept }) stayed; see snapshots.csv\n"
    }

    private func number(_ value: Double?, _ decimals: Int = 2) -> String {
        value.map { Numbers.fixed($0, decimals) } ?? ""
    }

    private func signed(_ value: Double) -> String {
        (value >= 0 ? "+" : "") + Numbers.fixed(value, value.magnitude < 0.1 ? 3 : 2)
    }
}
