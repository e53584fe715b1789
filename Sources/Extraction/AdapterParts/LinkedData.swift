import Conversation
import HTMLTree

/// Comments in JSON-LD scripts (W3C JSON-LD 1.1, types of schema.org), for pages that draw them by script.
struct LinkedData {
    private let page: PageView

    init(_ page: PageView) { self.page = page }

    /// The scripts that hold JSON-LD. A look-up in the tag index.
    static func scripts(_ page: PageView) -> [Node] {
        page.tree.nodes(withTag: .script).filter {
            page.tree.valueHasPrefix(.type, of: $0, "application/ld+json")
        }
    }

    /// A comment with the depth that the nesting of the data shows.
    struct Found {
        var draft: CommentDraft
        var depth: Int
    }

    /// The comments in one script, parents first. Linear in its length.
    func comments(in script: Node) -> [Found] {
        var bytes = Array(page.tree.content(of: script).utf8)
        if bytes.isEmpty { bytes = Array(page.tree.text(of: script).utf8) }
        guard let value = JSONValue(parsing: bytes) else { return [] }
        var found: [Found] = []
        visit(value, depth: 0, script, into: &found)
        return found
    }

    private func visit(_ value: JSONValue, depth: Int, _ script: Node, into found: inout [Found]) {
        guard depth < 64 else { return }
        switch value {
        case .array(let elements):
            for element in elements { visit(element, depth: depth, script, into: &found) }
        case .object(let members):
            var below = depth
            if let type = Self.type(value), let draft = draft(value, type, script) {
                found.append(Found(draft: draft, depth: depth))
                if !type.isContainer { below += 1 }
            }
            for name in [
                "acceptedAnswer", "suggestedAnswer", "comment", "review", "mainEntity", "@graph",
            ] {
                if let inner = value[name] { visit(inner, depth: below, script, into: &found) }
            }
            // Discussions below other properties, such as `hasPart`, once.
            for member in members where member.key == "hasPart" || member.key == "itemListElement" {
                visit(member.value, depth: below, script, into: &found)
            }
        default: break
        }
    }

    private static func type(_ value: JSONValue) -> SchemaType? {
        for name in value["@type"]?.elements ?? [] {
            if let text = name.string, let type = SchemaType(list: text) { return type }
        }
        return nil
    }

    private func draft(_ value: JSONValue, _ type: SchemaType, _ script: Node) -> CommentDraft? {
        let text =
            value["text"] ?? value["articleBody"] ?? value["reviewBody"] ?? value["commentText"]
        guard let text = text?.string else { return nil }
        var draft = CommentDraft(node: script)
        draft.body = Self.body(text)
        draft.isOP = type == .question || type == .forumPost
        draft.nativeID = value["@id"]?.string ?? value["identifier"]?.string
        draft.permalink = value["url"]?.string
        if let author = (value["author"] ?? value["creator"])?.elements.first {
            draft.author = Author(
                name: author["name"]?.string ?? author.string ?? "", url: author["url"]?.string)
        }
        if let date = (value["datePublished"] ?? value["dateCreated"])?.string {
            draft.time = page.times.read(date, source: .structured)
        }
        draft.likes = value["upvoteCount"]?.integer
        draft.dislikes = value["downvoteCount"]?.integer
        return draft
    }

    /// Text that may hold markup or character references.
    private static func body(_ text: String) -> Body {
        let isMarkup =
            text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&"))
        guard isMarkup, let tree = try? HTMLTree.parse(Array(text.utf8), declaredEncoding: "utf-8")
        else { return Body(text: text.trimmed) }
        let view = PageView(tree: tree)
        if tree.nodes(withTag: .p).isEmpty, tree.nodes(withTag: .br).isEmpty {
            // Only references: line breaks are the text's own.
            return Body(text: tree.text(of: tree.body ?? .document).trimmed)
        }
        return view.body(tree.body ?? .document)
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: String {
        var bytes = Array(utf8)[...]
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
