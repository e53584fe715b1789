import Conversation
import HTMLTree

/// A line that names author and time together: "Posted by Ann on March 3, 2004", "Le 3 mars 2012, par
/// Anne", "Ann | 03.03.2004".
struct Byline {
    var author: Author
    var time: Timestamp

    /// Reads the byline in `node`. The author is the first link with a name that is not the permalink,
    /// else an element that says it holds one, else what is left of the text without lead words and time.
    init(_ node: Node, in page: PageView) {
        let tree = page.tree
        let text = page.text(node)
        let found = page.times.find(in: text)
        time = page.timeInside(node)
        if time.seconds == nil, found == nil { time = .none }
        for link in tree.nodes(withTag: .a, in: node) where tree.hasText(link) {
            let shown = page.text(link)
            guard !TimeReader.looksLikeTime(shown.utf8.span) else { continue }
            if tree.valueContains(.rel, of: link, "bookmark") || shown.hasPrefix("#") { continue }
            if tree.valueHasPrefix(.href, of: link, "#") || tree.hasClass(link, "permalink") {
                continue
            }
            if tree.valueContains(.href, of: link, "#comment-") { continue }
            author = Author(name: shown, url: page.value(.href, of: link))
            if let found { trimTime(to: found.time.raw) }
            return
        }
        let named = page.classIDs(["username", "author", "fn", "vcard", "name"])
        for name in named {
            if let inner = tree.nodes(withClass: name, in: node).first(where: { tree.hasText($0) })
            {
                author = Author(name: page.text(inner))
                if let found { trimTime(to: found.time.raw) }
                return
            }
        }
        author = Author(name: Self.name(in: text, time: found?.range))
        if let found { trimTime(to: found.time.raw) }
    }

    /// A short line counts as a time as a whole; what is shown of the time is the line without the name.
    private mutating func trimTime(to raw: String) {
        if !author.name.isEmpty, time.raw.range(after: author.name) != nil { time.raw = raw }
    }

    /// What is left of a byline's text: the part before the time, or behind it.
    static func name(in text: String, time: Range<Int>?) -> String {
        let bytes = Array(text.utf8)
        guard let time else { return clean(bytes[...], isLine: true) }
        let before = clean(bytes[..<time.lowerBound], isLine: true)
        return before.isEmpty ? clean(bytes[time.upperBound...], isLine: true) : before
    }

    /// A stretch without the words that lead to a name or to a date, and without marks at its ends.
    ///
    /// Where it is a name already, short words go only if they are written small: "Le Roy" and "Tran Le"
    /// keep theirs, "von Ann" does not.
    static func clean(_ bytes: ArraySlice<UInt8>, isLine: Bool = false) -> String {
        var slice = bytes
        var isChanged = true
        while isChanged {
            isChanged = false
            while let first = slice.first, isMark(first) { slice.removeFirst() }
            while let last = slice.last, isMark(last) && last != UInt8(ascii: ")"),
                !endsShort(slice)
            {
                slice.removeLast()
            }
            while slice.count >= 3, slice.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) {
                slice = slice.dropLast(3)
            }
            let folded = slice.map(foldASCII)
            for word in leads {
                let length = word.utf8.count
                if !isLine, length <= 4, word != "by",
                    !slice.prefix(length).elementsEqual(word.utf8)
                {
                    continue
                }
                guard folded.count >= length, folded[..<length].elementsEqual(word.utf8) else {
                    continue
                }
                let isWhole =
                    folded.count == length || folded[length] <= 0x20 || isMark(folded[length])
                guard isWhole else { continue }
                slice = slice.dropFirst(length)
                isChanged = true
                break
            }
            if isChanged { continue }
            for word in tails {
                let length = word.utf8.count
                if length <= 3, !slice.suffix(length).elementsEqual(word.utf8) { continue }
                guard folded.count > length, folded.suffix(length).elementsEqual(word.utf8),
                    folded[folded.count - length - 1] <= 0x20
                else { continue }
                slice = slice.dropLast(length)
                isChanged = true
                break
            }
        }
        return String(decoding: slice, as: UTF8.self)
    }

    /// True for a full stop that belongs to the name: "Petra B.", "Ann Jr.".
    private static func endsShort(_ slice: ArraySlice<UInt8>) -> Bool {
        guard slice.last == UInt8(ascii: "."), let space = slice.lastIndex(of: 0x20) else {
            return false
        }
        let word = slice[(space + 1)...].dropLast()
        return (1...3).contains(word.count)
            && !word.contains { isMark($0) || (0x30...0x39).contains($0) }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|")
            || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "(")
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
    }

    private static let leads = [
        "posted by", "submitted by", "written by", "comment by", "comment from", "commented by",
        "from",
        "reply by", "by", "geschrieben von", "verfasst von", "eingereicht von", "gespeichert von",
        "kommentar von", "von", "publi\u{E9} par", "soumis par", "envoy\u{E9} par",
        "\u{E9}crit par",
        "commentaire de", "par", "enviado por", "escrito por", "publicado por", "comentario de",
        "por",
        "inviato da", "scritto da", "commento di", "da", "ingediend door", "geplaatst door", "door",
        "skrivet av", "skickades av", "av", "posted", "on", "le", "\u{2013}", "\u{2014}", "\u{B7}",
        "\u{2022}",
    ]

    private static let tails = [
        "at", "on", "um", "am", "le", "el", "il", "op", "den", "vom", "wrote", "says", "said",
        "sagt", "hat gesagt", "schrieb", "a dit", "dit", "dice", "dijo", "diz", "disse", "ha detto",
        "zegt", "zei", "sa", "sagde", "pisze", "dedi ki", "replied", "commented", "antwortete",
        "a r\u{E9}pondu", "respondi\u{F3}", "\u{E0}",
        "\u{B7}", "\u{2022}", "\u{2013}", "\u{2014}", "|",
    ]
}
