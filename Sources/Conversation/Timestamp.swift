/// How much of a time is known.
public enum TimestampPrecision: String, Sendable, Codable, CaseIterable {
    /// To the second.
    case second = "s"
    /// To the minute.
    case minute = "min"
    /// The hour alone ("8 hours ago").
    case hour
    /// The day alone.
    case day
    /// The month alone ("3 months ago", "May 2016").
    case month
    /// The year alone ("3 years ago").
    case year
    /// No value could be told.
    case none
}

/// Where the value of a time was read.
public enum TimestampSource: String, Sendable, Codable, CaseIterable {
    /// A `datetime` attribute.
    case datetime
    /// A `title` attribute.
    case title
    /// A `data-*` or similar attribute with seconds or milliseconds since 1970.
    case epoch
    /// The text that a reader sees, an absolute date.
    case text
    /// The text that a reader sees, relative to the date at which the page was saved.
    case relative
    /// Structured data (JSON-LD, microdata, an export's own field).
    case structured
    /// A container's header (MHTML `Date`, `WARC-Date`).
    case container
    /// Nothing.
    case none
}

/// A point in time as a page shows it: the raw string stays beside what was made of it.
public struct Timestamp: Hashable, Sendable, Codable {
    /// The string on the page, trimmed; empty when there is none.
    public var raw: String
    /// Seconds since 1970-01-01T00:00:00Z, or nil where the raw string could not be resolved.
    public var seconds: Int64?
    /// The zone's offset in minutes as the page gave it; nil where it gave none (UTC is then assumed).
    public var offsetMinutes: Int?
    /// How much of the value is known.
    public var precision: TimestampPrecision
    /// Where the value comes from.
    public var source: TimestampSource

    /// Makes a time from its parts.
    public init(
        raw: String, seconds: Int64?, offsetMinutes: Int? = nil, precision: TimestampPrecision,
        source: TimestampSource
    ) {
        self.raw = raw
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
        self.precision = precision
        self.source = source
    }

    /// No time at all.
    public static let none = Timestamp(raw: "", seconds: nil, precision: .none, source: .none)

    /// ISO 8601 with offset (`2016-08-04T14:04:00Z`, `2016-08-04T16:04:00+02:00`), nil without a value.
    /// Parts finer than ``precision`` are zero (day and month: one).
    public var iso8601: String? {
        guard let seconds else { return nil }
        let offset = offsetMinutes ?? 0
        let date = CivilDate(seconds: seconds + Int64(offset) * 60)
        let zone: String
        if offset == 0 {
            zone = "Z"
        } else {
            let minutes = abs(offset)
            zone = (offset < 0 ? "-" : "+") + pad(minutes / 60) + ":" + pad(minutes % 60)
        }
        return "\(date.iso8601Day)T\(pad(date.hour)):\(pad(date.minute)):\(pad(date.second))\(zone)"
    }
}

/// Two digits.
private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

/// A date and time of day in the proleptic Gregorian calendar, without a zone.
///
/// The day arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days` (2013), exact over
/// the whole range of `Int32` years.
public struct CivilDate: Hashable, Sendable {
    /// The year, the month 1-12, the day of the month 1-31.
    public var year: Int, month: Int, day: Int
    /// The time of day.
    public var hour: Int, minute: Int, second: Int

    /// Makes a date; nil when the parts name no day or time that exists.
    public init?(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
    ) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.days(in: month, of: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The date that lies `seconds` after 1970-01-01T00:00:00.
    public init(seconds: Int64) {
        let day = Int((seconds >= 0 ? seconds : seconds - 86399) / 86400)
        let rest = Int(seconds - Int64(day) * 86400)
        let z = day + 719468
        let era = (z >= 0 ? z : z - 146096) / 146097
        let dayOfEra = z - era * 146097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        self.day = dayOfYear - (153 * shifted + 2) / 5 + 1
        self.month = shifted < 10 ? shifted + 3 : shifted - 9
        self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.hour = rest / 3600
        self.minute = rest / 60 % 60
        self.second = rest % 60
    }

    /// Seconds since 1970-01-01T00:00:00 in the same zone.
    public var seconds: Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146097 + dayOfEra - 719468
        return Int64(days) * 86400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// `2016-08-04`.
    public var iso8601Day: String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            + "-\(pad(month))-\(pad(day))"
    }

    /// The number of days in a month, 28 to 31; `month` is 1-12.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
