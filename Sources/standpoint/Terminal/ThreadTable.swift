import StandpointKit

/// What a run found, as a short table for a terminal: a line a thread, then the accounts of the inputs.
struct ThreadTable {
    private let result: AnalysisResult
    /// Threads shown; the rest is in `threads.csv`.
    private static let most = 40

    init(_ result: AnalysisResult) { self.result = result }

    func rendered() -> String {
        let digest = result.digest
        var table = TextTable([
            ("thread", .left), ("comments", .right), ("authors", .right), ("skeptic", .right),
            ("believer", .right), ("neutral", .right), ("no signal", .right),
            ("index", .right), ("95 % interval", .left),
        ])
        let threads = digest.threads.sorted {
            ($1.figures.counts.comments, $0.threadID) < ($0.figures.counts.comments, $1.threadID)
        }
        for thread in threads.prefix(Self.most) {
            table.add(cells(thread.title.isEmpty ? thread.threadID : thread.title, thread.figures))
        }
        if threads.count > 1 { table.add(cells("all", digest.overall)) }
        var text =
            threads.isEmpty ? "No comments were found.\n" : table.rendered(width: Terminal.width)
        if threads.count > Self.most {
            text += "… and \(threads.count - Self.most) more threads in threads.csv\n"
        }
        return text + "\n" + accounts()
    }

    private func cells(_ name: String, _ figures: GroupFigures) -> [TextTable.Cell] {
        let classes = figures.classes
        var index = "", interval = ""
        if let logit = figures.logit {
            let bounds = logit.interval()
            index = signed(logit.logit)
            interval = "\(signed(bounds.low)) to \(signed(bounds.high))"
        }
        return [
            .init(name, name == "all" ? .bold : nil), .init(String(figures.counts.comments)),
            .init(String(figures.authorCount)), .init(String(classes.skeptic), .skeptic),
            .init(String(classes.believer), .believer), .init(String(classes.neutral)),
            .init(String(classes.noSignal)), .init(index, figures.isLowN ? .dim : .bold),
            .init(interval, .dim),
        ]
    }

    private func signed(_ value: Double) -> String {
        (value >= 0 ? "+" : "") + Numbers.fixed(value, 2)
    }

    /// Every input by its status, and where the report lies.
    private func accounts() -> String {
        let digest = result.digest
        var parts: [String] = []
        for (status, words) in [
            (PageStatus.ok, "with comments"), (.noComments, "without"), (.failed, "failed"),
            (.skipped, "left aside"),
        ] {
            let count = digest.pageCount(status)
            if count > 0 || status == .ok { parts.append("\(count) \(words)") }
        }
        if result.unchangedPages > 0 { parts.append("\(result.unchangedPages) unchanged") }
        let validation =
            digest.run.validation.map {
                "macro F1 \(Numbers.fixed($0.macroF1, 2)) on \($0.codedComments) hand-coded comments"
            } ?? "not validated on this corpus"
        return """
            index: log odds of believer against skeptic, below 0 more skeptics; \(validation)
            inputs: \(parts.joined(separator: ", "))
            report: \(result.output)/report.html

            """
    }
}
