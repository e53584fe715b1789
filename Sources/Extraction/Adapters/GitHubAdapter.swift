import Conversation
import HTMLTree

/// GitHub issues, pull requests, discussions and gists: `.js-comment-body` (2012 to 2024) and the pages
/// of 2025 with `[data-testid=markdown-body]`.
struct GitHubAdapter: Adapter {
    let name = "github"

    func recognizes(_ page: PageView) -> Bool {
        guard page.has("markdown-body") else { return false }
        return page.has("js-comment-body") || page.has("react-issue-comment")
            || page.tree.node(withID: "partial-discussion-header") != nil
            || (page.tree.attribute(named: "data-testid") != nil
                && !page.tree.nodes(withIDPrefix: "issuecomment-").isEmpty)
            || page.tree.classIDs(withPrefix: "IssueBodyViewer-module").isEmpty == false
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        let address = ForumAddress(page.url)
        builder.nativeID =
            address?.digits(after: "/issues/") ?? address?.digits(after: "/pull/")
            ?? address?.digits(after: "/discussions/")
        for content in page.tree.nodes(withClass: "markdown-body") {
            guard let record = Self.record(content, page) else { continue }
            var draft = CommentDraft(node: record)
            draft.nativeID = Self.number(content, record, page)
            draft.author = Self.author(record, content, page)
            let time = Self.stamp(record, content, page)
            draft.time = page.time(time)
            draft.permalink = time.flatMap { page.tree.parent($0) }.flatMap {
                page.value(.href, of: $0)
            }
            draft.body = page.body(content)
            draft.isOP = builder.count == 0 && !(draft.nativeID ?? "").hasPrefix("issuecomment")
            draft.depth = 0
            builder.add(draft)
        }
        guard builder.count > 0 else { return [] }
        return [builder.finish(page, &trace)]
    }

    /// The comment's box; nil for other rendered Markdown, such as a README.
    private static func record(_ content: Node, _ page: PageView) -> Node? {
        let tree = page.tree
        return page.closest(content, steps: 14) {
            tree.hasClass($0, "js-comment-container") || tree.hasClass($0, "timeline-comment")
                || tree.hasClass($0, "react-issue-comment") || tree.hasClass($0, "js-comment")
                || page.value("data-testid", of: $0) == "issue-body"
                || page.value("data-testid", of: $0) == "comment-viewer-outer-box"
        }
    }

    /// `issuecomment-123`, `issue-123`, `discussion_r123`, `pullrequestreview-123`.
    private static func number(_ content: Node, _ record: Node, _ page: PageView) -> String? {
        let prefixes = [
            "issuecomment-", "issue-", "pullrequest-", "discussion_r", "pullrequestreview-",
            "discussioncomment-", "discussion-", "gistcomment-", "commitcomment-",
        ]
        func named(_ node: Node) -> String? {
            guard let id = page.tree.id(of: node) else { return nil }
            return prefixes.contains { page.idNumber(node, prefix: $0) != nil } ? id : nil
        }
        if let holder = page.closest(content, steps: 18, where: { named($0) != nil }) {
            return named(holder)
        }
        return page.tree.descendants(of: record).lazy.prefix(60)
            .compactMap { page.tree.isElement($0) ? named($0) : nil }.first
    }

    private static func author(_ record: Node, _ content: Node, _ page: PageView) -> Author {
        let tree = page.tree
        for link in tree.nodes(withClass: "author", in: record)
        where link < content && tree.hasText(link) {
            return page.author(at: link)
        }
        let header = tree.nodes(withTag: .a, in: record).first {
            $0 < content && tree.hasText($0)
                && (page.value("data-hovercard-url", of: $0) != nil
                    || page.value("data-testid", of: $0)?.contains("author") == true)
        }
        return page.author(
            at: header
                ?? tree.nodes(withTag: .a, in: record).first { $0 < content && tree.hasText($0) })
    }

    private static func stamp(_ record: Node, _ content: Node, _ page: PageView) -> Node? {
        let tree = page.tree
        for name in ["relative-time", "time-ago", "local-time"] {
            guard let tag = tree.tag(named: name) else { continue }
            if let node = tree.nodes(withTag: tag, in: record).first(where: { $0 < content }) {
                return node
            }
        }
        return tree.nodes(withTag: .time, in: record).first { $0 < content }
    }
}
