import Foundation
import StandpointKit

/// An explanation as people read it on a terminal: the verdict, then a table of the words.
struct ExplanationTable {
    private let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }

    func show() {
        let judgement = explanation.judgement
        Terminal.put(explanation.highlighted + "\n\n")
        let p = [
            ("skeptic", judgement.pSkeptic), ("neutral", judgement.pNeutral),
            ("believer", judgement.pBeliever),
        ]
        .map { "\($0.0) \(Numbers.fixed($0.1, 2))" }.joined(separator: ", ")
        var stance =
            "stance     \(styled(judgement.stance))  score \(Numbers.fixed(judgement.stanceScore, 3))  (\(p))"
        if let reason = judgement.noSignalReason { stance += "  reason: \(reason)" }
        Terminal.put(stance + "\n")
        if !explanation.contextRows.isEmpty {
            Terminal.put(
                "in context \(styled(judgement.stanceInContext))  "
                    + "score \(Numbers.fixed(judgement.contextScore, 3))\n")
        }
        Terminal.put(
            "sentiment  \(Style.bold(judgement.sentiment.rawValue))  "
                + "score \(Numbers.fixed(judgement.sentimentScore, 3))\n")
        Terminal.put("topic      \(explanation.topic.topic)  (\(explanation.topic.reason))\n")
        if let language = judgement.language { Terminal.put("language   \(language)\n") }
        for measure in Measure.allCases {
            let score = measure == .stance ? judgement.stanceScore : judgement.sentimentScore
            let sum = put(explanation.rows(measure), title: measure.rawValue)
            put(explanation.formula(measure, sum: sum, score: score))
            if measure == .stance, !explanation.rows(.stance).isEmpty { put(explanation.classCuts) }
        }
        let context = explanation.contextRows
        guard !context.isEmpty else { return }
        _ = put(context, title: "context")
        let all = (explanation.rows(.stance) + context).reduce(0.0) { $0 + $1.contribution }
        put(explanation.formula(.stance, sum: all, score: judgement.contextScore))
    }

    private func put(_ formula: String?) {
        if let formula { Terminal.put(Style.dim(formula) + "\n") }
    }

    /// Rows whose contributions add up to the sum below them; gives the sum.
    private func put(_ rows: [Evidence], title: String) -> Double {
        let sum = rows.reduce(0.0) { $0 + $1.contribution }
        guard !rows.isEmpty else { return sum }
        var table = TextTable([
            (title, .left), ("category", .left), ("weight", .right), ("rules", .left),
            ("\u{00D7}", .right), ("adds", .right), ("entry", .left),
        ])
        for row in rows {
            table.add([
                .init(row.matchedText, row.contribution < 0 ? .skeptic : .believer),
                .init(row.category), .init(Numbers.fixed(row.baseWeight, 2)),
                .init(row.modifiers.joined(separator: " ")),
                .init(Numbers.fixed(row.multiplier, 2)), .init(signed(row.contribution)),
                .init("\(row.lexiconID):\(row.entryID)", .dim),
            ])
        }
        table.add([
            .init("sum", .bold), .init(""), .init(""), .init(""), .init(""),
            .init(signed(sum), .bold), .init(""),
        ])
        Terminal.put("\n" + table.rendered(width: max(100, Terminal.width)))
        return sum
    }

    private func signed(_ value: Double) -> String {
        (value >= 0 ? "+" : "") + Numbers.fixed(value, 3)
    }

    private func styled(_ stance: Stance) -> String {
        switch stance {
        case .skeptic: Style.skeptic(stance.rawValue)
        case .believer: Style.believer(stance.rawValue)
        case .neutral, .noSignal: Style.bold(stance.rawValue)
        }
    }
}

extension Explanation {
    /// The text with the words that counted for stance in their side's colour.
    fileprivate var highlighted: String {
        guard Terminal.usesColor else { return Terminal.visible(text) }
        let bytes = Array(text.utf8)
        var result = ""
        var position = 0
        let rows = judgement.evidence.filter { $0.measure == .stance && $0.span.count > 0 }
            .sorted { $0.span.start < $1.span.start }
        for row in rows where row.span.start >= position && row.span.end <= bytes.count {
            result += Terminal.visible(
                String(decoding: bytes[position..<row.span.start], as: UTF8.self))
            let words = Terminal.visible(
                String(decoding: bytes[row.span.start..<row.span.end], as: UTF8.self))
            result += (row.contribution < 0 ? Style.skeptic : .believer)(words)
            position = row.span.end
        }
        return result + Terminal.visible(String(decoding: bytes[position...], as: UTF8.self))
    }
}
