internal import Aggregation
internal import Conversation

/// Something that happened at a time and is shown on a chart.
struct ChartMark {
    enum Kind {
        /// A change point: a line through the chart.
        case change
        /// A save of a page: a small triangle on the axis.
        case save
        /// A known event: a solid line through the chart.
        case event
    }

    let kind: Kind
    /// Days since 1970.
    let day: Int
    /// What it was, for people.
    let label: String

    /// The change points of the bins' own width as marks.
    static func changes(_ rows: [ChangePointRow]) -> [ChartMark] {
        rows.map { row in
            let side = row.metric == "share_believer" ? "believers" : "skeptics"
            var text =
                "\(human(row.bin.startDay)): \(side)"
            if let before = row.before, let after = row.after {
                text += " from \(Verdict.percent(before)) to \(Verdict.percent(after)) %"
            } else {
                text += " change"
            }
            text += ", p \(ComparisonVerdict.pText(row.pValue))"
            return ChartMark(kind: .change, day: row.bin.startDay, label: text)
        }
    }

    /// A known event by its day.
    static func event(_ day: Int) -> ChartMark {
        ChartMark(
            kind: .event, day: day,
            label: "event of \(human(day))")
    }

    private static func human(_ day: Int) -> String {
        HumanTime.day(CivilDate(seconds: Int64(day) * 86_400))
    }

    /// One mark a day on which threads were saved that an archive holds more than one save of; none where there are
    /// so many that they say nothing.
    static func saves(_ changes: [SnapshotChange]) -> [ChartMark] {
        var threads: [Int: Set<String>] = [:]
        for change in changes {
            for savedAt in [change.fromSavedAt, change.toSavedAt] {
                guard let date = savedAt.flatMap(HumanTime.date) else { continue }
                let day = Int(date.seconds.quotientFloor(86_400))
                threads[day, default: []].insert(change.threadID)
            }
        }
        guard threads.count <= mostSaves else { return [] }
        return saves(threads.mapValues(\.count), of: "thread")
    }

    private static let mostSaves = 120

    /// One mark a day on which pages were saved.
    static func saves(_ pages: [PageRecord]) -> [ChartMark] {
        var counts: [Int: Int] = [:]
        for page in pages where page.status == .ok {
            guard let seconds = page.page.savedAt.seconds else { continue }
            counts[Int(seconds.quotientFloor(86_400)), default: 0] += 1
        }
        return saves(counts, of: "page")
    }

    /// The marks of what was saved on each day, in order.
    private static func saves(_ counts: [Int: Int], of what: String) -> [ChartMark] {
        counts.sorted { $0.key < $1.key }.map { day, count in
            ChartMark(
                kind: .save, day: day,
                label: "\(human(day)): \(count) \(what)\(count == 1 ? "" : "s") saved")
        }
    }
}

extension Int64 {
    /// Division rounded down, for times before 1970.
    fileprivate func quotientFloor(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
