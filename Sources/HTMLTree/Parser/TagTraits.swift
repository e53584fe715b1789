/// What the tree rules of HTML (WHATWG, section 13.2.4.2 and 13.2.6) say of an element, as a set.
struct TagTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// "Special" elements, at which the search for an ordinary end tag's start stops.
    static let special = TagTraits(rawValue: 1 << 0)
    /// Ends every scope.
    static let scope = TagTraits(rawValue: 1 << 1)
    /// Ends the list-item scope as well.
    static let listScope = TagTraits(rawValue: 1 << 2)
    /// Ends the button scope as well.
    static let buttonScope = TagTraits(rawValue: 1 << 3)
    /// Ends the table scope.
    static let tableScope = TagTraits(rawValue: 1 << 4)
    /// Its start tag closes an open paragraph.
    static let closesParagraph = TagTraits(rawValue: 1 << 5)
    /// Has no content and no end tag.
    static let void = TagTraits(rawValue: 1 << 6)
    /// A formatting element: its end tag may come out of order.
    static let formatting = TagTraits(rawValue: 1 << 7)
    /// Its end tag may be left out.
    static let impliedEnd = TagTraits(rawValue: 1 << 8)
    /// Belongs into the head.
    static let headContent = TagTraits(rawValue: 1 << 9)
    /// Its content is neither markup nor prose up to its end tag.
    static let rawText = TagTraits(rawValue: 1 << 10)
    /// Its content is text with character references up to its end tag.
    static let plainText = TagTraits(rawValue: 1 << 11)
    /// A block whose end tag closes what is open inside it.
    static let block = TagTraits(rawValue: 1 << 12)
    /// h1 to h6.
    static let heading = TagTraits(rawValue: 1 << 13)
    /// Rows, cells and other parts of a table.
    static let tablePart = TagTraits(rawValue: 1 << 14)
    /// Table, row groups and rows: where only parts of a table may stand.
    static let tableContext = TagTraits(rawValue: 1 << 15)
    /// An HTML element that ends SVG or MathML around it.
    static let breakout = TagTraits(rawValue: 1 << 16)
    /// Has rules of its own in the builder.
    static let hasOwnRule = TagTraits(rawValue: 1 << 17)
    /// Opens SVG or MathML.
    static let foreign = TagTraits(rawValue: 1 << 18)

    /// The traits by tag number, for the tags with constants. A data table.
    static let table: [TagTraits] = {
        var table = [TagTraits](repeating: [], count: HTMLTree.Tag.knownNames.count)
        func mark(_ trait: TagTraits, _ names: String) {
            for name in names.split(separator: " ") {
                guard let number = KnownNames.tags.interner.find(String(name)) else {
                    preconditionFailure("no tag constant for \(name)")
                }
                table[Int(number)].insert(trait)
            }
        }
        mark(
            .special,
            """
            address applet area article aside base basefont bgsound blockquote body br button \
            caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure \
            footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img \
            input keygen li link listing main marquee menu meta nav noembed noframes noscript \
            object ol p param plaintext pre script search section select source style summary \
            table tbody td template textarea tfoot th thead title tr track ul wbr xmp \
            mi mn mo ms mtext annotation-xml foreignobject desc
            """)
        mark(
            .scope,
            """
            applet caption html table td th marquee object template mi mn mo ms mtext \
            annotation-xml foreignobject desc
            """)
        mark(.listScope, "ol ul")
        mark(.buttonScope, "button")
        mark(.tableScope, "html table template")
        mark(
            .closesParagraph,
            """
            address article aside blockquote center details dialog dir div dl fieldset figcaption \
            figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 \
            h5 h6 pre listing form li dd dt plaintext hr xmp table
            """)
        mark(
            .void,
            """
            area base basefont bgsound br col embed frame hr image img input keygen link meta \
            param source spacer track wbr
            """)
        mark(.formatting, "a b big code em font i nobr s small strike strong tt u")
        mark(.impliedEnd, "dd dt li optgroup option p rb rp rt rtc")
        mark(
            .headContent,
            "base basefont bgsound link meta noframes script style template title noscript")
        mark(.rawText, "script style iframe noembed noframes")
        mark(.plainText, "title textarea xmp")
        mark(
            .block,
            """
            address article aside blockquote button center details dialog dir div dl fieldset \
            figcaption figure footer header hgroup listing main menu nav ol pre search section \
            summary ul applet marquee object select ruby noscript
            """)
        mark(.heading, "h1 h2 h3 h4 h5 h6")
        mark(.tablePart, "caption col colgroup tbody td tfoot th thead tr")
        mark(.tableContext, "table tbody tfoot thead tr")
        mark(
            .breakout,
            """
            b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr \
            i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup \
            table tt u ul var
            """)
        mark(
            .hasOwnRule,
            """
            html head body frameset form li dd dt a nobr button option optgroup select rb rtc rp \
            rt table h1 h2 h3 h4 h5 h6 caption col colgroup tbody td tfoot th thead tr plaintext \
            template image
            """)
        mark(.foreign, "svg math")
        return table
    }()
}
