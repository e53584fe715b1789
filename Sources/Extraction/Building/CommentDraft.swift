public import Conversation
public import HTMLTree

/// A comment's text with its quotations.
public struct Body: Sendable, Hashable {
    /// Plain text: paragraphs separated by a blank line, line breaks kept, quotes included.
    public var text: String
    /// The quoted stretches, ascending and disjoint.
    public var quotes: [Quotation]

    /// Makes a body.
    public init(text: String = "", quotes: [Quotation] = []) {
        self.text = text
        self.quotes = quotes
    }
}

/// What a reader knows about one comment before parents are resolved.
public struct CommentDraft: Sendable {
    /// The record's element: nesting, region and order go by it.
    public var node: Node
    /// The system's own id.
    public var nativeID: String?
    /// A link to this comment.
    public var permalink: String?
    /// Who wrote it.
    public var author = Author(name: "")
    /// When.
    public var time = Timestamp.none
    /// What.
    public var body = Body()
    /// The depth that the page shows (`depth-3`, a level, an indent); nil where it shows none.
    public var depth: Int?
    /// The parent's native id, as the markup has it.
    public var parentID: String?
    /// The parent's index in the builder, where the adapter knows it from the nesting.
    public var parentIndex: Int?
    /// The comment's own number: "4.1" is a reply to "4".
    public var number: String?
    /// The number of the comment that this one says it answers.
    public var parentNumber: String?
    /// The native id of the comment that the first quote box names. Like a quote by name it only counts
    /// in threads without visible nesting.
    public var quotedID: String?
    /// The name after "in reply to", where it stands outside the body.
    public var replyTo: String?
    /// Votes in favour, or the net score.
    public var likes: Int?
    /// Votes against.
    public var dislikes: Int?
    /// The post or question that opens the thread.
    public var isOP = false
    /// A stub of a removed comment.
    public var isDeleted = false
    /// A pingback or trackback: left out of the thread.
    public var isPing = false

    /// A draft about which only its element is known.
    public init(node: Node) {
        self.node = node
    }
}

/// A thread as it was read from a document, with the part of the document that it owns.
public struct ThreadDraft: Sendable {
    /// The thread.
    public var thread: Thread
    /// The elements that belong to it; no later extractor reads them.
    public var region: [Node]
    /// The records' elements, one per comment, in the order of the comments.
    public var records: [Node]
}
