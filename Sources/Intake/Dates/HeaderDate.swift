import Conversation

/// The dates that containers write, in the two forms that their standards allow.
enum HeaderDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// RFC 5322, 3.3: `Fri, 05 Aug 2016 09:04:00 -0000`, with the named zones of RFC 822. The raw
    /// string is kept where it cannot be read.
    static func mail(_ text: String) -> Timestamp {
        var words = text.split { $0 == " " || $0 == "\t" || $0 == "," }[...]
        if let first = words.first, Int(first) == nil { words = words.dropFirst() }
        var unread = Timestamp(raw: text, seconds: nil, precision: .none, source: .container)
        guard words.count >= 4 else { return unread }
        let parts = Array(words)
        let clock = parts[3].split(separator: ":").map { Int($0) ?? -1 }
        guard let day = Int(parts[0]), let year = Int(parts[2]), clock.count >= 2,
            let month = months.firstIndex(of: parts[1].prefix(3).lowercased()),
            let date = CivilDate(
                year: year < 50 ? year + 2000 : year < 100 ? year + 1900 : year, month: month + 1,
                day: day, hour: clock[0], minute: clock[1], second: clock.count > 2 ? clock[2] : 0)
        else { return unread }
        let offset = parts.count > 4 ? zone(parts[4]) : nil
        unread.seconds = date.seconds - Int64(offset ?? 0) * 60
        unread.offsetMinutes = offset
        unread.precision = clock.count > 2 ? .second : .minute
        return unread
    }

    /// ISO 8601 as W3C's note and RFC 3339 write it: `2016-08-05T09:04:00Z`, `2016-08-05`, with a
    /// space for the `T`, with a fraction, with an offset. The raw string is kept where it cannot
    /// be read.
    static func iso8601(_ text: String, source: TimestampSource) -> Timestamp {
        var result = Timestamp(raw: text, seconds: nil, precision: .none, source: source)
        var figures = Figures(Array(text.utf8))
        guard let year = figures.number(4) else { return result }
        let month = figures.take("-") ? figures.number(2) : nil
        let day = month != nil && figures.take("-") ? figures.number(2) : nil
        var precision = day != nil ? TimestampPrecision.day : month != nil ? .month : .year
        var clock = [0, 0, 0]
        if day != nil, figures.take("T") || figures.take("t") || figures.take(" ") {
            guard let hour = figures.number(2) else { return result }
            clock[0] = hour
            precision = .hour
            if figures.take(":"), let minute = figures.number(2) {
                clock[1] = minute
                precision = .minute
                if figures.take(":"), let second = figures.number(2) {
                    clock[2] = second
                    precision = .second
                    if figures.take(".") || figures.take(",") { figures.skipDigits() }
                }
            }
        }
        let offset = figures.offset()
        guard figures.isAtEnd,
            let date = CivilDate(
                year: year, month: month ?? 1, day: day ?? 1, hour: clock[0], minute: clock[1],
                second: clock[2])
        else { return result }
        result.seconds = date.seconds - Int64(offset ?? 0) * 60
        result.offsetMinutes = offset
        result.precision = precision
        return result
    }

    /// `+0200`, `GMT`, `EST` in minutes; nil for `-0000`, which says that nothing is known (RFC
    /// 5322).
    private static func zone(_ text: Substring) -> Int? {
        let named = ["UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360]
        let more = ["CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420]
        if let minutes = named[text.uppercased()] ?? more[text.uppercased()] { return minutes }
        guard text.utf8.count == 5, let figure = Int(text.dropFirst()),
            let sign = text.utf8.first, text != "-0000"
        else { return nil }
        let minutes = figure / 100 * 60 + figure % 100
        guard minutes <= 1080 else { return nil }
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }
}

/// Reads figures off bytes.
private struct Figures {
    let bytes: [UInt8]
    var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: scalar) else { return false }
        place += 1
        return true
    }

    /// A number of exactly so many digits; nil, and nothing taken, where they are not there.
    mutating func number(_ digits: Int) -> Int? {
        guard place + digits <= bytes.count else { return nil }
        var value = 0
        for index in place..<place + digits {
            guard (0x30...0x39).contains(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        place += digits
        return value
    }

    mutating func skipDigits() {
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    }

    /// `Z`, `+02:00`, `+0200` or `+02` in minutes, nil where none follows.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2) else { return nil }
        _ = take(":")
        let minutes = number(2) ?? 0
        guard hours <= 18, minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
