/// How often two groups of comments use each term, and by how many people: what distinctive words are
/// made from.
///
/// The caller cuts texts into terms (words, pairs of words, lexicon entries) and leaves out quotations;
/// this counts. Exact, and ``merge(_:)`` is associative and commutative.
public struct TermTally: Hashable, Sendable {
    /// Which of the two groups.
    public enum Group: Int, Hashable, Sendable, Codable, CaseIterable {
        /// Group A.
        case first
        /// Group B.
        case second
    }

    /// A term: its form and what kind of term it is (`word`, `bigram`, `entry`).
    public struct Term: Hashable, Sendable, Codable, Comparable {
        /// The kind and the form, folded as the caller folds.
        public var kind: String, form: String

        /// Makes a term.
        public init(kind: String, form: String) {
            self.kind = kind
            self.form = form
        }

        /// By kind, then form.
        public static func < (a: Term, b: Term) -> Bool {
            a.kind != b.kind ? a.kind < b.kind : a.form < b.form
        }
    }

    /// A term's counts in one group.
    public struct Uses: Hashable, Sendable {
        /// Occurrences, and comments that hold the term.
        public var count = 0, comments = 0
        /// The people who use it; a nameless comment's author is one of his own.
        public var authors: Set<String> = []
    }

    private var first: [Term: Uses] = [:]
    private var second: [Term: Uses] = [:]

    /// An empty tally.
    public init() {}

    /// Counts one comment. O(terms).
    ///
    /// - Parameters:
    ///   - terms: every term in it, repeated as often as it occurs.
    ///   - author: the author's id; for a nameless comment ``Tally/anonymousPrefix`` and the comment's id.
    ///   - group: the group to which the comment belongs.
    public mutating func add(_ terms: some Sequence<Term>, author: String, group: Group) {
        var counts: [Term: Int] = [:]
        for term in terms { counts[term, default: 0] += 1 }
        for (term, count) in counts {
            var uses = Uses()
            uses.count = count
            uses.comments = 1
            uses.authors = [author]
            add(uses, at: term, group)
        }
    }

    /// Adds another tally's counts.
    public mutating func merge(_ other: TermTally) {
        for (term, uses) in other.first { add(uses, at: term, .first) }
        for (term, uses) in other.second { add(uses, at: term, .second) }
    }

    private mutating func add(_ uses: Uses, at term: Term, _ group: Group) {
        func merge(_ old: inout Uses) {
            old.count &+= uses.count
            old.comments &+= uses.comments
            old.authors.formUnion(uses.authors)
        }
        switch group {
        case .first: merge(&first[term, default: Uses()])
        case .second: merge(&second[term, default: Uses()])
        }
    }

    /// A term's counts in a group.
    public func uses(of term: Term, in group: Group) -> Uses {
        (group == .first ? first[term] : second[term]) ?? Uses()
    }

    /// Every term, sorted. O(n log n).
    public var terms: [Term] { Set(first.keys).union(second.keys).sorted() }
}
