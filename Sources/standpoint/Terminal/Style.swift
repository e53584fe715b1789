/// Emphasis on a terminal, and nothing elsewhere.
enum Style: String {
    case bold = "1"
    case dim = "2"
    /// Blue and orange can be told apart by nearly everyone; red and green cannot.
    case skeptic = "38;5;208"
    case believer = "38;5;33"
    case warning = "33"

    /// `text` in this style where standard output shows colours.
    func callAsFunction(_ text: String) -> String {
        Terminal.usesColor ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
