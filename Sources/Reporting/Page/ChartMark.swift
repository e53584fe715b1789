internal import Aggregation
internal import Conversation

/// Something that happened at a time and is shown on a chart.
struct ChartMark {
    enum Kind {
        /// A change point: a line through the chart.
        case change
        /// A save of a page: a small triangle on the axis.
        case save
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
                "\(HumanTime.day(CivilDate(seconds: Int64(row.bin.startDay) * 86_400))): \(side)"
            if let before = row.before, let after = row.after {
                text += " from \(Verdict.percent(before)) to \(Verdict.percent(after)) %"
            } else {
                text += " change"
            }
            return ChartMark(kind: .change, day: row.bin.startDay, label: text)
        }
    }

    /// One mark a day on which pages were saved.
    static func saves(_ pages: [PageRecord]) -> [ChartMark] {
        var counts: [Int: Int] = [:]
        for page in pages where page.status == .ok {
            guard let seconds = page.page.savedAt.seconds else { continue }
            counts[Int(seconds.quotientFloor(86_400)), default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map { day, count in
            let date = HumanTime.day(CivilDate(seconds: Int64(day) * 86_400))
            return ChartMark(
                kind: .save, day: day, label: "\(date): \(count) page\(count == 1 ? "" : "s") saved"
            )
        }
    }
}

extension Int64 {
    /// Division rounded down, for times before 1970.
    fileprivate func quotientFloor(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
