import Conversation
import Reporting

/// A text as HTML with every word that counted marked: its colour is what it adds to the stance, its
/// underline what it adds to the tone, and quotations are set apart.
struct ExplainedText {
    private let bytes: [UInt8]
    private let evidence: [Evidence]
    private let quotations: [TextSpan]

    init(_ explanation: Explanation) {
        bytes = Array(explanation.text.utf8)
        let end = bytes.count
        evidence = explanation.judgement.evidence.filter {
            $0.span.count > 0 && $0.span.end <= end && $0.contribution != 0
        }
        quotations = explanation.quotations.filter { $0.end <= end }
    }

    /// What covers a place.
    private struct Cover: Equatable {
        var stance = 0.0, tone = 0.0
        var marks = 0, quotes = 0

        /// The classes of a span; nil where nothing is marked.
        var classes: StaticString? {
            guard marks > 0 || quotes > 0 else { return nil }
            switch (stance, tone) {
            case (0, 0): return quotes > 0 ? "q" : nil
            case (..<0, ..<0): return "sk tn"
            case (..<0, 0): return "sk"
            case (..<0, _): return "sk tp"
            case (0, ..<0): return "tn"
            case (0, _): return "tp"
            case (_, ..<0): return "be tn"
            case (_, 0): return "be"
            default: return "be tp"
            }
        }
    }

    private struct Border {
        var at: Int
        var stance = 0.0, tone = 0.0
        var marks = 0, quotes = 0
    }

    /// The marked text. Linear in the text, plus k log k for k pieces of evidence.
    func markup() -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(bytes.count * 2)
        var cover = Cover()
        var place = 0
        for border in borders() {
            append(place..<border.at, cover, to: &html)
            place = border.at
            cover.marks += border.marks
            cover.quotes += border.quotes
            // Sums that come back to nothing are nothing, whatever rounding left of them.
            cover.stance = cover.marks == 0 ? 0 : rounded(cover.stance + border.stance)
            cover.tone = cover.marks == 0 ? 0 : rounded(cover.tone + border.tone)
        }
        append(place..<bytes.count, Cover(), to: &html)
        return html
    }

    private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

    private func borders() -> [Border] {
        var result: [Border] = []
        for row in evidence {
            let stance = row.measure == .stance ? row.contribution : 0
            let tone = row.measure == .sentiment ? row.contribution : 0
            result.append(Border(at: row.span.start, stance: stance, tone: tone, marks: 1))
            result.append(Border(at: row.span.end, stance: -stance, tone: -tone, marks: -1))
        }
        for quotation in quotations {
            result.append(Border(at: quotation.start, quotes: 1))
            result.append(Border(at: quotation.end, quotes: -1))
        }
        return result.enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        .map(\.element)
    }

    private func append(_ range: Range<Int>, _ cover: Cover, to html: inout [UInt8]) {
        guard !range.isEmpty else { return }
        let classes = cover.classes
        if let classes {
            html.append(contentsOf: (cover.marks > 0 ? "<mark class=\"" : "<span class=\"").utf8)
            html.append(contentsOf: classes.description.utf8)
            if cover.quotes > 0, cover.marks > 0 { html.append(contentsOf: " q".utf8) }
            html.append(contentsOf: "\"".utf8)
            if cover.stance != 0 {
                html.append(contentsOf: " title=\"adds \(Numbers.fixed(cover.stance, 3))\"".utf8)
            }
            html.append(contentsOf: ">".utf8)
        }
        Escaping.html(String(decoding: bytes[range], as: UTF8.self), to: &html)
        if classes != nil {
            html.append(contentsOf: (cover.marks > 0 ? "</mark>" : "</span>").utf8)
        }
    }
}
