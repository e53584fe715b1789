import Conversation
import HTMLTree

/// Discourse: the rendered stream (`article#post_3` with `.cooked`) and the view for crawlers and readers
/// without scripts (`.crawler-post`), often inside `<noscript>`. Where a page has both, the fuller one counts.
struct DiscourseAdapter: Adapter {
    let name = "discourse"

    func recognizes(_ page: PageView) -> Bool {
        page.has("crawler-post") || (page.has("cooked") && page.has("topic-body"))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let rendered = Self.rendered(page, &trace)
        let crawled = Self.crawled(page)
        let drafts = rendered.count >= crawled.count ? rendered : crawled
        guard !drafts.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = Self.topic(page)
        builder.pageNumber = ForumAddress(page.url)?.number("page")
        builder.region = rendered.map { $0.node } + crawled.map { $0.node }
        for draft in drafts { builder.add(draft) }
        return [builder.finish(page, &trace)]
    }

    private static func rendered(_ page: PageView, _ trace: inout ExtractionTrace) -> [CommentDraft]
    {
        let tree = page.tree
        var drafts: [CommentDraft] = []
        for record in page.numbered("post_") {
            if tree.hasClass(record, "small-action") {
                trace.leftOut(record, "a moderator's action, no post")
                continue
            }
            guard let content = page.first("cooked", in: record),
                let number = page.idNumber(record, prefix: "post_")
            else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = number
            let names = page.first("names", in: record)
            let link = names.flatMap {
                page.firstShown("username", in: $0) ?? page.firstShown(.a, in: $0)
            }
            draft.author = page.author(at: link)
            draft.author.nativeID = page.value("data-user-id", of: record)
            if draft.author.name.isEmpty {
                draft.author.name =
                    page.value("data-user-card", of: page.first("main-avatar", in: record)) ?? ""
            }
            let stamp = page.first(["post-date", "relative-date"], in: record)
            draft.time = page.time(page.first("relative-date", in: record) ?? stamp)
            draft.permalink =
                tree.nodes(withClass: "post-date", in: record).lazy
                .compactMap { page.value(.href, of: $0) }.first
            draft.body = body(content, page)
            draft.quotedID = quoted(content, page)
            if let tab = page.first("reply-to-tab", in: record) { draft.replyTo = page.text(tab) }
            draft.likes = page.number(page.first("like-count", in: record))
            let holder = tree.parent(record) ?? record
            draft.isDeleted = tree.hasClass(holder, "deleted") || tree.hasClass(record, "deleted")
            draft.isOP = number == "1"
            draft.depth = 0
            drafts.append(draft)
        }
        return drafts
    }

    private static func crawled(_ page: PageView) -> [CommentDraft] {
        let tree = page.tree
        var drafts: [CommentDraft] = []
        for record in tree.nodes(withClass: "crawler-post") {
            guard let content = page.first("post", in: record) else { continue }
            var draft = CommentDraft(node: record)
            let creator = page.first("creator", in: record)
            // "Name (Full Name)": the account's name is the link's.
            draft.author = page.author(
                at: creator.flatMap { page.firstShown(.a, in: $0) } ?? creator)
            let time =
                page.first("post-time", in: record) ?? tree.nodes(withTag: .time, in: record).first
            draft.time = page.time(time)
            draft.nativeID = page.idNumber(record, prefix: "post_") ?? position(record, page)
            draft.isOP = draft.nativeID == "1"
            draft.body = body(content, page)
            draft.quotedID = quoted(content, page)
            draft.likes = page.number(page.first("post-likes", in: record))
            draft.depth = 0
            drafts.append(draft)
        }
        return drafts
    }

    /// "#3" in `[itemprop=position]`, the last part of the post's head.
    private static func position(_ record: Node, _ page: PageView) -> String? {
        let infos =
            page.first("crawler-post-infos", in: record)
            ?? page.first("crawler-post-meta", in: record)
        guard let infos else { return nil }
        for span in page.tree.nodes(withTag: .span, in: infos).reversed()
        where page.value("itemprop", of: span) == "position" {
            return page.number(span).map { String($0) }
        }
        return nil
    }

    private static func body(_ content: Node, _ page: PageView) -> Body {
        page.body(
            content,
            skip: page.skipping(
                classes: [
                    "quote-controls", "cooked-selection-barrier", "meta", "badge-wrapper-hidden",
                ],
                quotes: ["quote"], attributions: ["title"],
                // "quote-modified" is no edit note.
                keep: ["quote"]))
    }

    /// The number of the post that the first quote box names, where it is of the same topic.
    private static func quoted(_ content: Node, _ page: PageView) -> String? {
        guard
            let box = page.tree.nodes(withTag: .aside, in: content).first(where: {
                page.tree.hasClass($0, "quote")
            })
        else { return nil }
        if let quoted = page.value("data-topic", of: box), let own = topic(page), quoted != own {
            return nil
        }
        return page.value("data-post", of: box)
    }

    private static func topic(_ page: PageView) -> String? {
        if let record = page.numbered("post_").first,
            let id = page.value("data-topic-id", of: record)
        {
            return id
        }
        var urls = [page.url]
        if let title = page.tree.node(withID: "topic-title") {
            urls += page.tree.nodes(withTag: .a, in: title).prefix(1).map {
                page.value(.href, of: $0)
            }
        }
        for url in urls {
            guard let url, url.contains("/t/") else { continue }
            // `/t/slug/310/12`: the topic comes before the post.
            let parts = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
                .split(separator: UInt8(ascii: "/"))
            if let id = parts.first(where: { $0.allSatisfy(isDigit) }) {
                return String(Substring(id))
            }
        }
        return nil
    }
}
