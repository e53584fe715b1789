import Conversation
import HTMLTree

/// vBulletin's plain archive for search engines (versions 3 and 4): `.post` with `.posttop` and `.posttext`.
struct VBulletinArchiveAdapter: Adapter {
    let name = "vbulletin-archive"

    func recognizes(_ page: PageView) -> Bool { page.has("posttop") && page.has("posttext") }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        let topic = Self.topic(page)
        builder.nativeID = topic.id
        builder.pageNumber = topic.page
        for record in page.tree.nodes(withClass: "post") {
            guard let head = page.first("posttop", in: record),
                let content = page.first("posttext", in: record)
            else { continue }
            var draft = CommentDraft(node: record)
            draft.author = page.author(at: page.first("username", in: head))
            draft.time = page.time(page.first("date", in: head))
            draft.body = page.body(content)
            draft.depth = 0
            draft.isOP = PageView.opens(builder, pageNumber: topic.page)
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// `archive/index.php/t-5120-p-2.html`, or the link to the full version.
    private static func topic(_ page: PageView) -> (id: String?, page: Int?) {
        if let address = ForumAddress(page.url), let id = address.digits(after: "/t-") {
            return (id, address.digits(after: "-p-").flatMap { Int($0) })
        }
        let full = page.tree.nodes(withClass: "largefont").lazy
            .compactMap { page.tree.nodes(withTag: .a, in: $0).first }
            .compactMap { ForumAddress(page.value(.href, of: $0)) }.first
        return (full?.parameter("t") ?? full?.digits(after: "showthread.php?"), nil)
    }
}
