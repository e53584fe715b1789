import Language
import Lexicon
import Testing

/// Patterns, a text, and what must be found in it.
struct Matching: Sendable, CustomTestStringConvertible {
    var patterns: [String]
    var text: String
    var hits: [String]

    init(_ patterns: [String], _ text: String, _ hits: [String]) {
        self.patterns = patterns
        self.text = text
        self.hits = hits
    }

    var testDescription: String { "\(patterns) in \(text)" }
}

@Suite("Matching")
struct MatchingTests {
    @Test(
        "Each sign of the notation matches what the README says",
        arguments: [
            Matching(["hoax"], "A HOAX, I say; hoaxes no.", ["hoax = HOAX"]),
            Matching(["snake oil"], "Pure snake oil. No snake. Oil.", ["snake oil = snake oil"]),
            Matching(["replicat*"], "They replicated it", ["replicat* = replicated"]),
            Matching(["replicat*"], "a replicat", ["replicat* = replicat"]),
            Matching(["debunk* by"], "debunked by all", ["debunk* by = debunked by"]),
            Matching(
                ["why would * risk"], "why would he risk it",
                ["why would * risk = why would he risk"]),
            Matching(["why would * risk"], "why would risk", []),
            Matching(["why would * risk"], "why would , risk", []),
            Matching(["not ** fan"], "not fan", ["not ** fan = not fan"]),
            Matching(["not ** fan"], "not a very big fan", ["not ** fan = not a very big fan"]),
            Matching(["not ** fan"], "not a very very big fan", []),
            Matching(
                ["(is|was) a (scam|hoax|)"], "it was a hoax",
                ["(is|was) a (scam|hoax|) = was a hoax"]),
            Matching(
                ["(is|was) a (scam|hoax|)"], "it is a cat", ["(is|was) a (scam|hoax|) = is a"]),
            Matching(["#fake"], "fake #fake", ["#fake = #fake"]),
            Matching(["fake"], "fake #fake", ["fake = fake", "fake = #fake"]),
            Matching(["=US"], "us and US", ["=US = US"]),
            Matching(
                ["^sure"], "Sure, it is. I am sure. \"Sure!\"", ["^sure = Sure", "^sure = Sure"]),
            Matching(["^sure"], "@anna Sure, it is", ["^sure = Sure"]),
            Matching([":\\*"], "bye :*", [":\\* = :*"]),
            Matching(["? ?"], "what ? ! ?", []),
            Matching(["don't buy"], "I don\u{2019}t buy it", ["don't buy = don\u{2019}t buy"]),
            Matching(["😀"], "well 😀", ["😀 = 😀"]),
            Matching(["so"], "soooo good", ["so = soooo"]),
            Matching(["rossi"], "Rossi's plant", ["rossi = Rossi's"]),
            Matching(["well known"], "a well-known trick", ["well known = well-known"]),
            Matching(["ecat"], "an e-cat", ["ecat = e-cat"]),
        ])
    func notation(matching: Matching) {
        #expect(found(matching.patterns, in: matching.text) == matching.hits)
    }

    @Test("The longest phrase counts and hides what it overlaps")
    func longest() {
        let patterns = ["free", "free energy", "energy device scam", "scam"]
        #expect(
            found(patterns, in: "free energy device scam") == [
                "free energy = free energy", "scam = scam",
            ])
    }

    @Test("An exact word comes before a prefix, a longer prefix before a shorter")
    func specific() {
        #expect(found(["fraud*", "fraudster"], in: "fraudster") == ["fraudster = fraudster"])
        #expect(found(["fr*", "fraud*"], in: "frauds") == ["fraud* = frauds"])
    }

    @Test("A phrase ends with its sentence")
    func sentences() {
        #expect(found(["bad science"], in: "It is bad. Science is not.") == [])
    }

    @Test("Measures do not hide each other")
    func layers() {
        let both = CompiledLexicon([
            lexicon(["snake oil"]), lexicon(["snake"], measure: .sentiment),
        ])
        #expect(
            found(both, in: "snake oil").sorted() == ["snake = snake", "snake oil = snake oil"])
    }

    @Test("A later lexicon's entry takes the place of an earlier one's")
    func topicOverParent() {
        var topic = lexicon(["hoax"])
        topic.about.id = "topic"
        topic.entries[0].weight = -2
        let compiled = CompiledLexicon([lexicon(["hoax"]), topic])
        let hits = compiled.hits(in: tokens("hoax"))
        #expect(hits.map { compiled.lexiconID(of: $0) } == ["topic"])
        #expect(hits.map { compiled.entries[Int($0.entry)].weight } == [-2])
    }

    @Test("In the learned layer every match counts")
    func learned() {
        let compiled = CompiledLexicon([
            lexicon(["not", "not good", "good", "goo*"], measure: .classes)
        ])
        #expect(
            Set(found(compiled, in: "not good")) == [
                "not = not", "not good = not good", "good = good", "goo* = good",
            ])
    }

    @Test("Hits ascend, and within a measure never overlap", arguments: 1...20)
    func order(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let words = ["ab", "abc", "b", "ba", "c", "cab", "a-b", "b's"]
        func phrase(_ length: Int, _ all: [String]) -> String {
            (0..<length).map { _ in all[next(all.count)] }.joined(separator: " ")
        }
        let ends = words + ["a*", "b*"]
        let patterns = Set((0..<40).map { _ in phrase(1 + next(3), ends) }).sorted()
        let compiled = CompiledLexicon([lexicon(patterns)])
        let doc = tokens(phrase(200, words + [".", ","]))
        var end: Int32 = 0
        for hit in compiled.hits(in: doc) {
            #expect(hit.first >= end)
            #expect(hit.count > 0)
            end = hit.end
        }
        #expect(Int(end) <= doc.tokens.count)
        #expect(end > 0)
    }

    @Test("Each of many words is found, and no word that is not among them")
    func manyWords() {
        var words: Set<String> = []
        for first in "abcdefgh" {
            for second in "aeiouxyz" {
                for third in ["", "b", "bc", "bcd", "q", "qé", "é"] {
                    words.insert("\(first)\(second)\(third)")
                }
            }
        }
        let chosen = words.sorted().enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
        let compiled = CompiledLexicon([lexicon(chosen)])
        let text = words.sorted().joined(separator: " ")
        #expect(found(compiled, in: text) == chosen.map { "\($0) = \($0)" })
    }

    @Test("A buffer used before gives the same hits")
    func reuse() {
        let compiled = CompiledLexicon([lexicon(["hoax", "snake oil"])])
        var buffer = HitBuffer()
        compiled.match(tokens("hoax hoax snake oil well-made hoax"), into: &buffer)
        compiled.match(tokens("snake oil"), into: &buffer)
        #expect(buffer.hits == compiled.hits(in: tokens("snake oil")))
        compiled.match(tokens(""), into: &buffer)
        #expect(buffer.hits.isEmpty)
    }
}
