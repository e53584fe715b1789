/// The kinds of entry that are matched apart: a match in one layer never hides one in another.
public enum LexiconLayer: UInt8, Sendable, CaseIterable {
    /// Tone.
    case sentiment
    /// Stance.
    case stance
    /// Function words.
    case function
    /// Names of a topic.
    case name
    /// Entries of learned lexicons, all of whose matches count.
    case learned
}

/// One match: an entry and the tokens that it covers.
public struct Hit: Sendable, Hashable {
    /// Index into ``CompiledLexicon/entries``.
    public var entry: Int32
    /// The first token.
    public var first: Int32
    /// The number of tokens, 1 or more.
    public var count: Int32
    /// The entry's layer.
    public var layer: LexiconLayer

    /// Makes a hit.
    public init(entry: Int32, first: Int32, count: Int32, layer: LexiconLayer) {
        self.entry = entry
        self.first = first
        self.count = count
        self.layer = layer
    }

    /// The token behind the last one.
    public var end: Int32 { first + count }
    /// The tokens.
    public var tokens: Range<Int> { Int(first)..<Int(first + count) }
}

/// Hits, and the room that matching needs; reuse it from text to text.
public struct HitBuffer: Sendable {
    /// The hits, ascending by first token, then by layer.
    public internal(set) var hits: [Hit] = []
    /// The symbols of the tokens, several for a hyphenated word that is matched by its parts.
    var units: [MatchUnit] = []

    /// An empty buffer.
    public init() {}
}

/// What the trie knows about a token, or about one part of a hyphenated token.
struct MatchUnit: Sendable {
    /// The token.
    var token: Int32
    /// The symbol of the word, -1 for none.
    var word: Int32 = -1
    /// The symbol of its longest prefix, -1 for none.
    var prefix: Int32 = -1
    /// The same for a hashtag, with its `#`.
    var taggedWord: Int32 = -1, taggedPrefix: Int32 = -1

    /// True when no entry can hold it, but as a gap.
    var isUnknown: Bool { word < 0 && prefix < 0 && taggedWord < 0 && taggedPrefix < 0 }
}
