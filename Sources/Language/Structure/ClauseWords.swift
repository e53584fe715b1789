/// The English words at which clauses start.
enum ClauseWords {
    /// Starts a clause wherever it stands.
    static let opener: UInt32 = 1
    /// Starts a clause when a subject follows ("and he ...").
    static let joiner: UInt32 = 2
    static let but = WordHash.hash("but")
    static let ifWord = WordHash.hash("if")

    static let table = WordTable(
        [
            "but", "however", "although", "though", "because", "whereas", "while", "unless", "if",
            "until", "nevertheless", "nonetheless", "except", "when", "whenever", "cuz", "cos",
            "albeit", "lest", "tho",
        ].map { ($0, opener) } + ["and", "or", "so", "yet", "then", "since"].map { ($0, joiner) })

    static let subjects = WordTable(
        [
            "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "there",
            "i'm", "you're", "he's", "she's", "it's", "we're", "they're", "that's", "there's",
            "i've", "you've", "we've", "they've", "i'd", "i'll", "who", "nobody", "everyone", "no",
            "not", "now",
        ].map { ($0, 1) })

    static let exceptive = WordTable(
        ["nothing", "anything", "none", "all", "nobody", "everything", "no-one", "anybody"].map {
            ($0, 1)
        })
}
