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
    public var commentsPerAuthor: [Int] { authors.map(\.comments) }

    /// Replies / comments, 0 to 1; nil without comments.
    public var replyShare: Double? { share(counts.replies) }

    /// Dated comments / comments, 0 to 1; nil without comments.
    public var datedShare: Double? { share(counts.dated) }

    private func share(_ part: Int) -> Double? {
        counts.comments > 0 ? Double(part) / Double(counts.comments) : nil
    }
}

/// What one author adds to a group: no more than estimates ask for, because a course over time has a part for
/// every author of every bin.
public struct AuthorPart: Hashable, Sendable {
    /// The author's id, or ``Tally/anonymousPrefix`` and a comment's id.
    public var authorID: String
    /// The author's comments, and those of them whose tone was judged.
    public var comments = 0, scored = 0
    /// The author's comments per stance.
    public var classes = ClassCounts()
    /// Sum of the tone over ``scored`` comments, in ``Counts/scale`` units.
    private var toneSum = 0

    init(authorID: String) { self.authorID = authorID }

    /// True where the page names nobody.
    public var isAnonymous: Bool { authorID.hasPrefix(Tally.anonymousPrefix) }

    /// Sum of the tone in -1 ... 1 units over ``scored`` comments.
    public var sentimentSum: Double { Double(toneSum) / Counts.scale }

    /// The mean tone, -1 to 1; nil without judged comments.
    public var sentimentMean: Double? {
        scored > 0 ? Double(toneSum) / Counts.scale / Double(scored) : nil
    }

    mutating func add(_ counts: Counts, stance: Stance) {
        comments &+= counts.comments
        scored &+= counts.scored
        toneSum &+= counts.sentimentSum
        classes[stance] &+= counts.comments
    }

    fileprivate mutating func remove(_ part: AuthorPart) {
        comments &-= part.comments
        scored &-= part.scored
        toneSum &-= part.toneSum
        classes.remove(part.classes)
    }
}

extension GroupSummary {
    /// This group without one that lies in it. O(authors).
    ///
    /// - Parameter counts: the sums over what is left; an earliest time cannot be worked out from two others.
    public func without(_ part: GroupSummary, counts: Counts) -> GroupSummary {
        var rest = GroupSummary()
        rest.counts = counts
        rest.classes = classes
        rest.classes.remove(part.classes)
        rest.authors.reserveCapacity(authors.count)
        var place = 0
        for var author in authors {
            if place < part.authors.count, part.authors[place].authorID == author.authorID {
                author.remove(part.authors[place])
                place += 1
            }
            if author.comments > 0 { rest.authors.append(author) }
        }
        return rest
    }
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
        // The group of each cell; those of none are put behind all others and left there.
        var groupOfCell = [Int32](repeating: 0, count: keys.count)
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
            groupOfCell[place] = number
        }
        let groupCount = names.count
        for place in groupOfCell.indices where groupOfCell[place] < 0 {
            groupOfCell[place] = Int32(groupCount)
        }
        let authorRanks = authors.ranks
        let byAuthor = counted(keys.indices.map(Int32.init), below: authors.names.count) {
            authorRanks[Int(keys[Int($0)].author)]
        }
        let order = counted(byAuthor, below: groupCount + 1) { groupOfCell[Int($0)] }
        var summaries: [GroupSummary] = []
        summaries.reserveCapacity(groupCount)
        var place = 0
        for group in 0..<groupCount {
            let begin = place
            while place < order.count, groupOfCell[Int(order[place])] == Int32(group) { place += 1 }
            summaries.append(summary(of: order[begin..<place]))
        }
        return Dictionary(uniqueKeysWithValues: zip(names, summaries))
    }

    /// The sums of cells that stand author by author. Memory is what its authors need and no more.
    private func summary(of places: ArraySlice<Int32>) -> GroupSummary {
        var summary = GroupSummary()
        var count = 0
        var last: Int32 = -1
        for place in places where keys[Int(place)].author != last {
            last = keys[Int(place)].author
            count += 1
        }
        summary.authors.reserveCapacity(count)
        last = -1
        for place in places {
            let key = keys[Int(place)]
            let stance = CellKey.stance(key.stance)
            summary.counts.merge(cells[Int(place)])
            summary.classes[stance] &+= cells[Int(place)].comments
            if key.author != last {
                last = key.author
                summary.authors.append(AuthorPart(authorID: authors.names[Int(last)]))
            }
            summary.authors[summary.authors.count - 1].add(cells[Int(place)], stance: stance)
        }
        return summary
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

/// `items` by their keys, equal ones as they stood: a counting sort. O(items + limit).
private func counted(
    _ items: [Int32], below limit: Int, by key: (Int32) -> Int32
) -> [Int32] {
    var starts = [Int32](repeating: 0, count: limit + 1)
    for item in items { starts[Int(key(item)) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var result = [Int32](repeating: 0, count: items.count)
    for item in items {
        let slot = Int(key(item))
        result[Int(starts[slot])] = item
        starts[slot] += 1
    }
    return result
}

private struct ThreadDay: Hashable {
    let thread: Int32
    let day: Int32
}
