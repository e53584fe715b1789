/// A term with its uses in two groups of comments: what distinctive words are weighed from.
public struct TermUse: Hashable, Sendable {
    /// Its uses in one group.
    public struct Counts: Hashable, Sendable {
        /// Occurrences, comments that hold the term, and people who use it.
        public var occurrences: Int, comments: Int, people: Int

        /// Makes counts.
        public init(occurrences: Int = 0, comments: Int = 0, people: Int = 0) {
            self.occurrences = occurrences
            self.comments = comments
            self.people = people
        }
    }

    /// The term.
    public var term: TermTally.Term
    /// Its uses in group A and in group B.
    public var first: Counts, second: Counts
    /// People who use it in either group; who wrote in both counts once.
    public var people: Int

    /// Makes a use.
    public init(term: TermTally.Term, first: Counts, second: Counts, people: Int) {
        self.term = term
        self.first = first
        self.second = second
        self.people = people
    }
}

extension TermTally {
    /// Every term that at least `least` people use, sorted. O(n log n).
    public func uses(byAtLeast least: Int) -> [TermUse] {
        terms.compactMap { term in
            let (first, second) = (uses(of: term, in: .first), uses(of: term, in: .second))
            let people = first.authors.union(second.authors).count
            guard people >= least else { return nil }
            return TermUse(
                term: term, first: TermUse.Counts(first), second: TermUse.Counts(second),
                people: people)
        }
    }
}

extension TermUse.Counts {
    fileprivate init(_ uses: TermTally.Uses) {
        self.init(
            occurrences: uses.count, comments: uses.comments, people: uses.authors.count)
    }
}
