import Aggregation
import Conversation

@testable import Reporting
@testable import Statistics

extension Fixture {
    /// What a run says beside its threads: two distinctive words, one of them hostile, and two saves of a thread.
    static var extras: ReportExtras {
        var extras = ReportExtras()
        extras.keyness = [
            row("lamp", first: 0, second: 9, logOdds: 1.5, limits: (2.1, .infinity), p: 0.001),
            row("<b>proof", first: 8, second: 2, logOdds: -1.1, limits: (-4.5, -0.5), p: 0.01),
            row("meter", first: 4, second: 5, logOdds: 0.1, limits: (-2, 2.5), p: 0.8),
        ]
        var example = TermExample(
            term: extras.keyness[1].term,
            comment: shown("a1c1", "Nadia <i>", .skeptic, "Where is the <b>proof?"))
        example.position = 1
        example.excerpt = TermExample.Excerpt(before: "Where is the ", term: "<b>proof", after: "?")
        extras.examples = [example]
        var added = ClassCounts()
        added[.believer] = 2
        var removed = ClassCounts()
        removed[.skeptic] = 1
        extras.snapshots = [
            SnapshotChange(
                threadID: "a1", fromPage: "page1", toPage: "page2",
                fromSavedAt: "2024-09-01T08:00:00Z", toSavedAt: "2025-01-05T08:00:00Z",
                added: ["a1c3", "a1c4"], removed: ["a1c1"], edited: [], kept: 9,
                addedClasses: added, removedClasses: removed)
        ]
        extras.savedComments = [
            SavedCommentRow(
                comment: shown("a1c1", "Nadia <i>", .skeptic, "=1+1 <script>"), kind: .removed,
                fromPage: "page1", toPage: "page2", toSavedAt: "2025-01-05T08:00:00Z",
                firstSeenAt: "2024-09-01T08:00:00Z", lastSeenAt: "2024-09-01T08:00:00Z")
        ]
        return extras
    }

    private static func shown(
        _ id: String, _ author: String, _ stance: Stance, _ text: String
    ) -> ShownComment {
        ShownComment(
            commentID: id, threadID: "a1", authorName: author, at: "2024-08-20T10:00:00Z",
            stance: stance, text: text)
    }

    private static func row(
        _ form: String, first: Int, second: Int, logOdds: Double, limits: (Double, Double),
        p: Double
    ) -> KeynessRow {
        KeynessRow(
            term: TermTally.Term(kind: "word", form: form), countA: first + 1, countB: second + 1,
            commentsA: first, commentsB: second, authorsA: first, authorsB: second,
            keyness: Keyness(
                logOdds: logOdds, z: logOdds * 2.5, logRatio: logOdds * 2, logRatioLow: limits.0,
                logRatioHigh: limits.1, conservativeLogRatio: 0, g2: 9, pValue: p / 2),
            pAdjusted: p)
    }
}
