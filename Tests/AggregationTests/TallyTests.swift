import Aggregation
import Conversation
import Statistics
import Testing

@Suite("The tally")
struct TallyTests {
    private func tally(_ records: ArraySlice<CommentRecord>, _ plan: TallyPlan) -> Tally {
        var tally = Tally(plan: plan)
        for record in records { tally.add(record) }
        return tally
    }

    @Test(
        "merging is associative and commutative, the empty tally its zero, and the order leaves no trace",
        arguments: TimeUnit.allCases, [true, false])
    func mergeLaws(unit: TimeUnit, useContext: Bool) throws {
        let plan = TallyPlan(unit: unit, useContext: useContext)
        for seed in 0..<6 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var records = randomRecords(300, using: &generator)
            let whole = tally(records[...], plan)
            generator.shuffle(&records)
            let cut = generator.below(200)
            let a = tally(records[..<cut], plan)
            let b = tally(records[cut..<220], plan)
            let c = tally(records[220...], plan)

            var left = a
            try left.merge(b)
            try left.merge(c)
            var right = c
            try right.merge(b)
            var nested = a
            try nested.merge(right)
            var swapped = right
            try swapped.merge(a)
            var zero = Tally(plan: plan)
            try zero.merge(whole)
            try zero.merge(Tally(plan: plan))

            #expect(left == whole)
            #expect(nested == whole)
            #expect(swapped == whole)
            #expect(zero == whole)
            #expect(left.rows == whole.rows)
            #expect(a != whole)
        }
    }

    @Test("rows read back give the same tally, in any order")
    func rowsRoundTrip() throws {
        var generator = SeededGenerator(seed: 7)
        let whole = tally(randomRecords(400, using: &generator)[...], TallyPlan())
        var rows = whole.rows
        generator.shuffle(&rows)
        var back = Tally(plan: TallyPlan())
        for row in rows { back.add(row) }
        #expect(back == whole)
    }

    @Test("tallies by different plans do not merge")
    func mismatch() {
        var monthly = Tally(plan: TallyPlan(unit: .month))
        monthly.add(record("1", author: "a", stance: .skeptic))
        let before = monthly
        #expect(throws: TallyMismatch.self) {
            try monthly.merge(Tally(plan: TallyPlan(unit: .day)))
        }
        #expect(monthly == before)
    }

    @Test("projections add up to the comments that went in")
    func projectionsAddUp() {
        var generator = SeededGenerator(seed: 11)
        let records = randomRecords(500, using: &generator)
        let tally = tally(records[...], TallyPlan(unit: .day))
        let threads = tally.threadSummaries()
        #expect(threads.values.reduce(0) { $0 + $1.counts.comments } == 500)
        for (id, summary) in threads {
            let own = records.filter { $0.threadID == id }
            #expect(summary.counts.comments == own.count)
            #expect(summary.classes.total == own.count)
            #expect(summary.counts.maxDepth == own.map(\.comment.depth).max())
            #expect(summary.counts.dated == own.filter { $0.comment.time.seconds != nil }.count)
            #expect(summary.counts.replies == own.filter { $0.comment.parent != nil }.count)
            #expect(
                summary.namedAuthors == Set(own.map(\.authorID)).subtracting([""]).count)
            #expect(summary.commentsPerAuthor.reduce(0, +) == own.count)
            let words = own.compactMap(\.judgement).reduce(0) { $0 + $1.wordCount }
            #expect(summary.counts.words == words)
            #expect(summary.authors.map(\.authorID) == summary.authors.map(\.authorID).sorted())
        }
        let authors = tally.authorSummaries()
        let named = records.filter { !$0.authorID.isEmpty }
        #expect(authors.reduce(0) { $0 + $1.counts.comments } == named.count)
        for author in authors {
            let own = named.filter { $0.authorID == author.authorID }
            #expect(author.threads == Set(own.map(\.threadID)).count)
        }
        for unit in TimeUnit.allCases {
            let usable = records.filter { TimeUnit.day.bin(of: $0.comment.time) != nil }
            let bins = tally.timeline(by: unit)
            #expect(bins.reduce(0) { $0 + $1.summary.counts.comments } == usable.count)
            #expect(bins.map(\.bin) == bins.map(\.bin).sorted())
        }
        #expect(Tally(plan: TallyPlan(unit: .week)).timeline(by: .month).isEmpty)
    }

    @Test("a thread's row: classes, coverage, shares, extremes, tone")
    func threadRow() throws {
        var tally = Tally(plan: TallyPlan(unit: .month))
        tally.add(record("1", author: "a", stance: .skeptic, sentiment: -0.5, date: "2016-08-04"))
        tally.add(record("2", author: "a", stance: .skeptic, sentiment: -0.25, date: "2016-08-05"))
        tally.add(
            record(
                "3", author: "b", stance: .believer, sentiment: 0.75, parent: "1",
                date: "2016-09-01"))
        tally.add(record("4", author: "", stance: .noSignal))
        tally.add(record("5", author: "", stance: .noSignal))
        let thread = try #require(tally.threadSummaries()["t"])
        #expect(thread.classes.skeptic == 2)
        #expect(thread.classes.believer == 1)
        #expect(thread.classes.noSignal == 2)
        #expect(thread.classes.coverage == 0.6)
        #expect(thread.namedAuthors == 2)
        #expect(thread.commentsPerAuthor.sorted() == [1, 1, 1, 2])
        #expect(thread.replyShare == 0.2)
        #expect(thread.datedShare == 0.6)
        #expect(thread.counts.sentimentMean == 0)
        let bins = tally.timeline(by: .month)
        #expect(bins.map(\.bin.start) == ["2016-08-01", "2016-09-01"])
        #expect(bins.map(\.summary.counts.comments) == [2, 1])
        let before = tally.groups { _, day in day.map { $0 < 17_045 } }
        #expect(before[true]?.counts.comments == 2)
        #expect(before[false]?.counts.comments == 1)
    }

    @Test("20,000 comments are counted in under two seconds, even in a debug build")
    func fast() {
        var generator = SeededGenerator(seed: 3)
        var tally = Tally(plan: TallyPlan(unit: .month))
        let base = record("x", author: "a", stance: .skeptic, date: "2016-08-04")
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<20_000 {
                var copy = base
                copy.authorID = "author-\(generator.below(5_000))"
                tally.add(copy)
            }
        }
        #expect(time < .seconds(2))
        #expect(tally.threadSummaries()["t"]?.counts.comments == 20_000)
    }
}
