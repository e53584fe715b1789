import Conversation
import HTMLTree

/// Reviews on archive.org: `.aReview` (2014 to now), or `p.boxed` with a `.key` "Reviewer:" (to 2013).
struct ArchiveReviewsAdapter: Adapter {
    let name = "archive-reviews"

    func recognizes(_ page: PageView) -> Bool {
        page.has("aReview") || (page.has("boxed") && page.has("key") && page.has("value"))
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.nativeID = ForumAddress(page.url)?.segment(after: "/details/")
        for record in tree.nodes(withClass: page.has("aReview") ? "aReview" : "boxed") {
            guard let head = Self.head(record, page) else { continue }
            var draft = CommentDraft(node: record)
            draft.author = page.author(at: head.author)
            draft.time = page.postTime(from: page.end(of: head.author), to: head.end)
            if let anchor = tree.nodes(withTag: .a, in: record).first,
                let name = page.value(.name, of: anchor), name.hasPrefix("review-")
            {
                draft.nativeID = name
            }
            let end = page.end(of: record)
            if head.end < end { draft.body = page.body(from: head.end, to: end) }
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// The reviewer's name, and the first node after the head.
    private static func head(_ record: Node, _ page: PageView) -> (author: Node, end: Node)? {
        let tree = page.tree
        let link = tree.nodes(withTag: .a, in: record).first {
            tree.hasText($0)
                && (tree.valueContains(.href, of: $0, "reviewer")
                    || tree.valueContains(.href, of: $0, "@"))
        }
        if let breaker = page.first("breaker", in: record) {
            guard let author = link ?? page.firstShown(.a, in: record) else { return nil }
            return (author, page.end(of: breaker))
        }
        // The head ends with the subject; an empty line of a quarter's height follows it.
        let values = tree.nodes(withClass: "value", in: record)
        guard let first = values.first, let last = values.last, let author = link ?? values.first,
            page.has("key"), first <= author
        else { return nil }
        var end = page.end(of: last)
        while end < page.end(of: record), !tree.hasText(end) { end = page.end(of: end) }
        return (author, end)
    }
}
