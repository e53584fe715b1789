public import Conversation

/// Who answers whom: exact counts keyed by (thread, answering author, answered author, both stances).
///
/// The companion of ``Tally`` for what lies between two comments; ``merge(_:)`` has the same laws. A
/// thread is added whole, so that each reply finds its parent.
public struct ReplyTally: Hashable, Sendable {
    /// The key of a cell.
    public struct Key: Hashable, Sendable, Codable, Comparable {
        /// The thread.
        public var threadID: String
        /// Who answers, and who is answered; empty for nobody.
        public var source: String, target: String
        /// The stances of the reply and of the comment that it answers.
        public var sourceStance: Stance, targetStance: Stance

        /// By thread, source, target, stances.
        public static func < (a: Key, b: Key) -> Bool {
            if a.threadID != b.threadID { return a.threadID < b.threadID }
            if a.source != b.source { return a.source < b.source }
            if a.target != b.target { return a.target < b.target }
            let first = (CellKey.code(a.sourceStance), CellKey.code(a.targetStance))
            return first < (CellKey.code(b.sourceStance), CellKey.code(b.targetStance))
        }
    }

    /// The sums of a cell.
    public struct Replies: Hashable, Sendable, Codable {
        /// Replies.
        public var count = 0
        /// Replies whose tone was judged, and the sum of their tone in ``Counts/scale`` units.
        public var scored = 0, sentimentSum = 0

        /// No replies.
        public init() {}

        /// Adds another cell.
        public mutating func merge(_ other: Replies) {
            count &+= other.count
            scored &+= other.scored
            sentimentSum &+= other.sentimentSum
        }
    }

    /// All cells.
    public private(set) var cells: [Key: Replies] = [:]

    /// An empty tally.
    public init() {}

    /// Counts the replies of one whole thread. Replies whose parent is not among `records` are left out.
    /// O(comments).
    public mutating func add(thread records: [CommentRecord], useContext: Bool = true) {
        var byID: [String: Int] = [:]
        var byPosition: [Int: Int] = [:]
        for (place, record) in records.enumerated() {
            byID[record.commentID] = place
            byPosition[record.comment.position] = place
        }
        func stance(_ record: CommentRecord) -> Stance {
            (useContext ? record.judgement?.stanceInContext : record.judgement?.stance) ?? .noSignal
        }
        for record in records {
            guard
                let place = record.parentID.flatMap({ byID[$0] })
                    ?? record.comment.parent.flatMap({ byPosition[$0] })
            else { continue }
            let parent = records[place]
            let counts = Counts(record, useContext: useContext)
            var replies = Replies()
            replies.count = 1
            replies.scored = counts.scored
            replies.sentimentSum = counts.sentimentSum
            add(
                replies,
                at: Key(
                    threadID: record.threadID, source: record.authorID, target: parent.authorID,
                    sourceStance: stance(record), targetStance: stance(parent)))
        }
    }

    /// Adds one cell.
    public mutating func add(_ replies: Replies, at key: Key) {
        cells[key, default: Replies()].merge(replies)
    }

    /// Adds another tally's counts.
    public mutating func merge(_ other: ReplyTally) {
        for (key, replies) in other.cells { add(replies, at: key) }
    }

    /// Every cell in the order of its key: the canonical form.
    public var rows: [(key: Key, replies: Replies)] {
        cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
