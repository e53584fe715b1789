import Conversation
import Lexicon
import Testing

/// What the learned tone lexicon promises.
@Suite("The English tone lexicon")
struct EnglishToneTests {
    /// The ratings that VADER's raters gave words too rare for any training text to hold.
    @Test(
        "A rated word that no training text held keeps its rating",
        arguments: [("abhor", -2.0), ("acquitted", 1.0)])
    func rated(word: String, sign: Double) throws {
        let entry = try #require(
            try ShippedFolder.named("english").entries.first { $0.pattern == word })
        #expect(entry.weight * sign > 0)
    }

    @Test("Every entry names its source, and only blockers count nothing at all")
    func sources() throws {
        let english = try ShippedFolder.named("english")
        let known: Set = [
            "vader", "vader+learned", "pattern", "pattern+learned", "project", "project+learned",
            "opinion+learned", "learned",
        ]
        for entry in english.entries where entry.category != Lexicon.blocker {
            #expect(known.contains(entry.source), "\(entry.id)")
            #expect(
                entry.weight != 0 || entry.mildness != 0 || entry.lean != 0, "\(entry.id)")
        }
        #expect(english.about.sources.count >= 6)
    }

    @Test("Words lean to a class whatever their tone")
    func leanings() throws {
        let entries = try ShippedFolder.named("english").entries
        #expect(entries.count { $0.lean != 0 } > 5_000)
        // Were leaning and tone one thing, no word with a tone would lean the other way.
        #expect(entries.count { $0.lean * $0.weight < 0 } > 500)
    }

    @Test("Words of training texts have weights, and rated words that were seen moved")
    func blended() throws {
        let entries = try ShippedFolder.named("english").entries
        let learned = entries.filter { $0.source == "learned" }
        let unseen = entries.filter { $0.source == "vader" }
        #expect(learned.count > 3_000)
        #expect(unseen.count > 1_000)
        // Ratings have one decimal; a weight that was learned has two.
        let kept = unseen.filter { ($0.weight * 10).rounded() / 10 == $0.weight }
        #expect(kept.count * 10 > unseen.count * 9)
    }

    @Test("Mildness and leaning survive writing and reading, and a weight of zero needs it")
    func mildness() throws {
        var lexicon = try ShippedFolder.named("english")
        lexicon.tests = []
        let again = try Lexicon(files: lexicon.serialized())
        #expect(again.entries.map(\.mildness) == lexicon.entries.map(\.mildness))
        #expect(again.entries.map(\.lean) == lexicon.entries.map(\.lean))
        lexicon.entries = [
            LexiconEntry(
                id: "a", pattern: "a", measure: .sentiment, weight: 0, category: "word")
        ]
        #expect(throws: LexiconProblem.self) { try Lexicon(files: lexicon.serialized()) }
        lexicon.entries[0].lean = 0.5
        #expect(try Lexicon(files: lexicon.serialized()).entries.count == 1)
        lexicon.entries[0].mildness = 0.5
        #expect(try Lexicon(files: lexicon.serialized()).entries.count == 1)
    }
}
