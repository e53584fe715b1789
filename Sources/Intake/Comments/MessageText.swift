import Conversation
import HTMLTree

/// The text of a comment that an export keeps as HTML: paragraphs parted by a blank line, line
/// breaks kept, block quotes marked as quotations.
struct MessageText {
    private(set) var bytes: [UInt8] = []
    private(set) var quotes: [Quotation] = []
    private var breaks = 0
    /// Where the text of each open block quote begins, nil before its first word.
    private var openQuotes: [Int?] = []
    private var hasSpace = false

    /// The text as a string.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Reads a message. Text without any markup is taken as it stands.
    /// - Complexity: linear in the message.
    init(_ html: [UInt8]) {
        let source = String(decoding: html, as: UTF8.self)
        guard html.contains(UInt8(ascii: "<")) || html.contains(UInt8(ascii: "&")) else {
            addLines(html)
            return
        }
        guard let tree = try? HTMLTree.parse(text: source) else { return }
        var open: [(node: HTMLTree.Node, end: HTMLTree.Node)] = []
        for node in tree.descendants(of: .document) {
            while let last = open.last, last.end <= node {
                leave(tree.tag(last.node))
                open.removeLast()
            }
            if tree.isText(node) {
                addText(tree, node, isPreformatted: open.contains { tree.tag($0.node) == .pre })
            } else if tree.isElement(node) {
                enter(tree, node)
                open.append((node, tree.subtreeEnd(node)))
            }
        }
        while let last = open.popLast() { leave(tree.tag(last.node)) }
    }

    private mutating func enter(_ tree: HTMLTree, _ node: HTMLTree.Node) {
        let tag = tree.tag(node)
        if tag == .br {
            breaks = min(2, breaks + 1)
        } else if tag == .img {
            // Emoji are pictures whose description is the character.
            if let alt = tree.value(.alt, of: node), alt.utf8.count <= 16 { add(Array(alt.utf8)) }
        } else {
            breakAt(tag)
            if tag == .blockquote { openQuotes.append(nil) }
        }
    }

    private mutating func leave(_ tag: HTMLTree.Tag) {
        if tag == .blockquote, let quote = openQuotes.popLast(), openQuotes.isEmpty,
            let start = quote, start < bytes.count
        {
            quotes.append(Quotation(span: TextSpan(start: start, end: bytes.count)))
        }
        breakAt(tag)
    }

    private mutating func breakAt(_ tag: HTMLTree.Tag) {
        switch tag {
        case .p, .blockquote, .pre, .ul, .ol, .h1, .h2, .h3: breaks = 2
        case .div, .li, .tr: breaks = max(1, breaks)
        default: break
        }
    }

    private mutating func addText(
        _ tree: HTMLTree, _ node: HTMLTree.Node, isPreformatted: Bool
    ) {
        let text = Array(tree.text[tree.textRange(of: node)])
        if isPreformatted {
            addLines(text)
            return
        }
        var word: [UInt8] = []
        for byte in text {
            if byte.isSpace {
                if !word.isEmpty { add(word) }
                word.removeAll(keepingCapacity: true)
                hasSpace = true
            } else {
                word.append(byte)
            }
        }
        if !word.isEmpty { add(word) }
    }

    /// Text whose line ends count.
    private mutating func addLines(_ text: [UInt8]) {
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let kept = Array(line.last == 0x0D ? line.dropLast() : line)
            if kept.isEmpty { breaks = 2 } else { add(kept) }
            breaks = max(1, breaks)
        }
        breaks = 0
    }

    private mutating func add(_ word: [UInt8]) {
        if !bytes.isEmpty {
            if breaks > 0 {
                for _ in 0..<breaks { bytes.append(0x0A) }
            } else if hasSpace {
                bytes.append(0x20)
            }
        }
        breaks = 0
        hasSpace = false
        if let first = openQuotes.first, first == nil { openQuotes[0] = bytes.count }
        bytes += word
    }
}
