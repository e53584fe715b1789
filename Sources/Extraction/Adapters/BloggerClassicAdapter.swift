import Conversation
import HTMLTree

/// Blogger's flat comments (2004 to today's unthreaded blogs): a definition list, in which the term
/// holds the author and the following definitions body and time.
struct BloggerClassicAdapter: Adapter {
    let name = "blogger-old"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.node(withID: "comments-block") != nil
            || (page.tree.classID("comment-author") != nil
                && page.tree.classID("comment-footer") != nil
                && !page.tree.nodes(withTag: .dt).isEmpty)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let terms = page.classIDs([
            "comment-author", "comment-poster", "comment-data", "comment-header",
        ])
        var records: [Node] = []
        for name in terms { records += tree.nodes(withClass: name).filter { tree.tag($0) == .dt } }
        records.sort()
        guard let last = records.last else { return [] }
        let listEnd = tree.parent(last).map { tree.subtreeEnd($0) } ?? tree.subtreeEnd(last)
        let timeNames = page.classIDs(["comment-timestamp", "comment-footer"])
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        for (index, record) in records.enumerated() {
            let end =
                index + 1 < records.count
                ? records[index + 1] : max(listEnd, tree.subtreeEnd(record))
            let scope = RecordScope(
                page: page, record: record, range: Range(from: record.index, to: end.index))
            builder.add(draft(scope, timeNames))
        }
        if let block = tree.node(withID: "comments-block") ?? page.commonAncestor(records) {
            builder.region = [block]
        }
        if let area = tree.node(withID: "comments") {
            builder.declaredCount =
                [HTMLTree.Tag.h4, .h3, .h2].lazy
                .compactMap { tree.nodes(withTag: $0, in: area).first }.compactMap {
                    page.number($0)
                }.first
        }
        return [builder.finish(page, &trace)]
    }

    private func draft(_ scope: RecordScope, _ timeNames: [HTMLTree.ClassID]) -> CommentDraft {
        let page = scope.page
        let tree = page.tree
        var draft = CommentDraft(node: scope.record)
        draft.nativeID = page.idSuffix(scope.record, prefix: "c")
        let byline = Byline(scope.record, in: page)
        draft.author = byline.author
        draft.author.name = Self.withoutVerb(draft.author.name)
        // The oldest templates say "At 5:20 PM, Ann said": the time alone, the date above or nowhere.
        if let time = scope.first(of: timeNames) {
            draft.time = page.timeInside(time)
            let link = tree.nodes(withTag: .a, in: time).first
            draft.permalink = page.value(.href, of: link)
        } else {
            draft.time = byline.time
        }
        if let body = scope.first(tree.classID("comment-body")) ?? scope.first(.dd) {
            if tree.nodes(withClass: "deleted-comment", in: body).isEmpty {
                draft.body = page.body(body)
            } else {
                draft.isDeleted = true
            }
        }
        return draft
    }

    /// A name without the "said..." of the template.
    private static func withoutVerb(_ name: String) -> String {
        Byline.clean(Array(name.utf8)[...])
    }
}
