import Conversation
import HTMLTree

/// bbPress 2, WordPress's forum plug-in: `.bbp-topic-content` and `.bbp-reply-content`, each with a head
/// before it or beside it.
///
/// Replies are flat, or nested in `ul.bbp-threaded-replies`.
struct BbPressAdapter: Adapter {
    let name = "bbpress"

    func recognizes(_ page: PageView) -> Bool {
        page.has("bbp-reply-content") || page.has("bbp-topic-content")
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let contents =
            (tree.nodes(withClass: "bbp-topic-content") + tree.nodes(withClass: "bbp-reply-content"))
            .sorted()
        let isThreaded = page.has("bbp-threaded-replies")
        var builder = ThreadBuilder(extractor: name, nesting: isThreaded ? .depth : .flat)
        builder.nativeID = Self.topic(page)
        builder.pageNumber = ForumAddress(page.url)?.digits(after: "/page/").flatMap { Int($0) }
        builder.declaredCount = page.number(page.tree.nodes(withClass: "bbp-reply-count").first)
        var floor = Node.document
        for content in contents {
            let record = Self.record(content, page)
            // The heads of the lists have the same classes without a post around them.
            guard let id = Self.number(record, page), !Self.isHeading(content, page) else {
                continue
            }
            let isTopic = tree.hasClass(content, "bbp-topic-content")
            var draft = CommentDraft(node: record)
            draft.nativeID = id
            let block = page.first(["bbp-topic-author", "bbp-reply-author"], in: record) ?? record
            draft.author = page.author(
                at: page.firstShown("bbp-author-name", in: block) ?? page.firstShown(.a, in: block))
            draft.author.url =
                draft.author.url ?? page.value(.href, of: tree.nodes(withTag: .a, in: block).first)
            let date = Self.last(
                ["bbp-reply-post-date", "bbp-topic-post-date"], from: floor,
                to: page.end(of: record), page)
            draft.time = page.time(date)
            let link = Self.last(
                ["bbp-reply-permalink", "bbp-topic-permalink"], from: floor,
                to: page.end(of: record), page)
            draft.permalink = page.value(.href, of: link)
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: [
                        "bbp-signature", "bbp-reply-signature", "bbp-topic-signature",
                        "bbp-attachments",
                    ],
                    classPrefixes: ["bbp-reply-revision", "bbp-topic-revision"]))
            let first = builder.count == 0 && (builder.pageNumber ?? 1) <= 1
            draft.isOP = first && (isTopic || tree.hasClass(record, "type-topic"))
            draft.depth = isThreaded ? Self.depth(content, page) : 0
            floor = page.end(of: content)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        // The heads with the times stand beside their posts.
        builder.region = ["bbp-lead-topic", "bbp-replies"].flatMap { tree.nodes(withClass: $0) }
        return [builder.finish(page, &trace)]
    }

    /// The post's element: the nearest with the id or the class `post-123`.
    private static func record(_ content: Node, _ page: PageView) -> Node {
        page.closest(content, steps: 5) { number($0, page) != nil } ?? page.tree.parent(content)
            ?? content
    }

    /// Whether it is the "Author, Posts" row above or below a list.
    private static func isHeading(_ content: Node, _ page: PageView) -> Bool {
        guard let holder = page.tree.parent(content) else { return true }
        return page.tree.hasClass(holder, "bbp-header") || page.tree.hasClass(holder, "bbp-footer")
    }

    private static func number(_ node: Node, _ page: PageView) -> String? {
        if let id = page.idNumber(node, prefix: "post-") { return id }
        for name in page.tree.classes(of: node) {
            let text = page.tree.className(name)
            if text.hasPrefix("post-"), String(text.dropFirst(5)).isAllDigits {
                return String(text.dropFirst(5))
            }
        }
        return nil
    }

    /// The last element with one of the classes in a run of nodes: heads stand before their post or in it.
    private static func last(_ names: [String], from start: Node, to end: Node, _ page: PageView)
        -> Node?
    {
        names.compactMap { page.nodes($0, from: start, to: end).last }.max()
    }

    /// How many lists of replies to replies the post stands in.
    private static func depth(_ content: Node, _ page: PageView) -> Int {
        page.tree.ancestors(of: content).count { page.tree.hasClass($0, "bbp-threaded-replies") }
    }

    /// The topic's number, in the id of the list of replies, else in the class of every reply.
    private static func topic(_ page: PageView) -> String? {
        for prefix in ["topic-", "bbp-topic-"] {
            for node in page.tree.nodes(withIDPrefix: prefix) {
                let digits = page.tree.id(of: node)?.utf8.dropFirst(prefix.utf8.count).prefix(
                    while: isDigit)
                if let digits, !digits.isEmpty { return String(Substring(digits)) }
            }
        }
        let prefix = "bbp-parent-topic-"
        return page.tree.classIDs(withPrefix: prefix).lazy
            .map { String(page.tree.className($0).dropFirst(prefix.count)) }.first {
                $0.isAllDigits
            }
    }
}
