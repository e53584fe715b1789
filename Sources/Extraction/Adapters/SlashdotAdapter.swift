import Conversation
import HTMLTree

/// Slashdot's discussion of 2007 and later: `li#tree_123` around the comment and its replies.
struct SlashdotAdapter: Adapter {
    let name = "slashdot"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("commentTop") != nil && page.tree.classID("commentBody") != nil
            || page.tree.node(withID: "commentlisting") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        var records = tree.nodes(withIDPrefix: "tree_").filter { number($0, "tree_", page) != nil }
        if records.isEmpty {
            records = tree.nodes(withIDPrefix: "comment_").filter {
                number($0, "comment_", page) != nil
            }
        }
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) {
            guard
                let id = number(scope.record, "tree_", page)
                    ?? number(scope.record, "comment_", page)
            else { continue }
            if let draft = draft(scope, id) { builder.add(draft) }
        }
        guard builder.count > 0 else { return [] }
        let area = tree.node(withID: "commentlisting") ?? page.commonAncestor(records)
        builder.region = area.map { [$0] } ?? []
        builder.declaredCount = tree.nodes(withClass: "totalcommentcnt").first.flatMap {
            page.number($0)
        }
        return [builder.finish(page, &trace)]
    }

    /// A comment; nil for a branch whose comment was not loaded.
    private func draft(_ scope: RecordScope, _ id: String) -> CommentDraft? {
        let page = scope.page
        let tree = page.tree
        let details = scope.first(tree.classID("details"))
        let body =
            tree.node(withID: "comment_body_" + id) ?? scope.first(tree.classID("commentBody"))
        guard details != nil || body != nil else { return nil }
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = id
        if let details {
            if let link = tree.nodes(withTag: .a, in: details).first(where: {
                tree.valueContains(.href, of: $0, "/~")
            }) {
                draft.author = page.author(link)
                draft.author.name = Self.withoutNumber(draft.author.name)
            } else {
                draft.author = Author(
                    name: Self.withoutNumber(Byline(details, in: page).author.name))
            }
            let other = tree.node(withID: "comment_otherdetails_" + id) ?? details
            draft.time = page.times.find(in: page.text(other))?.time ?? .none
        }
        let permalink =
            tree.node(withID: "comment_link_" + id) ?? scope.link(containing: "cid=" + id)
        draft.permalink = page.value(.href, of: permalink)
        if let body {
            draft.body = page.body(body, skip: page.skipping(classes: ["sig", "quote-toggle"]))
        }
        draft.likes = tree.node(withID: "comment_score_" + id).flatMap { page.number($0) }
        return draft
    }

    /// "Ann (1234)" without the account's number.
    private static func withoutNumber(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
        let number = name[name.index(after: open)...].dropLast().filter { $0 != " " }
        guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return name
        }
        return page(String(name[..<open]))
    }

    private static func page(_ name: String) -> String {
        name.hasSuffix(" ") ? String(name.dropLast()) : name
    }

    private func number(_ node: Node, _ prefix: String, _ page: PageView) -> String? {
        guard let rest = page.idSuffix(node, prefix: prefix) else { return nil }
        return rest.utf8.allSatisfy { (0x30...0x39).contains($0) } ? rest : nil
    }
}
