internal import Conversation

/// Times as people read them: `4 Aug 2024, 14:04`, as far as the page told.
enum HumanTime {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A comment's time in the page's own zone; the raw string where it could not be resolved.
    static func text(_ time: Timestamp) -> String {
        guard let seconds = time.seconds else { return time.raw }
        let date = CivilDate(seconds: seconds + Int64(time.offsetMinutes ?? 0) * 60)
        switch time.precision {
        case .none: return time.raw
        case .year: return String(date.year)
        case .month: return "\(months[date.month - 1]) \(date.year)"
        case .day: return day(date)
        case .hour, .minute, .second:
            return "\(day(date)), \(two(date.hour)):\(two(date.minute))"
        }
    }

    /// `Aug 2024 – Feb 2025`, or one month; empty without any time.
    static func span(_ first: Int64, _ last: Int64) -> String {
        guard first <= last else { return "" }
        let from = month(CivilDate(seconds: first))
        let to = month(CivilDate(seconds: last))
        return from == to ? from : "\(from) – \(to)"
    }

    /// `4 Aug 2024`.
    static func day(_ date: CivilDate) -> String {
        "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// The same in one piece, which no line breaks.
    static func wholeDay(_ date: CivilDate) -> String { day(date).replacing(" ", with: "\u{A0}") }

    /// The day that an ISO 8601 time or date begins with; nil where it begins with none.
    static func date(_ text: some StringProtocol) -> CivilDate? {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `Aug 2024`.
    static func month(_ date: CivilDate) -> String { "\(months[date.month - 1]) \(date.year)" }

    /// `Aug`.
    static func monthName(_ date: CivilDate) -> String { months[date.month - 1] }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
