import Conversation

/// Dates of the Persian solar calendar (Solar Hijri), by the 33-year leap cycle, which agrees with the
/// calendar as kept for the years 1244 to 1502 (Heydari-Malayeri, 2004).
enum PersianDate {
    /// Seconds from 1970-01-01 to the start of the day; nil when no such day exists.
    static func secondsSince1970(year: Int, month: Int, day: Int) -> Int64? {
        guard (1...3000).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = leapRests.contains(year % 33)
        let length = month <= 6 ? 31 : month <= 11 || isLeap ? 30 : 29
        guard (1...length).contains(day) else { return nil }
        let inYear = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
        // 1 Farvardin 1348 was 21 March 1969, 286 days before 1970 began.
        return Int64(days(before: year) + inYear - days(before: 1348) - 286) * 86400
    }

    /// The leap years of a cycle of 33.
    private static let leapRests = [1, 5, 9, 13, 17, 22, 26, 30]

    /// The days of all years before `year`.
    private static func days(before year: Int) -> Int {
        let years = year - 1
        return years * 365 + years / 33 * 8 + leapRests.count { $0 <= years % 33 }
    }
}
