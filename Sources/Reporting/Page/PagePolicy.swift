/// The content security policy of every page.
enum PagePolicy {
    /// SHA-256 of the style sheet and of the script, base64, as the policy wants them. They are constants, so that
    /// writing a page needs no hashing; a test compares them with the sources and says what they must be.
    static let styleHash: StaticString = "sha256-TfJO85S4Xcy5nfvGURBBR/lLcAtnXJwLUzyZpzVAhLA="
    static let scriptHash: StaticString = "sha256-3oXrf8mhycJwp5f/2nZLDJBUAQOWOXL1BTfUUYINn0Y="

    /// Nothing is loaded, sent or framed; one style sheet and one script may act, and no attribute may.
    static var text: String {
        "default-src 'none'; style-src '\(styleHash)'; script-src '\(scriptHash)'; base-uri 'none'; form-action 'none'"
    }
}
