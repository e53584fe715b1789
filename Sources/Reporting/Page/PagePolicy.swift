/// The content security policy of every page.
enum PagePolicy {
    /// SHA-256 of the style sheet and of the script, base64, as the policy wants them. They are constants, so that
    /// writing a page needs no hashing; a test compares them with the sources and says what they must be.
    static let styleHash: StaticString = "sha256-wquxRppZ7Gcj3lyBIPWvp0pi6ktr7EBHi1j86lML8as="
    static let scriptHash: StaticString = "sha256-CB1N0qoZlC0xjQOnE61z2R8jEyNXcmpK237yoNkbOvQ="

    /// Nothing is loaded, sent or framed; one style sheet and one script may act, and no attribute may.
    static var text: String {
        "default-src 'none'; style-src '\(styleHash)'; script-src '\(scriptHash)'; base-uri 'none'; form-action 'none'"
    }
}
