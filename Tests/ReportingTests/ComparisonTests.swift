import Aggregation
import Conversation
import Statistics
import Testing

@testable import Reporting

@Suite("What `standpoint compare` writes")
struct ComparisonTests {
    /// Twenty people with three comments each in both of two periods; `turned` of them change from doubt to
    /// belief, and all others keep their side.
    private static func periods(turned: Int) -> (before: GroupSummary, after: GroupSummary) {
        var before = Tally(plan: TallyPlan())
        var after = Tally(plan: TallyPlan())
        for author in 0..<20 {
            let isSkeptic = author % 2 == 0
            let turns = isSkeptic && author / 2 < turned
            for number in 0..<3 {
                before.add(record(author, number, isSkeptic ? .skeptic : .believer))
                after.add(record(author, 10 + number, isSkeptic && !turns ? .skeptic : .believer))
            }
        }
        return (
            before.groups { _, _ in 0 }[0] ?? GroupSummary(),
            after.groups { _, _ in 0 }[0] ?? GroupSummary()
        )
    }

    private static func record(_ author: Int, _ number: Int, _ stance: Stance) -> CommentRecord {
        var record = CommentRecord(
            commentID: "a\(author)c\(number)", threadID: "t", pageID: "p",
            comment: Comment(position: number, text: "x"), parentID: nil, authorID: "a\(author)")
        let score = stance == .skeptic ? -0.5 : 0.5
        record.judgement = Judgement(
            stance: stance, stanceScore: score, pSkeptic: 0, pBeliever: 0, pNeutral: 1,
            sentiment: .neutral, sentimentScore: score / 2, wordCount: 1, evidence: [])
        record.judgement?.stanceInContext = stance
        return record
    }

    private static func comparison(turned: Int) -> GroupComparison {
        let periods = periods(turned: turned)
        return GroupComparison(
            id: "before-after", first: .init(name: "before", summary: periods.before),
            second: .init(name: "after", summary: periods.after), seed: 1, permutations: 499)
    }

    @Test("a change is its difference, B less A, with limits around it and a small p")
    func change() throws {
        let rows = Self.comparison(turned: 8).rows()
        let skeptics = try #require(rows.first { $0.metric == "share_skeptic" })
        #expect(skeptics.estimateA == 0.5)
        #expect(abs((skeptics.difference ?? 0) + 0.4) < 1e-12)
        #expect((skeptics.high ?? 1) < 0)
        #expect((skeptics.pValue ?? 1) < 0.02)
        #expect(skeptics.authorsA == 20 && skeptics.commentsB == 60)
        let believers = try #require(rows.first { $0.metric == "share_believer" })
        #expect(abs((believers.difference ?? 0) - 0.4) < 1e-12)
    }

    @Test("nobody changes: no difference, and no p, because no draw could differ")
    func noChange() throws {
        let row = try #require(Self.comparison(turned: 0).rows().first)
        #expect(row.difference == 0)
        #expect((row.low ?? 1) < 0 && (row.high ?? -1) > 0)
        #expect(row.pValue == nil && row.note == StatisticsError.noVariation.description)
    }

    @Test("the same people with other minds: the split gives the minds all of it")
    func split() throws {
        let rows = Self.comparison(turned: 8).splitRows()
        let minds = try #require(rows.first { $0.metric == "share_skeptic:minds" })
        let crowd = try #require(rows.first { $0.metric == "share_skeptic:crowd" })
        #expect(abs((minds.difference ?? 0) + 0.4) < 1e-12)
        #expect(abs(crowd.difference ?? 1) < 1e-12)
        let switched = try #require(rows.first { $0.metric == "switched_side" })
        #expect(switched.estimateA == 0 && switched.estimateB == 8)
        #expect((switched.pValue ?? 1) < 0.05)
        // Eight went one way: chi-square (8 - 0)² / (8 + 0) with one degree of freedom.
        let classes = try #require(rows.first { $0.metric == "switched_class" })
        #expect(abs((classes.statistic ?? 0) - 8) < 1e-9 && (classes.pValue ?? 1) < 0.005)
        #expect(classes.note.contains("20 authors in both"))
        #expect(classes.note.contains("degrees of freedom: 1; fewer than 10 changed"))
        let periods = Self.periods(turned: 8)
        let people = SwitchedAuthor.find(from: periods.before, to: periods.after)
        #expect(people.map(\.authorID) == ["a0", "a10", "a12", "a14", "a2", "a4", "a6", "a8"])
    }

    @Test("classes of the same people: neutral is one, silence and the nameless are none")
    func classes() throws {
        /// The sides of most comments of each author in both periods; nil wrote nothing.
        func comparison(_ people: [(Stance?, Stance?)]) -> GroupComparison {
            var periods = [Tally(plan: TallyPlan()), Tally(plan: TallyPlan())]
            for (author, sides) in people.enumerated() {
                for (period, side) in [sides.0, sides.1].enumerated() {
                    guard let side else { continue }
                    periods[period].add(Self.record(author, period, side))
                }
            }
            let groups = periods.map { $0.groups { _, _ in 0 }[0] ?? GroupSummary() }
            return GroupComparison(
                id: "x", first: .init(name: "a", summary: groups[0]),
                second: .init(name: "b", summary: groups[1]), seed: 1)
        }
        let kept: [(Stance?, Stance?)] = [
            (.believer, .believer), (.believer, nil), (nil, .skeptic), (.noSignal, .skeptic),
            (.believer, .noSignal),
        ]
        let turned = Array(repeating: (Stance?.some(.skeptic), Stance?.some(.neutral)), count: 5)
        let rows = comparison(kept + turned).splitRows()
        let row = try #require(rows.first { $0.metric == "switched_class" })
        #expect(abs((row.statistic ?? 0) - 5) < 1e-9)
        #expect(row.note.contains("6 authors in both"))
        #expect(row.note.contains("chi-square of 5 who changed class"))
        let still = try #require(
            comparison(kept).splitRows().first { $0.metric == "switched_class" })
        #expect(still.pValue == nil && still.note.contains(StatisticsError.noVariation.description))
    }

    @Test("empty groups give empty cells and a note, small ones a warning")
    func small() throws {
        let empty = GroupComparison(
            id: "x", first: .init(name: "a", summary: GroupSummary()),
            second: .init(name: "b", summary: GroupSummary()), seed: 1)
        for row in empty.rows() + empty.splitRows() {
            #expect(row.pValue == nil && row.difference == nil)
            #expect(row.note.contains("small group"))
        }
    }

    @Test("p-values are adjusted over the whole table: Holm for few, Benjamini-Hochberg for many")
    func adjusted() throws {
        var rows = Self.comparison(turned: 8).rows()
        rows.adjust()
        #expect(
            rows.allSatisfy { $0.adjustMethod == "holm" && ($0.pAdjusted ?? 0) >= ($0.pValue ?? 1) }
        )
        var many = Array(repeating: rows, count: 5).flatMap { $0 }
        many.adjust()
        #expect(many.allSatisfy { $0.adjustMethod == "benjamini_hochberg" })
    }

    @Test("a course with a fall at a known month has a slope below 0 and a jump there")
    func trend() throws {
        var bins: [(bin: TimeBin, summary: GroupSummary)] = []
        var bin = TimeBin(unit: .month, day: 17_000)
        for month in 0..<16 {
            var tally = Tally(plan: TallyPlan())
            for author in 0..<12 {
                let skeptics = month < 8 ? 9 : 3
                tally.add(
                    Self.record(
                        author, month * 20 + author, author < skeptics ? .skeptic : .believer))
            }
            bins.append((bin, tally.groups { _, _ in 0 }[0] ?? GroupSummary()))
            bin = bin.next
        }
        let rows = TrendComparison(
            id: "t", group: "all", bins: bins, eventDay: bins[8].bin.startDay
        ).rows()
        let slope = try #require(rows.first { $0.metric == "share_skeptic:slope_per_bin" })
        #expect((slope.difference ?? 0) < 0 && (slope.pValue ?? 1) < 0.05)
        let counts = try #require(rows.first { $0.metric == "share_skeptic:trend_of_counts" })
        #expect((counts.statistic ?? 0) < -2)
        let jump = try #require(rows.first { $0.metric == "share_skeptic:jump_at_event" })
        #expect(abs((jump.difference ?? 0) + 0.5) < 1e-9)

        let changes = ChangePointRow.find(in: bins, threadID: "", seed: 1, permutations: 499)
        #expect(changes.first?.bin == bins[8].bin)
        #expect(changes.first?.metric == "share_skeptic")
        #expect(ChangePointRow.find(in: Array(bins.prefix(7)), threadID: "", seed: 1).isEmpty)
    }

    @Test(
        "words that one side uses lead the list, counted by people, not by how often one repeats them"
    )
    func keyness() throws {
        var tally = TermTally()
        let word = { TermTally.Term(kind: "word", form: $0) }
        for author in 0..<30 {
            let group: TermTally.Group = author % 2 == 0 ? .first : .second
            let own = author % 2 == 0 ? "scam" : "proof"
            let terms = [own, "reactor", "heat", "test\(author % 7)"].map(word)
            tally.add(terms, author: "a\(author)", group: group)
        }
        tally.add(Array(repeating: word("banana"), count: 500), author: "a1", group: .second)
        let rows = try KeynessRow.rows(tally)
        #expect(Set(rows.prefix(2).map(\.term.form)) == ["scam", "proof"])
        #expect(!rows.contains { $0.term.form == "banana" })
        let proof = try #require(rows.first { $0.term.form == "proof" })
        #expect(proof.keyness.z > 1 && proof.authorsB == 15 && proof.countA == 0)
        let heat = try #require(rows.first { $0.term.form == "heat" })
        #expect(abs(heat.keyness.z) < 0.5)
    }

    @Test("what came, went and changed from save to save, by stance")
    func snapshots() {
        func save(_ page: String, _ comments: [(String, String, Stance)]) -> Snapshot {
            Snapshot(
                pageID: page, savedAt: nil,
                comments: comments.map { SavedComment(commentID: $0.0, text: $0.1, stance: $0.2) })
        }
        let changes = SnapshotChange.between(
            [
                save(
                    "p1",
                    [("a", "one", .skeptic), ("b", "two", .believer), ("c", "three", .neutral)]),
                save(
                    "p2",
                    [("a", "one", .skeptic), ("c", "THREE", .neutral), ("d", "four", .noSignal)]),
                save(
                    "p3",
                    [("a", "one", .skeptic), ("c", "THREE", .neutral), ("d", "four", .noSignal)]),
            ], threadID: "t")
        #expect(changes.map(\.added) == [["d"], []])
        #expect(changes.map(\.removed) == [["b"], []])
        #expect(changes.map(\.edited) == [["c"], []])
        #expect(changes.map(\.kept) == [1, 3])
        #expect(changes[0].removedClasses.believer == 1 && changes[0].addedClasses.noSignal == 1)
    }

    @Test("the four tables are their golden files, and Python's parsers read both network formats")
    func golden() throws {
        var rows = Self.comparison(turned: 8).rows() + Self.comparison(turned: 8).splitRows()
        rows.adjust()
        var tally = TermTally()
        for author in 0..<12 {
            let form = author % 3 == 0 ? "=scam" : "proof"
            tally.add(
                [TermTally.Term(kind: "word", form: form)], author: "a\(author)",
                group: author % 2 == 0 ? .first : .second)
        }
        let thread = Fixture.threads[0]
        let saved = thread.comments.map {
            SavedComment(
                commentID: $0.commentID, text: $0.comment.text,
                stance: $0.judgement?.stance ?? .noSignal)
        }
        let report = ComparisonReport(
            rows: rows, keyness: try KeynessRow.rows(tally),
            changes: [
                ChangePointRow(
                    threadID: "", metric: "share_skeptic", bin: TimeBin(unit: .month, day: 20_000),
                    before: 0.6, after: 0.3,
                    difference: Interval(estimate: -0.3, low: -0.5, high: -0.1, level: 0.95),
                    pValue: 0.004)
            ],
            snapshots: SnapshotChange.between(
                [
                    Snapshot(pageID: "page1", savedAt: nil, comments: Array(saved.prefix(14))),
                    Snapshot(
                        pageID: "page2", savedAt: "2025-01-12T00:00:00Z",
                        comments: Array(saved.dropFirst())),
                ], threadID: thread.threadID))
        let sink = MemorySink()
        try report.write(run: Fixture.run, options: ReportOptions(), to: sink)
        #expect(sink.openOutputs.isEmpty)
        for (path, bytes) in sink.outputs { try Golden.check(bytes, "compare/" + path) }

        let other = MemorySink()
        let writer = try ReportWriter(run: Fixture.run, pages: [], sink: other)
        for thread in Fixture.threads { try writer.add(thread) }
        let network = NetworkFile(try writer.finish())
        try Golden.check(network.gexf(), "compare/replies.gexf")
        try Golden.check(network.graphML(), "compare/replies.graphml")
        let script = """
            import csv, xml.etree.ElementTree as E
            read = lambda n: list(csv.DictReader(open(n, newline='', encoding='utf-8')))
            nodes, edges = {r['Id'] for r in read('nodes.csv')}, read('edges.csv')
            for name in ['replies.gexf', 'replies.graphml']:
                root = E.parse(name).getroot()
                found = [e for e in root.iter() if e.tag.endswith('}edge')]
                assert {e.get('id') for e in root.iter() if e.tag.endswith('}node')} == nodes
                assert [(e.get('source'), e.get('target')) for e in found] == [(r['Source'], r['Target']) for r in edges]
            assert all(r['Source'] in nodes and r['Target'] in nodes for r in edges) and len(edges) > 5
            print('ok')
            """
        var files = other.outputs.filter { $0.key.hasSuffix(".csv") }
        files["replies.gexf"] = network.gexf()
        files["replies.graphml"] = network.graphML()
        #expect(try python(script, over: files) == "ok\n")
    }
}
