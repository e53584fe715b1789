import Conversation
import HTMLTree

/// MediaWiki's talk pages, which have no records: a remark is what stands between two signatures, a link
/// to a user's page followed by a time of day and a date. Lists around it show whom it answers.
struct WikiTalkAdapter: Adapter {
    let name = "wiki-talk"

    /// Namespaces of users in the languages of large wikis, as addresses write them.
    private static let spaces = [
        "User:", "User_talk:", "User%3A", "User_talk%3A", "Special:Contributions/",
        "Benutzer:", "Benutzerin:", "Benutzer_Diskussion:", "Benutzerin_Diskussion:",
        "Spezial:Beitr", "Utilisateur:", "Utilisatrice:", "Discussion_utilisat", "Usuario:",
        "Usuaria:", "Usuario_discusi", "Usuaria_discusi", "Utente:", "Discussioni_utente:",
        "Usu%C3%A1rio", "Gebruiker:", "Overleg_gebruiker:", "Anv%C3%A4ndar", "Wikipedysta:",
        "Bruker:", "Bruger:",
    ]

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        return tree.node(withID: "mw-content-text") != nil
            || tree.classID("mw-parser-output") != nil
            || tree.node(withID: "bodyContent") != nil && tree.classID("mw-headline") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let whole = tree.node(withID: "mw-content-text") ?? tree.node(withID: "bodyContent")
        guard let content = whole ?? tree.nodes(withClass: "mw-parser-output").first else {
            return []
        }
        let signatures = signatures(in: content, page)
        guard !signatures.isEmpty else { return [] }
        let skip = page.skipping(
            classes: [
                "mw-editsection", "toc", "tmbox", "mbox-small", "ext-discussiontools-init-section",
            ], tags: [.table])
        let headings = headings(in: content, tree)
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        var start = content.index + 1
        var nextHeading = 0
        // A section may be a list from its first remark on.
        var base = 0
        for signature in signatures {
            var isFirst = start == content.index + 1
            while nextHeading < headings.count, headings[nextHeading] <= signature.start.index {
                start = max(start, headings[nextHeading])
                nextHeading += 1
                isFirst = true
            }
            guard start <= signature.start.index else { continue }
            var draft = CommentDraft(node: Node(Int(start)))
            draft.author = signature.author
            draft.time = signature.time
            let level = level(signature.start, in: content, tree)
            if isFirst { base = level }
            draft.depth = max(0, level - base)
            draft.body = Self.unsigned(
                page.body(from: Node(Int(start)), to: signature.start, skip: skip))
            start = signature.end
            builder.add(draft)
        }
        builder.region = [content]
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    // MARK: Signatures

    private struct Signature {
        var start: Node
        /// The first node after its line.
        var end: Int32
        var author: Author
        var time: Timestamp
    }

    /// All signatures in document order. Linear: a link looks at most 160 bytes ahead.
    private func signatures(in content: Node, _ page: PageView) -> [Signature] {
        let tree = page.tree
        var found: [(stamp: Node, time: Timestamp, links: [Node])] = []
        // Boxes on top of the page tell who archived it, and when.
        for link in tree.nodes(withTag: .a, in: content)
        where target(link, page) != nil && !isInTable(link, in: content, tree) {
            if let last = found.last, link.index < last.stamp.index {
                found[found.count - 1].links.append(link)
            } else if let stamp = stamp(after: link, page) {
                found.append((stamp.node, stamp.time, [link]))
            }
        }
        return found.compactMap { entry in
            guard let last = entry.links.last, let name = target(last, page) else { return nil }
            // Who is named in the remark's last words is not who signs it.
            let own = entry.links.filter { target($0, page) == name }
            guard let first = own.first else { return nil }
            let shown = own.first { tree.hasText($0) && isPage($0, page) }
            var author = Author(name: name, url: page.value(.href, of: shown ?? first))
            if let shown { author.name = page.text(shown) }
            let start = widened(first, tree)
            return Signature(
                start: start, end: endOfLine(entry.stamp, tree), author: author, time: entry.time)
        }
    }

    private func isInTable(_ node: Node, in content: Node, _ tree: HTMLTree) -> Bool {
        for ancestor in tree.ancestors(of: node) {
            if ancestor <= content { return false }
            if tree.tag(ancestor) == .table { return true }
        }
        return false
    }

    /// The user's name in a link's address; nil for other links. A namespace begins a path's component or
    /// a parameter's value, so that few places are looked at.
    private func target(_ link: Node, _ page: PageView) -> String? {
        guard let href = page.tree.valueRange(.href, of: link) else { return nil }
        let bytes = page.tree.values
        var place = href.lowerBound
        while place < href.upperBound {
            let byte = bytes[place]
            place += 1
            guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") else { continue }
            for space in Self.spaces {
                let end = place + space.utf8.count
                guard end <= href.upperBound,
                    bytes[place..<end].elementsEqual(space.utf8)
                else { continue }
                var rest = bytes[end..<href.upperBound]
                // A space that was cut short goes on to its colon or slash.
                let isOpen = space.utf8.last.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
                if isOpen, let mark = rest.firstIndex(where: { $0 == 0x3A || $0 == 0x2F }) {
                    rest = rest[rest.index(after: mark)...]
                }
                let name = rest.prefix { ![0x26, 0x23, 0x3F, 0x2F].contains($0) }
                let text = String(decoding: name.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
                return text.isEmpty ? nil : text
            }
        }
        return nil
    }

    /// A link to the user's page, not to the page where one talks to him.
    private func isPage(_ link: Node, _ page: PageView) -> Bool {
        !page.tree.valueContains(.href, of: link, "alk:")
            && !page.tree.valueContains(.href, of: link, "iskussion")
            && !page.tree.valueContains(.href, of: link, "iscussion")
            && !page.tree.valueContains(.href, of: link, "Overleg")
    }

    /// A day with a time of day, in the line of a link and close behind it.
    private func stamp(after link: Node, _ page: PageView) -> (node: Node, time: Timestamp)? {
        let tree = page.tree
        var bytes = 0
        var index = tree.subtreeEnd(link).index
        let line = tree.ancestors(of: link).first { BodyReader.breaks(tree.tag($0)) > 0 }
        let end = tree.subtreeEnd(line ?? .document).index
        while index < end, bytes < 160 {
            let node = Node(Int(index))
            index += 1
            guard tree.isText(node) else {
                if tree.isElement(node), BodyReader.breaks(tree.tag(node)) > 0 { return nil }
                continue
            }
            let length = tree.visibleLength(of: node)
            let range = tree.textRange(of: node)
            if length > 11, let found = page.times.find(in: tree.text.span.extracting(range)),
                found.kind == .dateTime, found.range.lowerBound < 80
            {
                var time = found.time
                // "(UTC)": the zone's bracket closes behind it.
                if time.raw.utf8.contains(0x28), !time.raw.utf8.contains(0x29) { time.raw += ")" }
                return (node, time)
            }
            bytes += length
        }
        return nil
    }

    /// The largest inline element around a link that is no more than a signature.
    private func widened(_ link: Node, _ tree: HTMLTree) -> Node {
        var node = link
        while let parent = tree.parent(node), BodyReader.breaks(tree.tag(parent)) == 0,
            tree.visibleLength(of: parent) < 160, tree.tag(parent) != .body
        {
            node = parent
        }
        return node
    }

    /// The first node after the rest of a signature's line, buttons that answer included.
    private func endOfLine(_ stamp: Node, _ tree: HTMLTree) -> Int32 {
        var last = stamp
        while let parent = tree.parent(last), BodyReader.breaks(tree.tag(parent)) == 0 {
            last = parent
        }
        while let next = tree.nextSibling(last),
            tree.isText(next) || BodyReader.breaks(tree.tag(next)) == 0, tree.tag(next) != .br
        {
            last = next
        }
        return tree.subtreeEnd(last).index
    }

    // MARK: Place

    /// The nodes right after each heading, ascending.
    private func headings(in content: Node, _ tree: HTMLTree) -> [Int32] {
        var ends: [Int32] = []
        for tag in [HTMLTree.Tag.h1, .h2, .h3, .h4] {
            for node in tree.nodes(withTag: tag, in: content) {
                let wrapper = tree.parent(node).flatMap { parent in
                    tree.classes(of: parent).contains { tree.className($0) == "mw-heading" }
                        ? parent : nil
                }
                ends.append(tree.subtreeEnd(wrapper ?? node).index)
            }
        }
        return ends.sorted()
    }

    /// How many lists stand around a node.
    private func level(_ node: Node, in content: Node, _ tree: HTMLTree) -> Int {
        var level = 0
        for ancestor in tree.ancestors(of: node) {
            if ancestor <= content { break }
            let tag = tree.tag(ancestor)
            if tag == .dl || tag == .ul || tag == .ol { level += 1 }
        }
        return level
    }

    /// A body without the dash that led to the signature.
    private static func unsigned(_ body: Body) -> Body {
        var text = body.text
        while let last = text.unicodeScalars.last,
            [" ", "\n", "-", "\u{2013}", "\u{2014}", "~"].contains(last)
        {
            text.unicodeScalars.removeLast()
        }
        let length = text.utf8.count
        return Body(text: text, quotes: body.quotes.filter { $0.span.end <= length })
    }
}
