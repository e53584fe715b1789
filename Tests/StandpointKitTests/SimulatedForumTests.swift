import Conversation
import Testing

@testable import StandpointKit

/// Made-up forums whose truth is known, as judged comments: from comments to the limits that a reader sees.
///
/// The model: authors write in the first year with probability .7 and in the second with .6, 1 comment and up
/// (geometric, mean 3), each of their own side nine times in ten. 60 % are skeptics at first; of them 30 % turn
/// on the first day of the second year, and 5 % of the others turn to doubt.
@Suite("Simulated forums")
struct SimulatedForumTests {
    static let runs = 500
    static let before = 0.6 * 0.8 + 0.1
    static let after = (0.6 * 0.7 + 0.4 * 0.05) * 0.8 + 0.1
    /// People of both years write .6 of the first year's comments and .7 of the second's.
    static let minds = (after - before) * 0.65
    /// 2015-01-01 and 2016-01-01 in days since 1970.
    static let start = 16_436, turn = 16_801

    static func comment(
        author: Int, number: Int, day: Int, isSkeptic: Bool
    ) -> CommentRecord {
        var record = CommentRecord(
            commentID: "\(author)-\(number)", threadID: "t\(number % 5)", pageID: "p",
            comment: Comment(
                position: number, text: "",
                time: Timestamp(
                    raw: "", seconds: Int64(day) * 86_400 + 3_600, precision: .minute,
                    source: .text)),
            parentID: nil, authorID: "author \(author)")
        record.judgement = Judgement(
            stance: isSkeptic ? .skeptic : .believer, stanceScore: isSkeptic ? -0.6 : 0.6)
        return record
    }

    /// The forum of one run, counted by period as `compare --before --after` counts it.
    static func pair(seed: UInt64, authors: Int = 150) throws -> GroupPair {
        var generator = SeededGenerator(seed: seed)
        let cutting = ComparisonCutting(
            cut: .periods(before: turn, after: turn), authorGroups: [:], commentsPerAuthor: [:],
            saveCounts: [:])
        var tally = Tally(plan: TallyPlan(unit: .month))
        for author in 0..<authors {
            let first = generator.unit() < 0.6
            let second = generator.unit() < (first ? 0.7 : 0.05)
            for (begin, isSkeptic, activity) in [(start, first, 0.7), (turn, second, 0.6)] {
                guard generator.unit() < activity else { continue }
                var number = 0
                repeat {
                    let isOwn = generator.unit() < 0.9
                    var record = comment(
                        author: author, number: number, day: begin + generator.below(365),
                        isSkeptic: isOwn ? isSkeptic : !isSkeptic)
                    if let group = ComparisonCutting.period(of: record.comment.time, turn, turn) {
                        record.threadID = group
                        tally.add(record)
                    }
                    number += 1
                } while number < 80 && generator.unit() > 1.0 / 3
            }
        }
        let pairs = PairChoice(tally: tally, cut: cutting.cut).pairs()
        return try #require(pairs.first)
    }

    @Test(
        "95 % limits of shares, differences and both parts of the split hold the truth in 93 to 97 % of 500 runs"
    )
    func coverage() throws {
        var covered: [String: Int] = [:]
        func count(_ name: String, _ low: Double?, _ high: Double?, _ truth: Double) {
            if let low, let high, low <= truth, truth <= high { covered[name, default: 0] += 1 }
        }
        for run in 0..<Self.runs {
            let pair = try Self.pair(seed: UInt64(run) + 1)
            let share = GroupFigures(pair.first.summary).shareSkeptic
            count("share", share?.low, share?.high, Self.before)
            let comparison = GroupComparison(
                id: pair.id, first: pair.first, second: pair.second, seed: 1, permutations: 19)
            let rows = comparison.rows() + comparison.splitRows()
            for (metric, truth) in [
                ("share_skeptic", Self.after - Self.before),
                ("share_skeptic:minds", Self.minds),
                ("share_skeptic:crowd", Self.after - Self.before - Self.minds),
            ] {
                let row = rows.first { $0.metric == metric }
                count(metric, row?.low, row?.high, truth)
            }
        }
        for name in ["share", "share_skeptic", "share_skeptic:minds", "share_skeptic:crowd"] {
            let share = Double(covered[name] ?? 0) / Double(Self.runs)
            #expect((0.93...0.97).contains(share), "\(name) covers \(share)")
        }
    }

    @Test("people who turned are listed as such, with their sides")
    func switched() throws {
        let pair = try Self.pair(seed: 7)
        let people = SwitchedAuthor.find(from: pair.first.summary, to: pair.second.summary)
        #expect(people.count > 5)
        for person in people {
            let first = pair.first.summary.authors.first { $0.authorID == person.authorID }
            let second = pair.second.summary.authors.first { $0.authorID == person.authorID }
            #expect(first?.classes.majority == person.before)
            #expect(second?.classes.majority == person.after)
            #expect(person.before != person.after)
        }
    }

    /// 24 months, 120 authors, convictions as in the model; the share of skeptics goes from `before` to `after`
    /// with month 13.
    private func bins(
        seed: UInt64, from before: Double, to after: Double
    ) -> [(bin: TimeBin, summary: GroupSummary)] {
        var generator = SeededGenerator(seed: seed)
        var tally = Tally(plan: TallyPlan(unit: .month))
        for author in 0..<120 {
            let conviction = generator.unit()
            var number = 0
            repeat {
                let day = generator.below(730)
                var isSkeptic = conviction < (day < 396 ? before : after)
                if generator.unit() < 0.1 { isSkeptic.toggle() }
                tally.add(
                    Self.comment(
                        author: author, number: number, day: Self.start + day,
                        isSkeptic: isSkeptic))
                number += 1
            } while number < 80 && generator.unit() > 0.12
        }
        return tally.timeline(by: .month)
    }

    @Test("a share that falls by 0.30 has its change point within a month in 90 % of runs and more")
    func found() {
        var hits = 0
        for run in 0..<100 {
            let rows = ChangePointRow.find(
                in: bins(seed: UInt64(run) + 50, from: 0.6, to: 0.3), threadID: "", seed: 1,
                permutations: 199)
            // Month 13 begins on 2016-02-01.
            let wanted = ["2016-01-01", "2016-02-01", "2016-03-01"]
            if rows.contains(where: {
                $0.metric == "share_skeptic" && wanted.contains($0.bin.start)
            }) {
                hits += 1
            }
        }
        #expect(hits >= 90, "\(hits) of 100")
    }

    @Test("a share that stays has a change point in 5 % of runs at most")
    func falseAlarms() {
        var alarms = 0
        for run in 0..<60 {
            let rows = ChangePointRow.find(
                in: bins(seed: UInt64(run) + 700, from: 0.45, to: 0.45), threadID: "", seed: 1,
                permutations: 199)
            if rows.contains(where: { $0.metric == "share_skeptic" }) { alarms += 1 }
        }
        #expect(alarms <= 3, "\(alarms) of 60")
    }
}
