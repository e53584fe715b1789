import Foundation
import Judgement
import StandpointKit
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private static let library = Result {
        try LexiconLibrary(
            root: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Lexicons").resolvingSymlinksInPath().path)
    }

    private func explanation(_ text: String, answering parent: String? = nil) throws -> Explanation
    {
        try Explanation(
            text: text, answering: parent, topic: "claims", library: Self.library.get())
    }

    private func page(_ explanation: Explanation) -> String {
        String(decoding: ExplanationPage(explanation).bytes(), as: UTF8.self)
    }

    @Test("Every contribution adds up to the score, with and without context")
    func sums() throws {
        let made = try explanation(
            "Exactly, it is not a scam but I like his \"test\"!", answering: "It is a hoax.")
        let sum = made.rows(.stance).reduce(0.0) { $0 + $1.contribution }
        let all = made.contextRows.reduce(sum) { $0 + $1.contribution }
        let scale = try #require(
            made.scale(of: .stance, sum: sum, score: made.judgement.stanceScore))
        #expect(
            abs(sum / (sum * sum + scale * scale).squareRoot() - made.judgement.stanceScore) < 1e-6)
        #expect(
            abs(all / (all * all + scale * scale).squareRoot() - made.judgement.contextScore) < 1e-6
        )
        #expect(made.contextRows.map(\.matchedText) == ["agrees with comment 0: skeptic"])
        let html = page(made)
        #expect(html.contains("agrees with comment 0: skeptic"))
        #expect(html.contains("In context"))
    }

    @Test("It says at which scores the class changes")
    func cuts() throws {
        let made = try explanation("It is a fraud.")
        let neutral = try #require(made.neutralScores)
        let cuts = try #require(made.classCuts)
        #expect(made.judgement.stanceScore < neutral.lowerBound)
        #expect(cuts.hasPrefix("skeptic below -0."))
        #expect(page(made).contains(cuts))
    }

    @Test("Words that count are marked with the side that they add to, quotations are set apart")
    func marks() throws {
        let html = page(try explanation("> it is a scam\nIt is a fraud."))
        #expect(html.contains("<mark class=\"sk"))
        #expect(html.contains(" q\"") || html.contains("class=\"q\""))
    }

    @Test(
        "No text can bring markup into the page",
        arguments: [
            "<script>alert(1)</script> scam", "</style><img src=x onerror=alert(1)> fraud",
            "\" onmouseover=\"alert(1) hoax", "'><svg onload=alert(1)> scam & fraud",
            "scam\u{202E}evil\u{202C}\u{0}", "<b>real</b> <!-- fake -->",
        ])
    func adversarial(text: String) throws {
        let plain = page(try explanation("scam"))
        let html = page(try explanation(text))
        for tag in ["<script", "<img", "<svg", "<b>real", "<!--", "onload=alert(1)>"] {
            #expect(
                html.components(separatedBy: tag).count == plain.components(separatedBy: tag).count)
        }
        #expect(!html.contains("\u{202E}") && !html.contains("\u{0}"))
        // Outside of tags no quotation mark stands unescaped, so that no attribute can be left.
        #expect(!html.contains("\" onmouseover"))
    }

    @Test("The policy allows one style sheet by its hash, and no attribute sets a style")
    func policy() throws {
        let html = page(try explanation("scam"))
        #expect(html.contains("default-src 'none'; style-src 'sha256-"))
        #expect(html.components(separatedBy: "<style>").count == 2)
        #expect(!html.contains("style=") && !html.contains("<script") && !html.contains("src="))
    }

    @Test("Odd texts have a page", arguments: ["", " ", "😀😀", "> only\n> quotes", "שלום עולם"])
    func odd(text: String) throws {
        #expect(page(try explanation(text)).hasSuffix("</html>\n"))
    }
}
