import Testing

@testable import StandpointKit

@Suite struct IdentityFoldTests {
    @Test(
        "an ASCII text folds as every other text does",
        arguments: [
            "", " ", "a", " A  b\t\r\nC ", "x\u{B}y\u{C}z", "\u{1C}a\u{1D}", "Don't STOP\n\nnow ",
            "a\u{0}B",
        ])
    func folds(text: String) {
        let general = text.lowercased().split(whereSeparator: \.isWhitespace)
        #expect(Identity.fold(text) == general.joined(separator: " "))
        // The same with a letter that is none of ASCII.
        #expect(Identity.fold(text + " \u{C9}") == (general + ["\u{E9}"]).joined(separator: " "))
    }
}
