import Conversation
import HTMLTree

/// Disqus lists whose elements bear ids such as `dsq-comment-123`: the list that the WordPress plugin
/// renders on the server, the same list pasted into static pages, and the DOM that Disqus's own script
/// built until 2012.
///
/// The plugin's list carries no times. Depth is that of the nested lists, or the indent that the script
/// wrote; pingbacks have no such ids and are left out by that.
struct DisqusListAdapter: Adapter {
    let name = "disqus-wp"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("dsq-comment-message") != nil
            || page.tree.node(withID: "dsq-comments") != nil
            || page.tree.classID("dsq-comment") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        var parts: [Part: [String: Node]] = [:]
        var records: [Node] = []
        for node in tree.nodes(withIDPrefix: "dsq-") {
            guard let id = tree.id(of: node), let (part, number) = Part.read(id) else { continue }
            if part == .comment { records.append(node) }
            if parts[part]?[number] == nil { parts[part, default: [:]][number] = node }
        }
        guard !records.isEmpty else { return [] }
        let isNested = zip(records, records.dropFirst()).contains { tree.isAncestor($0, of: $1) }
        let skip = page.skipping(classes: ["dsq-comment-footer", "dsq-comment-buttons", "children"])
        let margins = IndentLevels(records.map { indent($0, tree) })
        var builder = ThreadBuilder(extractor: name, nesting: isNested ? .containment : .depth)
        for scope in page.scopes(records) {
            guard let number = page.idSuffix(scope.record, prefix: Part.comment.prefix) else {
                continue
            }
            var draft = CommentDraft(node: scope.record)
            draft.nativeID = number
            let author = parts[.author]?[number] ?? parts[.cite]?[number]
            if let author { draft.author = page.author(author) }
            if let message = parts[.message]?[number] ?? parts[.text]?[number] {
                draft.body = scope.body(message, skip: skip)
            } else if let body = parts[.body]?[number] {
                draft.body = scope.body(body, skip: skip)
                draft.isDeleted = draft.body.text.isEmpty
            } else {
                draft.isDeleted = true
            }
            draft.time = time(scope, header: parts[.header]?[number], time: parts[.time]?[number])
            if !isNested { draft.depth = depth(scope.record, tree, margins) }
            draft.parentID = parent(of: number, in: parts[.header]?[number], page)
            draft.permalink = page.value(.href, of: scope.link(containing: "#comment-" + number))
            draft.likes = page.number(parts[.likes]?[number])
            builder.add(draft)
        }
        if let list = tree.node(withID: "disqus_thread") ?? page.commonAncestor(records),
            tree.isAncestor(list, of: records[0])
        {
            builder.region = [list]
        }
        builder.declaredCount = tree.node(withID: "dsq-num-posts").flatMap { page.number($0) }
        return [builder.finish(page, &trace)]
    }

    /// The parts of a comment, told by their ids.
    private enum Part: CaseIterable {
        case author, cite, header, message, text, body, time, likes, comment

        var prefix: String {
            switch self {
            case .author: "dsq-author-user-"
            case .cite: "dsq-cite-"
            case .header: "dsq-comment-header-"
            case .message: "dsq-comment-message-"
            case .text: "dsq-comment-text-"
            case .body: "dsq-comment-body-"
            case .time: "dsq-time-"
            case .likes: "dsq-like-pts-"
            case .comment: "dsq-comment-"
            }
        }

        static func read(_ id: String) -> (Part, String)? {
            for part in allCases where id.hasPrefix(part.prefix) {
                let number = id.dropFirst(part.prefix.count)
                guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                    continue
                }
                return (part, String(number))
            }
            return nil
        }
    }

    private func time(_ scope: RecordScope, header: Node?, time: Node?) -> Timestamp {
        let page = scope.page
        let named = page.classIDs([
            "dsq-header-time", "dsq-comment-header-time", "dsq-comment-date", "dsq-comment-time",
        ])
        if let node = time ?? scope.first(of: named) { return page.timeInside(node) }
        guard let header, let found = page.times.find(in: page.text(header)), found.kind > .partial
        else {
            return .none
        }
        return found.time
    }

    private func depth(_ record: Node, _ tree: HTMLTree, _ margins: IndentLevels) -> Int {
        for name in tree.classes(of: record) {
            let text = tree.className(name)
            if text.hasPrefix("dsq-depth-"), let depth = Int(text.dropFirst(10)) { return depth }
            if text.hasPrefix("depth-"), let depth = Int(text.dropFirst(6)) {
                return max(0, depth - 1)
            }
        }
        return margins.level(of: indent(record, tree))
    }

    private func indent(_ record: Node, _ tree: HTMLTree) -> Int {
        IndentLevels.pixels(in: tree.value(.style, of: record), of: "margin-left") ?? 0
    }

    /// The number in the header's "in reply to" link.
    private func parent(of number: String, in header: Node?, _ page: PageView) -> String? {
        guard let header else { return nil }
        for link in page.tree.nodes(withTag: .a, in: header) {
            if page.tree.valueHasPrefix(.href, of: link, "#"),
                let other = page.number(after: "#comment-", in: page.value(.href, of: link)),
                other != number
            {
                return other
            }
        }
        return nil
    }
}
