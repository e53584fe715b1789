import Conversation
import HTMLTree

/// Vanilla Forums 2 to 4: `.ItemDiscussion#Discussion_88` and `.ItemComment#Comment_901` with `.Message`.
struct VanillaAdapter: Adapter {
    let name = "vanilla"

    func recognizes(_ page: PageView) -> Bool {
        page.has("Message")
            && (!page.tree.nodes(withIDPrefix: "Comment_").isEmpty
                || !page.tree.nodes(withIDPrefix: "Discussion_").isEmpty)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let opening = page.numbered("Discussion_").first
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = opening.flatMap { page.idNumber($0, prefix: "Discussion_") }
        if let address = ForumAddress(page.url) {
            builder.nativeID = address.digits(after: "/discussion/") ?? builder.nativeID
            builder.pageNumber = address.lastSegmentNumber(after: "p")
        }
        for record in ([opening].compactMap { $0 } + page.numbered("Comment_")) {
            guard let content = page.first("Message", in: record) else { continue }
            var draft = CommentDraft(node: record)
            draft.isOP = record == opening
            draft.nativeID =
                draft.isOP
                ? tree.id(of: record) : page.idNumber(record, prefix: "Comment_")
            draft.author = Self.author(record, page)
            let stamp = page.first(["DateCreated", "Permalink"], in: record)
            draft.time = page.time(stamp)
            draft.permalink = page.value(.href, of: page.first("Permalink", in: record))
            draft.body = page.body(
                content,
                skip: page.skipping(
                    classes: ["Signature", "UserSignature", "Reactions", "DateUpdated"],
                    quotes: ["Quote", "UserQuote"], attributions: ["QuoteAuthor"]))
            draft.depth = 0
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    private static func author(_ record: Node, _ page: PageView) -> Author {
        if let name = page.firstShown("Username", in: record) { return page.author(at: name) }
        guard let block = page.first("Author", in: record) else { return Author(name: "") }
        return page.author(at: page.firstShown(.a, in: block) ?? block)
    }
}
