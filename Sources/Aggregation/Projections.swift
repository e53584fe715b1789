internal import Conversation

/// A group of comments: its sums, its classes, and what each author adds to it.
public struct GroupSummary: Hashable, Sendable {
    /// The sums over the group.
    public var counts = Counts()
    /// Its comments per stance.
    public var classes = ClassCounts()
    /// Its authors, sorted by id; comments without an author's name each stand alone.
    public var authors: [AuthorPart] = []

    /// No comments.
    public init() {}

    /// The number of authors whom the pages name.
    public var namedAuthors: Int { authors.reduce(0) { $0 + ($1.isAnonymous ? 0 : 1) } }

    /// Comments per author, for the Gini coefficient; comments without a name each stand alone.
    public var commentsPerAuthor: [Int] { authors.map(\.counts.comments) }

    /// Replies / comments, 0 to 1; nil without comments.
    public var replyShare: Double? { share(counts.replies) }

    /// Dated comments / comments, 0 to 1; nil without comments.
    public var datedShare: Double? { share(counts.dated) }

    private func share(_ part: Int) -> Double? {
        counts.comments > 0 ? Double(part) / Double(counts.comments) : nil
    }
}

/// What one author adds to a group.
public struct AuthorPart: Hashable, Sendable {
    /// The author's id, or ``Tally/anonymousPrefix`` and a comment's id.
    public var authorID: String
    /// The sums over the author's comments in the group.
    public var counts: Counts
    /// The author's comments per stance.
    public var classes: ClassCounts

    /// True where the page names nobody.
    public var isAnonymous: Bool { authorID.hasPrefix(Tally.anonymousPrefix) }

    /// Sum of the tone in -1 ... 1 units over ``Counts/scored`` comments.
    public var sentimentSum: Double { Double(counts.sentimentSum) / Counts.scale }
}

/// One author over all threads: a row of `authors.csv` but for the name and the replies got.
public struct AuthorSummary: Hashable, Sendable {
    /// The author's id; never an anonymous one.
    public var authorID: String
    /// In how many threads the author writes.
    public var threads: Int
    /// The sums; `replies` are the replies made.
    public var counts: Counts
    /// The comments per stance.
    public var classes: ClassCounts
}

extension Tally {
    /// Per thread, by id. O(cells log cells).
    public func threadSummaries() -> [String: GroupSummary] {
        groups { threadID, _ in threadID }
    }

    /// Per time bin of width `unit`, in one thread or in all (nil). Comments without a usable time are
    /// left out. Bins without comments are not made up.
    ///
    /// The plan's unit must nest in `unit` (weeks nest in nothing wider); otherwise the result is empty.
    public func timeline(
        by unit: TimeUnit, thread: String? = nil
    ) -> [(bin: TimeBin, summary: GroupSummary)] {
        guard plan.unit.nests(in: unit) else { return [] }
        let groups = groups { threadID, day -> TimeBin? in
            guard let day, thread == nil || thread == threadID else { return nil }
            return TimeBin(unit: unit, day: day)
        }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Any other cut: `group` gets a thread's id and the bin's first day since 1970-01-01 (nil when
    /// undated) and says where the comments go; nil leaves them out. It is called once per thread and
    /// bin. O(cells log cells).
    public func groups<Group: Hashable>(
        by group: (_ threadID: String, _ startDay: Int?) -> Group?
    ) -> [Group: GroupSummary] {
        var chosen: [ThreadDay: Int32] = [:]
        var groupNumbers: [Group: Int32] = [:]
        var names: [Group] = []
        let authorRanks = authors.ranks
        var placed: [(group: Int32, rank: Int32, cell: Int32)] = []
        placed.reserveCapacity(cells.count)
        for (place, key) in keys.enumerated() {
            let slot = ThreadDay(thread: key.thread, day: key.day)
            let number: Int32
            if let known = chosen[slot] {
                number = known
            } else {
                let day = key.day == CellKey.undated ? nil : Int(key.day)
                if let value = group(threads.names[Int(key.thread)], day) {
                    if let known = groupNumbers[value] {
                        number = known
                    } else {
                        number = Int32(names.count)
                        groupNumbers[value] = number
                        names.append(value)
                    }
                } else {
                    number = -1
                }
                chosen[slot] = number
            }
            if number >= 0 {
                placed.append((number, authorRanks[Int(key.author)], Int32(place)))
            }
        }
        placed.sort { ($0.group, $0.rank) < ($1.group, $1.rank) }
        var summaries = [GroupSummary](repeating: GroupSummary(), count: names.count)
        var last: (group: Int32, rank: Int32) = (-1, -1)
        for (group, rank, cell) in placed {
            let key = keys[Int(cell)]
            let counts = cells[Int(cell)]
            let stance = CellKey.stance(key.stance)
            summaries[Int(group)].counts.merge(counts)
            summaries[Int(group)].classes[stance] &+= counts.comments
            if last != (group, rank) {
                last = (group, rank)
                summaries[Int(group)].authors.append(
                    AuthorPart(
                        authorID: authors.names[Int(key.author)], counts: Counts(),
                        classes: ClassCounts()))
            }
            let part = summaries[Int(group)].authors.count - 1
            summaries[Int(group)].authors[part].counts.merge(counts)
            summaries[Int(group)].authors[part].classes[stance] &+= counts.comments
        }
        return Dictionary(uniqueKeysWithValues: zip(names, summaries))
    }

    /// Per named author, sorted by id. O(cells log cells).
    public func authorSummaries() -> [AuthorSummary] {
        let ranks = authors.ranks
        let order = keys.indices.sorted {
            (ranks[Int(keys[$0].author)], keys[$0].thread)
                < (ranks[Int(keys[$1].author)], keys[$1].thread)
        }
        var summaries: [AuthorSummary] = []
        var author: Int32 = -1
        var thread: Int32 = -1
        for place in order {
            let key = keys[place]
            if key.author != author {
                author = key.author
                thread = -1
                summaries.append(
                    AuthorSummary(
                        authorID: authors.names[Int(author)], threads: 0, counts: Counts(),
                        classes: ClassCounts()))
            }
            let last = summaries.count - 1
            if key.thread != thread {
                thread = key.thread
                summaries[last].threads += 1
            }
            summaries[last].counts.merge(cells[place])
            summaries[last].classes[CellKey.stance(key.stance)] &+= cells[place].comments
        }
        return summaries.filter { !$0.authorID.hasPrefix(Tally.anonymousPrefix) }
    }
}

private struct ThreadDay: Hashable {
    let thread: Int32
    let day: Int32
}
