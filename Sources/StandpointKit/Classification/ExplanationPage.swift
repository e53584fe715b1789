import Conversation
import Crypto
import Foundation
import Judgement
import Reporting

/// An explanation as one self-contained HTML page: the text with what counted coloured, and every row.
///
/// No script, nothing loaded: the policy allows the one style sheet by its hash. Foreign text enters
/// through ``Escaping`` alone.
public struct ExplanationPage {
    private let explanation: Explanation
    private var html: [UInt8] = []

    /// A page of `explanation`.
    public init(_ explanation: Explanation) { self.explanation = explanation }

    /// The page in UTF-8. Linear in the text, plus k log k for k pieces of evidence.
    public func bytes() -> [UInt8] {
        var page = self
        page.write()
        return page.html
    }

    private mutating func raw(_ markup: StaticString) {
        html.append(contentsOf: markup.description.utf8)
    }

    private mutating func text(_ text: String) { Escaping.html(text, to: &html) }

    private mutating func write() {
        let style = ExplanationStyle.css.description
        let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        raw("<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>")
        raw(
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'sha256-"
        )
        text(hash)
        raw("'; base-uri 'none'; form-action 'none'\"><meta name=viewport ")
        raw("content=\"width=device-width,initial-scale=1\"><title>Explanation</title><style>")
        html.append(contentsOf: style.utf8)
        raw("</style></head><body><main><h1>Why this text counts as it does</h1>")
        writeVerdict()
        raw("<p class=text dir=auto>")
        html += ExplainedText(explanation).markup()
        raw("</p><p class=key><mark class=sk>skeptic</mark> <mark class=be>believer</mark> ")
        raw("<mark class=tn>unfriendly</mark> <mark class=tp>friendly</mark> ")
        raw("<span class=q>somebody else\u{2019}s words</span></p>")
        for measure in Measure.allCases { writeTable(measure) }
        writeContext()
        raw("</main></body></html>\n")
    }

    private mutating func writeVerdict() {
        let judgement = explanation.judgement
        raw("<dl><dt>Stance</dt><dd><b>")
        text(judgement.stance.rawValue)
        raw("</b> ")
        number(judgement.stanceScore, 3)
        raw(" \u{00B7} skeptic ")
        number(judgement.pSkeptic, 2)
        raw(", neutral ")
        number(judgement.pNeutral, 2)
        raw(", believer ")
        number(judgement.pBeliever, 2)
        if let reason = judgement.noSignalReason {
            raw(" \u{00B7} reason: ")
            text(reason)
        }
        if !explanation.contextRows.isEmpty {
            raw("</dd><dt>In context</dt><dd><b>")
            text(judgement.stanceInContext.rawValue)
            raw("</b> ")
            number(judgement.contextScore, 3)
        }
        raw("</dd><dt>Tone</dt><dd><b>")
        text(judgement.sentiment.rawValue)
        raw("</b> ")
        number(judgement.sentimentScore, 3)
        raw("</dd><dt>Topic</dt><dd>")
        text("\(explanation.topic.topic) (\(explanation.topic.reason))")
        raw("</dd><dt>Language</dt><dd>")
        text(judgement.language ?? "not told")
        raw("</dd></dl>")
    }

    private mutating func number(_ value: Double, _ decimals: Int) {
        html.append(contentsOf: Numbers.fixed(value, decimals).utf8)
    }

    private mutating func writeTable(_ measure: Measure) {
        let rows = explanation.rows(measure)
        guard !rows.isEmpty else { return }
        let sum = rows.reduce(0.0) { $0 + $1.contribution }
        writeRows(measure == .stance ? "Stance" : "Tone", rows, sum: sum)
        let judgement = explanation.judgement
        let score = measure == .stance ? judgement.stanceScore : judgement.sentimentScore
        if let formula = explanation.formula(measure, sum: sum, score: score) {
            raw("<p class=sum>")
            text(formula)
            raw("</p>")
            if measure == .stance, let cuts = explanation.classCuts {
                raw("<p class=sum>")
                text(cuts)
                raw("</p>")
            }
        }
    }

    private mutating func writeContext() {
        let rows = explanation.contextRows
        guard !rows.isEmpty else { return }
        writeRows("Context", rows, sum: rows.reduce(0.0) { $0 + $1.contribution })
        let all = (explanation.rows(.stance) + rows).reduce(0.0) { $0 + $1.contribution }
        let score = explanation.judgement.contextScore
        if let formula = explanation.formula(.stance, sum: all, score: score) {
            raw("<p class=sum>words and context: ")
            text(formula)
            raw("</p>")
        }
    }

    private mutating func writeRows(_ title: StaticString, _ rows: [Evidence], sum: Double) {
        raw("<h2>")
        raw(title)
        raw(
            "</h2><div class=wide><table><thead><tr><th>words<th>category<th class=n>weight<th>rules<th class=n>"
        )
        raw("\u{00D7}<th class=n>adds<th>entry</tr></thead><tbody>")
        for row in rows {
            raw("<tr><td><bdi>")
            text(row.matchedText)
            raw("</bdi><td>")
            text(row.category)
            raw("<td class=n>")
            number(row.baseWeight, 2)
            raw("<td>")
            text(row.modifiers.joined(separator: " "))
            raw("<td class=n>")
            number(row.multiplier, 2)
            switch row.contribution {
            case ..<0: raw("<td class=\"n less\">")
            case 0: raw("<td class=n>")
            default: raw("<td class=\"n more\">")
            }
            number(row.contribution, 3)
            raw("<td class=id>")
            text("\(row.lexiconID):\(row.entryID)")
            raw("</tr>")
        }
        raw("</tbody><tfoot><tr><td>sum<td><td><td><td><td class=n>")
        number(sum, 3)
        raw("<td></tr></tfoot></table></div>")
    }
}

extension Explanation {
    /// `skeptic below -0.124, neutral to 0.124, believer above`; nil where learned weights choose the class.
    public var classCuts: String? {
        guard let neutral = neutralScores else { return nil }
        return "skeptic below \(Numbers.fixed(neutral.lowerBound, 3)), neutral up to "
            + "\(Numbers.fixed(neutral.upperBound, 3)), believer above"
    }

    /// `score = -1.900 / sqrt(-1.900^2 + 2.000^2) = -0.689`; nil where the score is made otherwise.
    public func formula(_ measure: Measure, sum: Double, score: Double) -> String? {
        guard let scale = scale(of: measure, sum: sum, score: score) else { return nil }
        return
            "score = \(Numbers.fixed(sum, 3)) / \u{221A}(\(Numbers.fixed(abs(sum), 3))\u{00B2} + "
            + "\(Numbers.fixed(scale, 3))\u{00B2}) = \(Numbers.fixed(score, 3))"
    }
}
