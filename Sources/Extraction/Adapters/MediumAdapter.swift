import Conversation
import HTMLTree

/// Medium's responses: the stream of posts of its first pages (`responsesStream`), and today's pages,
/// whose class names are hashes but whose links say where they stand
/// (`?source=...post_responses--ID----0----`).
struct MediumAdapter: Adapter {
    let name = "medium"

    func recognizes(_ page: PageView) -> Bool {
        if page.tree.classID("responsesStream") != nil
            || page.tree.classID("js-responsesStream") != nil
        {
            return true
        }
        return !page.tree.nodes(withTag: .pre).isEmpty && firstMark(page) != nil
    }

    /// A cheap look at some of the page's links.
    private func firstMark(_ page: PageView) -> Node? {
        page.tree.nodes(withTag: .a).first { page.tree.valueContains(.href, of: $0, Self.mark) }
    }

    private static let mark = "post_responses--"

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let stream = streamRecords(page)
        let records = stream.isEmpty ? linkedRecords(page) : stream
        guard !records.isEmpty else { return [] }
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) {
            builder.add(stream.isEmpty ? linkedDraft(scope) : streamDraft(scope))
        }
        builder.region = page.commonAncestor(records).map { [$0] } ?? records
        return [builder.finish(page, &trace)]
    }

    // MARK: - The stream of 2014 to 2019

    private func streamRecords(_ page: PageView) -> [Node] {
        let tree = page.tree
        let streams = page.classIDs(["responsesStream", "js-responsesStream"])
        guard let stream = streams.lazy.compactMap({ tree.nodes(withClass: $0).first }).first else {
            return []
        }
        for name in page.classIDs(["js-postArticle", "postArticle", "js-streamItem"]) {
            let nodes = tree.nodes(withClass: name, in: stream)
            if !nodes.isEmpty { return Array(nodes) }
        }
        return []
    }

    private func streamDraft(_ scope: RecordScope) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = page.value("data-post-id", of: scope.record)
        let authors = page.classIDs([
            "postMetaInline-authorLockup", "postMetaInline", "postMetaLockup--authorWithBio",
        ])
        if let lockup = scope.first(of: authors),
            let link = tree.nodes(withTag: .a, in: lockup).first(where: { tree.hasText($0) })
        {
            draft.author = page.author(link)
        }
        if let time = scope.first(.time) {
            draft.time = page.time(time)
            draft.permalink = page.value(.href, of: tree.closest(time, Self.link))
        }
        let bodies = page.classIDs(["postArticle-content", "section-content", "section-inner"])
        if let body = scope.first(of: bodies, textOnly: false) {
            draft.body = scope.body(
                body, skip: page.skipping(classes: ["postArticle-readMore", "inResponseTo"]))
        }
        draft.likes = scope.first(
            of: page.classIDs(["js-multirecommendCountButton", "multirecommend"])
        ).flatMap { page.number($0) }
        return draft
    }

    private static let link: Selector = "a[href]"

    // MARK: - Hashed class names

    /// The smallest element around the links of one response and its text.
    private func linkedRecords(_ page: PageView) -> [Node] {
        let tree = page.tree
        var groups: [(key: String, links: [Node])] = []
        for link in tree.nodes(withTag: .a) {
            guard let key = page.value(.href, of: link).flatMap(Self.place) else { continue }
            if groups.last?.key == key {
                groups[groups.count - 1].links.append(link)
            } else {
                groups.append((key, [link]))
            }
        }
        var records: Set<Node> = []
        for index in groups.indices {
            let next = index + 1 < groups.count ? groups[index + 1].links[0] : nil
            for node in tree.ancestors(of: groups[index].links[0]) {
                if let next, tree.isAncestor(node, of: next) { break }
                if tree.tag(node) == .body { break }
                guard tree.nodes(withTag: .pre, in: node).isEmpty else {
                    records.insert(node)
                    break
                }
            }
        }
        return records.sorted()
    }

    /// `ID----0` in `...post_responses--ID----0----...`.
    private static func place(_ address: String) -> String? {
        guard let start = address.range(after: mark) else { return nil }
        let parts = address[start...].split(separator: "-", omittingEmptySubsequences: true)
        // The links of the form and of the house rules end in a word, or in nothing.
        guard parts.count > 1, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return "\(parts[0])-\(parts[1])"
    }

    private func linkedDraft(_ scope: RecordScope) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        let body = scope.first(.pre)
        for link in scope.all(.a) where tree.hasText(link) {
            if let body, link > body { break }
            let shown = page.text(link)
            if TimeReader.isOnlyTime(shown.utf8.span) {
                draft.time = page.time(link)
                draft.permalink = page.value(.href, of: link)
            } else if draft.author.name.isEmpty,
                tree.valueContains(.href, of: link, "@")
                    || tree.valueContains(.href, of: link, "medium.com")
            {
                draft.author = page.author(link)
            }
        }
        if draft.time.raw.isEmpty, let body {
            let head = page.text(from: scope.record, to: body)
            draft.time = page.times.find(in: head)?.time ?? .none
        }
        if let body { draft.body = scope.body(body) }
        return draft
    }
}
