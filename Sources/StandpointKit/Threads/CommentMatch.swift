import Conversation

/// Finds a comment of an earlier save again after its words were changed, where the page gives no id.
///
/// Same author, a time that agrees, and shared runs of words (shingles; Broder 1997).
struct CommentMatch {
    /// Comments of earlier saves by their author's name.
    private var candidates: [String: [Candidate]] = [:]

    private struct Candidate {
        let id: String
        let time: Timestamp
        let shingles: Set<Int>
    }

    /// At most so many comments of one author are compared with.
    private static let most = 64

    /// The comments that may be found again: without a native id, and not on the page at hand.
    init(_ earlier: some Sequence<CommentRecord>) {
        for record in earlier where record.comment.nativeID == nil {
            let name = record.comment.author.name
            guard !name.isEmpty, candidates[name, default: []].count < Self.most else { continue }
            candidates[name, default: []].append(
                Candidate(
                    id: record.commentID, time: record.comment.time,
                    shingles: Self.shingles(record.comment.text)))
        }
    }

    /// The id under which `comment` stood before, nil for one that is new. Each id is given once.
    mutating func take(_ comment: Comment) -> String? {
        let name = comment.author.name
        guard let list = candidates[name], !list.isEmpty else { return nil }
        let own = Self.shingles(comment.text)
        var best: (place: Int, likeness: Double)?
        for (place, candidate) in list.enumerated() {
            let likeness = Self.likeness(own, candidate.shingles)
            let least: Double
            switch Self.agree(comment.time, candidate.time) {
            case true?: least = 0.3
            case nil: least = 0.6
            case false?: continue
            }
            if likeness >= least, likeness > best?.likeness ?? 0 { best = (place, likeness) }
        }
        guard let best else { return nil }
        return candidates[name]?.remove(at: best.place).id
    }

    /// Shared shingles / those of the shorter text: an edit that only adds words gives 1.
    private static func likeness(_ a: Set<Int>, _ b: Set<Int>) -> Double {
        let least = min(a.count, b.count)
        return least == 0 ? 0 : Double(a.intersection(b).count) / Double(least)
    }

    /// Hashes of runs of three words; of all words together in a text of fewer.
    private static func shingles(_ text: String) -> Set<Int> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count >= 3 else { return words.isEmpty ? [] : [words.hashValue] }
        return Set((0...words.count - 3).map { words[$0..<$0 + 3].hashValue })
    }

    /// Whether two times can be the same moment; nil where one of them is unknown.
    static func agree(_ a: Timestamp, _ b: Timestamp) -> Bool? {
        guard let first = a.seconds, let second = b.seconds else { return nil }
        let width = max(width(a), width(b))
        return (first - second).magnitude <= width
    }

    /// How far a time may lie from the true one, in seconds; twice that where it was counted back from
    /// a save date.
    private static func width(_ time: Timestamp) -> UInt64 {
        let width: UInt64 =
            switch time.precision {
            case .second: 1
            case .minute: 60
            case .hour: 3_600
            case .day: 86_400
            case .month: 31 * 86_400
            case .year, .none: 366 * 86_400
            }
        return time.source == .relative ? 2 * width : width
    }
}
