public import Conversation

/// How often comments of one stance answer comments of another, answers to oneself left out.
public struct ReplyMatrix: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: 16)

    /// No replies.
    public init() {}

    /// Replies by comments of `source` to comments of `target`.
    public subscript(source: Stance, target: Stance) -> Int {
        get { counts[Int(CellKey.code(source)) * 4 + Int(CellKey.code(target))] }
        set { counts[Int(CellKey.code(source)) * 4 + Int(CellKey.code(target))] = newValue }
    }

    /// Replies within a side (skeptic to skeptic, believer to believer): the I of the E-I index.
    public var withinSides: Int { self[.skeptic, .skeptic] + self[.believer, .believer] }

    /// Replies from one side to the other: the E of the E-I index.
    public var acrossSides: Int { self[.skeptic, .believer] + self[.believer, .skeptic] }

    /// The counts as rows over skeptic, believer, neutral, no signal.
    public var rows: [[Int]] { (0..<4).map { Array(counts[$0 * 4..<$0 * 4 + 4]) } }
}

/// All replies of one author to another: a row of `edges.csv`.
public struct ReplyEdge: Hashable, Sendable {
    /// Who answers, and who is answered.
    public var source: String, target: String
    /// Number of replies.
    public var weight: Int
    /// Replies in which both comments take the same side, and opposite sides.
    public var agreements: Int, disagreements: Int
    /// Mean tone of the judged replies, -1 to 1; nil without any.
    public var meanSentiment: Double?
}

extension ReplyTally {
    /// The stance matrix of each thread, by id.
    public func matrices() -> [String: ReplyMatrix] {
        var matrices: [String: ReplyMatrix] = [:]
        for (key, replies) in cells where key.source != key.target || key.source.isEmpty {
            matrices[key.threadID, default: ReplyMatrix()][key.sourceStance, key.targetStance] &+=
                replies.count
        }
        return matrices
    }

    /// The edges between named authors over all threads or in one, sorted; answers to oneself are left
    /// out. O(cells log cells).
    public func edges(thread: String? = nil) -> [ReplyEdge] {
        var edges: [ReplyEdge] = []
        var scored = 0
        var sentiment = 0
        func close() {
            guard !edges.isEmpty, scored > 0 else { return }
            edges[edges.count - 1].meanSentiment =
                Double(sentiment) / Counts.scale / Double(scored)
        }
        let chosen = cells.filter { key, _ in
            !key.source.isEmpty && !key.target.isEmpty && key.source != key.target
                && (thread == nil || key.threadID == thread)
        }
        let sorted = chosen.sorted {
            ($0.key.source, $0.key.target) < ($1.key.source, $1.key.target)
        }
        for (key, replies) in sorted {
            if edges.last?.source != key.source || edges.last?.target != key.target {
                close()
                scored = 0
                sentiment = 0
                edges.append(
                    ReplyEdge(
                        source: key.source, target: key.target, weight: 0, agreements: 0,
                        disagreements: 0, meanSentiment: nil))
            }
            let last = edges.count - 1
            edges[last].weight &+= replies.count
            switch (key.sourceStance, key.targetStance) {
            case (.skeptic, .skeptic), (.believer, .believer):
                edges[last].agreements &+= replies.count
            case (.skeptic, .believer), (.believer, .skeptic):
                edges[last].disagreements &+= replies.count
            default: break
            }
            scored &+= replies.scored
            sentiment &+= replies.sentimentSum
        }
        close()
        return edges
    }

    /// Replies that each named author got from others, over all threads.
    public func repliesGot() -> [String: Int] {
        var got: [String: Int] = [:]
        for (key, replies) in cells where key.source != key.target && !key.target.isEmpty {
            got[key.target, default: 0] &+= replies.count
        }
        return got
    }
}
