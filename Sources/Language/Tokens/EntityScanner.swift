/// A character that a page left escaped twice, as feeds and tweets often do.
struct Entity {
    var end: Int
    var replacement: UInt8
}

/// The named or numeric entity at `index`, of those that turn up in comments; nil where there is none.
func findEntity(_ bytes: Span<UInt8>, _ index: Int) -> Entity? {
    if starts(bytes, index, "&amp;") { return Entity(end: index + 5, replacement: ascii("&")) }
    if starts(bytes, index, "&lt;") { return Entity(end: index + 4, replacement: ascii("<")) }
    if starts(bytes, index, "&gt;") { return Entity(end: index + 4, replacement: ascii(">")) }
    if starts(bytes, index, "&quot;") { return Entity(end: index + 6, replacement: ascii("\"")) }
    if starts(bytes, index, "&nbsp;") { return Entity(end: index + 6, replacement: ascii(" ")) }
    let end = apostropheEntityEnd(bytes, index)
    return end > index ? Entity(end: end, replacement: ascii("'")) : nil
}

/// The end of an escaped apostrophe at `index`, or `index`.
func apostropheEntityEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    if starts(bytes, index, "&#39;") { return index + 5 }
    if starts(bytes, index, "&#039;") || starts(bytes, index, "&apos;") { return index + 6 }
    if starts(bytes, index, "&rsquo;") || starts(bytes, index, "&#8217;") { return index + 7 }
    return index
}
