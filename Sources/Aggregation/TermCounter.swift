/// Counts words and pairs of words of two groups without a string or a set a word: for every run's report.
///
/// Comments come person by person, so that a mark of the last one who used a word is enough to count people.
/// Pairs are counted at the end, of those words alone that enough people use; what is left out could not have
/// had enough people either. Counts are those of ``TermTally``.
public struct TermCounter {
    /// What is counted of a word or a pair.
    fileprivate struct Uses {
        var counts = (TermUse.Counts(), TermUse.Counts())
        var people = 0
        var lastComment: Int32 = -1, lastPerson: Int32 = -1
        var lastPersonInGroup: (Int32, Int32) = (-1, -1)
    }

    /// A comment of the sequence: its words are those up to `end`.
    private struct Comment {
        let person: Int32
        let group: TermTally.Group
        let end: Int
    }

    private var words = WordTable()
    private var uses: [Uses] = []
    /// The words of all comments in their order; ``gap`` where no pair may be made.
    private var sequence: [Int32] = []
    private var comments: [Comment] = []
    private var person: Int32 = 0
    private var group = TermTally.Group.first

    private static let gap: Int32 = -1

    /// A counter that has counted nothing.
    public init() {}

    /// Begins a comment.
    ///
    /// - Parameters:
    ///   - person: a number for its author; all comments of one come together.
    ///   - group: the group to which it belongs.
    public mutating func begin(person: Int, group: TermTally.Group) {
        close()
        self.person = Int32(truncatingIfNeeded: person)
        self.group = group
        comments.append(Comment(person: self.person, group: group, end: sequence.count))
    }

    private mutating func close() {
        guard let open = comments.popLast() else { return }
        comments.append(Comment(person: open.person, group: open.group, end: sequence.count))
    }

    /// Counts the next word of the comment. O(length).
    ///
    /// - Parameters:
    ///   - folded: its folded form.
    ///   - hash: a hash of that form.
    public mutating func add(_ folded: Span<UInt8>, hash: UInt32) {
        let word = words.number(of: folded, hash: hash)
        if word == uses.count { uses.append(Uses()) }
        uses[word].count(
            comment: Int32(truncatingIfNeeded: comments.count), person: person, group: group)
        sequence.append(Int32(truncatingIfNeeded: word))
    }

    /// Says that the next word makes no pair with the last one: a sentence ended, something was quoted.
    public mutating func breakPairs() {
        if let last = sequence.last, last != Self.gap { sequence.append(Self.gap) }
    }

    /// Every word of `shortest` bytes and more and every pair of words that enough people use, sorted by kind
    /// and form. O(words).
    public mutating func found(byAtLeast least: Int, shortest: Int = 3) -> [TermUse] {
        close()
        var result = pairs(byAtLeast: least)
        for (word, uses) in uses.enumerated() where uses.people >= least {
            guard words.length(of: word) >= shortest else { continue }
            result.append(uses.use(of: TermTally.Term(kind: "word", form: words.form(of: word))))
        }
        return result.sorted { $0.term < $1.term }
    }

    /// Comments that use terms which ``found(byAtLeast:shortest:)`` gave.
    ///
    /// - Parameters:
    ///   - terms: the terms, each with the group whose comments are wanted.
    ///   - most: so many comments a term, each of another person.
    /// - Returns: for each term the numbers of its comments, in the order in which they were begun from 0.
    /// - Complexity: O(words).
    public func comments(
        using terms: [(term: TermTally.Term, group: TermTally.Group)], most: Int
    ) -> [[Int]] {
        let numbers = numbers(of: terms.flatMap { $0.term.form.split(separator: " ") })
        // The terms by their last word, and the word before it where they are pairs.
        var wanted: [Int32: [(place: Int, before: Int32?)]] = [:]
        for (place, item) in terms.enumerated() {
            let words = item.term.form.split(separator: " ").compactMap { numbers[$0] }
            guard let last = words.last else { continue }
            wanted[last, default: []].append((place, words.count > 1 ? words[0] : nil))
        }
        var isWanted = [Bool](repeating: false, count: uses.count)
        for word in wanted.keys { isWanted[Int(word)] = true }
        var result = [[Int]](repeating: [], count: terms.count)
        var people = [Int32](repeating: -1, count: terms.count)
        var place = 0
        for (number, comment) in comments.enumerated() {
            var last = Self.gap
            while place < comment.end {
                let word = sequence[place]
                place += 1
                defer { last = word }
                guard word != Self.gap, isWanted[Int(word)] else { continue }
                for (term, before) in wanted[word] ?? []
                where terms[term].group == comment.group && before ?? last == last
                    && people[term] != comment.person && result[term].count < most
                {
                    people[term] = comment.person
                    result[term].append(number)
                }
            }
        }
        return result
    }

    private func numbers(of forms: [Substring]) -> [Substring: Int32] {
        let wanted = Set(forms)
        var numbers: [Substring: Int32] = [:]
        for word in 0..<words.count {
            let form = Substring(words.form(of: word))
            if wanted.contains(form) { numbers[form] = Int32(truncatingIfNeeded: word) }
        }
        return numbers
    }

    private func pairs(byAtLeast least: Int) -> [TermUse] {
        var numbers: [UInt64: Int] = [:]
        var pairs: [Uses] = []
        var place = 0
        for (number, comment) in comments.enumerated() {
            var last = Self.gap
            while place < comment.end {
                let word = sequence[place]
                place += 1
                guard word != Self.gap, uses[Int(word)].people >= least else {
                    last = Self.gap
                    continue
                }
                if last != Self.gap {
                    let key = UInt64(UInt32(last)) << 32 | UInt64(UInt32(word))
                    let pair = numbers[key] ?? pairs.count
                    if pair == pairs.count {
                        numbers[key] = pair
                        pairs.append(Uses())
                    }
                    pairs[pair].count(
                        comment: Int32(truncatingIfNeeded: number), person: comment.person,
                        group: comment.group)
                }
                last = word
            }
        }
        return numbers.compactMap { key, number in
            guard pairs[number].people >= least else { return nil }
            let form =
                words.form(of: Int(key >> 32)) + " "
                + words.form(of: Int(UInt32(key & 0xFFFF_FFFF)))
            return pairs[number].use(of: TermTally.Term(kind: "bigram", form: form))
        }
    }
}

extension TermCounter.Uses {
    fileprivate mutating func count(comment: Int32, person: Int32, group: TermTally.Group) {
        let isNewComment = lastComment != comment
        lastComment = comment
        if lastPerson != person {
            lastPerson = person
            people += 1
        }
        switch group {
        case .first:
            counts.0.count(isNewComment, isNewPerson: lastPersonInGroup.0 != person)
            lastPersonInGroup.0 = person
        case .second:
            counts.1.count(isNewComment, isNewPerson: lastPersonInGroup.1 != person)
            lastPersonInGroup.1 = person
        }
    }

    fileprivate func use(of term: TermTally.Term) -> TermUse {
        TermUse(term: term, first: counts.0, second: counts.1, people: people)
    }
}

extension TermUse.Counts {
    fileprivate mutating func count(_ isNewComment: Bool, isNewPerson: Bool) {
        occurrences += 1
        if isNewComment { comments += 1 }
        if isNewPerson { people += 1 }
    }
}
