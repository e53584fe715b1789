import Conversation
import Statistics

@testable import Aggregation

/// Random comments of a few threads and authors, some anonymous, undated, unjudged or deleted.
func randomRecords(_ count: Int, using generator: inout SeededGenerator) -> [CommentRecord] {
    let precisions: [TimestampPrecision] = [.second, .day, .month, .year, .none]
    return (0..<count).map { number in
        let precision = precisions[generator.below(5)]
        let seconds: Int64? =
            precision == .none ? nil : Int64(generator.below(100_000_000)) - 50_000_000
        let comment = Comment(
            position: number, text: "text",
            time: Timestamp(
                raw: "", seconds: seconds, offsetMinutes: generator.below(3) * 60 - 60,
                precision: precision, source: seconds == nil ? .none : .datetime),
            depth: generator.below(6), parent: generator.coin() && number > 0 ? 0 : nil,
            likes: generator.coin() ? generator.below(20) : nil,
            isDeleted: generator.below(10) == 0)
        var judgement: Judgement?
        if generator.below(8) > 0 {
            let stance = Stance.allCases[generator.below(4)]
            judgement = Judgement(
                stance: stance, stanceScore: 2 * generator.unit() - 1,
                sentiment: Sentiment.allCases[generator.below(3)],
                sentimentScore: 2 * generator.unit() - 1, wordCount: generator.below(200),
                quotedWordCount: generator.below(20))
            judgement?.stanceInContext = Stance.allCases[generator.below(4)]
            if generator.below(9) == 0 { judgement?.noSignalReason = "language" }
        }
        let author = generator.below(8)
        return CommentRecord(
            commentID: "c\(number)-\(generator.next())", threadID: "t\(generator.below(4))",
            pageID: "p", comment: comment, parentID: nil,
            authorID: author == 0 ? "" : "a\(author)", judgement: judgement)
    }
}

/// One comment, plainly.
func record(
    _ id: String, thread: String = "t", author: String, stance: Stance, sentiment: Double = 0,
    parent: String? = nil, date: String? = nil, position: Int = 0
) -> CommentRecord {
    var time = Timestamp.none
    if let date {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let civil = CivilDate(year: parts[0], month: parts[1], day: parts[2])
        time = Timestamp(raw: date, seconds: civil?.seconds, precision: .day, source: .text)
    }
    return CommentRecord(
        commentID: id, threadID: thread, pageID: "p",
        comment: Comment(position: position, text: "text", time: time), parentID: parent,
        authorID: author,
        judgement: Judgement(stance: stance, sentimentScore: sentiment, wordCount: 10))
}
