import Conversation
import HTMLTree

/// MyBB 1.4 to 1.8: `#post_123` with the text in `#pid_123`.
struct MyBBAdapter: Adapter {
    let name = "mybb"

    func recognizes(_ page: PageView) -> Bool {
        page.has("post_body") && !page.tree.nodes(withIDPrefix: "pid_").isEmpty
            || page.tree.node(withID: "posts_container") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let topic = Self.topic(page)
        var drafts: [CommentDraft] = []
        for content in page.numbered("pid_") {
            guard let id = page.idNumber(content, prefix: "pid_") else { continue }
            let record =
                tree.node(withID: "post_" + id).flatMap {
                    tree.isAncestor($0, of: content) ? $0 : nil
                }
                ?? page.closest(content, steps: 6) { tree.tag($0) == .table } ?? content
            var draft = CommentDraft(node: record)
            draft.nativeID = id
            draft.permalink = "showthread.php?pid=\(id)#pid\(id)"
            draft.author = Self.author(record, page)
            draft.time = Self.time(record, content, page)
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["signature", "post_meta", "edited_post"], quotes: ["mycode_quote"])
            ).citingNames()
            draft.quotedID = page.linkedPost(
                in: tree.nodes(withTag: .cite, in: content).first, ["pid=", "#pid", "-post-"])
            drafts.append(draft)
        }
        let known = Set(drafts.compactMap { $0.nativeID })
        for stub in tree.nodes(withClass: "ignored_post") {
            let id = page.idNumber(stub, prefix: "ignored_post_")
            if let id, known.contains(id) { continue }
            var draft = CommentDraft(node: stub)
            draft.nativeID = id
            draft.body = page.body(stub)
            draft.isDeleted = true
            drafts.append(draft)
        }
        guard !drafts.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for var draft in drafts.sorted(by: { $0.node < $1.node }) {
            draft.depth = 0
            draft.isOP = PageView.opens(
                builder, pageNumber: topic.page, postNumber: Self.place(draft.node, page))
            builder.add(draft)
        }
        return [builder.finish(page, &trace)]
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        for name in ["author_information", "post_author"] {
            for block in page.tree.nodes(withClass: name, in: record) {
                if let shown = page.firstShown("largetext", in: block) {
                    return page.author(at: shown)
                }
                if let link = page.firstShown(.a, in: block) { return page.author(at: link) }
            }
        }
        return page.author(at: page.firstShown("largetext", in: record))
    }

    /// `.post_date` without its edit note; older themes show the time in a row of its own.
    private static func time(_ record: Node, _ content: Node, _ page: PageView) -> Timestamp {
        if let date = page.firstShown("post_date", in: record) {
            let end = page.first("post_edit", in: date) ?? page.end(of: date)
            let shown = page.stretch(from: date, to: end)
            // "Yesterday, 07:10 AM", where the first word's title has the day.
            if let day = page.tree.nodes(withTag: .span, in: date).first, day < end,
                let title = page.value(.title, of: day)
            {
                let rest = page.stretch(from: page.end(of: day), to: end)
                let time = page.times.read(shown: shown, title: title + " " + rest)
                if time.seconds != nil { return time }
            }
            return page.postTime(in: shown)
        }
        let before = page.postTime(from: record, to: content)
        if before.precision == .minute || before.precision == .second { return before }
        let after = page.postTime(from: page.end(of: content), to: page.end(of: record))
        return after.raw.isEmpty ? before : after
    }

    /// The post's place in the topic: "#12", the link at the right of its head.
    private static func place(_ record: Node, _ page: PageView) -> Int? {
        let head = page.first(["post_head", "float_right"], in: record) ?? record
        return page.tree.nodes(withTag: .a, in: head).prefix(6).lazy.map { page.text($0) }
            .first { $0.hasPrefix("#") }.flatMap { PageView.number($0) }
    }

    private static func topic(_ page: PageView) -> (id: String?, page: Int?) {
        let address = ForumAddress(page.url)
        let current = page.tree.nodes(withClass: "pagination_current").first.flatMap {
            page.number($0)
        }
        let id = address?.parameter("tid") ?? address?.digits(after: "thread-")
        return (
            id ?? linkedTopic(page),
            address?.number("page") ?? address?.digits(after: "-page-").flatMap { Int($0) }
                ?? current
        )
    }

    private static func linkedTopic(_ page: PageView) -> String? {
        guard let head = page.tree.nodes(withClass: "post_head").first else { return nil }
        return page.tree.nodes(withTag: .a, in: head).lazy.compactMap {
            ForumAddress(page.value(.href, of: $0))?.parameter("tid")
        }.first
    }
}
