import Conversation
import Statistics
import Testing

@testable import Aggregation

@Suite("Several ways of classing at once")
struct BallotTallyTests {
    private func cells(_ tally: Tally) -> [String] {
        tally.rows.map {
            "\($0.threadID) \($0.authorID) \($0.startDay ?? 0) \($0.stance) \($0.counts.comments)"
        }
    }

    @Test("each way gives the comments that a tally of its own gives", arguments: [1, 40, 400])
    func ways(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let records = randomRecords(count, using: &generator)
        let plan = TallyPlan(unit: .month)
        let ways: [(CommentRecord) -> Stance?] = [
            { $0.judgement?.stance ?? .noSignal },
            { $0.authorID.isEmpty ? nil : $0.judgement?.stanceInContext ?? .noSignal },
            { $0.judgement.map { $0.stanceScore > 0 ? .believer : .skeptic } },
        ]
        var ballots = BallotTally(plan: plan)
        var tallies = ways.map { _ in Tally(plan: plan) }
        for record in records {
            var ballot = Ballot()
            for (way, stance) in ways.enumerated() {
                let vote = stance(record)
                ballot.set(vote, way: way)
                guard let vote else { continue }
                var own = record
                own.comment.isDeleted = false
                own.judgement = Judgement(stance: vote)
                tallies[way].add(own)
            }
            ballots.add(record, ballot)
        }
        for (way, tally) in tallies.enumerated() {
            #expect(cells(ballots.tally(way: way)) == cells(tally))
        }
    }

    @Test("the last way has room, and a vote can be changed")
    func room() {
        var ballot = Ballot()
        let last = Ballot.mostWays - 1
        for way in 0...last { ballot.set(nil, way: way) }
        ballot.set(.noSignal, way: last)
        ballot.set(.believer, way: last)
        var ballots = BallotTally(plan: TallyPlan())
        ballots.add(record("1", author: "a", stance: .skeptic), ballot)
        #expect(ballots.tally(way: last).rows.map(\.stance) == [.believer])
        #expect(ballots.tally(way: 0).isEmpty)
    }
}

@Suite("Groups within groups")
struct GroupWithoutTests {
    @Test("a group without one that lies in it is all the others together")
    func others() throws {
        var generator = SeededGenerator(seed: 5)
        var tally = Tally(plan: TallyPlan(unit: .month))
        for record in randomRecords(300, using: &generator) { tally.add(record) }
        let all = try #require(tally.groups { _, _ in true }[true])
        for (id, summary) in tally.threadSummaries() {
            let others = try #require(tally.groups { name, _ in name == id ? nil : true }[true])
            #expect(all.without(summary, counts: others.counts) == others)
        }
    }
}
