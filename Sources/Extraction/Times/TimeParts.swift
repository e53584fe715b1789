public import Conversation

/// What a time expression says, before it is known on which day and in which order it was written.
struct TimeParts: Sendable {
    var year: Int?, month: Int?, day: Int?
    var weekday: Int?
    var hour: Int?, minute: Int?, second: Int?
    var isPM: Bool?
    var offsetMinutes: Int?
    /// Two figures of a date whose order is open; then ``month`` and ``day`` are nil.
    var figures: (first: Int, second: Int)?
    /// The date is one of the Persian solar calendar.
    var isPersian = false
    /// 0 today, -1 yesterday.
    var dayShift: Int?
    /// Seconds and months before the moment of saving, with the finest unit named.
    var secondsAgo: Int?, monthsAgo = 0
    var finestUnit = TimeUnit.none
    /// The amount is indefinite ("a few").
    var isRough = false

    var hasDay: Bool { figures != nil || (month != nil && day != nil) }
    var hasDate: Bool { hasDay || (month != nil && year != nil) || dayShift != nil }
    var isRelativeAmount: Bool { secondsAgo != nil }
    var isEmpty: Bool { !hasDate && !isRelativeAmount && hour == nil && month == nil }

    var kind: FoundTime.Kind {
        if isRelativeAmount || dayShift != nil { return .relative }
        if hasDay && year != nil { return hour != nil ? .dateTime : .date }
        if weekday != nil && hour != nil && !hasDay && month == nil { return .relative }
        return .partial
    }
}

/// A time that was found inside a longer text.
public struct FoundTime: Sendable {
    /// How complete the expression is.
    public enum Kind: Sendable, Comparable {
        /// The year or the day is missing, or all but the time of day.
        case partial
        /// Relative to the day on which the page was saved ("3 days ago", "yesterday, 14:05").
        case relative
        /// Day, month and year.
        case date
        /// Day, month, year and a time of day.
        case dateTime
    }

    /// Where it stands (bytes in the text given).
    public var range: Range<Int>
    /// How complete it is.
    public var kind: Kind
    /// Its value; `raw` is the text of ``range``.
    public var time: Timestamp
}

extension TimeParts {
    /// The value and its precision, nil where the parts name no day or the save date is not known.
    func resolve(
        order: DateOrder, savedAt: Timestamp
    ) -> (seconds: Int64, precision: TimestampPrecision, isRelative: Bool)? {
        if isRelativeAmount { return resolveAmount(savedAt) }
        if let dayShift { return resolveShift(dayShift, savedAt) }
        var month = month
        var day = day
        if let figures {
            let dayFirst =
                figures.second > 12
                ? false : figures.first > 12 || (orderByWeekday ?? order) == .dayFirst
            day = dayFirst ? figures.first : figures.second
            month = dayFirst ? figures.second : figures.first
        }
        guard let month else {
            guard let weekday, hour != nil || precisionOfDay else { return nil }
            return resolveWeekday(weekday, savedAt)
        }
        guard let year else {
            guard let day, let year = nearestYear(month, day, savedAt) else { return nil }
            return resolve(year: year, month: month, day: day, isRelative: true)
        }
        return resolve(year: year, month: month, day: day, isRelative: false)
    }

    /// The order that makes the date fall on the weekday written with it: "Mon, 05/06/2013" is in May.
    var orderByWeekday: DateOrder? {
        guard let figures, let weekday, let year, figures.first != figures.second else {
            return nil
        }
        func falls(_ month: Int, _ day: Int) -> Bool {
            guard let date = CivilDate(year: year, month: month, day: day) else { return false }
            return Int(((date.seconds / 86400 + 3) % 7 + 7) % 7) + 1 == weekday
        }
        let dayFirst = falls(figures.second, figures.first)
        let monthFirst = falls(figures.first, figures.second)
        return dayFirst == monthFirst ? nil : dayFirst ? .dayFirst : .monthFirst
    }

    private var precisionOfDay: Bool { hour == nil }

    private func resolve(
        year: Int, month: Int, day: Int?, isRelative: Bool
    ) -> (seconds: Int64, precision: TimestampPrecision, isRelative: Bool)? {
        var base: Int64
        if isPersian || (1300..<1500).contains(year) {
            guard let start = PersianDate.secondsSince1970(year: year, month: month, day: day ?? 1)
            else { return nil }
            base = start
        } else {
            // Thai pages count from the Buddha's death, 543 years earlier.
            let year = (2400..<2700).contains(year) ? year - 543 : year
            guard let date = CivilDate(year: year, month: month, day: day ?? 1) else { return nil }
            base = date.seconds
        }
        guard day != nil else { return (base, .month, isRelative) }
        let precision = addTimeOfDay(to: &base)
        return (base - Int64(offsetMinutes ?? 0) * 60, precision, isRelative)
    }

    /// Adds the time of day and tells how fine it is.
    private func addTimeOfDay(to seconds: inout Int64) -> TimestampPrecision {
        guard var hour else { return .day }
        if isPM == true, hour < 12 { hour += 12 }
        if isPM == false, hour == 12 { hour = 0 }
        guard hour < 24, (minute ?? 0) < 60, (second ?? 0) < 61 else { return .day }
        seconds += Int64(hour * 3600 + (minute ?? 0) * 60 + (second ?? 0))
        return second != nil ? .second : minute != nil ? .minute : .hour
    }

    private func resolveShift(
        _ shift: Int, _ savedAt: Timestamp
    ) -> (seconds: Int64, precision: TimestampPrecision, isRelative: Bool)? {
        guard let saved = savedAt.seconds else { return nil }
        let offset = Int64(offsetMinutes ?? savedAt.offsetMinutes ?? 0) * 60
        var base = startOfDay(saved + offset) + Int64(shift) * 86400
        let precision = addTimeOfDay(to: &base)
        return (base - offset, precision, true)
    }

    private func resolveWeekday(
        _ weekday: Int, _ savedAt: Timestamp
    ) -> (seconds: Int64, precision: TimestampPrecision, isRelative: Bool)? {
        guard let saved = savedAt.seconds else { return nil }
        let offset = Int64(offsetMinutes ?? savedAt.offsetMinutes ?? 0) * 60
        let today = startOfDay(saved + offset)
        // Day 0 of 1970 was a Thursday, the fourth day of the week.
        let current = Int(((today / 86400 + 3) % 7 + 7) % 7) + 1
        let back = (current - weekday + 6) % 7 + 1
        var base = today - Int64(back) * 86400
        let precision = addTimeOfDay(to: &base)
        return (base - offset, precision, true)
    }

    private func startOfDay(_ seconds: Int64) -> Int64 {
        seconds - ((seconds % 86400) + 86400) % 86400
    }

    /// The last year in which the day, with its weekday where one is given, came before the page was saved.
    private func nearestYear(_ month: Int, _ day: Int, _ savedAt: Timestamp) -> Int? {
        guard let saved = savedAt.seconds else { return nil }
        let last = CivilDate(seconds: saved + 86400).year
        for year in stride(from: last, to: max(last - 12, 1), by: -1) {
            guard let date = CivilDate(year: year, month: month, day: day),
                date.seconds <= saved + 86400
            else { continue }
            let found = Int(((date.seconds / 86400 + 3) % 7 + 7) % 7) + 1
            if weekday == nil || weekday == found { return year }
        }
        return nil
    }

    private func resolveAmount(
        _ savedAt: Timestamp
    ) -> (seconds: Int64, precision: TimestampPrecision, isRelative: Bool)? {
        guard let saved = savedAt.seconds, let secondsAgo, secondsAgo < 1 << 40, monthsAgo < 12_000
        else { return nil }
        let offset = Int64(savedAt.offsetMinutes ?? 0) * 60
        var date = CivilDate(seconds: saved + offset - Int64(secondsAgo))
        if monthsAgo > 0 {
            let months = date.year * 12 + date.month - 1 - monthsAgo
            guard months >= 12 else { return nil }
            date.year = months / 12
            date.month = months % 12 + 1
            date.day = min(date.day, CivilDate.days(in: date.month, of: date.year))
        }
        var precision: TimestampPrecision =
            switch finestUnit {
            case .second, .none: isRough ? .minute : .second
            case .minute: isRough ? .hour : .minute
            case .hour: isRough ? .day : .hour
            case .day: isRough ? .month : .day
            case .week: .day
            case .month: isRough ? .year : .month
            case .year: .year
            }
        precision = precision.coarser(of: savedAt.precision)
        precision.truncate(&date)
        return (date.seconds - offset, precision, true)
    }
}

extension TimestampPrecision {
    private static let fineToCoarse: [TimestampPrecision] = [
        .second, .minute, .hour, .day, .month, .year,
    ]

    /// 0 for seconds to 5 for years, 6 for none.
    var coarseness: Int { TimestampPrecision.fineToCoarse.firstIndex(of: self) ?? 6 }

    fileprivate func coarser(of other: TimestampPrecision) -> TimestampPrecision {
        other != .none && other.coarseness > coarseness ? other : self
    }

    /// Sets the parts that are finer than the precision to their least value.
    fileprivate func truncate(_ date: inout CivilDate) {
        let level = coarseness
        if level > 0 { date.second = 0 }
        if level > 1 { date.minute = 0 }
        if level > 2 { date.hour = 0 }
        if level > 3 { date.day = 1 }
        if level > 4 { date.month = 1 }
    }
}
