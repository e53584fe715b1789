public import Conversation

/// One comment under several ways of classing comments: under each a class, or not counted.
public struct Ballot: Hashable, Sendable {
    /// Three bits a way: a class's code, or ``none``.
    fileprivate private(set) var bits: UInt64 = 0

    private static let none: UInt64 = 7
    /// So many ways have room.
    public static let mostWays = 21

    /// A ballot on which nothing is written: skeptic under every way.
    public init() {}

    /// Says what the comment is under a way from 0 on; nil does not count it.
    public mutating func set(_ stance: Stance?, way: Int) {
        precondition(way < Self.mostWays)
        let code = stance.map { UInt64(CellKey.code($0)) } ?? Self.none
        bits = bits & ~(7 << UInt64(3 * way)) | code << UInt64(3 * way)
    }

    fileprivate func code(way: Int) -> UInt8? {
        let code = bits >> UInt64(3 * way) & 7
        return code == Self.none ? nil : UInt8(code)
    }
}

/// Comments per group, author, time bin and ``Ballot``: many tallies in little more than the memory of one,
/// because most authors' comments are alike under most ways.
///
/// Of the sums of a ``Tally`` only the number of comments is kept.
public struct BallotTally: Sendable {
    /// What it counts by; each ballot says itself which stance that is.
    public let plan: TallyPlan

    private struct Key: Hashable {
        let group: Int32, author: Int32, day: Int32
        let ballot: Ballot
    }

    private var groups = NameTable()
    private var authors = NameTable()
    private var counts: [Key: Int32] = [:]

    /// An empty tally.
    public init(plan: TallyPlan) { self.plan = plan }

    /// Counts one comment, whose thread is the group. O(1).
    public mutating func add(_ record: CommentRecord, _ ballot: Ballot) {
        let author =
            record.authorID.isEmpty
            ? Tally.anonymousPrefix + record.commentID : record.authorID
        let key = Key(
            group: groups.number(of: record.threadID), author: authors.number(of: author),
            day: plan.unit.bin(of: record.comment.time).map { Int32($0.startDay) }
                ?? CellKey.undated,
            ballot: ballot)
        counts[key, default: 0] += 1
    }

    /// The comments under one way as a tally of their numbers and classes. O(cells).
    public func tally(way: Int) -> Tally {
        var tally = Tally(plan: plan)
        tally.take(names: groups, authors: authors)
        for (key, count) in counts {
            guard let code = key.ballot.code(way: way) else { continue }
            var sums = Counts()
            sums.comments = Int(count)
            tally.add(
                sums,
                at: CellKey(thread: key.group, author: key.author, day: key.day, stance: code))
        }
        return tally
    }
}
