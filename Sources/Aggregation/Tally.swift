public import Conversation

/// What a tally counts by; two tallies merge only when they agree on it.
public struct TallyPlan: Hashable, Sendable, Codable {
    /// The width of the time bins. A comment whose time is missing or too coarse has no bin.
    public var unit: TimeUnit
    /// True counts `stanceInContext`, false the stance from the words alone.
    public var useContext: Bool

    /// Makes a plan.
    public init(unit: TimeUnit = .month, useContext: Bool = true) {
        self.unit = unit
        self.useContext = useContext
    }
}

/// The tallies count by different plans, so that their bins or classes are not the same thing.
public struct TallyMismatch: Error, Hashable, Sendable, CustomStringConvertible {
    /// The two plans.
    public let first: TallyPlan, second: TallyPlan

    /// One line for people.
    public var description: String {
        "cannot merge a tally by \(first.unit.rawValue) (context \(first.useContext)) with one by "
            + "\(second.unit.rawValue) (context \(second.useContext)); make both with one plan"
    }
}

/// One cell of a tally, with its key.
public struct TallyRow: Hashable, Sendable, Codable {
    /// The thread.
    public var threadID: String
    /// The author, or ``Tally/anonymousPrefix`` and the comment's id.
    public var authorID: String
    /// The bin's first day since 1970-01-01; nil for comments without a usable time.
    public var startDay: Int?
    /// The class.
    public var stance: Stance
    /// The sums.
    public var counts: Counts
}

/// Exact integer counts keyed by (thread, author, time bin, stance): the only thing that is reduced,
/// on one machine or many.
///
/// ``merge(_:)`` is associative and commutative and the empty tally is its zero, bit for bit; the order
/// in which comments were added leaves no trace in ``rows``. Adding is O(1); memory is O(cells).
public struct Tally: Sendable {
    /// Stands before the comment's id where a page names no author: each such comment is an author of
    /// its own in resampling, and none in the number of authors.
    public static let anonymousPrefix = "anonymous:"

    /// What it counts by.
    public let plan: TallyPlan

    /// Names by number; the numbers depend on the order of adding, so they never leave the tally.
    var threads = NameTable()
    var authors = NameTable()
    var index: [CellKey: Int32] = [:]
    var keys: [CellKey] = []
    var cells: [Counts] = []

    /// An empty tally.
    public init(plan: TallyPlan = TallyPlan()) { self.plan = plan }

    /// True without any comment.
    public var isEmpty: Bool { cells.isEmpty }

    /// Counts one comment.
    public mutating func add(_ record: CommentRecord) {
        let author =
            record.authorID.isEmpty
            ? Tally.anonymousPrefix + record.commentID : record.authorID
        let stance =
            plan.useContext ? record.judgement?.stanceInContext : record.judgement?.stance
        let key = CellKey(
            thread: threads.number(of: record.threadID), author: authors.number(of: author),
            day: plan.unit.bin(of: record.comment.time).map { Int32($0.startDay) }
                ?? CellKey.undated,
            stance: CellKey.code(record.comment.isDeleted ? .noSignal : stance ?? .noSignal))
        add(Counts(record, useContext: plan.useContext), at: key)
    }

    /// Adds another tally's counts.
    /// - Throws: ``TallyMismatch`` when the plans differ; nothing is added then.
    public mutating func merge(_ other: Tally) throws(TallyMismatch) {
        guard plan == other.plan else { throw TallyMismatch(first: plan, second: other.plan) }
        let threadNumbers = other.threads.names.map { threads.number(of: $0) }
        let authorNumbers = other.authors.names.map { authors.number(of: $0) }
        for (key, counts) in zip(other.keys, other.cells) {
            let mapped = CellKey(
                thread: threadNumbers[Int(key.thread)], author: authorNumbers[Int(key.author)],
                day: key.day, stance: key.stance)
            add(counts, at: mapped)
        }
    }

    /// Adds one cell, such as one read back from ``rows``.
    public mutating func add(_ row: TallyRow) {
        let key = CellKey(
            thread: threads.number(of: row.threadID), author: authors.number(of: row.authorID),
            day: row.startDay.map(Int32.init(clamping:)) ?? CellKey.undated,
            stance: CellKey.code(row.stance))
        add(row.counts, at: key)
    }

    /// Every cell, sorted by thread, author, bin (undated first) and stance: the canonical form.
    /// O(cells log cells).
    public var rows: [TallyRow] {
        let threadRanks = threads.ranks
        let authorRanks = authors.ranks
        let order = keys.indices.sorted { first, second in
            let a = keys[first]
            let b = keys[second]
            if a.thread != b.thread {
                return threadRanks[Int(a.thread)] < threadRanks[Int(b.thread)]
            }
            if a.author != b.author {
                return authorRanks[Int(a.author)] < authorRanks[Int(b.author)]
            }
            return a.day != b.day ? a.day < b.day : a.stance < b.stance
        }
        return order.map { place in
            let key = keys[place]
            return TallyRow(
                threadID: threads.names[Int(key.thread)], authorID: authors.names[Int(key.author)],
                startDay: key.day == CellKey.undated ? nil : Int(key.day),
                stance: CellKey.stance(key.stance), counts: cells[place])
        }
    }

    /// Takes over the numbers of names that were given elsewhere; of an empty tally only.
    mutating func take(names: NameTable, authors: NameTable) {
        threads = names
        self.authors = authors
    }

    mutating func add(_ counts: Counts, at key: CellKey) {
        if let place = index[key] {
            cells[Int(place)].merge(counts)
        } else {
            index[key] = Int32(cells.count)
            keys.append(key)
            cells.append(counts)
        }
    }
}

extension Tally: Equatable {
    /// Equal when the plans and all cells are, whatever the order of adding.
    public static func == (first: Tally, second: Tally) -> Bool {
        first.plan == second.plan && first.cells.count == second.cells.count
            && first.rows == second.rows
    }
}

/// A cell's key in numbers: 16 bytes instead of two strings.
struct CellKey: Hashable, Sendable {
    static let undated = Int32.min

    let thread: Int32
    let author: Int32
    let day: Int32
    let stance: UInt8

    static func code(_ stance: Stance) -> UInt8 {
        switch stance {
        case .skeptic: 0
        case .believer: 1
        case .neutral: 2
        case .noSignal: 3
        }
    }

    static func stance(_ code: UInt8) -> Stance {
        switch code {
        case 0: .skeptic
        case 1: .believer
        case 2: .neutral
        default: .noSignal
        }
    }
}

/// Strings numbered in the order in which they come.
struct NameTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    mutating func number(of name: String) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// For each number, the place of its name in sorted order.
    var ranks: [Int32] {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var ranks = [Int32](repeating: 0, count: names.count)
        for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
        return ranks
    }
}
