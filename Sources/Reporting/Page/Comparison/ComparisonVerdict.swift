internal import Statistics

/// What a comparison says, in a sentence, with how sure that is.
public struct ComparisonVerdict: Sendable {
    /// The finding.
    public let headline: String
    /// The shares behind it.
    public let detail: String
    /// What of it came from changed minds, or how little the data can tell; may be empty.
    public let uncertainty: String

    /// The verdict of the leading comparison of a report.
    public init(_ report: ComparisonReport) {
        guard let row = Self.leading(report.rows), let difference = row.difference else {
            headline = "There is nothing to compare."
            detail =
                report.rows.isEmpty
                ? "Only one group was found."
                : "One of the groups has no comment in which anything told."
            uncertainty = report.notes.joined(separator: " ")
            return
        }
        let side = row.metric == "share_believer" ? "believers" : "skeptics"
        let first = report.name(row.groupA).place
        let second = report.name(row.groupB).place
        let isSure = (row.direction ?? 0) != 0 && (row.pAdjusted ?? 1) < 0.05
        let isSmall = row.note.hasPrefix(GroupComparison.smallNote)
        let verb = difference < 0 ? "fewer" : "more"
        if isSmall {
            headline = "Too few voices to tell the groups apart."
        } else if isSure {
            // "from 1 May on than before", not "than before 1 May".
            let isOneDay =
                row.groupA.hasPrefix("before ") && row.groupB == "from " + row.groupA.dropFirst(7)
            headline =
                "\(verb.capitalizedFirst) \(side) \(second) than \(isOneDay ? "before" : first)."
        } else {
            headline = "No difference beyond chance was found."
        }
        detail =
            "The share of \(side) is \(Self.percent(row.estimateA)) \(first) and "
            + "\(Self.percent(row.estimateB)) \(second): a difference of "
            + "\(Verdict.signedPointsInWords(difference)), with 95 % confidence from "
            + "\(Verdict.signedPoints(row.low ?? -1)) to \(Verdict.signedPoints(row.high ?? 1))"
            + (row.pAdjusted.map { ", p\u{A0}\(Self.pText($0)) after adjustment" } ?? "") + "."
        uncertainty = Self.split(report.rows, of: row)
    }

    /// The share row that says most: the surest of the first comparison, which is the most important one.
    private static func leading(_ rows: [ComparisonRow]) -> ComparisonRow? {
        let shares = rows.filter {
            ["share_skeptic", "share_believer"].contains($0.metric) && $0.difference != nil
        }
        guard let id = shares.first?.comparisonID else { return nil }
        return shares.filter { $0.comparisonID == id }
            .min { ($0.pAdjusted ?? 1) < ($1.pAdjusted ?? 1) }
    }

    private static func split(_ rows: [ComparisonRow], of row: ComparisonRow) -> String {
        func part(_ name: String) -> Double? {
            rows.first {
                $0.comparisonID == row.comparisonID && $0.metric == row.metric + ":" + name
            }?.difference
        }
        guard let minds = part("minds"), let crowd = part("crowd") else { return "" }
        return
            "Of the change, \(Verdict.signedPointsInWords(minds)) are the same people writing otherwise and "
            + "\(Verdict.signedPointsInWords(crowd)) another crowd."
    }

    static func percent(_ share: Double?) -> String {
        share.map { Verdict.percent($0) + " %" } ?? "–"
    }

    /// `< 0.001`, `0.034`.
    static func pText(_ p: Double) -> String { p < 0.001 ? "< 0.001" : Numbers.fixed(p, 3) }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
