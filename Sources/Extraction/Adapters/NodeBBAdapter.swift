import Conversation
import HTMLTree

/// NodeBB (themes Persona, Harmony and theirs): `li[component=post][data-pid]` with
/// `[component="post/content"]`.
struct NodeBBAdapter: Adapter {
    let name = "nodebb"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.attribute(named: "data-pid") != nil
            && page.tree.attribute(named: "component") != nil
            && page.has("content")
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let component = tree.attribute(named: "component"),
            let pid = tree.attribute(named: "data-pid")
        else { return [] }
        let records = (tree.nodes(withTag: .li) + tree.nodes(withTag: .div)).filter {
            tree.hasAttribute(pid, of: $0) && tree.value(component, of: $0, equals: "post")
        }.sorted()
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        let address = ForumAddress(page.url)
        builder.nativeID = address?.digits(after: "/topic/") ?? Self.topic(records.first, page)
        builder.pageNumber = address?.number("page")
        for record in records {
            let parts = Parts(record, component, page)
            guard let content = parts.node("post/content") else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = page.value(pid, of: record)
            draft.permalink = draft.nativeID.map { "/post/" + $0 }
            draft.author = Self.author(record, parts, page)
            draft.time = Self.time(record, parts, page)
            draft.body = page.body(content)
            if let parent = parts.node("post/parent") {
                draft.quotedID =
                    page.value("data-parent-pid", of: parent) ?? page.value(
                        "data-topid", of: parent)
                    ?? ForumAddress(page.value(.href, of: parent))?.digits(after: "/post/")
            }
            if let votes = parts.node("post/vote-count") {
                draft.likes =
                    page.value("data-votes", of: votes).flatMap { Int($0) } ?? page.number(votes)
            }
            draft.isDeleted = tree.hasClass(record, "deleted")
            draft.depth = 0
            let place = page.value("data-index", of: record).flatMap { Int($0) }.map { $0 + 1 }
            draft.isOP = PageView.opens(builder, pageNumber: builder.pageNumber, postNumber: place)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// The parts of a post, by the theme's `component` names. One walk over the post.
    private struct Parts {
        private var found: [(name: String, node: Node)] = []

        init(_ record: Node, _ component: HTMLTree.Attribute, _ page: PageView) {
            for node in page.tree.descendants(of: record) where page.tree.isElement(node) {
                if let name = page.value(component, of: node) { found.append((name, node)) }
            }
        }

        func node(_ name: String) -> Node? { found.first { $0.name == name }?.node }
    }

    private static func author(_ record: Node, _ parts: Parts, _ page: PageView) -> Author {
        let tree = page.tree
        let content = parts.node("post/content")
        let link = tree.attribute(named: "data-username").flatMap { attribute in
            tree.nodes(withTag: .a, in: record).first {
                tree.hasAttribute(attribute, of: $0) && tree.hasText($0)
            }
        }
        var author = page.author(at: link)
        if author.name.isEmpty { author.name = page.value("data-username", of: record) ?? "" }
        if author.name.isEmpty, let content {
            author = page.author(
                at: tree.nodes(withTag: .a, in: record).first {
                    $0 < content && tree.hasText($0) && tree.valueContains(.href, of: $0, "/user/")
                })
        }
        author.nativeID = page.value("data-uid", of: record)
        return author
    }

    private static func time(_ record: Node, _ parts: Parts, _ page: PageView) -> Timestamp {
        let editor = parts.node("post/editor")
        let stamp = page.tree.nodes(withClass: "timeago", in: record).first { stamp in
            editor.map { !page.tree.isAncestor($0, of: stamp) } ?? true
        }
        let published = page.tree.nodes(withTag: .meta, in: record).first {
            page.value("itemprop", of: $0) == "datePublished"
        }
        return page.times.read(
            shown: stamp.map { page.text($0) }, datetime: page.value(.content, of: published),
            epoch: page.value("data-timestamp", of: record), title: page.value(.title, of: stamp))
    }

    private static func topic(_ record: Node?, _ page: PageView) -> String? {
        record.flatMap { page.tree.parent($0) }.flatMap { page.value("data-tid", of: $0) }
    }
}
