import Language

/// Hashes of single words that rules look for.
enum WordHashes {
    static let why = WordHash.hash("why")
    static let how = WordHash.hash("how")
    static let who = WordHash.hash("who")
    static let being = WordHash.hash("being")
    static let no = WordHash.hash("no")
    static let and = WordHash.hash("and")
    static let indefinite: Set<UInt32> = Set(["a", "an", "any"].map { WordHash.hash($0) })
    static let without = WordHash.hash("without")
    static let whether = WordHash.hash("whether")
    static let showing: Set<UInt32> = Set(
        ["show", "prove", "demonstrate", "see", "know", "verify", "find"].map { WordHash.hash($0) })
    static let obliging: Set<UInt32> = Set(
        [
            "to", "must", "should", "let", "let's", "please", "just", "him", "them", "cannot",
            "can't",
            "not", "don't", "doesn't", "didn't", "never", "and", "then",
        ].map { WordHash.hash($0) })
    static let they = WordHash.hash("they")
    static let modals: Set<UInt32> = Set(
        [
            "would", "should", "could", "can", "does", "do", "is", "are", "did", "don't", "doesn't",
            "isn't", "would've", "wouldn't", "bother", "has", "hasn't", "not", "else",
        ]
        .map { WordHash.hash($0) })
    static let auxiliaries: Set<UInt32> = Set(
        [
            "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would",
            "should",
            "has", "have", "had", "may", "might", "am", "isn't", "aren't", "wasn't", "weren't",
            "don't", "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't",
            "hasn't", "haven't", "hadn't", "shall", "any", "anyone", "anybody",
        ]
        .map { WordHash.hash($0) })
    static let deniedAuxiliaries: Set<UInt32> = Set(
        [
            "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "can't",
            "couldn't", "won't", "wouldn't", "shouldn't", "hasn't", "haven't", "hadn't", "ain't",
        ]
        .map { WordHash.hash($0) })
    static let counterfactualVerbs: Set<UInt32> = Set(
        ["were", "had", "worked", "was", "existed", "wanted", "believed"].map { WordHash.hash($0) })
    static let would: Set<UInt32> = Set(
        [
            "would", "he'd", "they'd", "it'd", "we'd", "i'd", "you'd", "wouldn't", "could", "she'd",
            "would've", "should",
        ].map { WordHash.hash($0) })
}
