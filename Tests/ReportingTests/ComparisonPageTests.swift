import Aggregation
import Conversation
import Statistics
import Testing

@testable import Reporting

@Suite("What the page of a comparison says")
struct ComparisonPageTests {
    private static func row(
        _ metric: String, _ groups: (String, String) = ("before 2016-02-01", "from 2016-02-01"),
        _ difference: Double? = -0.2, p: Double? = 0.004
    ) -> ComparisonRow {
        var row = ComparisonRow(
            comparisonID: "x", groupA: groups.0, groupB: groups.1, metric: metric)
        row.estimateA = 0.5
        row.estimateB = difference.map { 0.5 + $0 }
        row.difference = difference
        row.low = difference.map { $0 - 0.1 }
        row.high = difference.map { $0 + 0.1 }
        row.pValue = p
        row.pAdjusted = p
        return row
    }

    private static func page(_ report: ComparisonReport) throws -> String {
        String(
            decoding: try ComparisonPage(report: report, run: Fixture.run).rendered(),
            as: UTF8.self)
    }

    @Test(
        "a group is named in words, its dates in one piece",
        arguments: [
            ("before 2016-02-01", "before 1_Feb_2016", "before 1_Feb_2016"),
            ("from 2016-02-01", "from 1_Feb_2016", "from 1_Feb_2016 on"),
            ("2016-08", "Aug_2016", "in Aug_2016"),
            ("2016-Q3", "Q3_2016", "in Q3_2016"),
            ("first save", "first save", "in the first save"),
            ("all others", "all others", "in all others"),
            ("forum.example", "forum.example", "in “forum.example”"),
            ("10 comments or more", "10 comments or more", "in “10 comments or more”"),
            ("2016-13", "2016-13", "in “2016-13”"),
            ("from here", "from here", "in “from here”"),
        ])
    func groups(name: String, label: String, place: String) {
        let group = GroupName(name, label: name, unit: .month)
        #expect(group.label == label.replacing("_", with: "\u{A0}"))
        #expect(group.place == place.replacing("_", with: "\u{A0}"))
    }

    @Test("weeks and years are bins where time is cut so; a title wins over what its id looks like")
    func units() {
        let week = GroupName("2016-08-01", label: "2016-08-01", unit: .week)
        #expect(week.place == "in the week of\u{A0}1\u{A0}Aug\u{A0}2016")
        #expect(GroupName("2016", label: "2016", unit: .year).place == "in 2016")
        #expect(GroupName("2016", label: "2016", unit: .month).place == "in “2016”")
        #expect(GroupName("2016-08", label: "Kettles", unit: .month).place == "in “Kettles”")
    }

    @Test("the headline of two periods that meet names the day once; other groups are both named")
    func headline() {
        let meeting = ComparisonVerdict(ComparisonReport(rows: [Self.row("share_skeptic")]))
        #expect(meeting.headline == "Fewer skeptics from 1\u{A0}Feb\u{A0}2016 on than before.")
        #expect(
            meeting.detail.hasPrefix("The share of skeptics is 50 % before 1\u{A0}Feb\u{A0}2016 "))
        #expect(meeting.detail.contains("a difference of −20 points"))
        let apart = Self.row("share_believer", ("before 2016-02-01", "from 2016-05-01"), 0.2)
        #expect(
            ComparisonVerdict(ComparisonReport(rows: [apart])).headline
                == "More believers from 1\u{A0}May\u{A0}2016 on than before 1\u{A0}Feb\u{A0}2016.")
        let chance = Self.row("share_skeptic", p: 0.4)
        #expect(
            ComparisonVerdict(ComparisonReport(rows: [chance])).headline
                == "No difference beyond chance was found.")
    }

    @Test("events, saves and changes are marked and explained, those outside the course are not")
    func marks() throws {
        var report = ComparisonReport(rows: [Self.row("share_skeptic")])
        var bin = TimeBin(unit: .month, day: 16_801)
        let first = bin
        for _ in 0..<6 {
            report.timeline.append(
                TimelineRow(threadID: "", bin: bin, figures: GroupFigures(GroupSummary())))
            bin = bin.next
        }
        let plain = try Self.page(report)
        #expect(!plain.contains("triangles") && !plain.contains("solid line"))
        report.eventDay = first.next.startDay
        func saved(_ thread: String, _ times: [String]) -> [SnapshotChange] {
            SnapshotChange.between(
                times.map { Snapshot(pageID: "p", savedAt: $0, comments: []) }, threadID: thread)
        }
        report.snapshots =
            saved("a", ["2016-02-03T10:00:00Z", "2016-03-04T10:00:00+02:00"])
            + saved("b", ["2016-02-03T11:00:00Z", "2019-01-01T00:00:00Z"])
        let page = try Self.page(report)
        #expect(page.contains("the solid line is the event of 1 Feb 2016"))
        #expect(page.contains("<title>event of 1 Feb 2016</title>"))
        #expect(page.contains("<title>3 Feb 2016: 2 threads saved</title>"))
        #expect(page.contains("<title>4 Mar 2016: 1 thread saved</title>"))
        #expect(!page.contains("2019: 1 thread"))
        report.eventDay = first.startDay - 400
        #expect(try !Self.page(report).contains("solid line"))
    }

    @Test(
        "who turned is told with both tests, whether or not somebody is listed; nobody where nobody did"
    )
    func turned() throws {
        var sides = Self.row("switched_side", p: 0.0391)
        (sides.estimateA, sides.estimateB) = (1, 8)
        let classes = Self.row("switched_class", p: 0.0123)
        let minds = Self.row("share_skeptic:minds")
        let page = try Self.page(
            ComparisonReport(rows: [Self.row("share_skeptic"), minds, sides, classes]))
        #expect(page.contains("8 turned from doubt to belief and 1 from belief to doubt"))
        #expect(page.contains("mid-p 0.039 after adjustment"))
        #expect(page.contains("has p 0.012 (Stuart-Maxwell)"))
        #expect(!page.contains("Nobody took one side"))
        (sides.estimateA, sides.estimateB, sides.pAdjusted) = (0, 0, nil)
        #expect(
            try Self.page(ComparisonReport(rows: [Self.row("share_skeptic"), minds, sides]))
                .contains("Nobody took one side first and the other later."))
    }

    @Test("figures below zero have a true minus sign, and what rounds to zero has no sign")
    func signs() throws {
        let rows = [
            Self.row("sentiment_mean", ("2016-08", "2016-09"), -0.504),
            Self.row("share_skeptic:slope_per_bin", ("all", ""), -0.0001),
        ]
        let page = try Self.page(ComparisonReport(rows: rows))
        #expect(page.contains("−0.50 (−0.60 to −0.40)"))
        #expect(page.contains(">0.00<") && !page.contains("−0.00") && !page.contains("+0.00"))
        #expect(page.contains("0.0 (−10.0 to +10.0) points"))
        #expect(page.contains("Aug\u{A0}2016 →</span> <span class=one>Sep\u{A0}2016"))
        #expect(page.contains("data-v=\"2016-08 2016-09\""))
    }
}
