import Aggregation
import Conversation
import Testing

@Suite("Time bins")
struct TimeBinTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
        Int(try #require(CivilDate(year: year, month: month, day: day)).seconds / 86_400)
    }

    @Test(
        "a day falls into the calendar's bin",
        arguments: [
            (TimeUnit.day, "2016-02-29", "2016-03-01"), (.week, "2016-02-29", "2016-03-07"),
            (.month, "2016-02-01", "2016-03-01"), (.quarter, "2016-01-01", "2016-04-01"),
            (.year, "2016-01-01", "2017-01-01"),
        ])
    func bins(unit: TimeUnit, start: String, end: String) throws {
        let bin = TimeBin(unit: unit, day: try day(2016, 2, 29))
        #expect(bin.start == start)
        #expect(bin.end == end)
    }

    @Test(
        "bins tile time: each day lies in one bin, and the next bin starts where one ends",
        arguments: TimeUnit.allCases)
    func tiling(unit: TimeUnit) {
        var bin = TimeBin(unit: unit, day: -30_000)
        for day in -30_000..<40_000 {
            let own = TimeBin(unit: unit, day: day)
            if own != bin {
                #expect(own == bin.next && own.startDay == day)
                bin = own
            }
        }
    }

    @Test("weeks start on Monday: 1970-01-01 lies in the week of 1969-12-29")
    func mondays() {
        #expect(TimeBin(unit: .week, day: 0).start == "1969-12-29")
        #expect(TimeBin(unit: .week, day: -3).start == "1969-12-29")
        #expect(TimeBin(unit: .week, day: -4).start == "1969-12-22")
        #expect(TimeBin(unit: .week, day: 4).start == "1970-01-05")
    }

    @Test("the page's own zone decides the day; a coarse or absurd time has no bin")
    func zonesAndPrecision() {
        func time(_ seconds: Int64?, _ offset: Int?, _ precision: TimestampPrecision) -> Timestamp {
            Timestamp(
                raw: "", seconds: seconds, offsetMinutes: offset, precision: precision,
                source: .text)
        }
        #expect(TimeUnit.day.bin(of: time(86_399, nil, .second))?.startDay == 0)
        #expect(TimeUnit.day.bin(of: time(86_399, 60, .second))?.startDay == 1)
        #expect(TimeUnit.day.bin(of: time(0, -1, .second))?.startDay == -1)
        #expect(TimeUnit.day.bin(of: time(0, nil, .month)) == nil)
        #expect(TimeUnit.week.bin(of: time(0, nil, .month)) == nil)
        #expect(TimeUnit.quarter.bin(of: time(0, nil, .month))?.startDay == 0)
        #expect(TimeUnit.month.bin(of: time(0, nil, .year)) == nil)
        #expect(TimeUnit.year.bin(of: time(0, nil, .year))?.startDay == 0)
        #expect(TimeUnit.year.bin(of: time(.max, 60, .second)) == nil)
        #expect(TimeUnit.year.bin(of: .none) == nil)
    }

    @Test(
        "units nest exactly where every small bin lies in one large bin",
        arguments: TimeUnit.allCases, TimeUnit.allCases)
    func nesting(small: TimeUnit, large: TimeUnit) {
        var holds = true
        for day in 0..<3_000 {
            let own = TimeBin(unit: small, day: day)
            if TimeBin(unit: large, day: own.startDay) != TimeBin(unit: large, day: day) {
                holds = false
            }
        }
        #expect(small.nests(in: large) == holds)
    }
}
