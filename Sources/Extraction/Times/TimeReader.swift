public import Conversation

/// Turns the times of a page, as people or programs wrote them, into ``Timestamp`` values.
///
/// It reads ISO 8601, RFC 2822, seconds and milliseconds since 1970, the formats of forum software, and
/// the written dates and relative forms of some twenty languages. It works on UTF-8 bytes in one pass and
/// allocates only the raw string. What it cannot read stays: the raw string is kept, the value is nil.
///
/// Relative times ("3 days ago"), days named relative to today and dates without a year are resolved
/// against the date on which the page was saved, and stay without a value where that is not known.
public struct TimeReader: Sendable {
    /// The order of day and month where the figures do not tell.
    public let order: DateOrder
    /// When the page was saved.
    public let savedAt: Timestamp
    private let strict: TimeParser
    private let lenient: TimeParser
    /// True where ``order`` was given and is not to be guessed again.
    let isOrderGiven: Bool

    /// Makes a reader for one page.
    ///
    /// - Parameters:
    ///   - language: the page's BCP 47 tag; decides between day and month first where figures do not.
    ///   - savedAt: when the page was saved.
    ///   - order: the order of day and month, where it is known.
    public init(language: String? = nil, savedAt: Timestamp = .none, order: DateOrder? = nil) {
        let tag = language?.lowercased() ?? "en"
        self.order = order ?? DateOrder(language: tag)
        self.savedAt = savedAt
        isOrderGiven = order != nil
        var parser = TimeParser()
        parser.isGerman = tag.hasPrefix("de")
        strict = parser
        parser.isLenient = true
        lenient = parser
    }

    private init(_ other: TimeReader, order: DateOrder) {
        self.order = order
        savedAt = other.savedAt
        strict = other.strict
        lenient = other.lenient
        isOrderGiven = true
    }

    /// The same reader with another order of day and month.
    func with(_ order: DateOrder) -> TimeReader { TimeReader(self, order: order) }

    // MARK: - One field

    /// The time of one field, such as the text of a time element or the value of an attribute.
    ///
    /// Short forms ("3h", "Dec 16") count. Where no time is understood, the raw string is kept and the
    /// value is nil. A text relative to the save date has the source `.relative`.
    ///
    /// - Complexity: linear in the length of the field.
    public func read(_ bytes: Span<UInt8>, source: TimestampSource) -> Timestamp {
        let raw = TimeReader.collapsed(bytes)
        guard !raw.isEmpty else { return .none }
        if let seconds = TimeReader.epoch(bytes) {
            let kind: TimestampSource = source == .text || source == .title ? .epoch : source
            return Timestamp(
                raw: raw, seconds: seconds, offsetMinutes: 0, precision: .second, source: kind)
        }
        guard let state = best(in: bytes) else {
            return Timestamp(raw: raw, seconds: nil, precision: .none, source: source)
        }
        return timestamp(state.parts, raw: raw, source: source)
    }

    /// The time of one field; see ``read(_:source:)``.
    public func read(_ string: String, source: TimestampSource) -> Timestamp {
        read(string.utf8.span, source: source)
    }

    /// The time of one field; see ``read(_:source:)``.
    public func read(_ string: Substring, source: TimestampSource) -> Timestamp {
        read(String(string).utf8.span, source: source)
    }

    /// The time of a field that has several forms: what a reader sees stays as the raw string, the value
    /// is the finest of the machine-readable forms, in the order datetime, epoch, title, shown.
    public func read(
        shown: String?, datetime: String? = nil, epoch: String? = nil, title: String? = nil
    ) -> Timestamp {
        var best = Timestamp.none
        var shownTime = Timestamp.none
        func consider(_ string: String?, _ source: TimestampSource) {
            guard let string else { return }
            let time = read(string, source: source)
            if source == .text { shownTime = time }
            let isBetter =
                time.seconds != nil && (best.seconds == nil || time.isPreferable(to: best))
            if isBetter || best.raw.isEmpty { best = time }
        }
        consider(datetime, .datetime)
        consider(epoch, .epoch)
        consider(title, .title)
        consider(shown, .text)
        if best.source == .title, let title { agree(&best, with: shownTime, title) }
        if !shownTime.raw.isEmpty { best.raw = shownTime.raw }
        return best
    }

    /// "05/03/2012" as the title of "5 Mar 2012" is read in the order that makes both the same day.
    private func agree(_ time: inout Timestamp, with shown: Timestamp, _ title: String) {
        guard !isOrderGiven, let seconds = time.seconds, let day = shown.seconds,
            abs(seconds - day) > 129_600, parts(of: title)?.figures != nil
        else { return }
        let other = with(order == .dayFirst ? .monthFirst : .dayFirst)
            .read(title, source: .title)
        if let seconds = other.seconds, abs(seconds - day) <= 129_600 { time = other }
    }

    // MARK: - Inside a text

    /// The first time at or after byte `from` in a longer text; an incomplete one (a time of day, a date
    /// without a year) only where the text has no better.
    ///
    /// Relative forms need their "ago" here, so that "3 days" in a sentence is no time.
    /// - Complexity: linear in the length of the text.
    public func find(in bytes: Span<UInt8>, from: Int = 0) -> FoundTime? {
        var partial: TimeParser.State?
        var partialStart = 0
        var scan = TimeScan(position: from)
        while let found = scan.next(bytes, strict) {
            guard found.state.parts.kind == .partial else {
                return self.found(bytes, found.start, found.state)
            }
            if partial == nil {
                partial = found.state
                partialStart = found.start
            }
        }
        return partial.map { self.found(bytes, partialStart, $0) }
    }

    /// The first time in a text; see ``find(in:from:)``.
    public func find(in string: String) -> FoundTime? { find(in: string.utf8.span) }

    /// True where a time stands anywhere in the text.
    public static func looksLikeTime(_ bytes: Span<UInt8>) -> Bool {
        var scan = TimeScan(position: 0)
        return scan.next(bytes, plain) != nil
    }

    /// True where at least a quarter of a text's bytes are times: "Posted by Bob on May 3, 2014", but no
    /// sentence that mentions the train at 7:14.
    public static func isMostlyTime(_ bytes: Span<UInt8>) -> Bool {
        var scan = TimeScan(position: 0)
        var covered = 0
        while let found = scan.next(bytes, plain) { covered += found.state.end - found.start }
        guard covered > 0 else { return false }
        var blank = 0
        for index in bytes.indices where bytes[index] <= 0x20 { blank += 1 }
        return covered * 4 >= bytes.count - blank
    }

    /// True where the text is a time and little else: at most three words before ("Posted on") and two after.
    public static func isOnlyTime(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count < 120 else { return false }
        var scan = TimeScan(position: 0)
        guard let found = scan.next(bytes, plainLenient) else { return false }
        // A zone's long name stands in brackets: "GMT+0000 (Coordinated Universal Time)".
        let mark = plain.lexer.token(bytes, at: found.state.end)
        let isZone =
            mark.isMark("(") && found.state.parts.offsetMinutes != nil
            && bytes[bytes.count - 1] == UInt8(ascii: ")")
        return words(bytes, 0, found.start) <= 3
            && (isZone || words(bytes, found.state.end, bytes.count) <= 2)
    }

    private static let plain = TimeParser()
    private static let plainLenient: TimeParser = {
        var parser = TimeParser()
        parser.isLenient = true
        return parser
    }()

    private static func words(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
        var position = from
        var count = 0
        while true {
            let token = plain.lexer.token(bytes, at: position)
            guard token.kind != .end, token.start < to else { return count }
            if token.kind != .mark { count += 1 }
            position = token.end
        }
    }

    // MARK: - Parts

    /// The most complete expression of a field.
    private func best(in bytes: Span<UInt8>) -> TimeParser.State? {
        var best: TimeParser.State?
        var scan = TimeScan(position: 0)
        while let found = scan.next(bytes, lenient) {
            if let known = best, known.parts.kind >= found.state.parts.kind { continue }
            best = found.state
            if found.state.parts.kind == .dateTime { break }
        }
        return best
    }

    /// The parts of a field's expression, for deciding the order of day and month.
    func parts(of raw: String) -> TimeParts? { best(in: raw.utf8.span)?.parts }

    private func found(
        _ bytes: Span<UInt8>, _ start: Int, _ state: TimeParser.State
    ) -> FoundTime {
        let raw = TimeReader.collapsed(bytes.extracting(start..<state.end))
        return FoundTime(
            range: start..<state.end, kind: state.parts.kind,
            time: timestamp(state.parts, raw: raw, source: .text))
    }

    func timestamp(_ parts: TimeParts, raw: String, source: TimestampSource) -> Timestamp {
        guard let value = parts.resolve(order: order, savedAt: savedAt) else {
            return Timestamp(raw: raw, seconds: nil, precision: .none, source: source)
        }
        let offset =
            value.isRelative ? parts.offsetMinutes ?? savedAt.offsetMinutes : parts.offsetMinutes
        return Timestamp(
            raw: raw, seconds: value.seconds, offsetMinutes: offset, precision: value.precision,
            source: value.isRelative ? .relative : source)
    }

    /// Seconds since 1970 where the text is one number of that size: 9 or 10 digits are seconds, 12 or 13
    /// milliseconds, 16 microseconds. A fraction is cut off.
    static func epoch(_ bytes: Span<UInt8>) -> Int64? {
        var value: Int64 = 0
        var digits = 0
        var index = 0
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, digits < 17 {
            value = value * 10 + Int64(bytes[index]) - 0x30
            digits += 1
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        }
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index == bytes.count else { return nil }
        switch digits {
        case 9, 10: return value
        case 12, 13: return value / 1000
        case 16: return value / 1_000_000
        default: return nil
        }
    }

    /// The text without white space at its ends, every run of it inside as one space.
    static func collapsed(_ bytes: Span<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        var isSpaced = false
        while index < bytes.count {
            let byte = bytes[index]
            var length = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0
            if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { length = 2 }
            if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0xAF
            {
                length = 3
            }
            if length > 0 {
                isSpaced = true
                index += length
                continue
            }
            if isSpaced, !out.isEmpty { out.append(0x20) }
            isSpaced = false
            out.append(byte)
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Timestamp {
    /// True where this value is finer than `other`.
    fileprivate func isPreferable(to other: Timestamp) -> Bool {
        if source == .relative { return false }
        return precision.coarseness < other.precision.coarseness
    }
}
