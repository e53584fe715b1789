extension HTMLTree {
    /// The name of an attribute: usual names have constants, others get numbers of their own in each document.
    @frozen
    public struct Attribute: Hashable, Sendable {
        /// The number; those above the constants mean something in their own document only.
        public let rawValue: UInt32

        /// Wraps a number that came out of a tree.
        @inlinable
        public init(rawValue: UInt32) { self.rawValue = rawValue }
    }
}

// A data table. One line is one attribute name.
extension HTMLTree.Attribute {
    /// The pseudo-attribute under which a comment or raw node keeps its content.
    static let nodeContent = Self(rawValue: 0)
    /// `abbr`
    @inlinable public static var abbr: Self { Self(rawValue: 1) }
    /// `action`
    @inlinable public static var action: Self { Self(rawValue: 2) }
    /// `align`
    @inlinable public static var align: Self { Self(rawValue: 3) }
    /// `alt`
    @inlinable public static var alt: Self { Self(rawValue: 4) }
    /// `aria-label`
    @inlinable public static var ariaLabel: Self { Self(rawValue: 5) }
    /// `author`
    @inlinable public static var author: Self { Self(rawValue: 6) }
    /// `border`
    @inlinable public static var border: Self { Self(rawValue: 7) }
    /// `cellpadding`
    @inlinable public static var cellpadding: Self { Self(rawValue: 8) }
    /// `cellspacing`
    @inlinable public static var cellspacing: Self { Self(rawValue: 9) }
    /// `charset`
    @inlinable public static var charset: Self { Self(rawValue: 10) }
    /// `checked`
    @inlinable public static var checked: Self { Self(rawValue: 11) }
    /// `cite`
    @inlinable public static var cite: Self { Self(rawValue: 12) }
    /// `class`
    @inlinable public static var `class`: Self { Self(rawValue: 13) }
    /// `color`
    @inlinable public static var color: Self { Self(rawValue: 14) }
    /// `cols`
    @inlinable public static var cols: Self { Self(rawValue: 15) }
    /// `colspan`
    @inlinable public static var colspan: Self { Self(rawValue: 16) }
    /// `content`
    @inlinable public static var content: Self { Self(rawValue: 17) }
    /// `coords`
    @inlinable public static var coords: Self { Self(rawValue: 18) }
    /// `datetime`
    @inlinable public static var datetime: Self { Self(rawValue: 19) }
    /// `dir`
    @inlinable public static var dir: Self { Self(rawValue: 20) }
    /// `disabled`
    @inlinable public static var disabled: Self { Self(rawValue: 21) }
    /// `enctype`
    @inlinable public static var enctype: Self { Self(rawValue: 22) }
    /// `for`
    @inlinable public static var `for`: Self { Self(rawValue: 23) }
    /// `headers`
    @inlinable public static var headers: Self { Self(rawValue: 24) }
    /// `height`
    @inlinable public static var height: Self { Self(rawValue: 25) }
    /// `hidden`
    @inlinable public static var hidden: Self { Self(rawValue: 26) }
    /// `href`
    @inlinable public static var href: Self { Self(rawValue: 27) }
    /// `hreflang`
    @inlinable public static var hreflang: Self { Self(rawValue: 28) }
    /// `http-equiv`
    @inlinable public static var httpEquiv: Self { Self(rawValue: 29) }
    /// `id`
    @inlinable public static var id: Self { Self(rawValue: 30) }
    /// `indent`
    @inlinable public static var indent: Self { Self(rawValue: 31) }
    /// `itemid`
    @inlinable public static var itemid: Self { Self(rawValue: 32) }
    /// `itemprop`
    @inlinable public static var itemprop: Self { Self(rawValue: 33) }
    /// `itemref`
    @inlinable public static var itemref: Self { Self(rawValue: 34) }
    /// `itemscope`
    @inlinable public static var itemscope: Self { Self(rawValue: 35) }
    /// `itemtype`
    @inlinable public static var itemtype: Self { Self(rawValue: 36) }
    /// `lang`
    @inlinable public static var lang: Self { Self(rawValue: 37) }
    /// `level`
    @inlinable public static var level: Self { Self(rawValue: 38) }
    /// `media`
    @inlinable public static var media: Self { Self(rawValue: 39) }
    /// `method`
    @inlinable public static var method: Self { Self(rawValue: 40) }
    /// `name`
    @inlinable public static var name: Self { Self(rawValue: 41) }
    /// `onclick`
    @inlinable public static var onclick: Self { Self(rawValue: 42) }
    /// `placeholder`
    @inlinable public static var placeholder: Self { Self(rawValue: 43) }
    /// `property`
    @inlinable public static var property: Self { Self(rawValue: 44) }
    /// `rel`
    @inlinable public static var rel: Self { Self(rawValue: 45) }
    /// `resource`
    @inlinable public static var resource: Self { Self(rawValue: 46) }
    /// `rev`
    @inlinable public static var rev: Self { Self(rawValue: 47) }
    /// `role`
    @inlinable public static var role: Self { Self(rawValue: 48) }
    /// `rows`
    @inlinable public static var rows: Self { Self(rawValue: 49) }
    /// `rowspan`
    @inlinable public static var rowspan: Self { Self(rawValue: 50) }
    /// `shadowrootmode`
    @inlinable public static var shadowrootmode: Self { Self(rawValue: 51) }
    /// `slot`
    @inlinable public static var slot: Self { Self(rawValue: 52) }
    /// `span`
    @inlinable public static var span: Self { Self(rawValue: 53) }
    /// `src`
    @inlinable public static var src: Self { Self(rawValue: 54) }
    /// `srcdoc`
    @inlinable public static var srcdoc: Self { Self(rawValue: 55) }
    /// `srcset`
    @inlinable public static var srcset: Self { Self(rawValue: 56) }
    /// `style`
    @inlinable public static var style: Self { Self(rawValue: 57) }
    /// `summary`
    @inlinable public static var summary: Self { Self(rawValue: 58) }
    /// `tabindex`
    @inlinable public static var tabindex: Self { Self(rawValue: 59) }
    /// `target`
    @inlinable public static var target: Self { Self(rawValue: 60) }
    /// `title`
    @inlinable public static var title: Self { Self(rawValue: 61) }
    /// `type`
    @inlinable public static var type: Self { Self(rawValue: 62) }
    /// `typeof`
    @inlinable public static var typeof: Self { Self(rawValue: 63) }
    /// `usemap`
    @inlinable public static var usemap: Self { Self(rawValue: 64) }
    /// `vocab`
    @inlinable public static var vocab: Self { Self(rawValue: 65) }
    /// `about`
    @inlinable public static var about: Self { Self(rawValue: 66) }
    /// `valign`
    @inlinable public static var valign: Self { Self(rawValue: 67) }
    /// `value`
    @inlinable public static var value: Self { Self(rawValue: 68) }
    /// `width`
    @inlinable public static var width: Self { Self(rawValue: 69) }
    /// `aria-hidden`
    @inlinable public static var ariaHidden: Self { Self(rawValue: 70) }
    /// `aria-level`
    @inlinable public static var ariaLevel: Self { Self(rawValue: 71) }
    /// `aria-labelledby`
    @inlinable public static var ariaLabelledby: Self { Self(rawValue: 72) }
    /// `data-author`
    @inlinable public static var dataAuthor: Self { Self(rawValue: 73) }
    /// `data-id`
    @inlinable public static var dataId: Self { Self(rawValue: 74) }
    /// `data-time`
    @inlinable public static var dataTime: Self { Self(rawValue: 75) }
    /// `data-timestamp`
    @inlinable public static var dataTimestamp: Self { Self(rawValue: 76) }
    /// `data-parent`
    @inlinable public static var dataParent: Self { Self(rawValue: 77) }
    /// `data-parent-id`
    @inlinable public static var dataParentId: Self { Self(rawValue: 78) }
    /// `data-depth`
    @inlinable public static var dataDepth: Self { Self(rawValue: 79) }
    /// `data-level`
    @inlinable public static var dataLevel: Self { Self(rawValue: 80) }
    /// `data-comment-id`
    @inlinable public static var dataCommentId: Self { Self(rawValue: 81) }
    /// `data-user`
    @inlinable public static var dataUser: Self { Self(rawValue: 82) }
    /// `data-src`
    @inlinable public static var dataSrc: Self { Self(rawValue: 83) }
    /// `data-href`
    @inlinable public static var dataHref: Self { Self(rawValue: 84) }
    /// `data-testid`
    @inlinable public static var dataTestid: Self { Self(rawValue: 85) }
    /// `data-type`
    @inlinable public static var dataType: Self { Self(rawValue: 86) }
    /// `data-date`
    @inlinable public static var dataDate: Self { Self(rawValue: 87) }
    /// `data-created`
    @inlinable public static var dataCreated: Self { Self(rawValue: 88) }
    /// `data-score`
    @inlinable public static var dataScore: Self { Self(rawValue: 89) }

    /// The names in the order of their numbers.
    static let knownNames: [StaticString] = [
        "#content",
        "abbr", "action", "align", "alt", "aria-label", "author", "border", "cellpadding",
        "cellspacing", "charset", "checked", "cite", "class", "color", "cols", "colspan",
        "content", "coords", "datetime", "dir", "disabled", "enctype", "for", "headers", "height",
        "hidden", "href", "hreflang", "http-equiv", "id", "indent", "itemid", "itemprop",
        "itemref", "itemscope", "itemtype", "lang", "level", "media", "method", "name", "onclick",
        "placeholder", "property", "rel", "resource", "rev", "role", "rows", "rowspan",
        "shadowrootmode", "slot", "span", "src", "srcdoc", "srcset", "style", "summary",
        "tabindex", "target", "title", "type", "typeof", "usemap", "vocab", "about", "valign",
        "value", "width", "aria-hidden", "aria-level", "aria-labelledby", "data-author",
        "data-id", "data-time", "data-timestamp", "data-parent", "data-parent-id", "data-depth",
        "data-level", "data-comment-id", "data-user", "data-src", "data-href", "data-testid",
        "data-type", "data-date", "data-created", "data-score",
    ]
}
