import Conversation
import HTMLTree

/// Comments in microformats: `h-cite` and `h-entry` responses (microformats2), and replies in hAtom.
///
/// A page full of `h-entry` or `hentry` is a blog's index as often as a discussion: only entries that the
/// markup calls comments, citations with a text of their own, and entries inside a list of replies count.
struct MicroformatsAdapter: Adapter {
    let name = "microformats"

    private static let responses = ["u-comment", "p-comment", "u-in-reply-to-comment"]
    private static let bodies = ["e-content", "p-content", "entry-content", "p-summary"]

    func recognizes(_ page: PageView) -> Bool {
        page.has("h-cite") || Self.responses.contains { page.has($0) } || page.has("hentry")
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        var records: [Node] = []
        for name in Self.responses { records += tree.nodes(withClass: name) }
        if records.isEmpty { records = Self.citations(page) + Self.replies(page) }
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        var last = Node.document
        for record in records.sorted() where record != last {
            last = record
            guard
                let content = page.first(Self.bodies, in: record)
                    ?? page.first("p-name", in: record)
            else {
                trace.leftOut(record, "a response without text")
                continue
            }
            var draft = CommentDraft(node: record)
            draft.nativeID = tree.id(of: record)
            draft.author = Self.author(record, content, page)
            draft.time = page.time(
                page.first(["dt-published", "published", "dt-updated", "updated"], in: record))
            draft.permalink = Self.permalink(record, page)
            draft.body = page.body(content)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// Citations with author and text: responses of sites that leave out `u-comment`.
    private static func citations(_ page: PageView) -> [Node] {
        page.tree.nodes(withClass: "h-cite").filter {
            page.first(["e-content", "p-content"], in: $0) != nil
                && page.first(["p-author", "u-author"], in: $0) != nil
                && page.first(["dt-published"], in: $0) != nil
        }
    }

    /// hAtom entries with author and time inside an element named for replies.
    private static func replies(_ page: PageView) -> [Node] {
        let tree = page.tree
        return tree.nodes(withClass: "hentry").filter { node in
            guard page.first(["published", "updated"], in: node) != nil,
                page.first(["author", "vcard"], in: node) != nil
            else { return false }
            return tree.ancestors(of: node).contains { ancestor in
                // The page's own classes tell of much: "comments-open", "has-replies".
                guard tree.isElement(ancestor), tree.tag(ancestor) != .body,
                    tree.tag(ancestor) != .html
                else { return false }
                return tree.id(of: ancestor).map(isNamedForReplies) ?? false
                    || tree.classes(of: ancestor).contains { isNamedForReplies(tree.className($0)) }
            }
        }
    }

    /// `comments`, `comment-list`, `post-replies`: a word of the name, not a part of one ("responsive").
    private static func isNamedForReplies(_ name: String) -> Bool {
        name.lowercased().split { $0 == "-" || $0 == "_" }.contains { word in
            ["comments", "comment", "commentlist", "replies", "responses", "discussion"]
                .contains(String(word))
        }
    }

    private static func author(_ record: Node, _ content: Node, _ page: PageView) -> Author {
        guard
            let card = page.first(
                ["p-author", "u-author", "author", "h-card", "vcard"], in: record)
        else {
            return Author(name: "")
        }
        let shown = page.firstShown("p-name", in: card) ?? page.firstShown("fn", in: card)
        var author = page.author(at: shown ?? card)
        if author.url == nil { author.url = page.author(at: card).url }
        // A card with a picture alone has its name in the picture's alternative.
        if author.name.isEmpty {
            author.name = page.value(.alt, of: page.tree.nodes(withTag: .img, in: card).first) ?? ""
        }
        return author
    }

    private static func permalink(_ record: Node, _ page: PageView) -> String? {
        for link in page.tree.nodes(withClass: "u-url", in: record)
        where page.closest(link, steps: 3, where: { page.tree.hasClass($0, "h-card") }) == nil {
            return page.value(.href, of: link)
        }
        return page.value(.href, of: page.first("bookmark", in: record))
    }
}
