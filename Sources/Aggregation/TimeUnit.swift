public import Conversation

/// The width of a time bin.
public enum TimeUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// A calendar day.
    case day
    /// A week from Monday to Sunday (ISO 8601).
    case week
    /// A calendar month.
    case month
    /// A quarter from January, April, July or October.
    case quarter
    /// A calendar year.
    case year

    /// True when a time known to `precision` can be put into a bin of this width.
    public func accepts(_ precision: TimestampPrecision) -> Bool {
        switch precision {
        case .second, .minute, .hour, .day: true
        case .month: self == .month || self == .quarter || self == .year
        case .year: self == .year
        case .none: false
        }
    }

    /// The bin of a time, by the date that the page's own zone shows (UTC where it gave none); nil for
    /// a time that is missing or too coarse.
    public func bin(of time: Timestamp) -> TimeBin? {
        guard let seconds = time.seconds, accepts(time.precision) else { return nil }
        let local = seconds &+ Int64(time.offsetMinutes ?? 0) &* 60
        // The years 0001 to 9999, which every format prints in four digits.
        guard local >= -62_135_596_800, local < 253_402_300_800 else { return nil }
        return TimeBin(unit: self, day: Int(local >= 0 ? local : local - 86_399) / 86_400)
    }
}

/// One bin: a unit and the day on which it starts.
public struct TimeBin: Hashable, Sendable, Codable, Comparable {
    /// Its width.
    public let unit: TimeUnit
    /// Days from 1970-01-01 to its first day.
    public let startDay: Int

    /// The bin of width `unit` that holds the day `day` (counted from 1970-01-01).
    public init(unit: TimeUnit, day: Int) {
        self.unit = unit
        switch unit {
        case .day: startDay = day
        case .week:
            // 1970-01-01 was a Thursday, the fourth day of its week.
            let weekday = (day + 3) % 7
            startDay = day - (weekday >= 0 ? weekday : weekday + 7)
        case .month, .quarter, .year:
            let date = CivilDate(seconds: Int64(day) * 86_400)
            let month: Int
            switch unit {
            case .quarter: month = (date.month - 1) / 3 * 3
            case .year: month = 0
            default: month = date.month - 1
            }
            startDay =
                day - date.day + 1 - TimeBin.days(in: date.year, from: month, to: date.month - 1)
        }
    }

    /// Its first day, `2016-08-01`.
    public var start: String { CivilDate(seconds: Int64(startDay) * 86_400).iso8601Day }

    /// The day after its last, which is the first day of ``next``.
    public var end: String { next.start }

    /// The bin that follows.
    public var next: TimeBin {
        switch unit {
        case .day: TimeBin(unit: unit, day: startDay + 1)
        case .week: TimeBin(unit: unit, day: startDay + 7)
        case .month: TimeBin(unit: unit, day: startDay + 31)
        case .quarter: TimeBin(unit: unit, day: startDay + 92)
        case .year: TimeBin(unit: unit, day: startDay + 366)
        }
    }

    /// The bin of the wider `unit` that holds this one's first day.
    public func widened(to unit: TimeUnit) -> TimeBin { TimeBin(unit: unit, day: startDay) }

    /// By first day, then by width.
    public static func < (first: TimeBin, second: TimeBin) -> Bool {
        first.startDay != second.startDay
            ? first.startDay < second.startDay : first.unit.rawValue < second.unit.rawValue
    }

    /// Days in the months `from ..< to` (0-based) of `year`.
    private static func days(in year: Int, from: Int, to: Int) -> Int {
        var sum = 0
        for month in from..<to { sum += CivilDate.days(in: month + 1, of: year) }
        return sum
    }
}

extension TimeUnit {
    /// True when every bin of this unit lies in one bin of `other`.
    public func nests(in other: TimeUnit) -> Bool {
        switch (self, other) {
        case (.day, _): true
        case (.week, .week): true
        case (.week, _), (_, .week), (_, .day): false
        case (.month, _): true
        case (.quarter, .quarter), (.quarter, .year), (.year, .year): true
        case (.quarter, .month), (.year, .month), (.year, .quarter): false
        }
    }
}
