import Conversation
import HTMLTree

/// Reads a stretch of nodes as the plain text of a comment.
///
/// One walk in document order. Blocks start lines, paragraphs stand apart by a blank line, `<br>` breaks
/// a line, preformatted text stays as it is, links give their text, pictures of emoji their alternative.
/// Left out: scripts, hidden elements, form controls, signatures, edit notes, share bars, adverts, and
/// links that only act ("Reply", "Report"). Quote boxes become quotations.
struct BodyReader {
    private let page: PageView
    private let tree: HTMLTree
    private let skip: SkipList
    private var writer = BodyWriter()
    private var open: [OpenElement] = []
    private var quotes: [Quotation] = []
    /// The quote box that is open, by its place in `open`.
    private var quote: OpenQuote?
    private var preformatted = 0
    private var nextSkipped = 0

    private struct OpenElement {
        var end: Int32
        var breaks: Int
        var isPreformatted: Bool
        var isQuote: Bool
    }

    private struct OpenQuote {
        /// Where the quoted text starts, nil before the first byte of it.
        var start: Int?
        var attribution: String?
        /// The first node after the line that names the author.
        var textFrom: Int32
        /// That line stands inside the box.
        var isLed = false
    }

    init(_ page: PageView, skip: SkipList) {
        self.page = page
        self.skip = skip
        tree = page.tree
    }

    /// Reads the nodes `range`, which must start at a node and end at the end of a subtree.
    consuming func read(_ range: Range<Int32>) -> Body {
        let root = Node(Int(range.lowerBound))
        let end = range.upperBound
        let isWhole = tree.subtreeEnd(root).index == end
        var index = range.lowerBound
        while index < end {
            while let last = open.last, last.end <= index { close() }
            let node = Node(Int(index))
            switch tree.kind(node) {
            case .text:
                if !isListed(node), !ActionRows(tree).isSeparator(node) { write(node) }
                index += 1
            case .element:
                let isRoot = isWhole && node == root
                if isSkipped(node, isRoot: isRoot) {
                    index = tree.subtreeEnd(node).index
                } else {
                    enter(node, isRoot: isRoot)
                    index += 1
                }
            default: index += 1
            }
        }
        while !open.isEmpty { close() }
        writer.trimEnd()
        return finish()
    }

    /// A text node.
    private mutating func write(_ node: Node) {
        let range = tree.textRange(of: node)
        if quote != nil, quote?.start == nil, let from = quote?.textFrom, node.index >= from,
            tree.hasText(node)
        {
            // The line that names the author ends here, be it a block or not.
            if quote?.isLed ?? false { writer.lineBreak(atLeast: 1) }
            writer.settle()
            quote?.start = writer.bytes.count
        }
        if preformatted > 0 {
            writer.writePreformatted(tree.text, range)
        } else {
            writer.write(tree.text, range)
        }
    }

    /// An element that is read.
    private mutating func enter(_ node: Node, isRoot: Bool) {
        let tag = tree.tag(node)
        if tag == .br {
            writer.addLineBreak()
            return
        }
        if tag == .img {
            if let alternative = emoji(node) { writer.write(alternative) }
            return
        }
        let end = tree.subtreeEnd(node).index
        let breaks = Self.breaks(tag)
        if breaks > 0 {
            writer.lineBreak(atLeast: breaks)
        } else if breaks < 0 {
            writer.owesSpace()
        }
        let isQuote = !isRoot && quote == nil && isQuoteBox(node, tag)
        let isPreformatted = tag == .pre || tag == .textarea
        if isQuote { openQuote(node, end) }
        guard end > node.index + 1 else { return }
        if isPreformatted { preformatted += 1 }
        if breaks != 0 || isQuote || isPreformatted {
            open.append(
                OpenElement(
                    end: end, breaks: breaks, isPreformatted: isPreformatted, isQuote: isQuote))
        }
    }

    /// The innermost open element ends.
    private mutating func close() {
        let element = open.removeLast()
        if element.breaks > 0 {
            writer.lineBreak(atLeast: element.breaks)
        } else if element.breaks < 0 {
            writer.owesSpace()
        }
        if element.isPreformatted { preformatted -= 1 }
        if element.isQuote, let closed = quote {
            if let start = closed.start, start < writer.bytes.count {
                quotes.append(
                    Quotation(
                        span: TextSpan(start: start, end: writer.bytes.count),
                        attribution: closed.attribution))
            }
            quote = nil
            writer.lineBreak(atLeast: 2)
        }
    }

    /// A quote box begins: finds whom it quotes.
    private mutating func openQuote(_ node: Node, _ end: Int32) {
        writer.lineBreak(atLeast: 1)
        var found = OpenQuote(start: nil, attribution: nil, textFrom: node.index + 1)
        let finder = AttributionFinder(page: page, classes: skip.attributions)
        if let inside = finder.inside(node) {
            found.attribution = inside.name
            found.textFrom = inside.textFrom
            found.isLed = inside.textFrom > node.index + 1
        } else if let name = finder.before(writer.bytes[writer.lineStart...]) {
            found.attribution = name
        }
        quote = found
    }

    /// The text with its quotations, those of `>` lines included.
    private consuming func finish() -> Body {
        let text = String(decoding: writer.bytes, as: UTF8.self)
        // Bytes that were not UTF-8 change their length when repaired; spans would be off.
        guard text.utf8.count == writer.bytes.count else { return Body(text: text) }
        let count = writer.bytes.count
        var spans = quotes.map { quote in
            Quotation(
                span: TextSpan(
                    start: min(quote.span.start, count), end: min(quote.span.end, count)),
                attribution: quote.attribution)
        }
        spans.removeAll { $0.span.count == 0 }
        return Body(text: text, quotes: MarkedQuotes.add(to: spans, in: writer.bytes))
    }

    // MARK: What is left out

    /// One of the nodes that the caller names. Nodes come in document order, so one pass serves all.
    private mutating func isListed(_ node: Node) -> Bool {
        while nextSkipped < skip.nodes.count, skip.nodes[nextSkipped] < node { nextSkipped += 1 }
        return nextSkipped < skip.nodes.count && skip.nodes[nextSkipped] == node
    }

    private mutating func isSkipped(_ node: Node, isRoot: Bool) -> Bool {
        if isListed(node) { return true }
        if isRoot { return false }
        let tag = tree.tag(node)
        if Self.isNeverText(tag) || skip.tags.contains(tag) { return true }
        var traits: NameTraits = []
        for name in tree.classes(of: node) {
            if skip.classes.contains(name) { return true }
            if skip.keep.contains(name) { return false }
            traits.formUnion(page.names[name])
        }
        if tree.isHidden(node), !inSpoiler(node, traits) { return true }
        if traits.contains(.avatar), tree.hasText(node), tree.visibleLength(of: node) < 5,
            traits.isDisjoint(with: [.author, .body])
        {
            return true
        }
        if tag == .a || tag == .button || tag == .span || tag == .li,
            ActionRows(tree).isAction(node)
        {
            return true
        }
        return BodyEdges.leavesOut(node, traits, page)
    }

    /// A hidden element that a button of its spoiler shows.
    private func inSpoiler(_ node: Node, _ traits: NameTraits) -> Bool {
        if traits.contains(.spoiler) { return true }
        var ancestor = tree.parent(node)
        for _ in 0..<4 {
            guard let here = ancestor else { return false }
            if page.names.classes(of: here, in: tree).contains(.spoiler) { return true }
            ancestor = tree.parent(here)
        }
        return false
    }

    private static func isNeverText(_ tag: HTMLTree.Tag) -> Bool {
        switch tag {
        case .script, .style, .iframe, .object, .select, .textarea, .button, .input, .svg, .nav,
            .template,
            .noscript, .audio, .video, .canvas, .head:
            true
        default: false
        }
    }

    // MARK: What elements mean

    /// A quote box: `<blockquote>`, a class that the adapter names, or a block named for a quote.
    private func isQuoteBox(_ node: Node, _ tag: HTMLTree.Tag) -> Bool {
        if !skip.quoteNodes.isEmpty, skip.quoteNodes.contains(node) { return true }
        var traits: NameTraits = []
        for name in tree.classes(of: node) {
            if skip.quotes.contains(name) { return true }
            traits.formUnion(page.names[name])
        }
        if tag == .blockquote { return !traits.contains(.body) || traits.contains(.quote) }
        guard traits.contains(.quote),
            traits.isDisjoint(with: [.action, .author, .title, .meta, .edited])
        else { return false }
        return tag == .div || tag == .td || tag == .fieldset || tag == .section || tag == .table
            || tag == .aside
    }

    /// The alternative text of a picture that stands for an emoji.
    private func emoji(_ node: Node) -> String? {
        guard let alternative = page.value(.alt, of: node) else { return nil }
        let bytes = alternative.utf8
        guard bytes.count <= 32 else { return nil }
        let isNamed =
            page.names.classes(of: node, in: tree).contains(.emoji)
            || tree.valueContains(.src, of: node, "emoji")
            || tree.valueContains(.src, of: node, "smil")
            || tree.valueContains(.src, of: node, "emoticon")
        if isNamed { return alternative }
        // A lone emoji, or an emoticon such as ":-)".
        let first = bytes.first ?? 0
        if first >= 0xE2, bytes.count <= 16,
            alternative.unicodeScalars.allSatisfy(Self.isPictograph)
        {
            return alternative
        }
        return (first == UInt8(ascii: ":") || first == UInt8(ascii: ";")) && bytes.count <= 12
            ? alternative : nil
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2190...0x2BFF, 0x1F000...0x1FAFF, 0x200D, 0xFE0F, 0x20E3, 0xE0020...0xE007F: true
        default: false
        }
    }

    /// Line breaks around an element: 2 for a paragraph, 1 for a line, -1 for a space, 0 inline.
    static func breaks(_ tag: HTMLTree.Tag) -> Int {
        switch tag {
        case .p, .blockquote, .pre, .ul, .ol, .dl, .table, .h1, .h2, .h3, .h4, .h5, .h6, .hr,
            .fieldset:
            2
        case .div, .li, .tr, .dt, .dd, .section, .article, .header, .footer, .form, .center,
            .figure,
            .figcaption, .address, .aside, .main, .details, .summary, .legend, .caption, .tbody:
            1
        case .td, .th, .option: -1
        default: 0
        }
    }
}
