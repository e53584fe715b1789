import Conversation
import HTMLTree

/// IntenseDebate: texts with the id `IDComment-CommentText123` in comments `IDComment123`, replies in
/// `IDCommentReplies123` or in the thread `IDThread123` of their parent.
struct IntenseDebateAdapter: Adapter {
    let name = "intensedebate"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("idc-c-t") != nil || page.tree.classID("idc-c") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = tree.nodes(withIDPrefix: "IDComment").filter {
            Self.number($0, "IDComment", page) != nil
        }
        guard !records.isEmpty else { return [] }
        let heads = page.classIDs(["idc-c-h-inner", "idc-c-h"])
        let bodies = page.classIDs(["idc-c-t-inner", "idc-c-t"])
        let scores = page.classIDs(["idc-v-total", "idc-r"])
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        var depths: [String: Int] = [:]
        for scope in page.scopes(records) {
            guard let number = Self.number(scope.record, "IDComment", page) else { continue }
            var draft = CommentDraft(node: scope.record)
            draft.nativeID = number
            let head = scope.first(of: heads)
            draft.author = author(head, page)
            for link in scope.all(.a)
            where tree.valueContains(.href, of: link, "#IDComment" + number) && tree.hasText(link) {
                draft.permalink = page.value(.href, of: link)
                draft.time = page.timeInside(link)
            }
            if let time = tree.node(withID: "IDCommentTime" + number), tree.hasText(time) {
                draft.time = page.timeInside(time)
            }
            if draft.time.seconds == nil, let head {
                draft.time = page.times.find(in: page.text(head))?.time ?? draft.time
            }
            if let body = tree.node(withID: "IDComment-CommentText" + number)
                ?? scope.first(of: bodies, textOnly: false)
            {
                draft.body = page.body(body)
            } else {
                draft.isDeleted = true
            }
            draft.likes = scope.first(of: scores).flatMap { page.number($0) }
            draft.parentID = parent(scope.record, page)
            draft.depth = draft.parentID.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
            depths[number] = draft.depth
            builder.add(draft)
        }
        let area = tree.node(withID: "idc-container") ?? tree.node(withID: "idc-container-parent")
        let region =
            area.flatMap { tree.isAncestor($0, of: records[0]) ? $0 : nil }
            ?? page.commonAncestor(records)
        builder.region = region.map { [$0] } ?? []
        builder.declaredCount =
            ["idc-commentcount", "IDCommentsHeadTitle", "idc-commentcount_label"].lazy
            .compactMap { tree.node(withID: $0) }.compactMap { page.number($0) }.first
        return [builder.finish(page, &trace)]
    }

    /// The name before the time: a link that is no permalink, or what stands in front of it.
    private func author(_ head: Node?, _ page: PageView) -> Author {
        guard let head else { return Author(name: "") }
        let tree = page.tree
        for name in page.classIDs(["idc-a", "idc-author"]) {
            if let node = tree.nodes(withClass: name, in: head).first(where: { tree.hasText($0) }) {
                return page.author(node)
            }
        }
        for link in tree.nodes(withTag: .a, in: head) where tree.hasText(link) {
            if tree.valueContains(.href, of: link, "#IDComment") { continue }
            return page.author(link)
        }
        let span = tree.nodes(withTag: .span, in: head).first { node in
            tree.hasText(node) && tree.classes(of: node).isEmpty
                && !TimeReader.looksLikeTime(page.text(node).utf8.span)
        }
        return span.map { page.author($0) } ?? Byline(head, in: page).author
    }

    private func parent(_ record: Node, _ page: PageView) -> String? {
        let own = Self.number(record, "IDComment", page)
        for ancestor in page.tree.ancestors(of: record) {
            let number =
                Self.number(ancestor, "IDCommentReplies", page)
                ?? Self.number(ancestor, "IDThread", page)
            if let number, number != own { return number }
        }
        return nil
    }

    private static func number(_ node: Node, _ prefix: String, _ page: PageView) -> String? {
        guard let rest = page.idSuffix(node, prefix: prefix) else { return nil }
        return rest.utf8.allSatisfy { (0x30...0x39).contains($0) } ? rest : nil
    }
}
