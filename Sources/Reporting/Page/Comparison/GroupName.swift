internal import Aggregation
internal import Conversation

/// What people call a compared group. The tables name periods by ISO dates; a page writes them out, and in one
/// piece, because a narrow column would break them at their hyphens.
struct GroupName {
    private enum Kind {
        /// The days before a day, and those from a day on.
        case before(String), from(String)
        /// A bin of time.
        case bin(String)
        /// What all groups but one are, or a save: named as they are.
        case plain(String)
        /// A title or a site.
        case title(String)
    }

    private let kind: Kind

    /// - Parameters:
    ///   - name: the name in the tables.
    ///   - label: its title where it has one; else the name.
    ///   - unit: the width of bins.
    init(_ name: String, label: String, unit: TimeUnit) {
        if label != name {
            kind = .title(label)
        } else if name.hasPrefix("before "), let day = Self.day(name.dropFirst(7)) {
            kind = .before(day)
        } else if name.hasPrefix("from "), let day = Self.day(name.dropFirst(5)) {
            kind = .from(day)
        } else if let bin = Self.bin(name, unit) {
            kind = .bin(bin)
        } else if ["first save", "last save", "all others"].contains(name) {
            kind = .plain(name)
        } else {
            kind = .title(name)
        }
    }

    /// In a table: `before 1 Feb 2016`, `Aug 2016`, `first save`, `Kettles`.
    var label: String {
        switch kind {
        case .before(let day): "before " + day
        case .from(let day): "from " + day
        case .bin(let text), .plain(let text), .title(let text): text
        }
    }

    /// In a sentence: `before 1 Feb 2016`, `from 1 Feb 2016 on`, `in Aug 2016`, `in the first save`,
    /// `in “Kettles”`.
    var place: String {
        switch kind {
        case .before(let day): "before " + day
        case .from(let day): "from " + day + " on"
        case .bin(let text): text.hasPrefix("week") ? "in the " + text : "in " + text
        case .plain(let text): text.hasSuffix("save") ? "in the " + text : "in " + text
        case .title(let text): "in “\(text)”"
        }
    }

    private static func day(_ text: some StringProtocol) -> String? {
        HumanTime.date(text).map(HumanTime.wholeDay)
    }

    /// `2016-08`, `2016-Q3`, `2016`, or the first day of a week.
    private static func bin(_ name: String, _ unit: TimeUnit) -> String? {
        if let day = day(name) { return unit == .week ? "week of\u{A0}" + day : day }
        if let date = HumanTime.date(name + "-01"), name.utf8.count == 7 {
            return HumanTime.month(date).replacing(" ", with: "\u{A0}")
        }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, year.utf8.count == 4, Int(year) != nil else { return nil }
        if parts.count == 1 { return unit == .year ? name : nil }
        guard parts.count == 2, parts[1].hasPrefix("Q"), let number = Int(parts[1].dropFirst()),
            (1...4).contains(number)
        else { return nil }
        return "Q\(number)\u{A0}\(year)"
    }
}

extension ComparisonReport {
    /// What people call a group of this report.
    func name(_ group: String) -> GroupName {
        GroupName(group, label: label(group), unit: timelineUnit)
    }

    /// `Aug 2016 → Sep 2016`.
    func names(_ row: ComparisonRow) -> String {
        "\(name(row.groupA).label) → \(name(row.groupB).label)"
    }

    /// The same for a narrow column, which breaks the line after the arrow if it must.
    func namesInPieces(_ row: ComparisonRow) -> Markup {
        Markup { html in
            html.raw("<span class=one>")
            html.text(name(row.groupA).label + " →")
            html.raw("</span> <span class=one>")
            html.text(name(row.groupB).label)
            html.raw("</span>")
        }
    }
}
