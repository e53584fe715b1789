import Language
import Testing

@Suite("Linear time", .serialized)
struct LinearTimeTests {
    /// The best of three runs, which noise can only lengthen.
    private func time(_ text: String, _ doc: inout TokenizedText) -> Duration {
        var best = Duration.seconds(1000)
        for _ in 0..<3 {
            best = min(
                best, ContinuousClock().measure { Tokenizer().tokenize(text, into: &doc) })
        }
        return best
    }

    @Test(
        "Eight times the text, up to 1 MB, takes far less than sixty-four times as long",
        arguments: [
            "I don’t think so. \"It is good and real and true\" he claims!\n> quoted\n", "\"",
            "> ", "ab", "// ", "[quote]", "A wrote:\n",
        ])
    func growth(unit: String) {
        var doc = TokenizedText()
        let count = 131_072 / unit.utf8.count
        let short = time(String(repeating: unit, count: count), &doc)
        let long = time(String(repeating: unit, count: count * 8), &doc)
        #expect(long < short * 24)
    }
}
