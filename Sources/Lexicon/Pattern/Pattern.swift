import Language

/// One word of a pattern after folding.
enum PatternWord: Hashable, Sendable {
    /// Exactly these folded bytes; `tag` asks for a hashtag.
    case literal([UInt8], tag: Bool)
    /// A token that begins with these folded bytes.
    case prefix([UInt8], tag: Bool)
    /// Any one token but punctuation.
    case gap

    /// Whether it stands for every word that begins so.
    var isPrefix: Bool {
        if case .prefix = self { return true }
        return false
    }
}

/// A pattern of an entry or a name, read and expanded.
struct Pattern: Sendable {
    /// The ways to match it, each a sequence of words.
    var expansions: [[PatternWord]] = []
    /// `=`: the source bytes of each token, one sequence an expansion; empty where case is free.
    var sourceWords: [[[UInt8]]] = []
    /// `^`: only at the start of a sentence.
    var sentenceInitial = false

    /// The largest number of sequences that one pattern may stand for.
    static let maximumExpansions = 256
    /// The largest number of words in one sequence.
    static let maximumWords = 16

    /// Why a pattern could not be read.
    struct Failure: Error {
        var reason: String
        var remedy: String
    }

    /// Reads a pattern; words are cut and folded by the tokenizer, so that both sides agree.
    init(_ text: String, tokenizer: Tokenizer, scratch: inout TokenizedText) throws(Failure) {
        var bytes = Array(text.utf8)[...]
        var exactCase = false
        while let first = bytes.first, bytes.count > 1 {
            if first == UInt8(ascii: "="), !exactCase {
                exactCase = true
            } else if first == UInt8(ascii: "^"), !sentenceInitial {
                sentenceInitial = true
            } else {
                break
            }
            bytes = bytes.dropFirst()
        }
        var seen: Set<[PatternWord]> = []
        for pieces in try PatternAlternatives.expand(bytes) {
            try add(pieces, exactCase: exactCase, &seen, tokenizer, &scratch)
        }
        if expansions.isEmpty {
            throw Failure(
                reason: "the pattern holds no word", remedy: "write at least one word or sign")
        }
    }

    /// Adds one sequence of pieces; `**` makes four of it. `seen` holds the sequences so far.
    private mutating func add(
        _ pieces: [PatternPiece], exactCase: Bool, _ seen: inout Set<[PatternWord]>,
        _ tokenizer: Tokenizer, _ scratch: inout TokenizedText
    ) throws(Failure) {
        var sequences: [[PatternWord]] = [[]]
        var source: [[UInt8]] = []
        for piece in pieces {
            switch piece {
            case .gap:
                for index in sequences.indices { sequences[index].append(.gap) }
            case .wideGap:
                sequences = sequences.flatMap { sequence in
                    (0...3).map { sequence + Array(repeating: .gap, count: $0) }
                }
            case .word(let bytes, let wild, let tag):
                tokenizer.tokenizeWords(String(decoding: bytes, as: UTF8.self), into: &scratch)
                let last = scratch.tokens.indices.last
                for (index, token) in zip(scratch.tokens.indices, scratch.tokens) {
                    let folded = Array(
                        scratch.folded[Int(token.foldedStart)..<Int(token.foldedEnd)])
                    let isTag = tag && token.kind == .hashtag
                    let word: PatternWord =
                        wild && index == last
                        ? .prefix(folded, tag: isTag) : .literal(folded, tag: isTag)
                    for at in sequences.indices { sequences[at].append(word) }
                    source.append(Array(scratch.bytes[Int(token.start)..<Int(token.end)]))
                }
            }
        }
        if sequences.count > 1 || pieces.contains(where: { !$0.isPlain }), exactCase {
            throw Failure(
                reason: "'=' (case as written) with a wildcard",
                remedy: "spell the words out, or drop the '='")
        }
        for sequence in sequences where !sequence.isEmpty {
            guard let first = sequence.first, let last = sequence.last, first != .gap, last != .gap
            else {
                throw Failure(
                    reason: "a gap at the start or end of a pattern",
                    remedy: "gaps stand between words")
            }
            if sequence.count > Pattern.maximumWords {
                throw Failure(
                    reason: "more than \(Pattern.maximumWords) words", remedy: "shorten the phrase")
            }
            if !seen.insert(sequence).inserted, !exactCase { continue }
            expansions.append(sequence)
            if exactCase { sourceWords.append(source) }
            if expansions.count > Pattern.maximumExpansions {
                throw Failure(
                    reason: "the alternatives stand for more than \(Pattern.maximumExpansions) "
                        + "phrases", remedy: "split the entry")
            }
        }
    }
}
