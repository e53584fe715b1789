public import Aggregation
public import Conversation

/// A comment as evidence for a finding: who, when, which side, and the words.
public struct ShownComment: Hashable, Sendable {
    /// Its id and its thread's.
    public var commentID: String, threadID: String
    /// Its author's name as it may be shown.
    public var authorName: String
    /// When, ISO 8601; nil where unknown.
    public var at: String?
    /// The side that it takes, in context.
    public var stance: Stance
    /// Its text as it may be shown.
    public var text: String

    /// Makes a shown comment.
    public init(
        commentID: String, threadID: String, authorName: String, at: String?, stance: Stance,
        text: String
    ) {
        self.commentID = commentID
        self.threadID = threadID
        self.authorName = authorName
        self.at = at
        self.stance = stance
        self.text = text
    }
}

/// A comment that uses a distinctive term.
public struct TermExample: Hashable, Sendable {
    /// The term.
    public var term: TermTally.Term
    /// The comment.
    public var comment: ShownComment
    /// Its place in its thread, where the report shows that thread.
    public var position: Int?
    /// The words around the term; nil where no text is shown, or all of it.
    public var excerpt: Excerpt?

    /// The term as it was written, and the words before and after it.
    public struct Excerpt: Hashable, Sendable {
        /// The three parts, in order.
        public var before: String, term: String, after: String

        /// Makes an excerpt.
        public init(before: String, term: String, after: String) {
            self.before = before
            self.term = term
            self.after = after
        }
    }

    /// Makes an example.
    public init(term: TermTally.Term, comment: ShownComment) {
        self.term = term
        self.comment = comment
    }
}

/// A person who changed sides, with a comment of each period that shows it: a row of `switched.csv`.
public struct SwitchedAuthorRow: Hashable, Sendable {
    /// The comparison.
    public var comparisonID: String
    /// Who, and from which side to which.
    public var person: SwitchedAuthor
    /// The name as it may be shown.
    public var name: String
    /// The clearest comment on the first side and on the second; nil where none can be shown.
    public var before: ShownComment?, after: ShownComment?

    /// Makes a row.
    public init(
        comparisonID: String, person: SwitchedAuthor, name: String, before: ShownComment?,
        after: ShownComment?
    ) {
        self.comparisonID = comparisonID
        self.person = person
        self.name = name
        self.before = before
        self.after = after
    }
}

/// A comment that came, went or changed between two saves: a row of `snapshot_comments.csv`.
public struct SavedCommentRow: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The later save shows it, the earlier does not.
        case added
        /// The earlier save shows it, the later does not.
        case removed
        /// Both show it, in other words.
        case edited
    }

    /// The comment with its latest words.
    public var comment: ShownComment
    /// What became of it.
    public var kind: Kind
    /// The two saves, and when the later one was made.
    public var fromPage: String, toPage: String, toSavedAt: String?
    /// The dates of the first and the last save that show it.
    public var firstSeenAt: String?, lastSeenAt: String?

    /// Makes a row.
    public init(
        comment: ShownComment, kind: Kind, fromPage: String, toPage: String, toSavedAt: String?,
        firstSeenAt: String?, lastSeenAt: String?
    ) {
        self.comment = comment
        self.kind = kind
        self.fromPage = fromPage
        self.toPage = toPage
        self.toSavedAt = toSavedAt
        self.firstSeenAt = firstSeenAt
        self.lastSeenAt = lastSeenAt
    }
}
