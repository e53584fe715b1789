/// What the words in a class name or an id say about an element.
struct NameTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// A comment, reply or review, or a part of one: `comment-author` has it too.
    static let comment = NameTraits(rawValue: 1 << 0)
    /// A post, message or entry: a comment on a forum, an article elsewhere.
    static let post = NameTraits(rawValue: 1 << 1)
    /// Somebody's name.
    static let author = NameTraits(rawValue: 1 << 2)
    /// A date.
    static let time = NameTraits(rawValue: 1 << 3)
    /// The text itself.
    static let body = NameTraits(rawValue: 1 << 4)
    /// A signature below a post.
    static let signature = NameTraits(rawValue: 1 << 5)
    /// A quotation, or a button that makes one.
    static let quote = NameTraits(rawValue: 1 << 6)
    /// Buttons, votes and the like.
    static let action = NameTraits(rawValue: 1 << 7)
    /// Buttons that share.
    static let share = NameTraits(rawValue: 1 << 8)
    /// An advert.
    static let advert = NameTraits(rawValue: 1 << 9)
    /// A note that a post was edited.
    static let edited = NameTraits(rawValue: 1 << 10)
    /// Text that a reader with eyes does not see.
    static let hidden = NameTraits(rawValue: 1 << 11)
    /// Teasers, menus, products and other lists that are no discussion.
    static let teaser = NameTraits(rawValue: 1 << 12)
    /// A form.
    static let form = NameTraits(rawValue: 1 << 13)
    /// A pingback or trackback.
    static let ping = NameTraits(rawValue: 1 << 14)
    /// A picture of an author.
    static let avatar = NameTraits(rawValue: 1 << 15)
    /// Text behind a button.
    static let spoiler = NameTraits(rawValue: 1 << 16)
    /// Facts about the author: rank, number of posts, place.
    static let profile = NameTraits(rawValue: 1 << 17)
    /// Anything around the body: `meta`, `header`, `footer`, `info`.
    static let meta = NameTraits(rawValue: 1 << 18)
    /// A heading or subject.
    static let title = NameTraits(rawValue: 1 << 19)
    /// An emoji or smiley.
    static let emoji = NameTraits(rawValue: 1 << 20)
    /// A list or area that holds several of what is named: `comments`, `comment-list`.
    static let list = NameTraits(rawValue: 1 << 21)
    /// Names the parent's author.
    static let replyTo = NameTraits(rawValue: 1 << 22)
    /// A reply, or the button for one.
    static let reply = NameTraits(rawValue: 1 << 23)
    /// Removed by its author or a moderator.
    static let deleted = NameTraits(rawValue: 1 << 24)
    /// The main article.
    static let article = NameTraits(rawValue: 1 << 25)
    /// An attachment to a post.
    static let attachment = NameTraits(rawValue: 1 << 26)
    /// The latest of something, which stands elsewhere.
    static let latest = NameTraits(rawValue: 1 << 27)
    /// What somebody asks, which answers follow.
    static let question = NameTraits(rawValue: 1 << 28)
}

/// Where in a name a stem must stand to count.
enum StemPlace: UInt8, Sendable {
    /// Anywhere: `postauthor` holds `author`.
    case anywhere
    /// From the start of a word: `userName`, `user-name`, `username` for `user`.
    case prefix
    /// At the end of a word: `postbody` for `body`.
    case suffix
    /// The whole word: `ad-box` for `ad`.
    case word
}

/// Reads names by a trie of stems, in several languages; `comment`, `Kommentar`, `comentario`.
struct NameReader: Sendable {
    private struct Entry: Sendable {
        var place: StemPlace
        var traits: NameTraits
    }

    private var children: [Int16] = []
    private var entries: [[Entry]] = []

    /// The reader for the stems of `NameStems`.
    static let shared = NameReader(NameStems.all)

    private init(_ stems: [(String, StemPlace, NameTraits)]) {
        addNode()
        for (list, place, traits) in stems {
            for stem in list.split(separator: " ") {
                add(Array(stem.utf8), Entry(place: place, traits: traits))
            }
        }
    }

    private mutating func addNode() {
        children += [Int16](repeating: -1, count: 26)
        entries.append([])
    }

    private mutating func add(_ stem: [UInt8], _ entry: Entry) {
        var node = 0
        for byte in stem {
            let slot = node * 26 + Int(byte - UInt8(ascii: "a"))
            if children[slot] < 0 {
                children[slot] = Int16(entries.count)
                addNode()
            }
            node = Int(children[slot])
        }
        entries[node].append(entry)
    }

    /// The traits of a name. Time: its length times the longest stem.
    func traits(_ name: Span<UInt8>) -> NameTraits {
        var found: NameTraits = []
        var start = 0
        while start < name.count {
            guard Self.letter(name[start]) != nil else {
                start += 1
                continue
            }
            let atWordStart = Self.isBorder(name, start)
            var node = 0
            var index = start
            while index < name.count, let letter = Self.letter(name[index]) {
                let next = children[node * 26 + letter]
                if next < 0 { break }
                node = Int(next)
                index += 1
                for entry in entries[node] {
                    switch entry.place {
                    case .anywhere: found.formUnion(entry.traits)
                    case .prefix: if atWordStart { found.formUnion(entry.traits) }
                    case .suffix:
                        if Self.isBorder(name, index) { found.formUnion(entry.traits) }
                    case .word:
                        if atWordStart, Self.isBorder(name, index) {
                            found.formUnion(entry.traits)
                        }
                    }
                }
            }
            start += 1
        }
        return found
    }

    /// 0-25 for an ASCII letter.
    @inline(__always)
    private static func letter(_ byte: UInt8) -> Int? {
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x7A ? Int(lower - 0x61) : nil
    }

    /// A word starts or ends before `index`: at the ends, next to a non-letter, at `aB`.
    @inline(__always)
    private static func isBorder(_ name: Span<UInt8>, _ index: Int) -> Bool {
        guard index > 0, index < name.count else { return true }
        let before = name[index - 1]
        let after = name[index]
        guard letter(before) != nil, letter(after) != nil else { return true }
        return before & 0x20 != 0 && after & 0x20 == 0
    }
}
