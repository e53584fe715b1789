internal import Aggregation
public import Conversation

/// Counts who answers whom, thread by thread, for a ``NetworkFile``.
public struct NetworkBuilder: Sendable {
    private let usesContext: Bool
    private var tally: Tally
    private var replies = ReplyTally()
    private var names: [String: String] = [:]

    /// An empty network.
    /// - Parameter usesContext: sides are those in context; otherwise those of the words alone.
    public init(usesContext: Bool = true) {
        self.usesContext = usesContext
        tally = Tally(plan: TallyPlan(unit: .year, useContext: usesContext))
    }

    /// Adds a thread. O(comments).
    public mutating func add(_ thread: ThreadRecord) {
        for comment in thread.comments {
            tally.add(comment)
            if !comment.authorID.isEmpty, names[comment.authorID] == nil {
                names[comment.authorID] = comment.comment.author.name
            }
        }
        replies.add(thread: thread.comments, useContext: usesContext)
    }

    /// Authors whom the pages name.
    public var authorCount: Int { names.count }

    /// The network of all threads added. O(cells log cells).
    public func file() -> NetworkFile {
        let got = replies.repliesGot()
        return NetworkFile(
            nodes: tally.authorSummaries().map {
                AuthorFigures(
                    summary: $0, name: names[$0.authorID] ?? "",
                    repliesGot: got[$0.authorID] ?? 0)
            }, edges: replies.edges())
    }
}
