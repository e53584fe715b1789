/// Finds unmarked quotations: runs of eight words and more that an earlier text has too.
///
/// Every window of eight words is known by a 64-bit polynomial rolling hash over the words' hashes
/// (Karp & Rabin 1987); look-up and insertion are linear in the text, memory in all texts inserted.
public struct SharedRunIndex: Sendable {
    /// The shortest run that counts, in words.
    public static let minimumWords = 8

    private var windows: Set<UInt64> = []

    /// An empty index.
    public init() {}

    /// Adds a text (the article, an earlier comment).
    public mutating func insert(_ doc: TokenizedText) {
        forEachWindow(of: doc) { hash, _ in windows.insert(hash) }
    }

    /// Flags as quoted what `doc` shares with the texts inserted before, and lists it in
    /// ``TokenizedText/quotations``. Sentences and clauses are cut anew where anything was found.
    ///
    /// A text that is shared whole is left as it is: it is a repeated post, not a quotation.
    public mutating func markShared(in doc: inout TokenizedText) {
        var shared: [Range<Int>] = []
        let indices = wordIndices(of: doc)
        guard indices.count > Self.minimumWords else { return }
        forEachWindow(of: doc) { hash, first in
            guard windows.contains(hash) else { return }
            let start = Int(indices[first])
            let end = Int(indices[first + Self.minimumWords - 1]) + 1
            if let last = shared.last, last.upperBound >= start {
                shared[shared.count - 1] = last.lowerBound..<end
            } else {
                shared.append(start..<end)
            }
        }
        guard !shared.isEmpty else { return }
        if shared.count == 1, doc.words(in: shared[0]) == indices.count { return }
        for range in shared {
            let isNew = range.contains { !doc.tokens[$0].flags.contains(.quoted) }
            guard isNew else { continue }
            var end = range.upperBound
            while end < doc.tokens.count, doc.tokens[end].kind == .punctuation { end += 1 }
            for index in range.lowerBound..<end { doc.tokens[index].flags.insert(.quoted) }
            doc.quotations.append(
                QuotationSpan(
                    start: doc.tokens[range.lowerBound].start, end: doc.tokens[end - 1].end,
                    kind: .sharedRun))
        }
        mergeQuotations(in: &doc)
        Structure.cut(&doc)
    }

    private func mergeQuotations(in doc: inout TokenizedText) {
        doc.quotations.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var merged: [QuotationSpan] = []
        for span in doc.quotations {
            if let last = merged.last, span.start < last.end {
                merged[merged.count - 1].end = max(last.end, span.end)
            } else {
                merged.append(span)
            }
        }
        doc.quotations = merged
    }

    private func wordIndices(of doc: TokenizedText) -> [Int32] {
        var indices: [Int32] = []
        indices.reserveCapacity(doc.tokens.count)
        for index in doc.tokens.indices where isWordLike(doc.tokens[index]) {
            indices.append(Int32(index))
        }
        return indices
    }

    private func isWordLike(_ token: Token) -> Bool {
        token.kind == .word || token.kind == .number
    }

    /// Calls `body` with the hash of each window and the ordinal of its first word.
    private func forEachWindow(of doc: TokenizedText, _ body: (UInt64, Int) -> Void) {
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1
        var power: UInt64 = 1
        for _ in 1..<Self.minimumWords { power = power &* base }
        var ring = [UInt64](repeating: 0, count: Self.minimumWords)
        var hash: UInt64 = 0
        var count = 0
        for token in doc.tokens where isWordLike(token) {
            let slot = count % Self.minimumWords
            let word = UInt64(token.hash) &* 0xBF58_476D_1CE4_E5B9 ^ 0x94D0_49BB_1331_11EB
            hash = (hash &- ring[slot] &* power) &* base &+ word
            ring[slot] = word
            count += 1
            if count >= Self.minimumWords { body(hash, count - Self.minimumWords) }
        }
    }
}
