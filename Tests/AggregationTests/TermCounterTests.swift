import Testing

@testable import Aggregation

@Suite("Counting terms")
struct TermCounterTests {
    private struct Comment {
        var person: Int, group: TermTally.Group
        /// Sentences of words.
        var sentences: [[String]]
    }

    /// Comments of 12 people in both groups, person by person, from words drawn by a fixed rule.
    private static let comments: [Comment] = {
        var state: UInt64 = 7
        func draw(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        var comments: [Comment] = []
        for person in 0..<12 {
            for group in TermTally.Group.allCases {
                for _ in 0..<draw(4) {
                    let sentences = (0...draw(3)).map { _ in
                        (0...draw(6)).map { _ in
                            ["a", "of", "hot", "cell", "lamp", "späte"][draw(6)]
                        }
                    }
                    comments.append(Comment(person: person, group: group, sentences: sentences))
                }
            }
        }
        return comments
    }()

    /// Any hash will do; one that often collides tries the table most.
    private static func hash(_ word: String) -> UInt32 { UInt32(word.utf8.count % 2) }

    private static func counter() -> TermCounter {
        var counter = TermCounter()
        for comment in comments {
            counter.begin(person: comment.person, group: comment.group)
            for sentence in comment.sentences {
                for word in sentence {
                    let bytes = Array(word.utf8)
                    counter.add(bytes.span, hash: hash(word))
                }
                counter.breakPairs()
            }
        }
        return counter
    }

    private static func tally() -> TermTally {
        var tally = TermTally()
        for comment in comments {
            var terms: [TermTally.Term] = []
            for sentence in comment.sentences {
                for word in sentence where word.utf8.count >= 3 {
                    terms.append(.init(kind: "word", form: word))
                }
                for (one, two) in zip(sentence, sentence.dropFirst()) {
                    terms.append(.init(kind: "bigram", form: one + " " + two))
                }
            }
            tally.add(terms, author: "p\(comment.person)", group: comment.group)
        }
        return tally
    }

    @Test("gives what sets of people give", arguments: [1, 3, 8])
    func sameAsTally(least: Int) {
        var counter = Self.counter()
        let found = counter.found(byAtLeast: least)
        #expect(found == Self.tally().uses(byAtLeast: least))
        #expect(!found.isEmpty)
    }

    @Test("finds comments of different people that use a term, in the group asked for")
    func examples() {
        let counter = Self.counter()
        let terms: [(TermTally.Term, TermTally.Group)] = [
            (.init(kind: "word", form: "lamp"), .second),
            (.init(kind: "bigram", form: "hot cell"), .first),
            (.init(kind: "word", form: "absent"), .first),
        ]
        let found = counter.comments(using: terms.map { (term: $0.0, group: $0.1) }, most: 2)
        let tally = Self.tally()
        for (place, numbers) in found.enumerated() {
            let people = tally.uses(of: terms[place].0, in: terms[place].1).authors.count
            #expect(numbers.count == min(2, people))
            #expect(people > 0 || terms[place].0.form == "absent")
            let words = terms[place].0.form.split(separator: " ").map(String.init)
            for number in numbers {
                let comment = Self.comments[number]
                #expect(comment.group == terms[place].1)
                #expect(
                    comment.sentences.contains { sentence in
                        sentence.indices.contains { sentence[$0...].starts(with: words) }
                    })
            }
            #expect(Set(numbers.map { Self.comments[$0].person }).count == numbers.count)
        }
    }
}
