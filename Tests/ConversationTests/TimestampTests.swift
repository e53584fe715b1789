import Conversation
import Testing

@Suite struct TimestampTests {
    @Test(
        "a civil date and its seconds are inverse",
        arguments: [
            (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_470_268_800, "2016-08-04"),
            (-1, "1969-12-31"), (4_107_542_400, "2100-03-01"),
        ] as [(Int64, String)])
    func civil(seconds: Int64, day: String) {
        let date = CivilDate(seconds: seconds)
        #expect(date.iso8601Day == day)
        #expect(date.seconds == seconds)
    }

    @Test("a day that does not exist is refused")
    func impossible() {
        #expect(CivilDate(year: 2015, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2016, month: 2, day: 29) != nil)
        #expect(CivilDate(year: 2016, month: 13, day: 1) == nil)
    }

    @Test("ISO 8601 carries the page's own offset")
    func iso() {
        var time = Timestamp(raw: "", seconds: 1_470_319_440, precision: .minute, source: .text)
        #expect(time.iso8601 == "2016-08-04T14:04:00Z")
        time.offsetMinutes = 120
        #expect(time.iso8601 == "2016-08-04T16:04:00+02:00")
        time.offsetMinutes = -330
        #expect(time.iso8601 == "2016-08-04T08:34:00-05:30")
    }

    @Test("a span counts code points, not bytes")
    func codePoints() {
        let text = "a\u{E9}\u{1F600}b"
        #expect(TextSpan(start: 1, end: 7).codePoints(in: text) == 1..<3)
        #expect(TextSpan(start: 1, end: 7).slice(of: text) == "\u{E9}\u{1F600}")
    }
}
