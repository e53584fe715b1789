public import Conversation

/// Year, month and day order of dates that are written in figures alone.
public enum DateOrder: Sendable {
    /// `15/05/2018`.
    case dayFirst
    /// `05/15/2018`.
    case monthFirst
}

extension DateOrder {
    /// The usual order in a language: English without a region, American and Philippine pages put the
    /// month first, everybody else the day (Unicode CLDR, short date patterns).
    init(language tag: String) {
        guard tag.hasPrefix("en") || tag.hasSuffix("-us") || tag == "fil" else {
            self = .dayFirst
            return
        }
        let region = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst().last
        let monthFirst: Set<Substring> = ["us", "ph", "latn"]
        self = region.map { monthFirst.contains($0) } ?? true ? .monthFirst : .dayFirst
    }
}

extension TimeReader {
    /// Decides the order of day and month for a whole thread, and reads again the times that were open.
    ///
    /// Decided by, in this order: a figure over 12 or a weekday in one of the dates; a date that would lie after the
    /// page was saved; the order that makes fewer steps against the thread's direction; the order that keeps the
    /// thread in an eighth of the other's span (comments come in days, not on the sixth of each month); the language.
    /// - Complexity: linear in the number of comments.
    public func settle(_ comments: inout [Comment]) {
        guard !isOrderGiven else { return }
        var open: [(index: Int, parts: TimeParts)] = []
        var votes = 0
        for index in comments.indices {
            let time = comments[index].time
            guard time.source == .text || time.source == .title, time.seconds != nil,
                let parts = parts(of: time.raw), let figures = parts.figures
            else { continue }
            if figures.first > 12 {
                votes += 1
            } else if figures.second > 12 {
                votes -= 1
            } else if let told = parts.orderByWeekday {
                votes += told == .dayFirst ? 1 : -1
            } else if figures.first != figures.second {
                open.append((index, parts))
            }
        }
        guard !open.isEmpty else { return }
        let settled: DateOrder
        if votes != 0 {
            settled = votes > 0 ? .dayFirst : .monthFirst
        } else {
            let dayFirst = faults(open, .dayFirst)
            let monthFirst = faults(open, .monthFirst)
            settled =
                dayFirst == monthFirst
                ? closer(open) : dayFirst < monthFirst ? .dayFirst : .monthFirst
        }
        guard settled != order else { return }
        let reader = with(settled)
        for (index, parts) in open {
            let time = comments[index].time
            comments[index].time = reader.timestamp(parts, raw: time.raw, source: time.source)
        }
    }

    /// The order under which the dates lie much closer together, else the language's.
    private func closer(_ open: [(index: Int, parts: TimeParts)]) -> DateOrder {
        func span(_ order: DateOrder) -> Int64? {
            var low = Int64.max
            var high = Int64.min
            for item in open {
                guard let value = item.parts.resolve(order: order, savedAt: savedAt) else {
                    continue
                }
                low = min(low, value.seconds)
                high = max(high, value.seconds)
            }
            return open.count > 2 && high > low ? high - low : nil
        }
        guard let dayFirst = span(.dayFirst), let monthFirst = span(.monthFirst) else {
            return order
        }
        if dayFirst < monthFirst / 8 { return .dayFirst }
        return monthFirst < dayFirst / 8 ? .monthFirst : order
    }

    /// What speaks against an order: dates after the save date count most, then steps against the
    /// direction in which most of the thread runs.
    private func faults(_ open: [(index: Int, parts: TimeParts)], _ order: DateOrder) -> Int {
        var late = 0
        var forward = 0
        var back = 0
        var last: Int64?
        for item in open {
            guard let value = item.parts.resolve(order: order, savedAt: savedAt) else { continue }
            if let saved = savedAt.seconds, value.seconds > saved + 86400 { late += 1 }
            if let last, value.seconds > last { forward += 1 }
            if let last, value.seconds < last { back += 1 }
            last = value.seconds
        }
        return late * 1000 + min(forward, back)
    }
}
