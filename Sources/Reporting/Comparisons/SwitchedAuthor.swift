public import Aggregation
public import Conversation

/// A person who took one side in the first period and the other in the second.
public struct SwitchedAuthor: Hashable, Sendable {
    /// The author's id.
    public var authorID: String
    /// The sides of most of the author's comments.
    public var before: Stance, after: Stance
    /// Judged comments in each period.
    public var commentsBefore: Int, commentsAfter: Int

    /// The named authors who changed sides, by id. O(authors).
    public static func find(from first: GroupSummary, to second: GroupSummary) -> [SwitchedAuthor] {
        let sides: Set<Stance> = [.skeptic, .believer]
        let earlier = Dictionary(
            first.authors.map { ($0.authorID, $0.classes) }, uniquingKeysWith: { one, _ in one })
        return second.authors.compactMap { author in
            guard !author.isAnonymous, let classes = earlier[author.authorID],
                sides.contains(classes.majority), sides.contains(author.classes.majority),
                classes.majority != author.classes.majority
            else { return nil }
            return SwitchedAuthor(
                authorID: author.authorID, before: classes.majority,
                after: author.classes.majority, commentsBefore: classes.judged,
                commentsAfter: author.classes.judged)
        }
    }
}
