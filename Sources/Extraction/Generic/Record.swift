import HTMLTree

/// One candidate for a comment: a run of nodes that starts at an element.
///
/// Mostly that element's subtree; where a comment is spread over siblings (rows of a table, `dt` and
/// `dd`), the run goes on to the next comment's first sibling.
struct Record: Sendable {
    /// The first element.
    var node: Node
    /// The first node after the run.
    var end: Int32

    /// The nodes of the run.
    var range: Range<Int32> { node.index..<end }
}

/// Candidates of one shape: what may be the comments of a discussion.
struct RecordGroup: Sendable {
    /// What holds the group together, for the trace.
    enum Shape: Sendable, Hashable {
        /// A class that they share.
        case named(HTMLTree.ClassID)
        /// Children of one element with one tag.
        case siblings(Node, HTMLTree.Tag)
        /// Ids that differ in their number only.
        case numbered
        /// Exclusive surroundings of small marks, such as authors' names.
        case around(HTMLTree.ClassID)
        /// The same, around anchors.
        case aroundAnchors
    }

    /// What holds it together.
    var shape: Shape
    /// The records in document order; they may nest.
    var records: [Record]
    /// What the records show, filled in by ``GroupSurvey``.
    var survey = GroupSurvey()
}

/// What a group's records show, as sums and shares.
struct GroupSurvey: Sendable {
    var count = 0
    /// Records with text of their own, outside of links.
    var withText = 0
    var withTime = 0
    /// Records with one or two times: more are a container.
    var withOneTime = 0
    var withAuthor = 0
    var withAction = 0
    var withReply = 0
    var withAvatar = 0
    var withTitleLink = 0
    /// Records that have an id with a number in it.
    var withNumber = 0
    /// Records that stand inside another.
    var nested = 0
    var textBytes = 0
    var chromeBytes = 0
    var times = 0
    var authors = 0
    var replies = 0
    var avatars = 0
    var fields = 0
    /// The sum of the records' completeness, each 0 to 1.
    var completeness = 0.0
    /// How alike the records' elements are: the share of the commonest tag.
    var likeness = 1.0
    /// A heading right before them announces a discussion.
    var isHeaded = false
    /// They bear their places as numbers.
    var isCounted = false
    /// Their surroundings say that these are the latest comments of other pages.
    var isLatest = false
    /// The traits of the records' own names.
    var traits: NameTraits = []
    /// The traits of the names around them.
    var context: NameTraits = []

    /// Share of the records for which something holds.
    func share(_ number: Int) -> Double { count == 0 ? 0 : Double(number) / Double(count) }
}

extension Array where Element == Record {
    /// The first place whose record, and all after it, satisfy a condition. Logarithmic.
    func partitioningPoint(_ holds: (Record) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
