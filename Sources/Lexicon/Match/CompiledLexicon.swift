/// An entry or a name as the matcher holds it.
public struct CompiledEntry: Sendable, Hashable {
    /// Index into ``CompiledLexicon/lexicons``.
    public var lexicon: UInt16
    /// Index into that lexicon's `entries`, in the layer of names into its `names`.
    public var source: Int32
    /// Its layer.
    public var layer: LexiconLayer
    /// Index into ``CompiledLexicon/categories``.
    public var category: UInt16
    /// What a function word does.
    public var function: FunctionCategory?
    /// Whose side a name is.
    public var side: NameSide?
    /// Its weight; 0 for names and blockers.
    public var weight: Float
    /// By how much it widens the range of neutral tones; see ``LexiconEntry/mildness``.
    public var mildness: Float = 0
    /// What it adds to the log odds of the poles; see ``LexiconEntry/lean``.
    public var lean: Float = 0
}

/// One or several lexicons, ready to be matched against tokens. A value without references to the
/// outside; share it freely.
public struct CompiledLexicon: Sendable {
    /// The lexicons, in the order given.
    public let lexicons: [Lexicon]
    /// The entries of all of them.
    public let entries: [CompiledEntry]
    /// The names of all categories.
    public let categories: [String]

    let words: WordTrie
    let phrases: PhraseGraph
    let spellings: [[[UInt8]]]

    /// Compiles lexicons, the general ones first: where two hold one pattern in one layer, the later
    /// one's entry counts. Patterns that cannot be read are left out; ``Lexicon/check(files:)`` names
    /// them. Linear in the size of the lexicons.
    public init(_ lexicons: [Lexicon]) { self.init(LexiconBase([]), adding: lexicons) }

    /// Compiles lexicons on top of a base, as if all had been given at once.
    public init(_ base: LexiconBase, adding lexicons: [Lexicon]) {
        var compiler = base.compiler
        for lexicon in lexicons { compiler.add(lexicon) }
        self.lexicons = base.lexicons + lexicons
        entries = compiler.entries
        categories = compiler.categories
        words = WordTrie(keys: compiler.symbols)
        phrases = PhraseGraph(compiler)
        spellings = compiler.spellings
    }

    /// The index of a category, nil where no entry has it.
    public func categoryIndex(_ name: String) -> UInt16? {
        categories.firstIndex(of: name).map { UInt16($0) }
    }

    /// The id of the lexicon that a hit comes from.
    public func lexiconID(of hit: Hit) -> String {
        lexicons[Int(entries[Int(hit.entry)].lexicon)].about.id
    }

    /// The id of a hit's entry; the pattern for a name.
    public func entryID(of hit: Hit) -> String {
        let entry = entries[Int(hit.entry)]
        let lexicon = lexicons[Int(entry.lexicon)]
        return entry.layer == .name
            ? lexicon.names[Int(entry.source)].pattern : lexicon.entries[Int(entry.source)].id
    }

    /// The pattern of a hit's entry.
    public func pattern(of hit: Hit) -> String {
        let entry = entries[Int(hit.entry)]
        let lexicon = lexicons[Int(entry.lexicon)]
        return entry.layer == .name
            ? lexicon.names[Int(entry.source)].pattern : lexicon.entries[Int(entry.source)].pattern
    }

    /// The name of a hit's category.
    public func category(of hit: Hit) -> String {
        categories[Int(entries[Int(hit.entry)].category)]
    }
}
