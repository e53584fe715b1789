extension HTMLTree {
    /// The tag of a node: HTML's elements have constants, other names get numbers of their own in each document.
    ///
    /// Compare tags of one document with each other and with the constants; the number of an unknown
    /// element means nothing in another document.
    @frozen
    public struct Tag: Hashable, Sendable {
        /// The number: 0 to 3 are the nodes that are no elements, then come HTML's names, then the page's own.
        public let rawValue: UInt16

        /// Wraps a number that came out of a tree.
        @inlinable
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// The document itself.
        @inlinable public static var document: Self { Self(rawValue: 0) }
        /// A text node.
        @inlinable public static var text: Self { Self(rawValue: 1) }
        /// A comment.
        @inlinable public static var comment: Self { Self(rawValue: 2) }
        /// The content of a script, a style sheet or another element that holds no markup and no prose.
        @inlinable public static var raw: Self { Self(rawValue: 3) }
    }
}

// A data table, longer than a source file should be. One line is one element name.
extension HTMLTree.Tag {
    /// `a`
    @inlinable public static var a: Self { Self(rawValue: 4) }
    /// `abbr`
    @inlinable public static var abbr: Self { Self(rawValue: 5) }
    /// `acronym`
    @inlinable public static var acronym: Self { Self(rawValue: 6) }
    /// `address`
    @inlinable public static var address: Self { Self(rawValue: 7) }
    /// `applet`
    @inlinable public static var applet: Self { Self(rawValue: 8) }
    /// `area`
    @inlinable public static var area: Self { Self(rawValue: 9) }
    /// `article`
    @inlinable public static var article: Self { Self(rawValue: 10) }
    /// `aside`
    @inlinable public static var aside: Self { Self(rawValue: 11) }
    /// `audio`
    @inlinable public static var audio: Self { Self(rawValue: 12) }
    /// `b`
    @inlinable public static var b: Self { Self(rawValue: 13) }
    /// `base`
    @inlinable public static var base: Self { Self(rawValue: 14) }
    /// `basefont`
    @inlinable public static var basefont: Self { Self(rawValue: 15) }
    /// `bdi`
    @inlinable public static var bdi: Self { Self(rawValue: 16) }
    /// `bdo`
    @inlinable public static var bdo: Self { Self(rawValue: 17) }
    /// `bgsound`
    @inlinable public static var bgsound: Self { Self(rawValue: 18) }
    /// `big`
    @inlinable public static var big: Self { Self(rawValue: 19) }
    /// `blink`
    @inlinable public static var blink: Self { Self(rawValue: 20) }
    /// `blockquote`
    @inlinable public static var blockquote: Self { Self(rawValue: 21) }
    /// `body`
    @inlinable public static var body: Self { Self(rawValue: 22) }
    /// `br`
    @inlinable public static var br: Self { Self(rawValue: 23) }
    /// `button`
    @inlinable public static var button: Self { Self(rawValue: 24) }
    /// `canvas`
    @inlinable public static var canvas: Self { Self(rawValue: 25) }
    /// `caption`
    @inlinable public static var caption: Self { Self(rawValue: 26) }
    /// `center`
    @inlinable public static var center: Self { Self(rawValue: 27) }
    /// `cite`
    @inlinable public static var cite: Self { Self(rawValue: 28) }
    /// `code`
    @inlinable public static var code: Self { Self(rawValue: 29) }
    /// `col`
    @inlinable public static var col: Self { Self(rawValue: 30) }
    /// `colgroup`
    @inlinable public static var colgroup: Self { Self(rawValue: 31) }
    /// `data`
    @inlinable public static var data: Self { Self(rawValue: 32) }
    /// `datalist`
    @inlinable public static var datalist: Self { Self(rawValue: 33) }
    /// `dd`
    @inlinable public static var dd: Self { Self(rawValue: 34) }
    /// `del`
    @inlinable public static var del: Self { Self(rawValue: 35) }
    /// `details`
    @inlinable public static var details: Self { Self(rawValue: 36) }
    /// `dfn`
    @inlinable public static var dfn: Self { Self(rawValue: 37) }
    /// `dialog`
    @inlinable public static var dialog: Self { Self(rawValue: 38) }
    /// `dir`
    @inlinable public static var dir: Self { Self(rawValue: 39) }
    /// `div`
    @inlinable public static var div: Self { Self(rawValue: 40) }
    /// `dl`
    @inlinable public static var dl: Self { Self(rawValue: 41) }
    /// `dt`
    @inlinable public static var dt: Self { Self(rawValue: 42) }
    /// `em`
    @inlinable public static var em: Self { Self(rawValue: 43) }
    /// `embed`
    @inlinable public static var embed: Self { Self(rawValue: 44) }
    /// `fieldset`
    @inlinable public static var fieldset: Self { Self(rawValue: 45) }
    /// `figcaption`
    @inlinable public static var figcaption: Self { Self(rawValue: 46) }
    /// `figure`
    @inlinable public static var figure: Self { Self(rawValue: 47) }
    /// `font`
    @inlinable public static var font: Self { Self(rawValue: 48) }
    /// `footer`
    @inlinable public static var footer: Self { Self(rawValue: 49) }
    /// `form`
    @inlinable public static var form: Self { Self(rawValue: 50) }
    /// `frame`
    @inlinable public static var frame: Self { Self(rawValue: 51) }
    /// `frameset`
    @inlinable public static var frameset: Self { Self(rawValue: 52) }
    /// `g`
    @inlinable public static var g: Self { Self(rawValue: 53) }
    /// `h1`
    @inlinable public static var h1: Self { Self(rawValue: 54) }
    /// `h2`
    @inlinable public static var h2: Self { Self(rawValue: 55) }
    /// `h3`
    @inlinable public static var h3: Self { Self(rawValue: 56) }
    /// `h4`
    @inlinable public static var h4: Self { Self(rawValue: 57) }
    /// `h5`
    @inlinable public static var h5: Self { Self(rawValue: 58) }
    /// `h6`
    @inlinable public static var h6: Self { Self(rawValue: 59) }
    /// `head`
    @inlinable public static var head: Self { Self(rawValue: 60) }
    /// `header`
    @inlinable public static var header: Self { Self(rawValue: 61) }
    /// `hgroup`
    @inlinable public static var hgroup: Self { Self(rawValue: 62) }
    /// `hr`
    @inlinable public static var hr: Self { Self(rawValue: 63) }
    /// `html`
    @inlinable public static var html: Self { Self(rawValue: 64) }
    /// `i`
    @inlinable public static var i: Self { Self(rawValue: 65) }
    /// `iframe`
    @inlinable public static var iframe: Self { Self(rawValue: 66) }
    /// `image`
    @inlinable public static var image: Self { Self(rawValue: 67) }
    /// `img`
    @inlinable public static var img: Self { Self(rawValue: 68) }
    /// `input`
    @inlinable public static var input: Self { Self(rawValue: 69) }
    /// `ins`
    @inlinable public static var ins: Self { Self(rawValue: 70) }
    /// `isindex`
    @inlinable public static var isindex: Self { Self(rawValue: 71) }
    /// `kbd`
    @inlinable public static var kbd: Self { Self(rawValue: 72) }
    /// `keygen`
    @inlinable public static var keygen: Self { Self(rawValue: 73) }
    /// `label`
    @inlinable public static var label: Self { Self(rawValue: 74) }
    /// `legend`
    @inlinable public static var legend: Self { Self(rawValue: 75) }
    /// `li`
    @inlinable public static var li: Self { Self(rawValue: 76) }
    /// `link`
    @inlinable public static var link: Self { Self(rawValue: 77) }
    /// `listing`
    @inlinable public static var listing: Self { Self(rawValue: 78) }
    /// `main`
    @inlinable public static var main: Self { Self(rawValue: 79) }
    /// `map`
    @inlinable public static var map: Self { Self(rawValue: 80) }
    /// `mark`
    @inlinable public static var mark: Self { Self(rawValue: 81) }
    /// `marquee`
    @inlinable public static var marquee: Self { Self(rawValue: 82) }
    /// `math`
    @inlinable public static var math: Self { Self(rawValue: 83) }
    /// `menu`
    @inlinable public static var menu: Self { Self(rawValue: 84) }
    /// `menuitem`
    @inlinable public static var menuitem: Self { Self(rawValue: 85) }
    /// `meta`
    @inlinable public static var meta: Self { Self(rawValue: 86) }
    /// `meter`
    @inlinable public static var meter: Self { Self(rawValue: 87) }
    /// `nav`
    @inlinable public static var nav: Self { Self(rawValue: 88) }
    /// `nobr`
    @inlinable public static var nobr: Self { Self(rawValue: 89) }
    /// `noembed`
    @inlinable public static var noembed: Self { Self(rawValue: 90) }
    /// `noframes`
    @inlinable public static var noframes: Self { Self(rawValue: 91) }
    /// `noscript`
    @inlinable public static var noscript: Self { Self(rawValue: 92) }
    /// `object`
    @inlinable public static var object: Self { Self(rawValue: 93) }
    /// `ol`
    @inlinable public static var ol: Self { Self(rawValue: 94) }
    /// `optgroup`
    @inlinable public static var optgroup: Self { Self(rawValue: 95) }
    /// `option`
    @inlinable public static var option: Self { Self(rawValue: 96) }
    /// `output`
    @inlinable public static var output: Self { Self(rawValue: 97) }
    /// `p`
    @inlinable public static var p: Self { Self(rawValue: 98) }
    /// `param`
    @inlinable public static var param: Self { Self(rawValue: 99) }
    /// `path`
    @inlinable public static var path: Self { Self(rawValue: 100) }
    /// `picture`
    @inlinable public static var picture: Self { Self(rawValue: 101) }
    /// `plaintext`
    @inlinable public static var plaintext: Self { Self(rawValue: 102) }
    /// `portal`
    @inlinable public static var portal: Self { Self(rawValue: 103) }
    /// `pre`
    @inlinable public static var pre: Self { Self(rawValue: 104) }
    /// `progress`
    @inlinable public static var progress: Self { Self(rawValue: 105) }
    /// `q`
    @inlinable public static var q: Self { Self(rawValue: 106) }
    /// `rb`
    @inlinable public static var rb: Self { Self(rawValue: 107) }
    /// `rbc`
    @inlinable public static var rbc: Self { Self(rawValue: 108) }
    /// `rp`
    @inlinable public static var rp: Self { Self(rawValue: 109) }
    /// `rt`
    @inlinable public static var rt: Self { Self(rawValue: 110) }
    /// `rtc`
    @inlinable public static var rtc: Self { Self(rawValue: 111) }
    /// `ruby`
    @inlinable public static var ruby: Self { Self(rawValue: 112) }
    /// `s`
    @inlinable public static var s: Self { Self(rawValue: 113) }
    /// `samp`
    @inlinable public static var samp: Self { Self(rawValue: 114) }
    /// `script`
    @inlinable public static var script: Self { Self(rawValue: 115) }
    /// `search`
    @inlinable public static var search: Self { Self(rawValue: 116) }
    /// `section`
    @inlinable public static var section: Self { Self(rawValue: 117) }
    /// `select`
    @inlinable public static var select: Self { Self(rawValue: 118) }
    /// `shadow`
    @inlinable public static var shadow: Self { Self(rawValue: 119) }
    /// `slot`
    @inlinable public static var slot: Self { Self(rawValue: 120) }
    /// `small`
    @inlinable public static var small: Self { Self(rawValue: 121) }
    /// `source`
    @inlinable public static var source: Self { Self(rawValue: 122) }
    /// `spacer`
    @inlinable public static var spacer: Self { Self(rawValue: 123) }
    /// `span`
    @inlinable public static var span: Self { Self(rawValue: 124) }
    /// `strike`
    @inlinable public static var strike: Self { Self(rawValue: 125) }
    /// `strong`
    @inlinable public static var strong: Self { Self(rawValue: 126) }
    /// `style`
    @inlinable public static var style: Self { Self(rawValue: 127) }
    /// `sub`
    @inlinable public static var sub: Self { Self(rawValue: 128) }
    /// `summary`
    @inlinable public static var summary: Self { Self(rawValue: 129) }
    /// `sup`
    @inlinable public static var sup: Self { Self(rawValue: 130) }
    /// `svg`
    @inlinable public static var svg: Self { Self(rawValue: 131) }
    /// `table`
    @inlinable public static var table: Self { Self(rawValue: 132) }
    /// `tbody`
    @inlinable public static var tbody: Self { Self(rawValue: 133) }
    /// `td`
    @inlinable public static var td: Self { Self(rawValue: 134) }
    /// `template`
    @inlinable public static var template: Self { Self(rawValue: 135) }
    /// `textarea`
    @inlinable public static var textarea: Self { Self(rawValue: 136) }
    /// `tfoot`
    @inlinable public static var tfoot: Self { Self(rawValue: 137) }
    /// `th`
    @inlinable public static var th: Self { Self(rawValue: 138) }
    /// `thead`
    @inlinable public static var thead: Self { Self(rawValue: 139) }
    /// `time`
    @inlinable public static var time: Self { Self(rawValue: 140) }
    /// `title`
    @inlinable public static var title: Self { Self(rawValue: 141) }
    /// `tr`
    @inlinable public static var tr: Self { Self(rawValue: 142) }
    /// `track`
    @inlinable public static var track: Self { Self(rawValue: 143) }
    /// `tt`
    @inlinable public static var tt: Self { Self(rawValue: 144) }
    /// `u`
    @inlinable public static var u: Self { Self(rawValue: 145) }
    /// `ul`
    @inlinable public static var ul: Self { Self(rawValue: 146) }
    /// `use`
    @inlinable public static var use: Self { Self(rawValue: 147) }
    /// `var`
    @inlinable public static var `var`: Self { Self(rawValue: 148) }
    /// `video`
    @inlinable public static var video: Self { Self(rawValue: 149) }
    /// `wbr`
    @inlinable public static var wbr: Self { Self(rawValue: 150) }
    /// `xmp`
    @inlinable public static var xmp: Self { Self(rawValue: 151) }
    /// `annotation-xml`
    @inlinable public static var annotationXml: Self { Self(rawValue: 152) }
    /// `desc`
    @inlinable public static var desc: Self { Self(rawValue: 153) }
    /// `foreignobject`
    @inlinable public static var foreignobject: Self { Self(rawValue: 154) }
    /// `mi`
    @inlinable public static var mi: Self { Self(rawValue: 155) }
    /// `mn`
    @inlinable public static var mn: Self { Self(rawValue: 156) }
    /// `mo`
    @inlinable public static var mo: Self { Self(rawValue: 157) }
    /// `ms`
    @inlinable public static var ms: Self { Self(rawValue: 158) }
    /// `mtext`
    @inlinable public static var mtext: Self { Self(rawValue: 159) }

    /// The names in the order of their numbers, beginning with the four that are no elements.
    static let knownNames: [StaticString] = [
        "#document", "#text", "#comment", "#raw",
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b",
        "base", "basefont", "bdi", "bdo", "bgsound", "big", "blink", "blockquote", "body", "br",
        "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data",
        "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em",
        "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame",
        "frameset", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
        "html", "i", "iframe", "image", "img", "input", "ins", "isindex", "kbd", "keygen",
        "label", "legend", "li", "link", "listing", "main", "map", "mark", "marquee", "math",
        "menu", "menuitem", "meta", "meter", "nav", "nobr", "noembed", "noframes", "noscript",
        "object", "ol", "optgroup", "option", "output", "p", "param", "path", "picture",
        "plaintext", "portal", "pre", "progress", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby",
        "s", "samp", "script", "search", "section", "select", "shadow", "slot", "small", "source",
        "spacer", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table",
        "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr",
        "track", "tt", "u", "ul", "use", "var", "video", "wbr", "xmp", "annotation-xml", "desc",
        "foreignobject", "mi", "mn", "mo", "ms", "mtext",
    ]
}
