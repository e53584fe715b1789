internal import Aggregation
internal import Conversation

/// The measures of a chart in its own units.
struct ChartFrame {
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    /// At most so many labels on the time axis.
    let labels: Int
    let top = 14.0
    let volumeHeight = 40.0

    var volumeBottom: Double { height - 26 }
    var plotBottom: Double { volumeBottom - volumeHeight - 14 }
}

/// Where a bin and a value lie in a chart.
struct ChartScale {
    let frame: ChartFrame
    private let first: TimeBin
    private let last: TimeBin
    private let range: ClosedRange<Double>
    private let firstDay: Double
    private let days: Double

    init(frame: ChartFrame, first: TimeBin, last: TimeBin, range: ClosedRange<Double>) {
        self.frame = frame
        self.first = first
        self.last = last
        self.range = range
        firstDay = Double(first.startDay)
        days = max(1, Double(last.next.startDay - first.startDay))
    }

    private var plotWidth: Double { frame.width - frame.left - frame.right }

    /// The width of the first bin; months and years differ a little.
    var binWidth: Double {
        plotWidth * Double(first.next.startDay - first.startDay) / days
    }

    /// The middle of a bin.
    func x(_ bin: TimeBin) -> Double {
        let middle = Double(bin.startDay + bin.next.startDay) / 2
        return frame.left + plotWidth * (middle - firstDay) / days
    }

    /// The start of a day; nil outside the chart.
    func x(day: Int) -> Double? {
        let part = (Double(day) - firstDay) / days
        return part >= 0 && part <= 1 ? frame.left + plotWidth * part : nil
    }

    /// A value's height; values outside the range are drawn at its edge.
    func y(_ value: Double) -> Double {
        let cut = min(max(value, range.lowerBound), range.upperBound)
        let part = (cut - range.lowerBound) / (range.upperBound - range.lowerBound)
        return frame.plotBottom - part * (frame.plotBottom - frame.top)
    }

    /// `x,y ` for a `points` attribute.
    func point(_ bin: TimeBin, _ value: Double) -> String {
        Numbers.fixed(x(bin), 1) + "," + Numbers.fixed(y(value), 1) + " "
    }

    /// Evenly spaced bins with their labels, empty bins included.
    func ticks() -> [(bin: TimeBin, label: String)] {
        var bins: [TimeBin] = []
        var bin = first
        while bin <= last, bins.count < 4_000 {
            bins.append(bin)
            bin = bin.next
        }
        let step = max(1, (bins.count + frame.labels - 1) / frame.labels)
        var labels: [(TimeBin, String)] = []
        var lastYear = 0
        for index in stride(from: 0, to: bins.count, by: step) {
            let date = CivilDate(seconds: Int64(bins[index].startDay) * 86_400)
            labels.append((bins[index], label(date, isNewYear: date.year != lastYear)))
            lastYear = date.year
        }
        return labels
    }

    private func label(_ date: CivilDate, isNewYear: Bool) -> String {
        switch first.unit {
        case .day, .week:
            isNewYear ? HumanTime.day(date) : "\(date.day) \(HumanTime.monthName(date))"
        case .month: isNewYear ? HumanTime.month(date) : HumanTime.monthName(date)
        case .quarter: "Q\((date.month - 1) / 3 + 1) \(date.year)"
        case .year: String(date.year)
        }
    }
}
